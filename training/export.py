"""A checkpoint to encoder.onnx and heads.onnx, written node by node (models/FORMAT.md)."""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

OPSET = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
TAG_OUTPUTS = ("upos", "xpos", "feats", "lemma", "uner", "names", "start")


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], {}, 0

    def constant(self, name: str, value) -> str:
        self.constants[name] = numpy_helper.from_array(np.array(value, order="C"), name)
        return name

    def numbers(self, *values) -> str:
        name = "i_" + "_".join(map(str, values))
        return self.constant(name, np.array(values, dtype=np.int64))

    def add(self, op: str, *inputs: str, name: str | None = None, domain: str = "", **attributes) -> str:
        self.count += 1
        name = name or f"{op}_{self.count}"
        self.nodes.append(helper.make_node(op, list(inputs), [name], name="n_" + name, domain=domain, **attributes))
        return name

    def linear(self, x: str, name: str, weight, bias=None) -> str:
        """weight as torch has it, [out, in]"""
        y = self.add("MatMul", x, self.constant(name + ".w", weight.T.astype(np.float32)), name=name + ".mm")
        return y if bias is None else self.add("Add", y, self.constant(name + ".b", bias.astype(np.float32)))

    def norm(self, x: str, name: str, state: dict, epsilon: float) -> str:
        return self.add("LayerNormalization", x, self.constant(name + ".w", state[name + ".weight"]), self.constant(name + ".b", state[name + ".bias"]), axis=-1, epsilon=epsilon)

    def rows(self, table: str, value, ids: str) -> str:
        """Gathers rows of an embedding table that is kept as one byte a number, one scale a row."""
        scale = np.maximum(np.abs(value).max(1, keepdims=True), 1e-8) / 127
        whole = np.clip(np.rint(value / scale), -127, 127).astype(np.int8)
        picked = self.add("Cast", self.add("Gather", self.constant(table + ".q", whole), ids, axis=0), to=T.FLOAT)
        return self.add("Mul", picked, self.add("Gather", self.constant(table + ".s", scale.astype(np.float32)), ids, axis=0))

    def model(self, name: str, inputs, outputs) -> onnx.ModelProto:
        graph = helper.make_graph(self.nodes, name, inputs, outputs, list(self.constants.values()))
        model = helper.make_model(graph, opset_imports=OPSET, producer_name="vedette-training")
        model.ir_version = 9
        return model


def encoder_graph(s: dict, layers: int, d: int = 384, heads: int = 12) -> onnx.ModelProto:
    g = Graph()
    size = d // heads
    length = g.add("Shape", "pieces")
    spot = g.add("Slice", g.constant("positions", s["positions.weight"]), g.numbers(0), length, g.numbers(0))
    x = g.add("Add", g.add("Add", g.rows("words", s["words.weight"], "pieces"), spot), g.add("Gather", g.constant("cases.w", s["cases.weight"]), "cases", axis=0))
    x = g.add("Unsqueeze", g.norm(x, "norm", s, 1e-12), g.numbers(0))
    for i in range(layers):
        at = f"layers.{i}."
        qkv = g.linear(x, at + "qkv", s[at + "qkv.weight"], s[at + "qkv.bias"])
        g.nodes.append(helper.make_node("Split", [qkv, g.numbers(d, d, d)], [at + "q", at + "k", at + "v"], axis=-1))
        a = g.add("MultiHeadAttention", at + "q", at + "k", at + "v", domain="com.microsoft", num_heads=heads)
        x = g.norm(g.add("Add", x, g.linear(a, at + "out", s[at + "out.weight"], s[at + "out.bias"])), at + "norm1", s, 1e-12)
        up = g.add("Gelu", g.linear(x, at + "up", s[at + "up.weight"], s[at + "up.bias"]))
        x = g.norm(g.add("Add", x, g.linear(up, at + "down", s[at + "down.weight"], s[at + "down.bias"])), at + "norm2", s, 1e-12)
    x = g.add("Squeeze", x, g.numbers(0))
    spell = g.add("Reshape", g.rows("features.w", s["features.weight"], "features"), g.numbers(-1, 6 * s["features.weight"].shape[1]))
    both = g.add("Concat", g.add("Gather", x, "first", axis=0), g.add("Gather", x, "last", axis=0), spell, axis=-1)
    mix = np.concatenate([s["first.weight"], s["last.weight"], s["spell.weight"]], 1)
    y = g.norm(g.linear(both, "mix", mix, s["first.bias"]), "state_norm", s, 1e-5)
    g.nodes[-1].output[0] = "states"
    vector = helper.make_tensor_value_info
    return g.model("encoder", [vector("pieces", T.INT64, ["P"]), vector("cases", T.INT64, ["P"]), vector("first", T.INT64, ["W"]),
                               vector("last", T.INT64, ["W"]), vector("features", T.INT64, ["W", 6])], [vector("states", T.FLOAT, ["W", d])])


