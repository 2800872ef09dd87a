#!/bin/sh
# Writes until there is no more space, wherever it may, and tries where it may not.
for each in /scratch/output/a /scratch/output/b /tmp/c ~/d /dev/shm/e /e /dev/e /data/e /script/e /usr/e; do
  (dd if=/dev/zero of="$each" bs=64k) 2>/dev/null
done
stat -c '%s %n' /scratch/output/* /tmp/c ~/d /dev/shm/e /e /dev/e /data/e /script/e /usr/e 2>/dev/null
exit 0
