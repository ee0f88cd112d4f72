"""From placed characters to lines of text in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from matcher.reading.headings import heading_kind
from matcher.reading.pdf_columns import Fragment, Row, arrange
from matcher.reading.pdf_glyphs import Glyph

# In units of the type size.
SPACE_GAP = 0.17  # wider than kerning, narrower than a space
FRAGMENT_GAP = 1.0  # a wider gap without a space ends a fragment …
FRAGMENT_GAP_SPACED = 2.0  # … and this one even after a space
OVERLAP = 0.6  # how far a character may step back over the one before it
SAME_LINE = 0.4  # how far a baseline may shift: superscripts
ROW_GAP = 3.0  # pieces of one row further apart than this are parted by a tab
BULLET_GAP = 5.0  # a bullet belongs to words up to this far away
BLANK_LINE_PITCH = 1.3  # of the block's usual line pitch
LARGER_TYPE = 1.15  # than the line above: a heading

_BULLET = re.compile(r"(?:[•‣⁃∙▪▫◦●○■□▶►▸➢➤➔❖◆◇✓✔·*–-]|[\ue000-\uf8ff]|o|\(cid:\d+\)|\d{1,2}[.)])")


def layout_text(glyphs: Iterable[Glyph]) -> str:
    """Return the text of one direction of a page, block by block."""
    blocks = arrange(_rows(_fragments(glyphs)))
    return "\n\n".join(filter(None, map(_block_text, blocks)))


def _fragments(glyphs: Iterable[Glyph]) -> list[Fragment]:
    """Return runs of characters drawn one after the other, on one baseline, without a wide gap."""
    found: list[Fragment] = []
    parts: list[str] = []
    start = end = base = size = 0.0
    spaced = False

    def finish() -> None:
        if parts:
            found.append(Fragment(start, end, base, size, "".join(parts)))

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
            parts, start, base, size = [], x0, y, height
        parts.append(text)
        end, spaced = x1, False
    finish()
    return found


def _rows(fragments: Sequence[Fragment]) -> list[Row]:
    """Return the fragments line by line from the top, each from the left, bullets beside their words."""
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


def _block_text(rows: Sequence[Row]) -> str:
    pitches = [above.y - below.y for above, below in pairwise(rows)]
    usual = median(pitches) if pitches else 0.0
    parts = [_row_text(rows[0])]
    for above, row, pitch in zip(rows, rows[1:], pitches, strict=False):
        apart = pitch > BLANK_LINE_PITCH * max(usual, row.size) or row.size > LARGER_TYPE * above.size
        parts += ["\n\n" if apart else "\n", _row_text(row)]
    return "".join(parts)


def _row_text(row: Row) -> str:
    parts = [row.fragments[0].text]
    for last, fragment in pairwise(row.fragments):
        wide = fragment.x0 - last.x1 > ROW_GAP * max(last.size, fragment.size)
        # a heading in the margin stands beside its section's first line
        apart = "\n" if len(parts) == 1 and heading_kind(last.text) else "\t"
        parts += [apart if wide else " ", fragment.text]
    return "".join(parts)