def heads_graph(s: dict, sizes: dict, labels: int, d: int = 384) -> onnx.ModelProto:
    g = Graph()
    lin = lambda x, n: g.linear(x, n, s[n + ".weight"], s[n + ".bias"])  # noqa: E731
    parts = ("tag", "lemma", "name", "wide")
    hidden = np.concatenate([s[n + "_hidden.weight"] for n in parts])
    bias = np.concatenate([s[n + "_hidden.bias"] for n in parts])
    h = g.add("Gelu", g.linear("states", "hidden", hidden, bias))
    tag = len(s["tag_hidden.bias"])
    g.nodes.append(helper.make_node("Split", [h, g.numbers(tag, tag, tag, tag)], [f"h_{n}" for n in parts], axis=-1))
    for t in TAG_OUTPUTS:
        source = {"lemma": "h_lemma", "uner": "h_name", "names": "h_wide"}.get(t, "h_tag")
        g.add("LogSoftmax", lin(source, f"out.{t}"), name=t, axis=-1)
    both = g.add("Concat", g.constant("root", s["root"][None]), "states", axis=0)
    dep = g.add("Gelu", g.linear("states", "dep", np.concatenate([s["arc_dep.weight"], s["rel_dep.weight"]]), np.concatenate([s["arc_dep.bias"], s["rel_dep.bias"]])))
    head = g.add("Gelu", g.linear(both, "head", np.concatenate([s["arc_head.weight"], s["rel_head.weight"]]), np.concatenate([s["arc_head.bias"], s["rel_head.bias"]])))
    arc, rel = len(s["arc_dep.bias"]), len(s["rel_dep.bias"])
    g.nodes.append(helper.make_node("Split", [dep, g.numbers(arc, rel)], ["arc_d", "rel_d"], axis=-1))
    g.nodes.append(helper.make_node("Split", [head, g.numbers(arc, rel)], ["arc_h", "rel_h"], axis=-1))
    left = g.linear("arc_d", "arc_u", s["arc_u"][:-1].T, s["arc_u"][-1])
    scores = g.add("MatMul", left, g.add("Transpose", "arc_h", perm=[1, 0]))
    # no word hangs on itself: -1e4 on the diagonal one to the right
    w = g.add("Gather", g.add("Shape", "states"), g.constant("zero", np.array(0, dtype=np.int64)), axis=0)
    w1 = g.add("Add", w, g.constant("one", np.array(1, dtype=np.int64)))
    down = g.add("Unsqueeze", g.add("Range", g.constant("one", np.array(1, dtype=np.int64)), w1, g.constant("one", np.array(1, dtype=np.int64))), g.numbers(1))
    across = g.add("Unsqueeze", g.add("Range", g.constant("zero", np.array(0, dtype=np.int64)), w1, g.constant("one", np.array(1, dtype=np.int64))), g.numbers(0))
    itself = g.add("Where", g.add("Equal", down, across), g.constant("closed", np.float32(-1e4)), g.constant("open", np.float32(0)))
    g.add("LogSoftmax", g.add("Add", scores, itself), name="arc", axis=-1)
    # labels: rel_u [L, r+1, r+1] -> per word a block [L, r+1], then against every head
    u = s["rel_u"]
    block = np.concatenate([u[:, :, :-1].reshape(labels, rel + 1, rel), u[:, :, -1:]], 2)
    inner = block[:, :-1].transpose(1, 0, 2).reshape(rel, labels * (rel + 1))
    edge = block[:, -1].reshape(labels * (rel + 1))
    z = g.linear("rel_d", "rel_u", inner.T, edge)
    one = g.add("Expand", g.constant("one_f", np.ones((1, 1), np.float32)), g.add("Concat", g.add("Unsqueeze", w1, g.numbers(0)), g.numbers(1), axis=0))
    heads1 = g.add("Transpose", g.add("Concat", "rel_h", one, axis=1), perm=[1, 0])
    flat = g.add("MatMul", g.add("Reshape", z, g.numbers(-1, rel + 1)), heads1)
    kinds = g.add("Reshape", flat, g.add("Concat", g.numbers(-1, labels), g.add("Unsqueeze", w1, g.numbers(0)), axis=0))
    best = g.add("Add", g.add("ArgMax", g.add("Slice", kinds, g.numbers(1), g.numbers(labels), g.numbers(1)), axis=1, keepdims=0), g.constant("one", np.array(1, dtype=np.int64)))
    g.add("Cast", g.add("Where", g.add("Equal", across, g.constant("zero", np.array(0, dtype=np.int64))), g.constant("zero", np.array(0, dtype=np.int64)), best), name="label", to=T.INT32)
    vector = helper.make_tensor_value_info
    outputs = [vector(t, T.FLOAT, ["W", sizes[t]]) for t in TAG_OUTPUTS]
    outputs += [vector("arc", T.FLOAT, ["W", "H"]), vector("label", T.INT32, ["W", "H"])]
    return g.model("heads", [vector("states", T.FLOAT, ["W", d])], outputs)


