#!/bin/sh
# Kills everything that it can reach, its supervision among it.
kill -KILL -1
