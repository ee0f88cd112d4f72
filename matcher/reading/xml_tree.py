"""Parse XML without trusting it: no entity of its own, nothing fetched, no bottomless nesting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from matcher.errors import UnreadableDocument
from matcher.reading.limits import check_markup

Element = Any  # lxml has no types of its own


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root element; raises UnreadableDocument when the XML is damaged, too large or declares entities."""
    check_markup(data, name)
    # libxml2 itself stops at a depth of 256 elements
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as exc:
        raise UnreadableDocument(f"{name} is not well-formed XML: save or download it again") from exc
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise UnreadableDocument(f"{name} declares XML entities, which documents do not need: export it as PDF or text")
    return root


def tag_of(element: Element) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def child_of(element: Element | None, name: str) -> Element:
    """Return the first child of a name without its namespace; None where there is none, or no element."""
    return None if element is None else next((child for child in element if tag_of(child) == name), None)


def attribute(element: Element, wanted: str) -> str:
    """Return an attribute by its name without namespace, "" where there is none."""
    return next((str(value) for name, value in element.items() if name.rpartition("}")[2] == wanted), "")


def find_all(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements below one, at any depth, that have one of these names, whatever their letter case."""
    wanted = {name.casefold() for name in names}
    return (child for child in element.iterdescendants() if tag_of(child).casefold() in wanted)


def find_text(element: Element | None, *path: str) -> str:
    """Return the text of the first element at a path of names, each at any depth below the last; "" without one.

    >>> find_text(parse_xml(b"<a><b><c>x</c></b></a>", "a.xml"), "c")
    'x'
    """
    for name in path:
        if element is None:
            return ""
        element = next(find_all(element, name), None)
    return "" if element is None else "".join(element.itertext()).strip()
