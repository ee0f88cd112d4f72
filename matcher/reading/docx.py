"""Word documents: paragraphs, tables, text boxes, headers and footers in the order a reader meets them.

The tree is walked here because python-docx's own iterators skip text boxes and content controls,
which résumé templates are made of.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from matcher.errors import UnreadableDocument
from matcher.reading.clean import BULLET, clean_text
from matcher.reading.document import Reading
from matcher.reading.docx_hidden import margins, take_hidden
from matcher.reading.docx_parts import LINKS, deleted_text, is_deleted_row, link_address, name_targets, plain_package
from matcher.reading.hidden import list_hidden, warn_of_hidden
from matcher.reading.xml_tree import tag_of
from matcher.values.reading import Ignored, ReadingReport

# lxml calls a damaged part a SyntaxError, zipfile an encrypted or odd member a RuntimeError.
FAULTS = (
    OpcError,
    SyntaxError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    EOFError,
    OSError,
)

_SKIPPED = frozenset(("del", "Fallback", "pPr", "rPr", "instrText", "tblPr", "tblGrid", "sdtPr", "moveFrom"))
MAX_HEADING = 60  # characters
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def read(data: bytes, name: str) -> Reading:
    """Return the text of a Word document, each table cell once even if merged."""
    try:
        package = docx.Document(io.BytesIO(plain_package(data, name)))
        hidden, deleted = take_hidden(package), deleted_text(package.element.body)
        name_targets(package)
        heads, feet = _margins(package, "header"), _margins(package, "footer")
        lines = [*heads, *_lines(package.element.body), *feet]
    except FAULTS as exc:
        message = f"{name} is damaged or not a Word document: open it in Word and save it again as DOCX or PDF"
        raise UnreadableDocument(message) from exc
    text = clean_text("\n".join(lines))
    if not text:
        raise UnreadableDocument(f"{name} holds no text (only images?): run OCR on it or export it with its text")
    ignored = (Ignored(why="deleted with changes tracked", text=deleted),) if deleted else ()
    return Reading(text, warn_of_hidden(name, hidden), ReadingReport(hidden=list_hidden(hidden), ignored=ignored))


def _margins(package: Any, which: str) -> list[str]:
    """Return the lines of all headers or footers, each distinct one once."""
    return list(dict.fromkeys(line for element in margins(package, which) for line in _lines(element)))


def _lines(parent: Any) -> Iterator[str]:
    """Yield a line or more for every block under an element, in document order."""
    for child in parent:
        tag = tag_of(child)
        if tag == "p":
            yield from _paragraph(child)
        elif tag == "tbl":
            yield from _table(child)
        elif tag not in _SKIPPED:
            yield from _lines(child)


def _paragraph(element: Any) -> Iterator[str]:
    parts: list[str] = []
    boxes: list[Any] = []
    _collect(element, parts, boxes)
    text = "".join(parts).strip()
    if text and _stands_out(element, text):
        yield ""
    if text or not boxes:
        yield BULLET + text if text and _is_list_item(element) else text
    for box in boxes:
        yield from _lines(box)


def _stands_out(element: Any, text: str) -> bool:
    """Tell whether a paragraph reads as a heading: by its style, or because all of it is bold."""
    if len(text) > MAX_HEADING or _is_list_item(element):
        return False
    style = (element.pPr.style or "").lower() if element.pPr is not None else ""
    runs = [run for run in element.iter(qn("w:r")) if any(part.text for part in run.iter(qn("w:t")))]
    return style.startswith(("heading", "title")) or (bool(runs) and all(_is_bold(run) for run in runs))


def _is_bold(run: Any) -> bool:
    bold = run.rPr.find(qn("w:b")) if run.rPr is not None else None
    return bold is not None and bold.get(qn("w:val"), "1") not in ("0", "false", "off", "none")


def _collect(element: Any, parts: list[str], boxes: list[Any]) -> None:
    """Add an element's text to the parts, and the text boxes anchored in it to the boxes."""
    for child in element:
        tag = tag_of(child)
        if tag == "t":
            parts.append(child.text or "")
        elif tag == "txbxContent":
            boxes.append(child)
        elif tag in _BREAKS:
            parts.append(_BREAKS[tag])
        elif tag not in _SKIPPED:
            _collect(child, parts, boxes)
            if tag in LINKS:
                parts.append(link_address(child))


def _is_list_item(element: Any) -> bool:
    properties = element.pPr
    if properties is None:
        return False
    style = (properties.style or "").lower()
    if style.startswith(("heading", "title")):
        return False
    numbering = properties.numPr
    if numbering is not None and numbering.numId is not None:
        return bool(numbering.numId.val)
    return style.startswith("list") and style != "listparagraph"


def _table(element: Any) -> Iterator[str]:
    """Yield a table row by row: one-line cells side by side, longer ones below each other."""
    for row in _children(element, "tr"):
        if is_deleted_row(row):
            continue
        cells = ["\n".join(_lines(cell)).strip("\n") for cell in _children(row, "tc") if not _continues(cell)]
        if not any("\n" in cell for cell in cells):
            yield "\t".join(filter(None, cells))
        else:
            for cell in cells:
                yield from (*cell.split("\n"), "")


def _children(element: Any, wanted: str) -> Iterator[Any]:
    """Yield children of a name, looking through content controls."""
    for child in element:
        tag = tag_of(child)
        if tag == wanted:
            yield child
        elif tag in ("sdt", "sdtContent", "customXml"):
            yield from _children(child, wanted)


def _continues(cell: Any) -> bool:
    """Whether a cell only continues the one above (vertically merged)."""
    merge = cell.vMerge
    return merge is not None and merge != "restart"
