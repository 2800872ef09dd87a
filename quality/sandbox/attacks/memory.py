#!/usr/bin/env python3
"""Takes more and more memory."""
taken = []
while True:
    taken.append(bytearray(4 << 20))
