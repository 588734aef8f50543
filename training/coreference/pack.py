"""Packs words, given names and trees into models/coreference.bin (layout: src/language/coreference/model.ts).

  python pack.py --words words.npz --births CSV.GZ --names names.tsv [--forest FILE.txt --features FILE.json] --out coreference.bin

--births: counts of given names by sex and year, United States Social Security Administration (public domain),
columns first_name, sex, count, year_of_birth. --forest: a LightGBM model file.
"""
import argparse
import csv
import gzip
import hashlib
import json
import struct
from collections import defaultdict
from pathlib import Path

import numpy as np


def given_names(path: Path, least=2000, share=0.95):
    counts = defaultdict(lambda: [0, 0])
    with gzip.open(path, "rt") as file:
        for row in csv.DictReader(file):
            if int(row["year_of_birth"]) >= 1920:
                counts[row["first_name"].lower()][row["sex"] == "f"] += int(row["count"])
    men = sorted(n for n, (m, f) in counts.items() if m + f >= least and m >= share * (m + f))
    women = sorted(n for n, (m, f) in counts.items() if m + f >= least and f >= share * (m + f))
    return men, women


def flat_trees(paths):
    """LightGBM text models, averaged -> roots, feature, threshold, left, right, leaf."""
    roots, feature, threshold, left, right, leaf = [], [], [], [], [], []
    for block in [block for path in paths for block in path.read_text().split("\nTree=")[1:]]:
        field = dict(line.split("=", 1) for line in block.split("\n\n")[0].splitlines() if "=" in line)
        nodes, leaves = len(feature), len(leaf)
        leaf += [float(v) / len(paths) for v in field["leaf_value"].split()]
        if int(field["num_leaves"]) == 1:
            roots.append(~leaves)
            continue
        roots.append(nodes)
        shift = lambda child: child + nodes if child >= 0 else ~(~child + leaves)
        feature += [int(v) for v in field["split_feature"].split()]
        threshold += [float(v) for v in field["threshold"].split()]
        left += [shift(int(v)) for v in field["left_child"].split()]
        right += [shift(int(v)) for v in field["right_child"].split()]
    return roots, feature, threshold, left, right, leaf


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--births", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True, help="more given names: name, tab, m or f")
    parser.add_argument("--forest", type=Path, nargs="+", help="several are averaged")
    parser.add_argument("--features", type=Path)
    parser.add_argument("--caution", type=float, default=0.0)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    table = np.load(args.words)
    men, women = given_names(args.births)
    more = dict(line.split("\t") for line in args.names.read_text().splitlines() if line)
    men = sorted((set(men) - {n for n, s in more.items() if s == "f"}) | {n for n, s in more.items() if s == "m"})
    women = sorted((set(women) - {n for n, s in more.items() if s == "m"}) | {n for n, s in more.items() if s == "f"})
    roots, feature, threshold, left, right, leaf = flat_trees(args.forest) if args.forest else ([],) * 6
    header = json.dumps({
        "words": " ".join(table["words"]), "dimensions": int(table["vectors"].shape[1]),
        "men": " ".join(men), "women": " ".join(women),
        "features": json.loads(args.features.read_text()) if args.features else [], "caution": args.caution,
        "trees": len(roots), "nodes": len(feature), "leaves": len(leaf),
    }, separators=(",", ":")).encode()
    out = bytearray(struct.pack("<II", 0x31524356, len(header)) + header)
    # float32 of a threshold may round up past the value it must hold: round down.
    low = np.array(threshold, np.float64)
    cut = low.astype(np.float32)
    cut = np.where(cut > low, np.nextafter(cut, np.float32(-np.inf)), cut)
    for array in (table["classes"], np.round(table["vectors"] * 127).astype(np.int8), np.array(roots, np.int32),
                  np.array(left, np.int32), np.array(right, np.int32), cut.astype(np.float32),
                  np.array(leaf, np.float32), np.array(feature, np.int16)):
        out += b"\0" * (-len(out) % 4) + array.tobytes()
    args.out.write_bytes(out)
    manifest = args.out.parent / "manifest.json"
    if manifest.exists():
        # Read just before it is written: other trainings name their files in it, too.
        whole = json.loads(manifest.read_text())
        whole["files"][args.out.name] = {"bytes": len(out), "sha256": hashlib.sha256(out).hexdigest()}
        manifest.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n")
    print(len(table["words"]), "words", len(men), "men's names", len(women), "women's names", len(roots), "trees", len(out), "bytes")


if __name__ == "__main__":
    main()
