#!/usr/bin/env python3
"""Takes memory in many processes, each of which stays below any limit of one."""
import os
import time

for _ in range(10):
    if os.fork() == 0:
        taken = bytearray(40 << 20)
        time.sleep(60)
time.sleep(60)
