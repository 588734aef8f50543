"""The network: a small BERT with letter case at its input, word states, and one head per task."""

import torch
import torch.nn.functional as F
from torch import nn

TASKS = ("upos", "xpos", "feats", "lemma", "uner", "names", "start")


class Layer(nn.Module):
    def __init__(self, d: int, heads: int, inner: int):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.norm1, self.norm2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)

    def forward(self, x, mask, drop: float):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, t, d)
        x = self.norm1(x + F.dropout(self.out(a), drop, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Encoder(nn.Module):
    def __init__(self, vocab: int, layers: int, d: int = 384, heads: int = 12, inner: int = 1536, buckets: int = 16384, width: int = 48):
        super().__init__()
        self.words = nn.Embedding(vocab, d)
        self.positions = nn.Embedding(512, d)
        self.cases = nn.Embedding(18, d)
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.layers = nn.ModuleList(Layer(d, heads, inner) for _ in range(layers))
        self.features = nn.Embedding(buckets, width)
        self.first, self.last, self.spell = nn.Linear(d, d), nn.Linear(d, d, bias=False), nn.Linear(6 * width, d, bias=False)
        self.state_norm = nn.LayerNorm(d)
        nn.init.zeros_(self.cases.weight)
        nn.init.normal_(self.features.weight, std=0.3)
        for linear in (self.first, self.last):
            nn.init.eye_(linear.weight)
            linear.weight.data.mul_(0.5)
        nn.init.zeros_(self.first.bias)
        nn.init.normal_(self.spell.weight, std=0.02)
        self.drop = 0.08

    def forward(self, pieces, cases, mask, first, last, features):
        """pieces, cases [B,T]; mask bool [B,T]; first, last [B,W]; features [B,W,6] -> [B,W,d]"""
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.cases(cases)
        x = F.dropout(self.norm(x), self.drop, self.training)
        attend = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attend, self.drop)
        rows = torch.arange(x.shape[0])[:, None]
        spell = F.dropout(self.features(features).flatten(2), 0.2, self.training)
        return self.state_norm(self.first(x[rows, first]) + self.last(x[rows, last]) + self.spell(spell))


def load_base(encoder: Encoder, weights: dict) -> None:
    """Copies a BERT checkpoint's tensors (the token-type row is added to the positions)."""
    kind = weights["embeddings.token_type_embeddings.weight"][0]
    encoder.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    encoder.positions.weight.data.copy_(weights["embeddings.position_embeddings.weight"] + kind)
    encoder.norm.load_state_dict({k: weights[f"embeddings.LayerNorm.{k}"] for k in ("weight", "bias")})
    for i, layer in enumerate(encoder.layers):
        at = f"encoder.layer.{i}."
        for k in ("weight", "bias"):
            layer.qkv.state_dict()[k].copy_(torch.cat([weights[f"{at}attention.self.{n}.{k}"] for n in ("query", "key", "value")]))
            for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                 ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                getattr(layer, mine).state_dict()[k].copy_(weights[f"{at}{theirs}.{k}"])


class Heads(nn.Module):
    def __init__(self, sizes: dict[str, int], labels: int, d: int = 384, tag: int = 256, arc: int = 256, rel: int = 64):
        super().__init__()
        self.root = nn.Parameter(torch.zeros(d))
        self.tag_hidden, self.lemma_hidden, self.name_hidden = nn.Linear(d, tag), nn.Linear(d, tag), nn.Linear(d, tag)
        self.wide_hidden = nn.Linear(d, tag)
        self.out = nn.ModuleDict({t: nn.Linear(tag, sizes[t]) for t in TASKS})
        self.arc_dep, self.arc_head = nn.Linear(d, arc), nn.Linear(d, arc)
        self.rel_dep, self.rel_head = nn.Linear(d, rel), nn.Linear(d, rel)
        self.arc_u = nn.Parameter(torch.zeros(arc + 1, arc))
        self.rel_u = nn.Parameter(torch.zeros(labels, rel + 1, rel + 1))
        nn.init.normal_(self.root, std=1.0)
        nn.init.normal_(self.rel_u, std=0.01)
        nn.init.normal_(self.arc_u, std=0.01)
        self.drop = 0.25

    def hidden(self, states):
        s = F.dropout(states, 0.1, self.training)
        hidden = (self.tag_hidden, self.lemma_hidden, self.name_hidden, self.wide_hidden)
        tag, lemma, name, wide = (F.dropout(F.gelu(m(s)), self.drop, self.training) for m in hidden)
        source = {"lemma": lemma, "uner": name, "names": wide}
        tags = {t: self.out[t](source.get(t, tag)) for t in TASKS}
        both = torch.cat([self.root.expand(*s.shape[:-2], 1, -1), s], dim=-2)
        parts = (F.dropout(F.gelu(m(x)), self.drop, self.training)
                 for m, x in ((self.arc_dep, s), (self.arc_head, both), (self.rel_dep, s), (self.rel_head, both)))
        return tags, *parts

    def arcs(self, dep, head):
        one = torch.ones(*dep.shape[:-1], 1)
        return torch.cat([dep, one], -1) @ self.arc_u @ head.transpose(-1, -2)

    def relations(self, dep, head):
        """dep, head [N, rel] pairs -> [N, labels]"""
        one = torch.ones(dep.shape[0], 1)
        dep, head = torch.cat([dep, one], -1), torch.cat([head, one], -1)
        left = torch.einsum("nd,lde->nle", dep, self.rel_u)
        return torch.einsum("nle,ne->nl", left, head)
