"""Scores an exported model one sentence a call, as the run time does, and times it on one thread."""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch

import text
from runtime import open_session
from score import Tally
from train import judge
from treebanks import read_ewt, read_gum


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--split", default="dev", choices=["dev", "test"])
    parser.add_argument("--limit", type=int, default=10**9)
    parser.add_argument("--speed-only", action="store_true")
    a = parser.parse_args()
    labels = json.loads((a.model / "labels.json").read_text())
    pieces = text.Pieces((a.model / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
    encoder, heads = (open_session(a.model / f) for f in ("encoder.onnx", "heads.onnx"))
    outputs = [o.name for o in heads.get_outputs()]
    for name, sentences in (("ewt", read_ewt(a.gold, a.split)), ("gum", read_gum(a.gold / "gum-cc", a.split))):
        sentences = sentences[: a.limit]
        tally, words, npieces, spent = Tally(), 0, 0, [0.0, 0.0]
        for s in sentences:
            ids, cases, first, last, feats = text.encode(s.forms, pieces)
            ids, cases = np.array(ids, np.int64), np.array(cases, np.int64)
            t0 = time.process_time()
            states = encoder.run(["states"], {"pieces": ids, "cases": cases, "first": np.array(first, np.int64), "last": np.array(last, np.int64),
                                              "features": np.array(feats, np.int64)})[0]
            t1 = time.process_time()
            got = dict(zip(outputs, heads.run(outputs, {"states": states})))
            t2 = time.process_time()
            spent[0] += t1 - t0
            spent[1] += t2 - t1
            words += len(s.forms)
            npieces += len(ids)
            if a.speed_only:
                continue

            def relate(hs, got=got):
                out = torch.zeros(len(hs), len(labels["deprel"]))
                out[torch.arange(len(hs)), torch.tensor([int(got["label"][i, h]) for i, h in enumerate(hs)])] = 1
                return out

            judge(s, {t: torch.from_numpy(got[t]) for t in ("upos", "xpos", "feats", "lemma", "uner", "names")}, torch.from_numpy(got["arc"]), relate, labels, tally)
        print(name, a.split, json.dumps(tally.figures()), f"words {words} pieces {npieces} encoder {words / spent[0]:.0f} w/s, heads {words / spent[1]:.0f} w/s, both {words / sum(spent):.0f} w/s (CPU seconds)", flush=True)


if __name__ == "__main__":
    main()
