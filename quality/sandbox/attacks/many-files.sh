#!/bin/sh
# More results than anybody wants.
mkdir many
cd many || exit 1
seq 1 12000 | xargs touch
