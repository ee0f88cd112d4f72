"""OCR: the rows of text in a picture of a page, which stands upright and straight before it is read."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from matcher.reading.ocr_engine import Word, see_words, seen_turn
from matcher.reading.ocr_straight import straightened
from matcher.reading.page_numbers import pages_named
from matcher.reading.pdf_fragments import Row
from matcher.reading.pdf_glyphs import Glyph
from matcher.reading.pdf_rows import find_rows

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS = 72  # to the inch
BADLY = 0.75  # confidence below which much of a page is wrong
DOUBTFUL = 0.6  # confidence below which a page may lie on its side
SAME_SIZE = 0.25  # by which the heights of letters in one type size are misjudged
INK = 0.0, 0.9  # of the paper's brightness: darker is black, paler white, as frames and tints are

# What a bullet is taken for at the beginning of a line, a dash between dates, and the frame of a cell.
_BULLET = re.compile(r"[^\w\s$#&@(\[\"“'‘/]{1,2}|[eo]")
_DASHES = re.compile(r"[-–—_]{2,}|[–—]")
_FRAME = "_|"
_LETTER_L = re.compile(r"\b(?:[A-Z]{2,}l(?=s?\b)|[ABCU]l\b|[A-Z]l(?=[A-Z]))")
_HOST = re.compile(r"(?<=\w)\. (?=(?:com|org|io|net|dev|edu)/\w)")


class Seen(NamedTuple):
    """What OCR saw on a page: rows in points of it, and the mean confidence of their words (0–1); or its fault."""

    rows: list[Row]
    confidence: float
    fault: str = ""


def see_page(picture: Image, *, language: str, dpi: int) -> Seen:
    """Return the rows of text in a grey picture of a page, turned upright and straightened first.

    Raises UnreadableDocument where the engine fails.
    """
    upright = straightened(_inked(picture))
    lines = see_words(_png(upright), language=language, dpi=dpi)
    if _confidence(lines) < DOUBTFUL and (turn := seen_turn(_png(upright), dpi=dpi)):
        turned = straightened(upright.rotate(-turn, expand=True, fillcolor=255))
        again = see_words(_png(turned), language=language, dpi=dpi)
        if _confidence(again) > _confidence(lines):
            upright, lines = turned, again
    return Seen(
        [_mended_row(row) for row in find_rows(_glyphs(lines, upright.height, POINTS / dpi))], _confidence(lines)
    )


def _mended_row(row: Row) -> Row:
    return Row(tuple(fragment._replace(text=mended(fragment.text)) for fragment in row.fragments))


def warn_of_ocr(name: str, confidences: Mapping[int, float]) -> tuple[str, ...]:
    """Return what the user should know of pages that OCR read, by their numbers, with what confidence (0–1)."""
    if not confidences:
        return ()
    badly = [number for number, confidence in confidences.items() if confidence < BADLY]
    said = f"{name}: {pages_named(confidences)} known by OCR only, which mistakes letters; check what was found"
    bad = f"{name}: {pages_named(badly)} hard to read for OCR, and much of it may be wrong; scan it again, sharper"
    return (said, bad) if badly else (said,)


def mended(text: str) -> str:
    """Return a text with what OCR often misreads put right: "Cl/CD", "APl", "github. com/ada".

    >>> mended("Cl/CD and RESTful APls, Al at github. com/ada")
    'CI/CD and RESTful APIs, AI at github.com/ada'
    """
    return _HOST.sub(".", _LETTER_L.sub(lambda match: match[0].replace("l", "I"), text))


def _inked(picture: Image) -> Image:
    """Return a picture with its paper white and its ink black, whatever the light was."""
    histogram = picture.histogram()
    middle, counted = sum(histogram) / 2, 0
    for paper, count in enumerate(histogram):  # noqa: B007 - the brightness of the middle pixel
        counted += count
        if counted >= middle:
            break
    if paper < 128:  # light on dark: leave that to the engine
        return picture
    black, white = (share * paper for share in INK)
    return picture.point([max(0, min(255, round(255 * (value - black) / (white - black)))) for value in range(256)])


def _png(picture: Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", compress_level=1)
    return file.getvalue()


def _confidence(lines: Sequence[Sequence[Word]]) -> float:
    weights = [(word.confidence, len(word.text)) for line in lines for word in line]
    return sum(sure * weight for sure, weight in weights) / max(1, sum(weight for _, weight in weights))


def _glyphs(lines: Sequence[Sequence[Word]], height: float, scale: float) -> Iterator[Glyph]:
    """Yield the words, each as one glyph, with a space after it; type sizes that hardly differ become one."""
    usual = median([words[0].size for words in lines]) if lines else 0.0
    for words in lines:
        size = usual if abs(words[0].size - usual) <= SAME_SIZE * usual else words[0].size
        for number, word in enumerate(words):
            is_bullet = number == 0 and len(words) > 1 and _BULLET.fullmatch(word.text)
            text = "•" if is_bullet else _DASHES.sub("–", word.text.strip(_FRAME) or word.text)
            base = height - word.base
            yield Glyph(text, word.left * scale, word.right * scale, base * scale, size * scale)
            yield Glyph(" ", word.right * scale, word.right * scale, base * scale, size * scale)
