"""From the rows of a page to its text in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from matcher.reading.headings import heading_kind
from matcher.reading.pdf_columns import arrange
from matcher.reading.pdf_fragments import DATE, Fragment, Row
from matcher.reading.pdf_ranges import with_whole_ranges

# In units of the type size.
ROW_GAP = 1.2  # pieces of one row further apart than this are parted by a tab
HEADING_GAP = 3.0  # a heading this far left of a row's other pieces stands in the margin
BLANK_LINE_PITCH = 1.3  # of the block's usual line pitch
TITLE = 1.5  # times the usual type size of a page
LARGER_HEADING = 1.05  # than the line above, of a line that reads like a heading
LARGER_TYPE = 1.15  # than the line above: a heading

_SPAN = re.compile(rf"{DATE.pattern}|\b\d+ (?:year|yr|month|mo)s?\b", re.I)
_ICON = re.compile("(?:[\ue000-\uf8ff]|\\(cid:\\d+\\))+ +(?=\\S)")
_MARK = re.compile(r"[•▪●■▶►➤❖◆★☆] +(?=\S)")
_ITEM = re.compile(r"[•‣⁃∙▪◦●○■□►▸➢➤❖◆✓✔·*–-] |\(cid:\d+\) |[\ue000-\uf8ff] ")


def layout_text(rows: Sequence[Row]) -> str:
    """Return the text of rows, block by block."""
    return blocks_text(arrange(rows))


def blocks_text(blocks: Sequence[Sequence[Row]]) -> str:
    """Return the text of blocks in reading order."""
    return "\n\n".join(filter(None, map(_block_text, blocks)))


def is_title(rows: Sequence[Row], *, over: Sequence[Row]) -> bool:
    """Tell whether turned words are set as large as a title over other rows: a name that runs up the margin."""
    return bool(rows and over) and max(row.size for row in rows) > TITLE * median(row.size for row in over)


def _block_text(block: Sequence[Row]) -> str:
    rows = with_whole_ranges(_lifted(block))
    pitches = [above.y - below.y for above, below in pairwise(rows)]
    usual = median(pitches) if pitches else 0.0
    parts = [_row_text(rows[0], opens=True)]
    for above, row, pitch in zip(rows, rows[1:], pitches, strict=False):
        larger = row.size > (LARGER_HEADING if row.is_heading else LARGER_TYPE) * above.size
        in_margin = len(row.fragments) > 1 and row.opens_section
        apart = larger or in_margin or pitch > BLANK_LINE_PITCH * max(usual, row.size)
        parts += ["\n\n" if apart else "\n", _row_text(row, opens=apart)]
    return "".join(parts)


def _lifted(block: Sequence[Row]) -> list[Row]:
    """Return the rows with dates that stand below a cell at the right edge, beside the text of an entry, lifted to it.

    "Engineer, Bank ⇥ Berlin / • Built a ledger in ⇥ 2019 – 2021 / Rust" is read as
    "Engineer, Bank ⇥ Berlin ⇥ 2019 – 2021 / • Built a ledger in / Rust".
    """
    rows = list(block)
    anchor: int | None = None
    items = False  # whether an item of a list stands below the anchor
    for index, row in enumerate(rows):
        is_item = _ITEM.match(row.fragments[0].text) is not None
        if len(row.fragments) < 2 or not _is_apart(row):
            anchor = None
        elif _SPAN.search(row.fragments[-1].text) is None or anchor is None:
            anchor, items = (anchor, True) if is_item else (index, False)
        elif items or is_item:
            items = True
            rows[anchor] = Row((*rows[anchor].fragments, row.fragments[-1]._replace(y=rows[anchor].y)))
            rows[index] = Row(row.fragments[:-1])
        else:
            anchor = index
    return rows


def _is_apart(row: Row) -> bool:
    before, last = row.fragments[-2:]
    return last.x0 - before.x1 > ROW_GAP * 0.5 * last.size


def _row_text(row: Row, *, opens: bool = False) -> str:
    parts = [_without_icon(row.fragments[0]) if opens else row.fragments[0].text]
    for last, fragment in pairwise(row.fragments):
        gap = (fragment.x0 - last.x1) / max(last.size, fragment.size, 0.1)
        # a heading in the margin stands beside its section's first line; one of three or more heads a table
        in_margin = len(parts) == 1 and (gap > HEADING_GAP or len(row.fragments) == 2)
        apart = "\n" if in_margin and heading_kind(last.text) else "\t"
        parts += [" " if 0 <= gap <= ROW_GAP else apart, fragment.text]
    return "".join(parts)


def _without_icon(fragment: Fragment) -> str:
    """Return a heading without the picture that stands before it."""
    icon = _ICON.match(fragment.text) or _MARK.match(fragment.text)
    bare = fragment.text[icon.end() :] if icon else fragment.text
    return bare if heading_kind(bare) else fragment.text
