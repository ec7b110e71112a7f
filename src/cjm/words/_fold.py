"""A label as labels are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_EXAMPLE = re.compile(
    r"\b(?:например|напр\.|к примеру|т\. ?е\.|то есть|такие как|e\.\s?g\b|eg\b|i\.\s?e\.|for example|for instance|"
    r"such as|par ex\.|par exemple|c['’]est[- ][aà][- ]dire|p\. ?ej\.|por ejemplo|es decir|por exemplo|ou seja|"
    r"p\. ?ex\.|ex\.\s?:?|ej\.\s?:?|z\. ?b\.|zum beispiel|bspw\.|beispielsweise|d\. ?h\.|das hei(?:ß|ss)t)|"
    r",\s*(?:comme|como|etwa|wie|like)\s"
)
_OPENING = frozenset(
    "например примеру есть такие eg example instance such exemple dire ejemplo decir exemplo seja beispiel "
    "beispielsweise heisst".split()
)
"""Words one of which stands in every opening of an example that has neither a stop nor a comma."""
_NUMBERING = re.compile(
    r"^[\s#*_>•–—-]*(?:(?:no\.?\s?)?\d+(?:\.\d+)*\s?[.):]|\d+\ufe0f?\u20e3|no\.?\s?\d+\s|[ivx]{1,4}[.)]|[a-zа-я]\))\s*"
)
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=8192)
def fold(label: str) -> str:
    """A label as labels are compared: its words in lower case, without numbering, asides, examples, emoji and marks.

    >>> fold("3. 😖 Painpoints (in each step), e.g. waiting >>")
    'painpoints'
    >>> fold("Чувства клиентов:") == fold("чувства КЛИЕНТОВ"), fold("Удовлетворённость"), fold("№1 Боли")
    (True, 'удовлетворенность', 'боли')
    """
    text = label if label.isascii() else unicodedata.normalize("NFKC", label)
    text = text.casefold().replace("ё", "е")
    if text.isalpha():
        return text
    numbering = _NUMBERING.match(text)
    if numbering:
        text = text[numbering.end() :]
    plain = _ASIDE.sub(" ", text)
    words = _WORD.findall(plain)
    if "." in plain or "," in plain or not _OPENING.isdisjoint(words):
        words = _WORD.findall(_EXAMPLE.split(plain, maxsplit=1)[0])
    return " ".join(words or _WORD.findall(text))
