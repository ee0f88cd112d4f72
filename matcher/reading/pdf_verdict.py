"""How well a PDF was read: why there is no text, what is missing from it, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.errors import UnreadableDocument
from matcher.reading.foreign import ADVICE_OCR
from matcher.reading.legible import is_nonsense
from matcher.reading.page_numbers import pages_named
from matcher.reading.pdf_page import Page
from matcher.values.reading import UnreadPage

ADVICE_FONTS = f"export it again with its fonts embedded, or {ADVICE_OCR}"
NAMELESS = "shows characters that have no names in it, so that they can be seen but not read"
ADVICE_DAMAGED = "is damaged or cut short: export or download it again"


def judge(name: str, pages: Sequence[Page], texts: Sequence[str], advice: str) -> tuple[str, ...]:
    """Return what is missing from the pages' texts, in sentences; ``advice`` says what to do with a scan.

    Raises UnreadableDocument where there is no text, or none that makes sense.
    """
    text = "\n\n".join(filter(None, texts))
    scans = [number for number, page in enumerate(pages, 1) if page.has_image and not texts[number - 1]]
    stamped = [number for number, page in enumerate(pages, 1) if page.is_stamped]
    broken = [number for number, page in enumerate(pages, 1) if page.is_broken]
    nameless = [number for number, page in enumerate(pages, 1) if page.is_nameless]
    odd = [number for number, page in enumerate(texts, 1) if is_nonsense(page)]
    remedy = ADVICE_FONTS if advice == ADVICE_OCR else "scan it again, sharper or larger"
    for is_so, fault in (
        (not texts or (broken and not text), ADVICE_DAMAGED),
        (nameless and (len(nameless) == len(pages) or not text), f"{NAMELESS}: {ADVICE_FONTS}"),
        (scans and not text, f"holds images of pages but no text (a scan): {advice}"),
        (not text, "has blank pages only: check that it is the right file"),
        (is_nonsense(text), f"reads like nonsense, as text in fonts without a text map does: {remedy}"),
    ):
        if is_so:
            raise UnreadableDocument(f"{name} {fault}")
    return tuple(
        f"{name}: {pages_named(numbers)} {fault}"
        for numbers, fault in (
            (scans, f"only an image and was not read; {advice}"),
            (stamped, f"an image with a few words beside it; if it is a scan, {advice}"),
            (broken, "damaged and may be incomplete; export it again"),
            (nameless, f"in fonts whose characters have no names; {ADVICE_FONTS}"),
            (odd, f"in fonts that say other letters than they show; {ADVICE_FONTS}"),
        )
        if numbers
    )


def share_recovered(pages: Sequence[Page], texts: Sequence[str]) -> float:
    """Return the share of what the pages show as text that became text; a blank page shows none."""
    shares = [
        (1 - page.unmapped if page.confidence is None else page.confidence) if text else 0.0
        for page, text in zip(pages, texts, strict=True)
        if text or page.has_image or page.is_broken or page.unmapped
    ]
    return sum(shares) / len(shares) if shares else 0.0


def unread_pages(pages: Sequence[Page], texts: Sequence[str]) -> Iterator[UnreadPage]:
    """Yield the pages that hold no text, or none of their own, each with the reason."""
    for number, (page, text) in enumerate(zip(pages, texts, strict=True), 1):
        if page.is_broken:
            yield UnreadPage(number=number, why="damaged")
        elif page.is_nameless:
            yield UnreadPage(number=number, why="in fonts whose characters have no names")
        elif page.is_stamped:
            yield UnreadPage(number=number, why="an image with a few words beside it")
        elif not text:
            yield UnreadPage(number=number, why="only an image" if page.has_image else "blank")
