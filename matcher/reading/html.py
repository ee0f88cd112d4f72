"""HTML: what a reader of the page sees, block by block."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from matcher.errors import UnreadableDocument
from matcher.reading import plain
from matcher.reading.clean import BULLET, clean_text
from matcher.reading.document import Reading
from matcher.reading.hidden import BACKGROUND, COVERED, list_hidden, warn_of_hidden
from matcher.reading.html_hidden import Look, is_placed, lies_over, look_within
from matcher.reading.html_style import StyleSheet
from matcher.reading.limits import check_markup
from matcher.reading.wordlist import words
from matcher.values.reading import MAX_SHOWN, Ignored, ReadingReport

if TYPE_CHECKING:
    from matcher.reading.xml_tree import Element

DROPPED = words("script style nav noscript template svg head button select iframe object")
PARAGRAPHS = words("p ul ol dl table section article header main blockquote h1 h2 h3 h4 h5 h6 hr pre aside")
LINES = words("div li tr dt dd br footer address figure figcaption caption form fieldset option label")
CELLS = frozenset(("td", "th"))
VOID = words("area base br col embed hr img input link meta param source track wbr")
# what an element of this name ends where it was left open
ENDED_BY = {
    "li": ("p", "li"), "dt": ("p", "dd", "dt"), "dd": ("p", "dd", "dt"), "option": ("option",),
    "tr": ("p", "td", "th", "tr"), "td": ("p", "td", "th"), "th": ("p", "td", "th"),
    **dict.fromkeys(PARAGRAPHS | {"div"}, ("p",)),
}  # fmt: skip

_LABEL_END = ""  # where a span ended: "<span>SQL</span><span>R</span>" are two labels, not one word
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_FONTS = re.compile(r"//fonts?\b|font-?awesome", re.I)  # a style sheet that colours nothing
_SPACE = re.compile(r"\s+")
CHARSET_WITHIN = 2048


class _PageText(HTMLParser):
    """Collects the visible text of a page, and the hidden one by how it is hidden."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden: dict[str, list[str]] = {}
        self._dropping: list[str] = []
        self._styles = StyleSheet()
        self._open: list[tuple[str, Look]] = []
        self._placed: list[tuple[int, int]] = []  # open elements that place others: their depth, and their first part
        self._cells: list[int] = []  # the first parts of the open cells

    @property
    def text(self) -> str:
        """The visible text."""
        return clean_text("".join(self.parts))

    @property
    def _look(self) -> Look:
        return self._open[-1][1] if self._open else Look()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "link" and "stylesheet" in attributes.get("rel", "").lower():
            self._styles.is_whole &= bool(_FONTS.search(attributes.get("href", "")))
        if self._dropping or tag in DROPPED:
            self._dropping += [tag] if tag in DROPPED else []
            # "body" ends a head that was never closed
            if tag == "body":
                self._dropping.clear()
                self._enter(tag, attributes)
            return
        self._enter(tag, attributes)
        # a paragraph inside a list item stays beside its bullet
        if self._hides() or (self.parts and self.parts[-1] == BULLET and tag != "li"):
            return
        self._break(tag)
        if tag == "span" and self.parts and self.parts[-1] == _LABEL_END:
            self.parts.append(" ")
        if tag == "li":
            self.parts.append(BULLET)

    def handle_endtag(self, tag: str) -> None:
        if self._dropping:
            if tag in self._dropping:
                del self._dropping[self._dropping.index(tag) :]
            return
        hides = self._hides()
        self._leave(tag)
        if hides:
            return
        if tag in CELLS:
            self._close_cell()
        elif tag != "br":
            self._break(tag)
        if tag == "span":
            self.parts.append(_LABEL_END)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in DROPPED or tag == "link":
            self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self._dropping:
            if self._dropping[-1] == "style":
                self._styles.add(data)
            return
        # a line of white space between tags is no text, and would part a bullet from its words
        text = _SPACE.sub(" ", data)
        if how := self._hides():
            self.hidden.setdefault(how, []).append(text)
        elif text != " " or (self.parts and not self.parts[-1][-1:].isspace()):
            self.parts.append(text)

    def _hides(self) -> str | None:
        """Return how the text at hand is hidden; colours say nothing where not all styles of the page are known."""
        how = self._look.hidden
        return how if how != BACKGROUND or self._styles.is_whole else None

    def _enter(self, tag: str, attributes: dict[str, str]) -> None:
        """Note an open element, and close those whose end tags may be left out."""
        if tag in VOID:
            if tag == "img" and self._placed and lies_over(self._styles.style_of(tag, attributes)):
                self._cover()
            return
        for closed in ENDED_BY.get(tag, ()):
            if self._open and self._open[-1][0] == closed:
                self._open.pop()
        while self._placed and self._placed[-1][0] >= len(self._open):
            self._placed.pop()
        style = self._styles.style_of(tag, attributes)
        if is_placed(style) and tag != "body":
            self._placed.append((len(self._open), len(self.parts)))
        self._open.append((tag, look_within(self._look, style, attributes)))

    def _cover(self) -> None:
        """Take away the text over which a picture is laid: all of the innermost element that places others."""
        _, first = self._placed[-1]
        self.hidden.setdefault(COVERED, []).extend(self.parts[first:])
        del self.parts[first:]

    def _leave(self, tag: str) -> None:
        for index in reversed(range(len(self._open))):
            if self._open[index][0] == tag:
                del self._open[index:]
                while self._placed and self._placed[-1][0] >= index:
                    self._placed.pop()
                return

    def _break(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag in CELLS:
            if self.parts and not self.parts[-1].endswith("\n"):
                self.parts.append("\t")
            self._cells.append(len(self.parts))
        # a blank line between two rows would end their table
        elif tag in LINES and not (tag == "tr" and self.parts and self.parts[-1].endswith("\n")):
            self.parts.append("\n")

    def _close_cell(self) -> None:
        """Leave a cell of one paragraph in its row: what is written in Word or in Google Docs has such cells only."""
        first = self._cells.pop() if self._cells else len(self.parts)
        held = "".join(self.parts[first:]).strip()
        if held and not {"\n", "\t"} & set(held):
            self.parts[first:] = [held]


def read(data: bytes, name: str) -> Reading:
    """Return a page's visible text, without scripts and navigation; of a posting that it states as data, only that."""
    charset = _CHARSET.search(data[:CHARSET_WITHIN])
    try:
        source = Reading(data.decode(charset[1].decode("ascii"))) if charset else plain.read(data, name)
    except (UnicodeDecodeError, LookupError):
        source = plain.read(data, name)
    reading = page_reading(source.text, name)
    return reading._replace(warnings=(*source.warnings, *reading.warnings))


def page_reading(source: str, name: str) -> Reading:
    """Return the text of a page's source: its posting (schema.org), else its content, else all that is visible."""
    from matcher.reading.html_main import parse_page

    check_markup(source, name)
    page = parse_page(source)
    whole = _PageText() if page is None else _collect(page)
    text, ignored = ("", ()) if page is None else _content(page, whole.text)
    if not text:
        raise UnreadableDocument(
            f"{name} holds no text of its own (a page that scripts fill?): open it in a browser and save it as PDF"
        )
    hidden = {how: " ".join(parts) for how, parts in whole.hidden.items()}
    report = ReadingReport(hidden=list_hidden(hidden), ignored=ignored)
    return Reading(text, tuple(warn_of_hidden(name, hidden)), report)


def _content(page: Element, whole: str) -> tuple[str, tuple[Ignored, ...]]:
    """Return a page's posting (schema.org), else its content, else all that is visible; and what was left out."""
    from matcher.reading.html_main import empty_surroundings
    from matcher.reading.jobposting import posting_text

    if posting := posting_text(page):
        return posting, (Ignored(why="the page around the posting that it states as data", text=whole[:MAX_SHOWN]),)
    content, surroundings = empty_surroundings(page)
    text = _collect(content).text
    why = "menus, banners and other jobs around the content"
    return (text, (Ignored(why=why, text=surroundings),) if surroundings else ()) if text else (whole, ())


def visible_text(source: str) -> str:
    """Return what a reader of a page's source sees."""
    from matcher.reading.html_main import parse_page

    page = parse_page(source)
    return "" if page is None else _collect(page).text


def _collect(page: Element) -> _PageText:
    """Return what stands in a page's tree, written out: broken markup costs HTMLParser the square of its length."""
    from matcher.reading.html_main import write_page

    collected = _PageText()
    collected.feed(write_page(page))
    collected.close()
    return collected


def field_text(source: str) -> str:
    """Return a field's text that may be marked up or not; only in plain text do line ends count."""
    return visible_text(source) if "<" in source else clean_text(unescape(source))
