"""Trains the linker's trees: for each mention a choice among the things offered and "to nothing before".

  python train.py --data PREFIX [PREFIX …] --out forest.txt --features features.json [--rounds 300] [--fold K --folds N]

PREFIX.rows: float32 rows, PREFIX.json: width, sizes of the choices, a label (0 or 1) a row; both written by dump.ts.
Objective: minus log of the summed probability of the right rows, softmax within a choice. Deterministic.
"""
import argparse
import json
from pathlib import Path

import lightgbm as lgb
import numpy as np


def load(prefix):
    head = json.loads(Path(f"{prefix}.json").read_text())
    rows = np.fromfile(f"{prefix}.rows", np.float32).reshape(-1, head["width"])
    return rows, np.array(head["sizes"]), np.array(head["labels"], np.float64), np.array(head["docOf"]), head["features"]


class Choices:
    """Softmax over the rows of each choice."""

    def __init__(self, sizes, labels, weights):
        self.sizes = sizes
        self.starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self.labels = labels
        self.weights = np.repeat(weights, sizes)

    def softmax(self, scores):
        top = np.repeat(np.maximum.reduceat(scores, self.starts), self.sizes)
        raised = np.exp(scores - top)
        return raised / np.repeat(np.add.reduceat(raised, self.starts), self.sizes)

    def objective(self, scores, _data):
        p = self.softmax(scores)
        right = p * self.labels
        q = right / np.repeat(np.maximum(np.add.reduceat(right, self.starts), 1e-12), self.sizes)
        return self.weights * (p - q), self.weights * np.maximum(2 * p * (1 - p), 1e-6)

    def loss(self, scores):
        p = np.add.reduceat(self.softmax(scores) * self.labels, self.starts)
        return -np.log(np.maximum(p, 1e-12)).mean()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--valid")
    parser.add_argument("--out", required=True)
    parser.add_argument("--features", required=True)
    parser.add_argument("--rounds", type=int, default=250)
    parser.add_argument("--rate", type=float, default=0.06)
    parser.add_argument("--leaves", type=int, default=24)
    parser.add_argument("--leaf", type=int, default=25, help="rows a leaf must have")
    parser.add_argument("--ridge", type=float, default=4.0)
    parser.add_argument("--miss", type=float, default=1.0, help="weight of choices whose right answer is a thing")
    parser.add_argument("--share", type=float, default=0.6, help="share of the choices for none that is used")
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--folds", type=int, default=4)
    args = parser.parse_args()
    parts = [load(prefix) for prefix in args.data]
    names = parts[0][4]
    rows, sizes, labels, docs = (np.concatenate([p[i] for p in parts]) for i in range(4))
    if args.fold >= 0:
        keep = docs % args.folds != args.fold
        each = np.repeat(keep, sizes)
        rows, labels, sizes = rows[each], labels[each], sizes[keep]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    none = labels[starts] == 1
    # Most mentions begin nothing: a share of those choices is enough, weighted up.
    keep = ~none | (np.random.default_rng(7).random(len(sizes)) < args.share)
    each = np.repeat(keep, sizes)
    weights = np.where(none, 1.0 / args.share, args.miss)[keep]
    rows, labels, sizes = rows[each], labels[each], sizes[keep]
    choices = Choices(sizes, labels, weights)
    params = {
        "objective": "none", "learning_rate": args.rate, "num_leaves": args.leaves, "min_data_in_leaf": args.leaf,
        "min_sum_hessian_in_leaf": 0.3, "lambda_l2": args.ridge, "feature_fraction": 0.4, "verbosity": -1, "seed": 7,
        "deterministic": True, "force_row_wise": True, "num_threads": 1, "boost_from_average": False, "max_bin": 63, "data_sample_strategy": "goss", "top_rate": 0.15, "other_rate": 0.1,
    }
    data = lgb.Dataset(rows, labels, free_raw_data=True, params=params)
    booster = lgb.Booster(params, data)
    valid = load(args.valid) if args.valid else None
    for round_ in range(args.rounds):
        booster.update(fobj=choices.objective)
        if valid and (round_ + 1) % 50 == 0:
            check = Choices(valid[1], valid[2], np.ones(len(valid[1])))
            print(round_ + 1, "valid", round(check.loss(booster.predict(valid[0], raw_score=True)), 4), flush=True)
    booster.save_model(args.out)
    Path(args.features).write_text(json.dumps(names))
    gains = booster.feature_importance("gain")
    order = np.argsort(-gains)
    print("gain:", ", ".join(f"{names[i]} {gains[i] / gains.sum():.3f}" for i in order[:25]))
    print("unused:", [names[i] for i in order if gains[i] == 0])


if __name__ == "__main__":
    main()
