"""What the tool sees in a document, for a terminal: how it was read first, then its text by sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from matcher.reading.remains import unmark
from matcher.rendering import words
from matcher.rendering.text import Page
from matcher.values import DocumentKind
from matcher.values.reading import Overview, OverviewEntry, OverviewSection

FORMATS = {
    "pdf": "PDF", "docx": "Word", "odt": "OpenDocument", "rtf": "RTF", "html": "HTML", "text": "plain text",
    "json": "JSON", "europass": "Europass XML", "mail": "e-mail",
}  # fmt: skip
MOST_SHOWN = 300  # characters of a text that was left out
YEAR = 12
LEAST_TITLE = 20  # columns of an entry's title that its dates may stand beside
ALL = 0.995  # shown as 100 %
NOT_TOLD = "language not certain"


def render_overview(seen: Overview, page: Page) -> str:
    """Return how a document was read, what was left out of it and why, and its sections with entries and skills."""
    lines = [page.paint(words.one_line(seen.source or seen.id), "bold"), page.wrap(", ".join(_facts(seen)), 2)]
    lines += [page.wrap(said, 2) for said in _recovered(seen)]
    lines += [page.paint(page.wrap(f"! {warning}", 2), "yellow") for warning in seen.warnings]
    hidden = [(item.how, item.text) for item in seen.report.hidden]
    lines += _left_out("Hidden from readers, and not counted", hidden, page)
    ignored = [(item.why, item.text) for item in seen.report.ignored]
    lines += _left_out("Passed over", ignored, page)
    for section in seen.sections:
        lines += _section(section, page)
    return "\n".join(lines) + "\n"


def _facts(seen: Overview) -> Iterator[str]:
    yield "résumé" if seen.kind is DocumentKind.RESUME else "posting"
    yield FORMATS.get(seen.report.format, seen.report.format)
    if seen.report.pages is not None:
        yield words.counted(seen.report.pages, "page")
    if seen.report.columns is not None:
        yield words.counted(seen.report.columns, "column")
    yield seen.language or NOT_TOLD
    yield words.counted(seen.words, "word")
    if seen.total_months is not None:
        yield f"{duration(seen.total_months)} of work"


def _recovered(seen: Overview) -> Iterator[str]:
    share = seen.report.recovered
    yield "all of its text was read" if share >= ALL else f"about {words.percent(share)} of its text was read"
    for unread in seen.report.unread:
        yield f"page {unread.number}: {unread.why}"
    for doubt in seen.report.order:
        yield f"order in doubt: {doubt}"


def _left_out(title: str, found: Iterable[tuple[str, str]], page: Page) -> Iterator[str]:
    for number, (why, text) in enumerate(found):
        if not number:
            yield page.heading(title)
        yield page.wrap(f"{why}: “{words.cut(text, MOST_SHOWN)}”", 2)


def _section(section: OverviewSection, page: Page) -> Iterator[str]:
    title = words.one_line(section.title) or "(before the first heading)"
    kind = section.kind.value
    yield f"{page.heading(words.cut(title, page.width - len(kind) - 2))}  {page.paint(kind, 'dim')}"
    borders = [*(entry.start for entry in section.entries), section.end]
    told = {skill for entry in section.entries for skill in entry.skills}
    apart = [skill for skill in section.skills if skill not in told]
    yield from _text(section.text[: max(0, borders[0] - section.body)], 2, page)
    for entry, (start, end) in zip(section.entries, pairwise(borders), strict=True):
        yield _entry(entry, page)
        yield from _text(section.text[max(0, start - section.body) : end - section.body], 4, page)
        if entry.skills:
            yield page.paint(page.wrap(f"skills: {', '.join(entry.skills)}", 4), "green")
    if apart:
        label = "skills beside the entries" if section.entries else "skills"
        yield page.paint(page.wrap(f"{label}: {', '.join(apart)}", 2), "green")


def _entry(entry: OverviewEntry, page: Page) -> str:
    when = " to ".join(dict.fromkeys(filter(None, (entry.first, entry.last or "now"))))
    told = ", ".join(filter(None, (when, duration(entry.months) if entry.months else "")))
    room = page.width - len("  ▸ ")
    beside = room - len(told) - 2
    if beside < LEAST_TITLE:
        return f"  ▸ {page.paint(words.cut(entry.title, room), 'bold')}\n{page.paint(page.wrap(told, 4), 'cyan')}"
    return f"  ▸ {page.paint(words.cut(entry.title, beside), 'bold')}  {page.paint(told, 'cyan')}"


def _text(text: str, indent: int, page: Page) -> Iterator[str]:
    for line in unmark(text).splitlines():
        if line.strip():
            first, *rest = page.wrap(line, indent + 2).split("\n")  # lines of the document's own begin further left
            yield "\n".join([first[2:], *rest])


def duration(months: int) -> str:
    """Return months in words.

    >>> duration(14), duration(24)
    ('1 year 2 months', '2 years')
    """
    years, rest = divmod(months, YEAR)
    return " ".join(words.counted(number, unit) for number, unit in ((years, "year"), (rest, "month")) if number)