def quantise(path: Path, how: str, keep: list[str] = ()) -> None:
    """`dynamic8`: one-byte weights, activations scaled per call (one sentence a call, so nothing else can matter)."""
    if how == "none":
        return
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model = onnx.load(path)
    skip = [n.name for n in model.graph.node if n.op_type == "MatMul" and any(k in n.name for k in keep)]
    quantize_dynamic(path, path, per_channel=True, reduce_range="7" in how, weight_type=QuantType.QInt8 if "s" in how else QuantType.QUInt8,
                     op_types_to_quantize=["MatMul"], nodes_to_exclude=skip, extra_options={"MatMulConstBOnly": True, "DefaultTensorType": T.FLOAT})


def write_manifest(out: Path, version: str, extra: dict) -> None:
    """Names every file of the folder (also those that other scripts wrote), keeps what others noted."""
    path = out / "manifest.json"
    kept = json.loads(path.read_text()) if path.exists() else {}
    files = {}
    for file in sorted(p for p in out.iterdir() if p.suffix in (".onnx", ".txt", ".json", ".bin") and p != path):
        raw = file.read_bytes()
        files[file.name] = {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
    path.write_text(json.dumps({**kept, "name": "vedette-reader", "version": version, "files": files, **extra}, indent=1) + "\n")


def write_vectors(out: Path, vocab: list[str]) -> None:
    import text
    from runtime import open_session
    from score import tree

    labels = json.loads((out / "labels.json").read_text())
    pieces = text.Pieces(vocab)
    encoder, heads = (open_session(out / f) for f in ("encoder.onnx", "heads.onnx"))
    samples = ["Iraqi forces killed Shaikh Abdullah al - Ani near Qaim , officials said on Dec. 8 .", "\u201c We do n\u2019t know , \u201d al \u2011 Sharaa \u2019s spokesman told the BBC \u2014 again .",
               "TURKEY TO WITHDRAW 1,500 TROOPS FROM NORTHERN IRAQ", "e-mail me : josé.pérez@example.org \U0001f642 \u0130stanbul", "Baghdad"]
    vectors = []
    for forms in (s.split(" ") for s in samples):
        ids, cases, first, last, feats = text.encode(forms, pieces)
        feed = {"pieces": ids, "cases": cases, "first": first, "last": last, "features": [list(f) for f in feats]}
        states = encoder.run(["states"], {k: np.array(v, np.int64) for k, v in feed.items()})[0]
        got = dict(zip([o.name for o in heads.get_outputs()], heads.run(None, {"states": states})))
        best = {t: [labels[t][i] for i in got[t].argmax(-1)] for t in TAG_OUTPUTS}
        found = tree(got["arc"].tolist())
        vectors.append({"forms": forms, **feed, "best": best, "head": found, "label": [labels["deprel"][got["label"][i, h]] for i, h in enumerate(found)]})
    (out / "vectors.json").write_text(json.dumps(vectors, ensure_ascii=False, separators=(",", ":")).replace('},{"forms"', '},\n{"forms"') + "\n", encoding="utf-8")


def export(checkpoint: Path, out: Path, encoder_how: str = "dynamic8s", heads_how: str = "dynamic8s", version: str = "0.1.0") -> None:
    import torch

    state = torch.load(checkpoint, weights_only=False, map_location="cpu")
    encoder = {k: v.numpy() for k, v in state["encoder"].items()}
    heads = {k: v.numpy() for k, v in state["heads"].items()}
    for k in ("weight", "bias"):
        heads.setdefault(f"wide_hidden.{k}", heads[f"name_hidden.{k}"])
    labels = state["labels"]
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(encoder_graph(encoder, state["layers"]), out / "encoder.onnx")
    onnx.save(heads_graph(heads, {t: len(labels[t]) for t in TAG_OUTPUTS}, len(labels["deprel"])), out / "heads.onnx")
    quantise(out / "encoder.onnx", encoder_how)
    quantise(out / "heads.onnx", heads_how, keep=("out.", "arc_u"))
    (out / "vocab.txt").write_text("\n".join(state["vocab"]) + "\n", encoding="utf-8")
    (out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    write_vectors(out, state["vocab"])
    write_manifest(out, version, {"training": state["settings"], "quantisation": {"encoder": encoder_how, "heads": heads_how}})


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--encoder", default="dynamic8s")
    parser.add_argument("--heads", default="dynamic8s")
    parser.add_argument("--version", default="0.1.0")
    a = parser.parse_args()
    export(a.checkpoint, a.out, a.encoder, a.heads, a.version)
