"""Fine-tunes the base encoder, whole, on labelled event types, and has it label the deeds of texts without labels. README.md says why."""

import argparse
import pathlib
import sys

import numpy
import torch
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from head import NONE, figures, folds_of, judged  # noqa: E402
from teaching import Sentences, answers, apart, begin, open_base, teach  # noqa: E402

ROUNDS, BUDGET, WARM = 5, 1200, 100
UNKNOWN = NONE + 1  # in place of the table's answer where it is kept from the teacher


class Deeds(Sentences):
    """Sentences whose deeds are asked for their types."""

    unknown, forget = UNKNOWN, 0.3

    def __init__(self, folder, name, pieces):
        super().__init__(folder, name, 1, pieces)
        self.trigger = [line[3][0] for line in self.lines]
        self.type = numpy.array([-1 if line[4] is None else line[4] for line in self.lines])
        self.rule, self.group, self.told = (numpy.array([line[k] for line in self.lines]) for k in (5, 6, 7))


def learn(sentences, keys, base, vocab):
    net, rng = begin(base, vocab, UNKNOWN + 1, NONE + 1)
    loss_of = lambda out, rows: functional.cross_entropy(out, torch.from_numpy(sentences.type[rows]))
    teach(net, rng, sentences, keys, loss_of, ROUNDS, BUDGET, WARM)
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=pathlib.Path, required=True)
    parser.add_argument("--fold", action="store_true", help="learn from four fifths alone and print what the rest says of it")
    args = parser.parse_args()
    base, vocab, pieces = open_base()
    labelled = Deeds(args.rows, "labelled", pieces)
    held = (folds_of(labelled.group) == 0) & args.fold
    seen, unseen = apart(labelled, held)
    net = learn(labelled, seen, base, vocab)
    if args.fold:
        shown = labelled.told & held
        out, so, ruled = answers(net, labelled, unseen)[shown], labelled.type[shown], labelled.rule[shown]
        print("the table alone:", figures(ruled, so))
        for typed in (0, 1, 2):
            print(f"teacher, held fold, advantage {typed}:", figures(judged(out, ruled, typed, 0, 0), so))
    answers(net, Deeds(args.rows, "plain", pieces)).tofile(args.rows / "plain.answers.f32")


if __name__ == "__main__":
    main()
