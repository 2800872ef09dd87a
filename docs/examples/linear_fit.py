#!/usr/bin/env python3
"""A task's script: fits a straight line to a table, without any library.

Reads every .csv file in $DATA, whose first line names the columns and whose last column is to be foretold by the others, and
leaves in $OUTPUT the weights of a linear model (model.json) and what each column is like (columns.json): counts, means and
deviations, so that whoever adds up the results of many contributors can do so without seeing a row.
"""

import csv
import json
import math
import os
import pathlib

PASSES = 400
RATE = 0.1


def table(folder):
    names, rows = None, []
    for file in sorted(pathlib.Path(folder).glob("*.csv")):
        with open(file, newline="") as lines:
            reader = csv.reader(lines)
            header = next(reader)
            if names is not None and header != names:
                raise SystemExit(f"{file.name} has other columns than the files before it")
            names = header
            rows += [[float(value) for value in row] for row in reader if row]
    if not rows:
        raise SystemExit("there is no .csv file with rows among the data")
    return names, rows


def describe(names, rows):
    columns = []
    for name, values in zip(names, zip(*rows)):
        mean = math.fsum(values) / len(values)
        variance = math.fsum((value - mean) ** 2 for value in values) / len(values)
        columns.append({"name": name, "count": len(values), "mean": mean, "deviation": math.sqrt(variance)})
    return columns


def fit(columns, rows):
    """Gradient descent on normed columns, so that one rate suits all."""
    normed = [[(value - column["mean"]) / (column["deviation"] or 1) for value, column in zip(row, columns)] for row in rows]
    weights = [0.0] * (len(columns) - 1)
    for _ in range(PASSES):
        slope = [0.0] * len(weights)
        for *features, target in normed:
            error = sum(weight * feature for weight, feature in zip(weights, features)) - target
            for index, feature in enumerate(features):
                slope[index] += error * feature / len(normed)
        weights = [weight - RATE * step for weight, step in zip(weights, slope)]
    left = [sum(w * f for w, f in zip(weights, row)) - row[-1] for row in normed]
    return weights, math.fsum(error * error for error in left) / len(left)


names, rows = table(os.environ["DATA"])
columns = describe(names, rows)
weights, loss = fit(columns, rows)
output = pathlib.Path(os.environ["OUTPUT"])
(output / "columns.json").write_text(json.dumps(columns, indent=1) + "\n")
(output / "model.json").write_text(json.dumps({"weights": weights, "loss": loss, "examples": len(rows)}, indent=1) + "\n")
print(f"{len(rows)} rows, loss {loss:.6f}")
