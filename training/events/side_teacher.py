"""Fine-tunes the base encoder, whole, on who does labelled deeds, and to whom, and has it judge the deeds of texts without labels. README.md says why."""

import argparse
import json
import pathlib
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
import text  # noqa: E402
from sides import SIDE_ROWS, SIDES, figures, folds_of, judged  # noqa: E402
from teaching import Sentences, Teacher, answers, apart, begin, collate_words, encode_batch, open_base, teach  # noqa: E402

ROUNDS, BUDGET, WARM = 4, 1600, 150
UNKNOWN = len(SIDES)  # in place of the rules' answer where it is kept from the teacher
CASES = 18  # letter cases of a piece; each is known once more as the deed, as a ruled source, as a ruled target
DEED, RULED = 1, 1  # marks of a piece: what is added to them is the side


class Deeds(Sentences):
    """One deed's sentence at a time, its word marked, and the noun phrases that are asked on which side of it they stand."""

    forget = 0.2  # how often the rules' answers for a deed are kept from the teacher

    def __init__(self, folder, name, pieces):
        lines = [json.loads(line) for line in (folder / f"{name}.jsonl").open()]
        forms = {key: words for key, words in map(json.loads, (folder / f"{name}.words.jsonl").open())}
        self.lines, self.features = lines, [line[1] for line in lines]
        self.deed, self.who, self.side, self.rule, self.group, number = (numpy.array([line[k] for line in lines]) for k in (2, 3, 4, 5, 6, 7))
        self.asked, place = {}, {}
        for i, key in enumerate(number.tolist()):
            self.asked.setdefault(key, []).append(i)
            place[key] = lines[i][0]
        sentences = {key: text.coded(words, pieces) for key, words in forms.items()}
        self.coded = {key: sentences[at] for key, at in place.items()}
        self.keys = [key for key in self.asked if len(self.coded[key]["pieces"]) <= 256]

    def marked(self, key, known):
        """The sentence's coding with its deed, and whom the rules name, marked in the letter cases."""
        coded, rows = self.coded[key], self.asked[key]
        cases = list(coded["cases"])
        marks = [(self.who[row], RULED + self.rule[row]) for row in rows if known and self.rule[row] > 0] + [(self.deed[rows[0]], DEED)]
        for word, mark in marks:
            for piece in range(coded["first"][word], coded["last"][word] + 1):
                cases[piece] = cases[piece] % CASES + CASES * int(mark)
        return coded | {"cases": cases}

    def batch(self, keys, rng=None):
        known = [rng is None or rng.random() >= self.forget for _ in keys]
        rows = [row for key in keys for row in self.asked[key]]
        asked = [
            (i, self.deed[row], self.who[row], int(self.rule[row]) if known[i] else UNKNOWN) for i, key in enumerate(keys) for row in self.asked[key]
        ]
        # What the tree says holds the rules' answers as well.
        bags = [self.features[row] if known[i] else [] for i, key in enumerate(keys) for row in self.asked[key]]
        return collate_words([self.marked(key, known[i]) for i, key in enumerate(keys)]), (asked, bags), rows


class SideTeacher(Teacher):
    """A deed's word and a phrase's, alone and as they meet, where the rules put the phrase, and what the tree says of both."""

    def __init__(self, vocab, rules, answers):
        super().__init__(vocab, rules, answers)
        self.encoder.cases = nn.Embedding(CASES * (RULED + len(SIDES)), 384)
        nn.init.zeros_(self.encoder.cases.weight)
        self.hidden_who = nn.Linear(384, 192, bias=False)
        self.hidden_meet = nn.ModuleList([nn.Linear(384, 192), nn.Linear(384, 192)])
        self.hidden_named = nn.EmbeddingBag(SIDE_ROWS, 192, mode="sum")
        nn.init.normal_(self.hidden_named.weight, 0, 0.02)

    def forward(self, words, asked):
        """asked: (sentence, deed, who, rule) of each row, and its features -> [rows, answers]"""
        rows, bags = asked
        at = torch.tensor(rows)
        states = encode_batch(self.encoder, words)
        deed, who = states[at[:, 0], at[:, 1]], states[at[:, 0], at[:, 2]]
        met = self.hidden_meet[0](deed) * self.hidden_meet[1](who)
        offsets = torch.from_numpy(numpy.cumsum([0] + [len(bag) for bag in bags[:-1]]))
        named = self.hidden_named(torch.tensor([row for bag in bags for row in bag], dtype=torch.long), offsets)
        return self.out(self.drop(functional.gelu(self.hidden(deed) + self.hidden_who(who) + met + self.rule(at[:, 3]) + functional.dropout(named, 0.2, self.training))))


def learn(deeds, keys, base, vocab):
    net, rng = begin(base, vocab, UNKNOWN + 1, len(SIDES), SideTeacher)
    loss_of = lambda out, rows: functional.cross_entropy(out, torch.from_numpy(deeds.side[rows]))
    teach(net, rng, deeds, keys, loss_of, ROUNDS, BUDGET, WARM)
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=pathlib.Path, required=True)
    parser.add_argument("--fold", action="store_true", help="learn from four fifths alone and print what the rest says of it")
    args = parser.parse_args()
    base, vocab, pieces = open_base()
    labelled = Deeds(args.rows, "sides", pieces)
    held = (folds_of(labelled.group) == 0) & args.fold
    seen, unseen = apart(labelled, held)
    net = learn(labelled, seen, base, vocab)
    if args.fold:
        out = answers(net, labelled, unseen)
        shown = held & ~numpy.isnan(out[:, 0])
        print("the rules alone:", figures(labelled.rule[shown], labelled.side[shown]))
        for ruled in (0, 0.5, 1):
            for doubt in (0, 0.5):
                print(f"teacher, held fold, advantage {ruled}, doubt {doubt}:", figures(judged(out[shown], labelled.rule[shown], ruled, doubt), labelled.side[shown]))
    answers(net, Deeds(args.rows, "plain-sides", pieces)).tofile(args.rows / "plain-sides.answers.f32")


if __name__ == "__main__":
    main()
