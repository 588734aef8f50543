"""Running text of the hundred articles of the English Wikipedia that the package gensim carries among its test data."""

import argparse
import bz2
import re
from pathlib import Path

import gensim
from gensim.corpora import wikicorpus

DUMP = "test/test_data/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"


def paragraphs(markup: str) -> list[str]:
    """Paragraphs of whole sentences; lists, tables, headings and references are left out."""
    text = re.sub(r"<ref[^>/]*/>|<ref[^>]*>.*?</ref>", "", markup, flags=re.S)
    found = []
    for line in map(str.strip, wikicorpus.filter_wiki(text).split("\n")):
        if len(line.split()) < 12 or not re.search(r"[.!?][\"”)]?$", line) or line[0] in "*#|!:;{=<":
            continue
        line = re.sub(r"\(\s*[;,]?\s*\)", "", re.sub(r"'{2,}", "", line))
        found.append(re.sub(r"\s+", " ", line))
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    with bz2.open(Path(gensim.__file__).parent / DUMP) as dump:
        pages = [paragraphs(markup) for _, markup, _ in wikicorpus.extract_pages(dump, ("0",)) if not markup.lower().startswith("#redirect")]
    a.out.write_text("\n\n\n".join("\n\n".join(page) for page in pages if page), encoding="utf-8")


if __name__ == "__main__":
    main()
