"""What the teachers of heads share: the base encoder, whole, asked about words of sentences. Each teacher's own file says what it is taught."""

import json
import random
import time

import numpy
import text
import torch
from model import Encoder, load_base
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional
from train import base_folder, batches, collate_words, encode_batch

LAYERS, SEED = 6, 1
RATE, HEAD_RATE = 8e-5, 1e-3
FRESH = ("encoder.features", "encoder.spell", "encoder.cases", "hidden", "rule", "out")


class Teacher(nn.Module):
    """The base encoder with letter case, and what the rules say of a word; of every word asked about its answers."""

    def __init__(self, vocab, rules, answers):
        super().__init__()
        self.encoder = Encoder(vocab, LAYERS)
        self.hidden, self.rule = nn.Linear(384, 192), nn.Embedding(rules, 192)
        nn.init.normal_(self.rule.weight, 0, 0.02)
        self.out, self.drop = nn.Linear(192, answers), nn.Dropout(0.1)

    def forward(self, words, asked):
        """asked: (sentence, word, rule) of each row -> [rows, answers]"""
        at = torch.tensor(asked)
        state = encode_batch(self.encoder, words)[at[:, 0], at[:, 1]]
        return self.out(self.drop(functional.gelu(self.hidden(state) + self.rule(at[:, 2]))))


class Sentences:
    """Sentences of one set and which of their words are asked about. Its kinds set `trigger` and `rule`, of each row."""

    unknown, forget = 0, 0.0  # the rule that stands for one that is kept from the teacher; how often it is

    def __init__(self, folder, name, first, pieces):
        """first: where a row names the first word of its sentence"""
        self.lines = [json.loads(line) for line in (folder / f"{name}.jsonl").open()]
        forms = {key: words for key, words in map(json.loads, (folder / f"{name}.words.jsonl").open())}
        self.asked = {key: [] for key in forms}
        for i, line in enumerate(self.lines):
            self.asked[line[first]].append(i)
        self.keys = [key for key, asked in self.asked.items() if asked]
        self.coded = {key: text.coded(forms[key], pieces) for key in self.keys}
        # Positions of the base go to 512; a longer sentence is a table.
        self.keys = [key for key in self.keys if len(self.coded[key]["pieces"]) <= 256]

    def groups(self, budget=2400, rng=None, keys=None):
        keys = self.keys if keys is None else keys
        lengths = [len(self.coded[key]["pieces"]) for key in keys]
        return [[keys[i] for i in group] for group in batches(lengths, budget, rng, 6)]

    def batch(self, keys, rng=None):
        """Words, what is asked of them, and the rows' numbers."""
        rows = [row for key in keys for row in self.asked[key]]
        hidden = lambda: rng is not None and rng.random() < self.forget
        asked = [
            (i, self.trigger[row], self.unknown if hidden() else int(self.rule[row])) for i, key in enumerate(keys) for row in self.asked[key]
        ]
        return collate_words([self.coded[key] for key in keys]), asked, rows


def answers(net, sentences, keys=None):
    """A row's answers; NaN where its sentence is too long, or is not among the keys."""
    net.eval()
    out = numpy.full((len(sentences.lines), net.out.out_features), numpy.nan, numpy.float32)
    with torch.no_grad():
        for group in sentences.groups(keys=keys):
            words, asked, rows = sentences.batch(group)
            out[rows] = net(words, asked).numpy()
    net.train()
    return out


def open_base():
    """The base's folder and its word pieces."""
    base = base_folder()
    # The bytes depend on it.
    torch.set_num_threads(2)
    vocab = (base / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return base, vocab, text.Pieces(vocab)


def begin(base, vocab, rules, outputs, kind=Teacher):
    """A teacher of a kind that has learned nothing, and the random numbers of its lessons."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    net = kind(len(vocab), rules, outputs)
    load_base(net.encoder, load_file(base / "model.safetensors"))
    return net, rng


class Steps:
    """Steps of AdamW: the rate rises over `warm` of them and falls to its end in `count`; what is fresh learns faster."""

    def __init__(self, net, warm, count):
        parts = [[p for n, p in net.named_parameters() if n.startswith(FRESH) == new] for new in (False, True)]
        self.net, self.warm, self.count, self.done = net, warm, count, 0
        self.optimiser = torch.optim.AdamW([{"params": part} for part in parts], weight_decay=0.01)

    def take(self, loss):
        part = min(1, self.done / self.warm) * max(0.02, 1 - self.done / self.count)
        for group, rate in zip(self.optimiser.param_groups, (RATE, HEAD_RATE)):
            group["lr"] = rate * part
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimiser.step()
        self.done += 1


def teach(net, rng, sentences, keys, loss_of, rounds, budget, warm):
    """Shows a teacher the sentences of the keys in every round. loss_of: of its answers and of the numbers of their rows."""
    steps, started = Steps(net, warm, rounds * len(sentences.groups(budget, rng, keys))), time.time()
    for turn in range(rounds):
        groups = sentences.groups(budget, rng, keys)
        rng.shuffle(groups)
        for group in groups:
            words, asked, rows = sentences.batch(group, rng)
            loss = loss_of(net(words, asked), rows)
            steps.take(loss)
        print(f"teacher, round {turn + 1}, {time.time() - started:.0f} s, loss {loss.item():.2f}", flush=True)


def apart(sentences, held):
    """Keys of the sentences that are learned from, and of those whose rows are held out."""
    out = [[], []]
    for key in sentences.keys:
        out[int(held[sentences.asked[key][0]])].append(key)
    return out
