"""Draw laid out résumés as PDF files in the ways that programs do: by lines, rows, words, letters, in any order."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from pdf_writer import HELVETICA, NAMELESS, Page, Words, write_pdf
from resume_laid import ICON, Laid, Run, width

Renderer = Callable[[Laid], bytes]


def _words(run: Run) -> Words:
    if run.text == ICON:
        return Words(run.x, run.y, "\0\x3d", run.size, font="F2")
    return Words(run.x, run.y, run.text, run.size, run.turned, run.tracking)


def _saved(laid: Laid, runs: Sequence[Words], pages: Sequence[int]) -> bytes:
    shown: list[list[Words]] = [[] for _ in range(laid.pages)]
    for words, page in zip(runs, pages, strict=True):
        shown[page].append(words)
    return write_pdf(*(Page(words, fonts=HELVETICA + NAMELESS) for words in shown))


def by_line(laid: Laid) -> bytes:
    """Draw column after column, a string a line."""
    return _saved(laid, [_words(run) for run in laid.runs], [run.page for run in laid.runs])


def by_row(laid: Laid) -> bytes:
    """Draw row after row across the columns."""
    runs = sorted(laid.runs, key=lambda run: (run.page, -run.y, run.x))
    return _saved(laid, [_words(run) for run in runs], [run.page for run in runs])


def shuffled(laid: Laid) -> bytes:
    """Draw the lines in no order at all."""
    runs = random.Random(len(laid.runs)).sample(laid.runs, len(laid.runs))
    return _saved(laid, [_words(run) for run in runs], [run.page for run in runs])


def by_word(laid: Laid) -> bytes:
    """Draw every word by itself, without a space anywhere."""
    return _by_piece(laid, _pieces)


def by_letter(laid: Laid) -> bytes:
    """Draw every letter by itself, without a space anywhere."""
    return _by_piece(laid, _letters)


def _by_piece(laid: Laid, cut: Callable[[Run], Iterator[Words]]) -> bytes:
    pieces = [(words, run.page) for run in laid.runs for words in cut(run)]
    return _saved(laid, [words for words, _ in pieces], [page for _, page in pieces])


def _pieces(run: Run) -> Iterator[Words]:
    if run.turned or run.text == ICON:
        yield _words(run)
        return
    done = ""
    for word in run.text.split(" "):
        if word:
            yield Words(run.x + width(done, run.size, run.tracking), run.y, word, run.size, False, run.tracking)
        done += f"{word} "


def _letters(run: Run) -> Iterator[Words]:
    if run.turned or run.text == ICON:
        yield _words(run)
        return
    for place, letter in enumerate(run.text):
        if letter != " ":
            yield Words(run.x + width(run.text[:place], run.size, run.tracking), run.y, letter, run.size)


RENDERERS: dict[str, Renderer] = {
    "lines": by_line,
    "rows": by_row,
    "shuffled": shuffled,
    "words": by_word,
    "letters": by_letter,
}
