"""Fine-tunes the base encoder, whole, on UDS-IH2's certainty and on the marks of our own texts, and has it label texts without labels. README.md says why."""

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
from heads import FORGET, MARKS, NOTHING_WEIGHT, STATUSES, UNTOLD, of_certainty, parted, robust  # noqa: E402
from model import Encoder, load_base  # noqa: E402
from train import base_folder, batches, collate_words, encode_batch  # noqa: E402

LAYERS, ROUNDS, SEED = 6, 4, 1
RATE, HEAD_RATE = 8e-5, 1e-3
BUDGETS = {"train": 2400, "own": 1200}  # word pieces a step
SHARES = {"train": 0.6, "own": 1.0}  # of a set's steps that are taken in each round


class Teacher(nn.Module):
    """The base encoder with letter case, and what the rules say; of every word its certainty, whether it happened, and its mark."""

    def __init__(self, vocab: int):
        super().__init__()
        self.encoder = Encoder(vocab, LAYERS)
        self.hidden, self.rule = nn.Linear(384, 192), nn.Embedding(UNTOLD + 1, 192)
        nn.init.normal_(self.rule.weight, 0, 0.02)
        self.out, self.drop = nn.Linear(192, 2 + len(MARKS)), nn.Dropout(0.1)

    def forward(self, words, asked):
        """asked: (sentence, word, rule) of each row -> [rows, 2+14]"""
        at = torch.tensor(asked)
        state = encode_batch(self.encoder, words)[at[:, 0], at[:, 1]]
        return self.out(self.drop(functional.gelu(self.hidden(state) + self.rule(at[:, 2]))))


class Sentences:
    """Sentences of one set and which of their words are asked about."""

    def __init__(self, folder, name, pieces):
        self.lines = [json.loads(line) for line in (folder / f"mood-{name}.jsonl").open()]
        forms = {first: words for first, words in map(json.loads, (folder / f"mood-{name}.words.jsonl").open())}
        self.asked = {first: [] for first in forms}
        for i, line in enumerate(self.lines):
            self.asked[line[5]].append(i)
        self.certainty = numpy.array([numpy.nan if line[1] is None else line[1] for line in self.lines], numpy.float32)
        self.mark = numpy.array([-1 if line[2] is None else MARKS.index(line[2]) for line in self.lines])
        self.rule = numpy.array([STATUSES.index(line[3]) if line[8] else UNTOLD for line in self.lines])
        self.keys = [first for first, asked in self.asked.items() if asked]
        self.coded = {first: text.coded(forms[first], pieces) for first in self.keys}
        # Positions of the base go to 512; a longer sentence is a table.
        self.keys = [first for first in self.keys if len(self.coded[first]["pieces"]) <= 256]

    def groups(self, budget=2400, rng=None):
        lengths = [len(self.coded[key]["pieces"]) for key in self.keys]
        return [[self.keys[i] for i in group] for group in batches(lengths, budget, rng, 6)]

    def batch(self, keys, rng=None):
        """Words, what is asked of them, and the rows' numbers."""
        rows = [row for key in keys for row in self.asked[key]]
        hidden = lambda: rng is not None and rng.random() < FORGET
        asked = [
            (i, self.lines[row][7][0], UNTOLD if hidden() else int(self.rule[row])) for i, key in enumerate(keys) for row in self.asked[key]
        ]
        return collate_words([self.coded[key] for key in keys]), asked, rows


def answers(net, sentences):
    """Sixteen numbers a row; NaN where the sentence is too long."""
    net.eval()
    out = numpy.full((len(sentences.lines), 2 + len(MARKS)), numpy.nan, numpy.float32)
    with torch.no_grad():
        for keys in sentences.groups():
            words, asked, rows = sentences.batch(keys)
            out[rows] = net(words, asked).numpy()
    net.train()
    return out


def loss_of(out, certainty, mark):
    loss = 0.0
    known = ~torch.isnan(certainty)
    if known.any():
        loss = loss + robust((out[known, 0] - certainty[known]).abs()).mean()
        loss = loss + functional.binary_cross_entropy_with_logits(out[known, 1], torch.sigmoid(2 * certainty[known]))
    known = mark >= 0
    if known.any():
        weight = torch.ones(len(MARKS))
        weight[-1] = NOTHING_WEIGHT
        loss = loss + functional.cross_entropy(out[known, 2:], mark[known], weight=weight)
    return loss


def learn(sets, dev, base, vocab):
    """Prints its figures on the development part after each round, which choose nothing."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    net = Teacher(vocab)
    load_base(net.encoder, load_file(base / "model.safetensors"))
    fresh = ("encoder.features", "encoder.spell", "encoder.cases", "hidden", "rule", "out")
    parts = [[p for n, p in net.named_parameters() if n.startswith(fresh) == new] for new in (False, True)]
    optimiser = torch.optim.AdamW([{"params": part} for part in parts], weight_decay=0.01)
    steps, step, started = ROUNDS * sum(int(SHARES[name] * len(one.groups(BUDGETS[name], rng))) for name, one in sets.items()), 0, time.time()
    for turn in range(ROUNDS):
        todo = []
        for name, one in sets.items():
            groups = one.groups(BUDGETS[name], rng)
            rng.shuffle(groups)
            todo += [(one, keys) for keys in groups[: int(SHARES[name] * len(groups))]]
        rng.shuffle(todo)
        for one, keys in todo:
            part = min(1, step / 200) * max(0.02, 1 - step / steps)
            for group, rate in zip(optimiser.param_groups, (RATE, HEAD_RATE)):
                group["lr"] = rate * part
            words, asked, rows = one.batch(keys, rng)
            loss = loss_of(net(words, asked), torch.from_numpy(one.certainty[rows]), torch.from_numpy(one.mark[rows]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            step += 1
        out = answers(net, dev)
        known = ~numpy.isnan(out[:, 0]) & ~numpy.isnan(dev.certainty)
        print(f"teacher, round {turn + 1}, {time.time() - started:.0f} s: uds-ih2 dev {of_certainty(parted(out[known]), dev.certainty[known])}", flush=True)
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
    train, own, dev, plain = (Sentences(args.rows, name, pieces) for name in ("train", "own", "dev", "plain"))
    net = learn({"train": train, "own": own}, dev, base, len(vocab))
    answers(net, plain).tofile(args.rows / "mood-plain.answers.f32")


if __name__ == "__main__":
    main()
