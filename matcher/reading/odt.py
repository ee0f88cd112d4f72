"""OpenDocument texts, zipped (.odt) or as one XML file (.fodt): paragraphs, lists, tables, frames, page margins."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.errors import UnreadableDocument
from matcher.reading.archives import unpack_parts
from matcher.reading.blocks import code_address, row_lines
from matcher.reading.clean import BULLET, clean_text
from matcher.reading.document import Reading
from matcher.reading.hidden import NOT_SHOWN, list_hidden, warn_of_hidden
from matcher.reading.wordlist import words
from matcher.reading.xml_tree import Element, attribute, find_all, parse_xml, tag_of
from matcher.values.reading import MAX_SHOWN, Ignored, ReadingReport

ZIP = b"PK\x03\x04"
MAX_SPACES = 100  # of one <text:s text:c="…">
_SKIPPED = words(
    "tracked-changes annotation annotation-end note hidden-text hidden-paragraph sequence-decls variable-decls "
    "user-field-decls forms title desc object object-ole table-of-content script"
)
_MARGINS = ("header", "header-first", "header-left", "footer", "footer-first", "footer-left")


def read(data: bytes, name: str) -> Reading:
    """Return the text of an OpenDocument file; deleted and hidden passages are left out."""
    try:
        lines, hidden, deleted = _document(data, name)
        text = clean_text("\n".join(lines))
    except RecursionError as exc:
        raise UnreadableDocument(f"{name} is nested too deeply: open it and save it again as DOCX or PDF") from exc
    if not text:
        raise UnreadableDocument(f"{name} holds no text (only images?): run OCR on it or export it with its text")
    found = {NOT_SHOWN: hidden}
    ignored = (Ignored(why="deleted with changes tracked", text=deleted[:MAX_SHOWN]),) if deleted else ()
    return Reading(text, warn_of_hidden(name, found), ReadingReport(hidden=list_hidden(found), ignored=ignored))


def _document(data: bytes, name: str) -> tuple[list[str], str, str]:
    """Return the lines of a document, the words that are set not to be shown, and those that were deleted."""
    if not data.startswith(ZIP):
        content = styles = parse_xml(data, name)
    else:
        parts = unpack_parts(data, name)
        if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
            raise UnreadableDocument(f"{name} is encrypted and needs a password: save a copy without one")
        if "content.xml" not in parts:
            raise UnreadableDocument(f"{name} is damaged or no OpenDocument text: save it again as DOCX or PDF")
        content = parse_xml(parts["content.xml"], name)
        styles = parse_xml(parts["styles.xml"], name) if parts.get("styles.xml") else None
    roots = [content] if styles is None or styles is content else [content, styles]
    walker = _Walker({style for root in roots for style in _hidden_styles(root)})
    heads, feet = _margins(walker, styles)
    bodies = [element for body in find_all(content, "body") for element in body]
    lines = [*heads, *(line for body in bodies for line in walker.lines(body)), *feet]
    deleted = " ".join(" ".join(gone.itertext()) for gone in find_all(content, "deletion"))
    return lines, " ".join(walker.hidden), " ".join(deleted.split())


def _hidden_styles(root: Element) -> Iterator[str]:
    for style in find_all(root, "style"):
        if any(attribute(p, "display") in ("none", "true") for p in find_all(style, "text-properties")):
            yield attribute(style, "name")


def _margins(walker: _Walker, styles: Element | None) -> tuple[list[str], list[str]]:
    """Return the lines of all headers and of all footers, each distinct one once."""
    lines: dict[str, list[str]] = {"header": [], "footer": []}
    for master in () if styles is None else find_all(styles, "master-page"):
        for margin in master:
            if tag_of(margin) in _MARGINS:
                lines[tag_of(margin).partition("-")[0]] += walker.lines(margin)
    return list(dict.fromkeys(lines["header"])), list(dict.fromkeys(lines["footer"]))


class _Walker:
    """Walks a document's tree in the order of reading."""

    def __init__(self, hidden: set[str]) -> None:
        self._hidden = hidden
        self.hidden: list[str] = []  # texts that are set not to be shown

    def lines(self, parent: Element) -> Iterator[str]:
        """Yield the lines of every block below an element."""
        for child in parent:
            tag = tag_of(child)
            if tag in _SKIPPED or attribute(child, "display") == "none" or self._is_hidden(child):
                continue
            if tag in ("p", "h"):
                yield from self._paragraph(child)
            elif tag in ("list-item", "list-header"):
                yield from _with_bullet(self.lines(child))
            elif tag == "table":
                yield from self._table(child)
            else:
                yield from self.lines(child)

    def _is_hidden(self, element: Element) -> bool:
        if not self._hidden or attribute(element, "style-name") not in self._hidden:
            return False
        self.hidden.append("".join(element.itertext()))
        return True

    def _table(self, table: Element) -> Iterator[str]:
        for child in table:
            tag = tag_of(child)
            if tag == "table-row":
                yield from row_lines([list(self.lines(cell)) for cell in child if tag_of(cell) == "table-cell"])
            elif tag in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self._table(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        parts: list[str] = []
        boxes: list[Element] = []
        self._collect(paragraph, parts, boxes)
        text = "".join(parts).strip()
        if text or not boxes:
            yield text
        for box in boxes:
            yield from self.lines(box)

    def _collect(self, element: Element, parts: list[str], boxes: list[Element]) -> None:
        parts.append(element.text or "")
        for child in element:
            tag = tag_of(child)
            if tag == "frame" or tag == "custom-shape":
                boxes.append(child)
            elif tag == "s":
                count = attribute(child, "c")
                parts.append(" " * min(int(count) if count.isdecimal() else 1, MAX_SPACES))
            elif tag == "tab":
                parts.append("\t")
            elif tag == "line-break":
                parts.append("\n")
            elif tag and tag not in _SKIPPED and not self._is_hidden(child):
                self._collect(child, parts, boxes)
                if tag == "a":
                    parts.append(code_address(attribute(child, "href"), "".join(child.itertext())))
            parts.append(child.tail or "")


def _with_bullet(lines: Iterator[str]) -> Iterator[str]:
    """Yield an item's lines, a bullet before the first; an item that only holds a list has no line of its own."""
    first = next(lines, "")
    yield first if not first or first.startswith(BULLET) else BULLET + first
    yield from lines
