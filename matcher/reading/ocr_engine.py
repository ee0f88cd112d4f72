"""Tesseract, the program that reads words off a picture: where it is, what it can read, and what it saw."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from matcher.errors import MissingExtra, UnreadableDocument
from matcher.resources import require

ENGLISH = "eng"
EXTRA = "ocr"
SECONDS = 120  # that one page may take; a dense one takes five
SURE = 2.0  # of the engine's own measure of how a page is turned

INSTALL = (
    "apt-get install tesseract-ocr (Debian, Ubuntu), brew install tesseract (macOS), "
    "or its installer for Windows, with its folder on the PATH"
)
_LINES = "//*[@class='ocr_line' or @class='ocr_header' or @class='ocr_textfloat' or @class='ocr_caption']"
_BOX = re.compile(r"\bbbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"\bbaseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"\bx_size ([\d.]+)")
_CONFIDENCE = re.compile(r"\bx_wconf (\d+)")
_ROTATE = re.compile(r"^Rotate: (\d+)$.*?^Orientation confidence: ([\d.]+)$", re.M | re.S)
# One thread a page: the same words every time, and a core for each process of a batch.
_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


class Word(NamedTuple):
    """A word in a picture; places are in pixels, from the left and from the top, ``confidence`` is in 0–1."""

    text: str
    left: float
    right: float
    base: float
    size: float
    confidence: float


def check_ocr(language: str) -> None:
    """Raise MissingExtra when the extra, the program or one of its languages ("eng", "deu+eng") is not installed."""
    require("PIL.Image", extra=EXTRA)
    require("pypdfium2", extra=EXTRA)
    if shutil.which("tesseract") is None:
        raise MissingExtra(f"OCR needs the program tesseract, which is not installed: {INSTALL}")
    known = _languages()
    for name in language.split("+"):
        if name not in known:
            raise MissingExtra(
                f"tesseract has no language {name!r} (it has {', '.join(known)}): install it, for example "
                f"apt-get install tesseract-ocr-{name or ENGLISH}"
            )


@lru_cache(maxsize=1)
def _languages() -> tuple[str, ...]:
    listed = _run(["--list-langs"], b"").decode("utf-8", "replace").splitlines()
    return tuple(line.strip() for line in listed[1:] if line.strip() not in ("", "osd"))


def see_words(picture: bytes, *, language: str, dpi: int) -> list[list[Word]]:
    """Return the words of each line in a picture (PNG) of so many dots per inch.

    Raises UnreadableDocument where the program fails or takes too long.
    """
    hocr = _run(["stdin", "stdout", "--dpi", str(dpi), "-l", language, "hocr"], picture)
    try:
        page = etree.fromstring(hocr, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    except etree.XMLSyntaxError as exc:
        raise UnreadableDocument("tesseract gave no answer that can be understood: install it again") from exc
    lines = page.xpath(_LINES.replace("//*", "//*[local-name()='span']")) if page is not None else []
    return [words for line in lines if (words := _words(line))]


def seen_turn(picture: bytes, *, dpi: int) -> int:
    """Return by how many degrees (0, 90, 180, 270) a picture must be turned clockwise to stand upright; 0 if unsure."""
    try:
        said = _run(["stdin", "stdout", "--dpi", str(dpi), "--psm", "0", "-l", "osd"], picture)
    except UnreadableDocument:  # too few words, or a tesseract without this ability
        return 0
    found = _ROTATE.search(said.decode("utf-8", "replace"))
    return int(found[1]) if found and float(found[2]) >= SURE else 0


def _words(line: etree._Element) -> list[Word]:
    title = line.get("title", "")
    box, baseline, size = _BOX.search(title), _BASELINE.search(title), _SIZE.search(title)
    if box is None:
        return []
    left, top, _, bottom = map(float, box.groups())
    slope, lift = map(float, baseline.groups()) if baseline else (0.0, 0.0)
    height = float(size[1]) if size else bottom - top
    words = []
    for part in line.iter("{*}span"):
        text, place = "".join(part.itertext()).strip(), part.get("title", "")
        within, sure = _BOX.search(place), _CONFIDENCE.search(place)
        if part.get("class") == "ocrx_word" and text and within and sure:
            x0, x1 = float(within[1]), float(within[3])
            words.append(Word(text, x0, x1, bottom + lift + slope * (x0 - left), height, int(sure[1]) / 100))
    return words


def _run(arguments: Sequence[str], picture: bytes) -> bytes:
    try:
        done = subprocess.run(
            ["tesseract", *arguments],
            input=picture,
            capture_output=True,
            timeout=SECONDS,
            check=True,
            env={**os.environ, **_ONE_THREAD},
        )
    except subprocess.TimeoutExpired as exc:
        raise UnreadableDocument(f"OCR was stopped after {SECONDS} seconds: scan it again in fewer dots") from exc
    except (OSError, subprocess.CalledProcessError) as exc:
        said = (getattr(exc, "stderr", None) or b"").decode("utf-8", "replace").strip().splitlines()
        reason = said[-1] if said else str(exc)
        raise UnreadableDocument(f"tesseract failed ({reason}): check that it is whole") from exc
    return done.stdout
