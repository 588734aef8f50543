"""Trains the heads of statements on the rows that rows.ts wrote and packs models/statements.bin. README.md says the rest."""

import argparse
import hashlib
import json
import pathlib
import struct

import numpy
import torch
from torch import nn
from torch.nn import functional

STATUSES = "occurred ongoing scheduled planned proposed expected possible feared conditional denied negated unknown".split()
MARKS = [*STATUSES, "no deed", "nothing"]  # of a word that looks like a deed; of any other verb or noun
NOTHING_WEIGHT = 0.5
UNTOLD = len(STATUSES)  # in place of the rules' status where they tell nothing
FORGET = 0.15  # share of words whose rules' status is kept from whoever learns, so that it reads the words
ROLES = ["trigger", "governor", "cue"]
MOOD_ROWS, CAUSE_ROWS = 8192, 16384
CAUSE_HIDDEN, CAUSE_GAZES = 48, 6
MOOD_HIDDEN, MOOD_GAZES, KEY, SPAN = 128, 4, 16, 14
REAL = 0.55  # how likely a deed must have happened for its certainty to be above 0: src/reading/statements/heads/mood.ts
CAUSAL = 0.4  # how likely a sentence must be causal to be told so


class Rows:
    """Examples: bags of named features, labels, and the states of their sentences' words, which all share."""

    def __init__(self, states, first, counts, features, **labels):
        self.states, self.first, self.counts, self.features, self.labels = states, first, counts, features, labels

    def __len__(self):
        return len(self.features)

    def parts(self, index):
        return self.first[index], self.counts[index], [self.features[i] for i in index]

    def take(self, index):
        return type(self)(self.states, *self.parts(index), **{k: v[index] for k, v in self.labels.items()})

    def bags(self, index):
        bags = [self.features[i] for i in index]
        offsets = numpy.cumsum([0] + [len(bag) for bag in bags[:-1]])
        flat = numpy.concatenate(bags) if bags else numpy.zeros(0)
        return torch.tensor(flat, dtype=torch.long), torch.from_numpy(offsets)

    def words(self, first, counts):
        """The states of `counts` words from `first` on, padded, and which of them are there."""
        x = numpy.zeros((len(first), counts.max(), self.states.shape[1]), numpy.float32)
        there = numpy.arange(counts.max())[None] < counts[:, None]
        for row, (start, count) in enumerate(zip(first, counts)):
            x[row, :count] = self.states[start : start + count]
        return torch.from_numpy(x), torch.from_numpy(there)

    def batch(self, index):
        return *self.words(self.first[index], self.counts[index]), *self.bags(index)


class MoodRows(Rows):
    """Predicates; `roles`: the words of each role in the sentence, -1 where there is none."""

    def __init__(self, states, first, counts, features, roles, **labels):
        super().__init__(states, first, counts, features, **labels)
        self.roles = roles

    def parts(self, index):
        return *super().parts(index), self.roles[index]

    def batch(self, index):
        at, trigger = self.roles[index], self.roles[index][:, 0]
        roles = self.states[self.first[index][:, None] + numpy.maximum(at, 0)] * (at >= 0)[..., None]
        left = numpy.maximum(0, trigger - SPAN)
        counts = numpy.minimum(self.counts[index] - left, 2 * SPAN + 1)
        x, there = self.words(self.first[index] + left, counts)
        steps = numpy.clip(left[:, None] + numpy.arange(x.shape[1])[None] - trigger[:, None], -SPAN - 1, SPAN + 1) + SPAN + 1
        return torch.from_numpy(roles.astype(numpy.float32)), x, there, torch.from_numpy(steps), *self.bags(index)


def join(parts):
    places = numpy.cumsum([0] + [len(p.states) for p in parts])
    return MoodRows(
        numpy.concatenate([p.states for p in parts]),
        numpy.concatenate([p.first + place for p, place in zip(parts, places)]),
        numpy.concatenate([p.counts for p in parts]),
        sum([p.features for p in parts], []),
        numpy.concatenate([p.roles for p in parts]),
        **{k: numpy.concatenate([p.labels[k] for p in parts]) for k in parts[0].labels},
    )


