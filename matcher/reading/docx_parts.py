"""What docx.py needs besides the text: a package that is safe to open, deleted rows, the targets of links."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import qn

from matcher.reading.archives import pack_parts, unpack_parts
from matcher.reading.blocks import code_address
from matcher.values.reading import MAX_SHOWN

LINKS = frozenset(("hyperlink", "fldSimple"))
_CONTENT_TYPES = "[Content_Types].xml"
# Templates and documents with macros hold their text like any other document.
_OTHER_MAIN = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_INSTRUCTION = re.compile(r'HYPERLINK\s+"([^"]{1,300})"')
_TARGET = "target"  # the attribute that name_targets writes


def plain_package(data: bytes, name: str) -> bytes:
    """Return a Word file with its XML parts unpacked and its media left empty; raises UnreadableDocument."""
    parts = unpack_parts(data, name)
    types = parts.get(_CONTENT_TYPES, b"")
    return pack_parts(parts | {_CONTENT_TYPES: _OTHER_MAIN.sub(_MAIN, types)} if types else parts)


def name_targets(package: Any) -> None:
    """Write every outside link's target beside the link, where a walk through the tree finds it."""
    for part in package.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is None:
            continue
        for link in element.iter(qn("w:hyperlink")):
            relation = part.rels.get(link.get(qn("r:id")))
            if relation is not None and relation.is_external:
                link.set(_TARGET, relation.target_ref)


def link_address(link: Any) -> str:
    """Return the target of a link in brackets if it is a place for code that its words don't show, else ""."""
    instruction = _INSTRUCTION.search(link.get(qn("w:instr")) or "")
    target = instruction[1] if instruction else link.get(_TARGET) or ""
    return code_address(target, "".join(text.text or "" for text in link.iter(qn("w:t"))))


def is_deleted_row(row: Any) -> bool:
    """Tell whether a table's row was deleted with changes tracked."""
    properties = row.find(qn("w:trPr"))
    return properties is not None and properties.find(qn("w:del")) is not None


def deleted_text(body: Any) -> str:
    """Return what was deleted from a document, or moved away in it, with changes tracked, on one line."""
    gone = [
        text for change in body.iter(qn("w:del"), qn("w:moveFrom")) for text in change.iter(qn("w:delText"), qn("w:t"))
    ]
    gone += [text for row in body.iter(qn("w:tr")) if is_deleted_row(row) for text in row.iter(qn("w:t"))]
    return " ".join("".join(text.text or "" for text in gone).split())[:MAX_SHOWN]
