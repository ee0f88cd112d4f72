"""The addresses behind the words of a PDF: portfolios and repositories that only a click would show."""

from __future__ import annotations

from collections.abc import Iterable

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import list_value, resolve1

LIMIT = 40  # addresses of one document


def page_links(page: PDFPage) -> list[str]:
    """Return the web addresses that a page links to, in the order of its annotations."""
    found = []
    for reference in list_value(page.annots) if page.annots else ():
        annotation = resolve1(reference)
        action = resolve1(annotation.get("A")) if isinstance(annotation, dict) else None
        address = resolve1(action.get("URI")) if isinstance(action, dict) else None
        if isinstance(address, bytes):
            found.append(address.decode("utf-8", "replace").strip())
    return [address for address in found if address.lower().startswith(("http://", "https://"))]


def unseen_links(links: Iterable[str], text: str) -> list[str]:
    """Return the addresses that a text does not show, each once."""
    shown = text.casefold()
    unseen = dict.fromkeys(link for link in links if _bare(link) not in shown)
    return list(unseen)[:LIMIT]


def _bare(link: str) -> str:
    return link.casefold().partition("://")[2].removeprefix("www.").rstrip("/")