class GazingHead(nn.Module):
    """One hidden layer over the states of a predicate's words, what a few gazes see around its trigger, and named features."""

    def __init__(self, width, answers, hidden=MOOD_HIDDEN):
        super().__init__()
        self.gaze, self.key, self.asked = nn.Linear(width, MOOD_GAZES), nn.Linear(width, KEY), nn.Linear(width, MOOD_GAZES * KEY)
        self.steps = nn.Embedding(2 * SPAN + 3, MOOD_GAZES)
        self.dense = nn.Linear((len(ROLES) + MOOD_GAZES) * width, hidden)
        self.named = nn.EmbeddingBag(MOOD_ROWS, hidden, mode="sum")
        nn.init.normal_(self.named.weight, 0, 0.02)
        self.out = nn.Linear(hidden, answers)

    def forward(self, roles, x, words, steps, flat, offsets):
        """roles [B,3,width]: the trigger first; x [B,T,width]: the words around it; words bool, steps [B,T] -> [B,answers]"""
        shown = functional.dropout(x, 0.1, self.training)
        asked = self.asked(roles[:, 0]).view(-1, MOOD_GAZES, KEY)
        agreed = torch.einsum("bki,bti->btk", asked, self.key(shown)) / KEY**0.5
        weights = torch.softmax((self.gaze(shown) + self.steps(steps) + agreed).masked_fill(~words[..., None], -1e4), 1)
        seen = torch.einsum("btk,btd->bkd", weights, x)
        dense = functional.dropout(torch.cat([roles, seen], 1).flatten(1), 0.1, self.training)
        hidden = torch.relu(self.dense(dense) + self.named(flat, offsets))
        return self.out(functional.dropout(hidden, 0.2, self.training))


class CauseHead(nn.Module):
    """One hidden layer over a sentence: its words' states weighed by each of a few gazes, their mean and maximum, named features."""

    def __init__(self, width):
        super().__init__()
        self.gaze = nn.Linear(width, CAUSE_GAZES)
        self.dense = nn.Linear((CAUSE_GAZES + 2) * width, CAUSE_HIDDEN)
        self.named = nn.EmbeddingBag(CAUSE_ROWS, CAUSE_HIDDEN, mode="sum")
        nn.init.normal_(self.named.weight, 0, 0.02)
        self.out = nn.Linear(CAUSE_HIDDEN, 1)

    def forward(self, x, words, flat, offsets):
        """x [B,T,width]; words bool [B,T] -> [B,1]"""
        weights = torch.softmax(self.gaze(functional.dropout(x, 0.1, self.training)).masked_fill(~words[..., None], -1e4), 1)
        seen = torch.einsum("btk,btd->bkd", weights, x).flatten(1)
        mean = (x * words[..., None]).sum(1) / words.sum(1, keepdim=True)
        most = x.masked_fill(~words[..., None], -1e4).max(1).values
        whole = functional.dropout(torch.cat([seen, mean, most], 1), 0.15, self.training)
        hidden = torch.relu(self.dense(whole) + self.named(flat, offsets))
        return self.out(functional.dropout(hidden, 0.3, self.training))


def answers(head, rows, size=2000):
    head.eval()
    with torch.no_grad():
        parts = [head(*rows.batch(numpy.arange(i, min(i + size, len(rows))))) for i in range(0, len(rows), size)]
    return torch.cat(parts).numpy()


