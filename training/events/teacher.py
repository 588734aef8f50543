"""Fine-tunes the base encoder, whole, on labelled event types, and has it label the deeds of texts without labels. README.md says why."""

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
from head import FOLDS, NONE, figures, folds_of, judged  # noqa: E402
from model import Encoder, load_base  # noqa: E402
from train import base_folder, batches, collate_words, encode_batch  # noqa: E402

LAYERS, ROUNDS, SEED, BUDGET = 6, 5, 1, 1200
RATE, HEAD_RATE = 8e-5, 1e-3
UNKNOWN = NONE + 1  # in place of the table's answer where it is kept from the teacher
FORGET = 0.3


class Teacher(nn.Module):
    """The base encoder with letter case, and what the table says; of every word asked about its type."""

    def __init__(self, vocab):
        super().__init__()
        self.encoder = Encoder(vocab, LAYERS)
        self.hidden, self.ruled = nn.Linear(384, 192), nn.Embedding(UNKNOWN + 1, 192)
        nn.init.normal_(self.ruled.weight, 0, 0.02)
        self.out, self.drop = nn.Linear(192, NONE + 1), nn.Dropout(0.1)

    def forward(self, words, asked):
        """asked: (sentence, word, table's answer) of each row -> [rows, 17]"""
        at = torch.tensor(asked)
        state = encode_batch(self.encoder, words)[at[:, 0], at[:, 1]]
        return self.out(self.drop(functional.gelu(self.hidden(state) + self.ruled(at[:, 2]))))


class Sentences:
    """Sentences of one set and which of their words are asked about."""

    def __init__(self, folder, name, pieces):
        self.lines = [json.loads(line) for line in (folder / f"{name}.jsonl").open()]
        self.type = numpy.array([-1 if line[4] is None else line[4] for line in self.lines])
        self.group = numpy.array([line[6] for line in self.lines])
        forms = {first: words for first, words in map(json.loads, (folder / f"{name}.words.jsonl").open())}
        self.asked = {first: [] for first in forms}
        for i, line in enumerate(self.lines):
            self.asked[line[1]].append(i)
        self.coded = {first: text.coded(words, pieces) for first, words in forms.items()}
        # Positions of the base go to 512; a longer sentence is a table.
        self.keys = [first for first in forms if len(self.coded[first]["pieces"]) <= 256]

    def groups(self, keys, budget, rng=None):
        return [[keys[i] for i in group] for group in batches([len(self.coded[key]["pieces"]) for key in keys], budget, rng, 6)]

    def batch(self, keys, rng=None):
        """Words, what is asked of them, and the rows' numbers."""
        rows = [row for key in keys for row in self.asked[key]]
        hidden = lambda: rng is not None and rng.random() < FORGET
        asked = [
            (i, self.lines[row][3][0], UNKNOWN if hidden() else self.lines[row][5]) for i, key in enumerate(keys) for row in self.asked[key]
        ]
        return collate_words([self.coded[key] for key in keys]), asked, rows


def answers(net, sentences, keys, out):
    net.eval()
    with torch.no_grad():
        for group in sentences.groups(keys, 2400):
            words, asked, rows = sentences.batch(group)
            out[rows] = net(words, asked).numpy()
    net.train()


def learn(sentences, keys, base, vocab):
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    net = Teacher(vocab)
    load_base(net.encoder, load_file(base / "model.safetensors"))
    fresh = ("encoder.features", "encoder.spell", "encoder.cases", "hidden", "ruled", "out")
    parts = [[p for n, p in net.named_parameters() if n.startswith(fresh) == new] for new in (False, True)]
    optimiser = torch.optim.AdamW([{"params": part} for part in parts], weight_decay=0.01)
    steps, step, started = ROUNDS * len(sentences.groups(keys, BUDGET, rng)), 0, time.time()
    for turn in range(ROUNDS):
        groups = sentences.groups(keys, BUDGET, rng)
        rng.shuffle(groups)
        for group in groups:
            part = min(1, step / 100) * max(0.02, 1 - step / steps)
            for parameters, rate in zip(optimiser.param_groups, (RATE, HEAD_RATE)):
                parameters["lr"] = rate * part
            words, asked, rows = sentences.batch(group, rng)
            loss = functional.cross_entropy(net(words, asked), torch.from_numpy(sentences.type[rows]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            step += 1
        print(f"teacher, round {turn + 1}, {time.time() - started:.0f} s, loss {loss.item():.2f}", flush=True)
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=pathlib.Path, required=True)
    parser.add_argument("--fold", action="store_true", help="learn from four fifths alone and print what the rest says of it")
    args = parser.parse_args()
    base = base_folder()
    # The bytes depend on it.
    torch.set_num_threads(2)
    vocab = (base / "vocab.txt").read_text(encoding="utf-8").splitlines()
    pieces = text.Pieces(vocab)
    labelled = Sentences(args.rows, "labelled", pieces)
    held = folds_of(labelled.group) == 0
    keys = [key for key in labelled.keys if labelled.asked[key] and not (args.fold and held[labelled.asked[key][0]])]
    net = learn(labelled, keys, base, len(vocab))
    if args.fold:
        out = numpy.zeros((len(labelled.lines), NONE + 1), numpy.float32)
        answers(net, labelled, [key for key in labelled.keys if held[labelled.asked[key][0]]], out)
        ruled, told = numpy.array([line[5] for line in labelled.lines]), numpy.array([line[7] for line in labelled.lines]) & held
        print("the table alone:", figures(ruled[told], labelled.type[told]))
        for typed in (0, 1, 2):
            print(f"teacher, held fold, advantage {typed}:", figures(judged(out, ruled, typed, 0, 0)[told], labelled.type[told]))
    plain = Sentences(args.rows, "plain", pieces)
    out = numpy.full((len(plain.lines), NONE + 1), numpy.nan, numpy.float32)
    answers(net, plain, plain.keys, out)
    out.tofile(args.rows / "plain.answers.f32")


if __name__ == "__main__":
    main()
