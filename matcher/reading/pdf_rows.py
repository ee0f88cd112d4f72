"""From placed characters to rows of fragments: words made whole, bullets beside their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from matcher.reading.pdf_fragments import Fragment, Row
from matcher.reading.pdf_glyphs import Glyph

# In units of the type size.
SPACE_GAP = 0.17  # wider than kerning, narrower than a space
FRAGMENT_GAP = 1.0  # a wider gap without a space ends a fragment …
FRAGMENT_GAP_SPACED = 2.0  # … and this one even after a space
OVERLAP = 0.6  # how far a character may step back over the one before it
SAME_LINE = 0.4  # how far a baseline may shift: superscripts
BULLET_GAP = 5.0  # a bullet belongs to words up to this far away
TRACKED = 4  # letters, each by itself, that make a letter-spaced text
TRACKED_WORD_GAP = 1.6  # of the gap between its letters: the next word begins

_BULLET = re.compile(r"(?:[•‣⁃∙▪▫◦●○■□▶►▸➢➤➔❖◆◇✓✔·*–-]|[\ue000-\uf8ff]|o|\(cid:\d+\)|\d{1,2}[.)])")


# "●●●○○" beside a skill says how well it is known; its place in the column says nothing.
_RATING = re.compile(r"(?:[●○•·★☆■□▪▫◦◉◯⚫⚪⬤█▓▒░▮▯]|[\ue000-\uf8ff]|\(cid:\d+\)|\s){3,}")
_RATED = re.compile(r"\s+(?:[●○•★☆■□▪▫◦]\s*){3,}\Z")  # behind the skill, on its own run of characters


def find_rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """Return the lines of one direction of a page from the top, each from the left; ratings in stars are left out."""
    kept = [fragment for fragment in _fragments(glyphs) if not _RATING.fullmatch(fragment.text)]
    return _rows([fragment._replace(text=_RATED.sub("", fragment.text)) for fragment in kept])


def _fragments(glyphs: Iterable[Glyph]) -> list[Fragment]:
    """Return runs of characters drawn one after the other, on one baseline, without a wide gap."""
    found: list[Fragment] = []
    parts: list[str] = []
    gaps: list[float] = []
    start = end = base = size = 0.0
    spaced = False

    def finish() -> None:
        if parts:
            text = "".join(parts)
            if len(text) == 2 * len(gaps) - 1 >= 2 * TRACKED - 1:
                text = _untracked(text.split(" "), gaps)
            found.append(Fragment(start, end, base, size, text))

    for text, x0, x1, y, height in glyphs:
        if text.isspace() or not text:
            spaced = True
            continue
        gap = x0 - end
        reach = FRAGMENT_GAP_SPACED if spaced else FRAGMENT_GAP
        largest = max(size, height)
        if parts and abs(y - base) <= SAME_LINE * largest and -OVERLAP * largest <= gap <= reach * largest:
            if spaced or gap > SPACE_GAP * largest:
                parts.append(" ")
            size = largest
        else:
            finish()
            parts, gaps, start, base, size = [], [], x0, y, height
        parts.append(text)
        gaps.append(gap)
        end, spaced = x1, False
    finish()
    return found


def _untracked(letters: Sequence[str], gaps: Sequence[float]) -> str:
    """Return the words of letter-spaced text: "S K I L L S" is one; a gap wider than the others parts two."""
    if len(letters) != len(gaps):
        return " ".join(letters)
    wide = TRACKED_WORD_GAP * median(gaps[1:])
    parts = [f" {letter}" if gap > wide else letter for letter, gap in zip(letters, gaps, strict=True)]
    return "".join(parts).strip()


def _rows(fragments: Sequence[Fragment]) -> list[Row]:
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda fragment: (-fragment.y, fragment.x0)):
        if rows and rows[-1][0].y - fragment.y <= SAME_LINE * min(fragment.size, rows[-1][0].size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [_merged(sorted(row, key=lambda fragment: fragment.x0)) for row in rows]


def _merged(row: list[Fragment]) -> Row:
    """Return a row with its touching pieces joined, its bullets with their words, its shadows gone."""
    merged: list[Fragment] = []
    for fragment in row:
        last = merged[-1] if merged else None
        if last is None:
            merged.append(fragment)
            continue
        gap = (fragment.x0 - last.x1) / max(fragment.size, last.size, 0.1)
        if fragment.text == last.text and abs(fragment.x0 - last.x0) < SPACE_GAP * fragment.size:
            continue  # a bold face made by drawing twice
        if gap <= SPACE_GAP:
            merged[-1] = last.joined(fragment, "")
        elif gap <= FRAGMENT_GAP or (gap <= BULLET_GAP and _BULLET.fullmatch(last.text)):
            merged[-1] = last.joined(fragment, " ")
        else:
            merged.append(fragment)
    return Row(tuple(merged))