def fit(head, rows, loss_of, epochs, rate, decay, seed, size=128):
    torch.manual_seed(seed)
    random = numpy.random.RandomState(seed)
    steps = epochs * (len(rows) // size + 1)
    optimiser = torch.optim.AdamW(head.parameters(), rate, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.15)
    for _ in range(epochs):
        order = random.permutation(len(rows))
        for index in numpy.array_split(order, len(rows) // size + 1):
            head.train()
            loss = loss_of(head(*rows.batch(index)), {k: torch.from_numpy(v[index]) for k, v in rows.labels.items()})
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return head


def robust(error):
    """Near absolute error, square where it is small."""
    return torch.where(error < 0.5, error * error, error - 0.25)


def mood_loss(out, label):
    """Certainty (robust, near absolute error), real or not, and mark, or the teacher's shares of the marks, where the row has one."""
    loss = 0.0
    known = ~torch.isnan(label["certainty"])
    if known.any():
        error = (out[known, 0] - label["certainty"][known]).abs()
        loss = loss + robust(error).sum()
        loss = loss + functional.binary_cross_entropy_with_logits(out[known, 1], label["happened"][known], reduction="sum")
    known = ~torch.isnan(label["soft"][:, 0])
    if known.any():
        shares = torch.log_softmax(out[known, 2:], 1)
        loss = loss - (label["soft"][known] * shares).sum()
    known = label["status"] >= 0
    if known.any():
        status = label["status"][known]
        weight = torch.ones(len(MARKS))
        weight[-1] = NOTHING_WEIGHT
        loss = loss + functional.cross_entropy(out[known, 2:], status, weight=weight, reduction="sum")
        told = status < len(STATUSES)
        real = (status < 2).float()
        loss = loss + functional.binary_cross_entropy_with_logits(out[known, 1][told], real[told], reduction="sum")
    return loss / len(out)


def cause_loss(out, label):
    return functional.binary_cross_entropy_with_logits(out[:, 0], label["cause"])


def marks(out):
    """Natural logarithms of the marks' probabilities."""
    return torch.log_softmax(torch.from_numpy(out[:, 2:]), 1).numpy()


def mood_rows(folder, name, width):
    lines = [json.loads(line) for line in (folder / f"mood-{name}.jsonl").open()]
    certainty = numpy.array([numpy.nan if line[1] is None else line[1] for line in lines], numpy.float32)
    # Annotators part near 0: a certainty of 0.5 is a likely yes, not a plain one.
    happened = 1 / (1 + numpy.exp(-2 * certainty))
    soft = numpy.full((len(lines), len(MARKS)), numpy.nan, numpy.float32)
    if name == "plain":
        taught = numpy.fromfile(folder / "mood-plain.answers.f32", numpy.float32).reshape(-1, 2 + len(MARKS))
        # The teacher has learned certainty from verbs.
        verb = numpy.array([line[10] for line in lines])
        certainty = numpy.where(verb, taught[:, 0], numpy.nan)
        happened = 1 / (1 + numpy.exp(-taught[:, 1]))
        soft = numpy.exp(marks(taught))
    return MoodRows(
        numpy.fromfile(folder / f"mood-{name}.f32", dtype=numpy.float32).reshape(-1, width),
        numpy.array([line[5] for line in lines]),
        numpy.array([line[6] for line in lines]),
        [numpy.array(line[0]) for line in lines],
        numpy.array([line[7] for line in lines]),
        certainty=certainty,
        happened=happened.astype(numpy.float32),
        soft=soft,
        status=numpy.array([-1 if line[2] is None else MARKS.index(line[2]) for line in lines]),
        rule=numpy.array([STATUSES.index(line[3]) for line in lines]),
        group=numpy.array([line[4] for line in lines]),
        told=numpy.array([line[8] for line in lines]),
        advantage=numpy.array([line[9] for line in lines]),
    )


def f1(said, so):
    return 200 * (said & so).sum() / max(1, said.sum() + so.sum())


def real(out):
    return 1 / (1 + numpy.exp(-out[:, 1]))


def parted(out):
    """Certainty, on the side of 0 that "real or not" says."""
    certainty = numpy.clip(out[:, 0], -3, 3)
    return numpy.where(real(out) < REAL, numpy.minimum(certainty, -0.05), numpy.maximum(certainty, 0.05))


def of_certainty(said, so):
    r = numpy.corrcoef(said, so)[0, 1]
    return f"r {r:.3f} error {numpy.abs(said - so).mean():.3f} did not happen F1 {f1(said < 0, so < 0):.1f}"


OWN_WEIGHT, PLAIN_WEIGHT = 2, 1
OTHERS = 6  # of the verbs and nouns of texts without labels that tell of no deed, every how-many-th is shown
FIGURES = {}


def judged(out, rule, advantage):
    """The status that rules and head together find likeliest: src/reading/statements/judge.ts."""
    weights = marks(out)[:, : len(STATUSES)].copy()
    weights[numpy.arange(len(weights)), rule] += advantage
    weights[:, 0] -= 1.5
    return weights.argmax(1)


def of_statuses(said, so):
    untrue = (so >= 2) & (said == 0)
    macro = numpy.mean([f1(said == k, so == k) for k in range(len(STATUSES)) if (so == k).any()])
    return f"right {100 * (said == so).mean():.1f} %, macro-F1 {macro:.1f}, wrongly occurred {untrue.sum()} of {(so >= 2).sum()}, lost {((so < 2) & (said >= 2)).sum()} of {(so < 2).sum()}"


def train_mood(folder, width, report):
    uds, dev = mood_rows(folder, "train", width), mood_rows(folder, "dev", width)
    own = mood_rows(folder, "own", width)
    plain = mood_rows(folder, "plain", width)
    deed = plain.labels["soft"][:, : len(STATUSES)].sum(1)
    likely = plain.labels["told"] | (deed > 0.02) | (numpy.arange(len(plain)) % OTHERS == 0)
    plain = plain.take(numpy.nonzero(likely & ~numpy.isnan(deed))[0])
    print(len(uds), "verbs of UDS-IH2,", len(own), "words of our own texts,", len(plain), "of texts without labels", flush=True)
    learn = lambda parts: fit(GazingHead(width, 2 + len(MARKS)), join(parts + [plain] * PLAIN_WEIGHT), mood_loss, 7, 2e-3, 3e-2, 1)
    if report:
        # Our own texts, three folds by text: what is told, and with which status.
        out = numpy.zeros((len(own), 2 + len(MARKS)), numpy.float32)
        for fold in range(3):
            held = own.labels["group"] % 3 == fold
            head = learn([uds] + [own.take(numpy.nonzero(~held)[0])] * OWN_WEIGHT)
            out[held] = answers(head, own.take(numpy.nonzero(held)[0]))
        so, rule, told = own.labels["status"], own.labels["rule"], own.labels["told"]
        known = told & (so < len(STATUSES))
        said = judged(out, rule, own.labels["advantage"])
        print("own, three folds, rules alone:", of_statuses(rule[known], so[known]))
        print("own, three folds, together:", of_statuses(said[known], so[known]))
        sure = numpy.exp(marks(out)[:, : len(STATUSES)]).sum(1)
        for bar in (2, 0.8, 0.7, 0.6):
            say = told | (sure > bar)
            print(f"own, three folds, told by rules or surer than {bar}: F1 {f1(say, so < len(STATUSES)):.1f}")
    head = learn([uds] + [own] * OWN_WEIGHT)
    print("uds-ih2 dev:", of_certainty(parted(answers(head, dev)), dev.labels["certainty"]))
    return head, train_deeds(own, width)


PASSED = 0.965  # share of the deeds of our own texts that the first sieve lets through


def train_deeds(own, width):
    """One row over a word's state that tells what may be a deed: weights and bias, in numpy."""
    x = torch.from_numpy(own.states[own.first + own.roles[:, 0]])
    deed = torch.from_numpy(own.labels["status"] < len(STATUSES)).float()
    torch.manual_seed(1)
    layer = nn.Linear(width, 1)
    optimiser = torch.optim.Adam(layer.parameters(), 1e-2, weight_decay=1e-5)
    for _ in range(300):
        optimiser.zero_grad()
        functional.binary_cross_entropy_with_logits(layer(x)[:, 0], deed).backward()
        optimiser.step()
    said = layer(x)[:, 0].detach()
    bar = float(torch.quantile(said[deed > 0], 1 - PASSED))
    print(f"first sieve: {100 * float((said > bar)[deed < 1].float().mean()):.0f} % of the other verbs and nouns pass")
    return layer.weight.detach().numpy(), layer.bias.detach().numpy() - bar


def train_cause(folder, width):
    lines = [json.loads(line) for line in (folder / "cause.jsonl").open()]
    counts = numpy.array([line[3] for line in lines])
    rows = Rows(
        numpy.fromfile(folder / "cause.f32", dtype=numpy.float32).reshape(-1, width),
        numpy.cumsum(counts) - counts,
        counts,
        [numpy.array(line[0]) for line in lines],
        cause=numpy.array([line[1] for line in lines], numpy.float32),
    )
    learn = lambda part: fit(CauseHead(width), part, cause_loss, 7, 1.2e-3, 1e-1, 1, 64)
    said, fold = numpy.zeros(len(rows)), numpy.random.RandomState(0).permutation(len(rows)) % 5
    for k in range(5):
        head = learn(rows.take(numpy.nonzero(fold != k)[0]))
        said[fold == k] = answers(head, rows.take(numpy.nonzero(fold == k)[0]), 100)[:, 0]
    said = 1 / (1 + numpy.exp(-said))
    so, linked = rows.labels["cause"] > 0, numpy.array([line[2] for line in lines]) > 0
    print(f"causal-news-corpus, five folds: sentence F1 {f1(said > CAUSAL, so):.1f}, links of the rules alone {f1(linked, so):.1f}, either {f1(linked | (said > CAUSAL), so):.1f}")
    FIGURES["causal sentence F1, five folds, with the rules' links"] = round(float(f1(linked | (said > CAUSAL), so)), 1)
    return learn(rows)


def tables_of(prefix, head, splits):
    dense = head.dense.weight.detach().numpy()
    parts = {f"{prefix}.{name}": dense[:, a:b] for name, a, b in splits}
    parts[f"{prefix}.named"] = head.named.weight.detach().numpy()
    parts[f"{prefix}.bias"] = head.dense.bias.detach().numpy()[None]
    parts[f"{prefix}.out"] = head.out.weight.detach().numpy()
    parts[f"{prefix}.out-bias"] = head.out.bias.detach().numpy()[None]
    return parts


def with_biases(layers):
    """The tables of layers by name."""
    tables = {}
    for name, layer in layers.items():
        tables[name] = layer.weight.detach().numpy()
        tables[f"{name}-bias"] = layer.bias.detach().numpy()[None]
    return tables


def pack(path, tables, width):
    manifest_path = path.parent / "manifest.json"
    manifest = json.loads(manifest_path.read_text())
    body, places = b"", []
    for name, table in tables.items():
        scale = numpy.maximum(numpy.abs(table).max(1), 1e-12) / 127
        numbers = numpy.clip(numpy.round(table / scale[:, None]), -127, 127).astype(numpy.int8)
        places.append({"name": name, "shape": list(table.shape), "at": len(body)})
        body += scale.astype("<f4").tobytes() + numbers.tobytes()
    header = {"encoder": manifest["files"]["encoder.onnx"]["sha256"], "width": width, "tables": places}
    text = json.dumps(header).encode()
    whole = b"VDSH" + struct.pack("<I", len(text)) + text + body
    path.write_bytes(whole)
    # Read again just before it is written: other trainings name their files in it, too.
    manifest = json.loads(manifest_path.read_text())
    manifest["files"][path.name] = {"bytes": len(whole), "sha256": hashlib.sha256(whole).hexdigest()}
    manifest_path.write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n")
    print(len(whole), "bytes")


def open_training(flag, says):
    """What a run that trains heads is given (its rows, its file, a flag of its own), and the width of a word's state."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument(flag, action="store_true", help=says)
    args = parser.parse_args()
    torch.manual_seed(1)
    # The bytes depend on it.
    torch.set_num_threads(2)
    return args, json.loads((args.out.parent / "labels.json").read_text())["stateWidth"]


def main():
    args, width = open_training("--report", "cross-validate on our own sentences as well")
    (mood, (deed, deed_bias)), cause = train_mood(args.rows, width, args.report), train_cause(args.rows, width)
    places = [*ROLES, *(f"seen-{gaze}" for gaze in range(MOOD_GAZES))]
    splits = [(name, i * width, (i + 1) * width) for i, name in enumerate(places)]
    tables = tables_of("mood", mood, splits) | tables_of("cause", cause, [("pooled", 0, (CAUSE_GAZES + 2) * width)])
    tables["deed"], tables["deed-bias"] = deed, deed_bias[None]
    tables["mood.steps"] = mood.steps.weight.detach().numpy()
    tables |= with_biases({"cause.gaze": cause.gaze, "mood.gaze": mood.gaze, "mood.key": mood.key, "mood.asked": mood.asked})
    (pathlib.Path(__file__).parent / "figures.json").write_text(json.dumps(FIGURES, indent=1) + "\n")
    pack(args.out, tables, width)


if __name__ == "__main__":
    main()
