"""What the tests ask a page: its elements in order, its texts, and whether everything opened is closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "link", "img", "hr", "input"}
SELF_CLOSING = {"rect", "circle", "line", "path"}
Attributes = dict[str, str | None]


@dataclass
class Element:
    """An element with the text inside it, its own and its children's."""

    tag: str
    attributes: Attributes
    parents: tuple[str, ...]
    text: str = ""

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""


@dataclass
class Page(HTMLParser):
    """A parsed page; ``faults`` lists what is closed in the wrong order or never."""

    source: str
    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.source)
        self.close()
        self.faults += [f"<{element.tag}> is never closed" for element in self._open]

    __hash__ = HTMLParser.__hash__

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) != len(attrs):
            self.faults.append(f"<{tag}> repeats an attribute")
        element = Element(tag, dict(attrs), tuple(item.tag for item in self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SELF_CLOSING:
            self.faults.append(f"<{tag}/> closes itself")
        self.elements.append(Element(tag, dict(attrs), tuple(item.tag for item in self._open)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1].tag if self._open else 'nothing'}")
            return
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        """Return the elements of these tags in order."""
        return [element for element in self.elements if element.tag in tags]

    def one(self, id: str) -> Element:
        """Return the element with an id."""
        return next(element for element in self.elements if element["id"] == id)

    def text(self, *tags: str) -> list[str]:
        """Return the texts of these tags, on one line each."""
        return [" ".join(element.text.split()) for element in self.all(*tags)]
