"""Fine-tunes the base encoder, whole, on UDS-IH2's certainty and has it label the verbs of texts without labels. README.md says why."""

import argparse
import json
import pathlib
import random
import sys
import time

import numpy
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
import text  # noqa: E402
from heads import of_certainty, parted, robust  # noqa: E402
from model import Encoder, load_base  # noqa: E402
from train import base_folder, batches, collate_words, encode_batch  # noqa: E402

LAYERS, EPOCHS, SEEDS, BUDGET = 6, 4, (1, 2), 2400
RATE, HEAD_RATE = 8e-5, 1e-3
CODED = ("pieces", "cases", "first", "last", "features")  # in the order of text.encode


class Teacher(nn.Module):
    """The base encoder with letter case; of every word its certainty and whether it happened."""

    def __init__(self, vocab: int):
        super().__init__()
        self.encoder = Encoder(vocab, LAYERS)
        self.hidden, self.out, self.drop = nn.Linear(384, 128), nn.Linear(128, 2), nn.Dropout(0.1)

    def forward(self, words):
        return self.out(self.drop(functional.gelu(self.hidden(encode_batch(self.encoder, words)))))


class Sentences:
    """Sentences of one set and which of their words are asked about."""

    def __init__(self, folder, name, pieces):
        rows = [json.loads(line) for line in (folder / f"mood-{name}.jsonl").open()]
        forms = {first: words for first, words in map(json.loads, (folder / f"mood-{name}.words.jsonl").open())}
        self.rows = len(rows)
        self.asked = {first: [] for first in forms}  # (row, word, certainty)
        for i, row in enumerate(rows):
            self.asked[row[5]].append((i, row[7][0], numpy.nan if row[1] is None else row[1]))
        self.keys = [first for first, asked in self.asked.items() if asked]
        self.coded = {first: dict(zip(CODED, text.encode(forms[first], pieces))) for first in self.keys}
        # Positions of the base go to 512; a longer sentence is a table.
        self.keys = [first for first in self.keys if len(self.coded[first]["pieces"]) <= 256]

    def groups(self, rng=None):
        lengths = [len(self.coded[key]["pieces"]) for key in self.keys]
        return [[self.keys[i] for i in group] for group in batches(lengths, BUDGET, rng, 6)]

    def batch(self, keys):
        asked = [(i, word, row, certainty) for i, key in enumerate(keys) for row, word, certainty in self.asked[key]]
        return collate_words([self.coded[key] for key in keys]), asked


def answers(net, sentences):
    """Certainty and log-odds of "happened", a row each; NaN where the sentence is too long."""
    net.eval()
    out = numpy.full((sentences.rows, 2), numpy.nan, numpy.float32)
    with torch.no_grad():
        for keys in sentences.groups():
            words, asked = sentences.batch(keys)
            said = net(words).numpy()
            for i, word, row, _ in asked:
                out[row] = said[i, word]
    net.train()
    return out


def figures(out, so):
    known = ~numpy.isnan(out[:, 0]) & ~numpy.isnan(so)
    return of_certainty(parted(out[known]), so[known])


def learn(seed, train, dev, so, base, vocab):
    """One teacher; prints its figures on the development part after each round, which choose nothing."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    net = Teacher(vocab)
    load_base(net.encoder, load_file(base / "model.safetensors"))
    fresh = ("encoder.features", "encoder.spell", "encoder.cases", "hidden", "out")
    parts = [[p for n, p in net.named_parameters() if n.startswith(fresh) == new] for new in (False, True)]
    optimiser = torch.optim.AdamW([{"params": part} for part in parts], weight_decay=0.01)
    steps, step, started = len(train.groups(rng)) * EPOCHS, 0, time.time()
    for epoch in range(EPOCHS):
        for keys in train.groups(rng):
            part = min(1, step / 200) * max(0.02, 1 - step / steps)
            for group, rate in zip(optimiser.param_groups, (RATE, HEAD_RATE)):
                group["lr"] = rate * part
            words, asked = train.batch(keys)
            at = torch.tensor([(i, word) for i, word, _, _ in asked])
            certainty = torch.tensor([c for *_, c in asked], dtype=torch.float32)
            out = net(words)[at[:, 0], at[:, 1]]
            error = (out[:, 0] - certainty).abs()
            loss = robust(error).mean()
            loss = loss + functional.binary_cross_entropy_with_logits(out[:, 1], torch.sigmoid(2 * certainty))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            step += 1
        print(f"teacher {seed}, round {epoch + 1}, {time.time() - started:.0f} s: uds-ih2 dev {figures(answers(net, dev), so)}", flush=True)
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=pathlib.Path, required=True)
    args = parser.parse_args()
    base = base_folder()
    # The bytes depend on it.
    torch.set_num_threads(2)
    vocab = (base / "vocab.txt").read_text(encoding="utf-8").splitlines()
    pieces = text.Pieces(vocab)
    train, dev, plain = (Sentences(args.rows, name, pieces) for name in ("train", "dev", "plain"))
    so = numpy.full(dev.rows, numpy.nan)
    for asked in dev.asked.values():
        for row, _, certainty in asked:
            so[row] = certainty
    said = [answers(learn(seed, train, dev, so, base, len(vocab)), plain) for seed in SEEDS]
    numpy.mean(said, 0).astype(numpy.float32).tofile(args.rows / "mood-plain.certainty.f32")


if __name__ == "__main__":
    main()
