#!/usr/bin/env python3
"""Harms nobody: reads the data, uses threads and processes, and leaves a result."""
import multiprocessing
import os

if __name__ == "__main__":
    numbers = [float(line) for line in open(os.path.join(os.environ["DATA"], "numbers.csv"))]
    with multiprocessing.Pool(2) as pool:
        squares = pool.map(abs, numbers)
    os.makedirs("deep/folder")
    with open("deep/folder/mean.txt", "w") as file:
        file.write(str(sum(squares) / len(squares)))
    print("mean of", len(squares))
