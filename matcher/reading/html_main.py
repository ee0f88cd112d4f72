"""Leave out of a saved page what job boards put around a posting: menus, cookie banners, other jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from matcher.reading.wordlist import words
from matcher.reading.xml_tree import Element, find_all, tag_of
from matcher.values.reading import MAX_SHOWN

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_ROLES = frozenset(("navigation", "dialog", "alertdialog", "search", "contentinfo", "menu", "menubar"))
_NAMES = words(
    "cookie cookies cookiebar cookiebanner gdpr consent onetrust didomi cookiebot usercentrics breadcrumb breadcrumbs "
    "newsletter navbar sharebar sharebuttons skiplink"
)
_OTHERS = words("similar related recommended suggested alert alerts more other featured")
_JOBS = words("job jobs position positions opening openings role roles vacancy vacancies opportunity opportunities")
_OTHER_JOBS = re.compile(
    r"(?:(?:similar|related|recommended|suggested|featured|more|latest)\s+(?:open\s+)?"
    r"(?:jobs?|positions|openings|roles|vacancies|opportunities|searches|postings|listings)\b"
    r"|(?:jobs|roles|positions)\s+(?:you\s+(?:may|might)|for\s+you|like\s+this)|you\s+(?:may|might)\s+also\s+(?:like|be)"
    r"|(?:people|others|candidates)\s+also\s+(?:viewed|searched|applied))",
    re.I,
)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_CONTENT = ("h1", "main")  # what stands around one of these is no banner
_WHOLE = frozenset(("html", "body", "main"))
_MARGINS = frozenset(("header", "footer", "aside"))
_PROGRAMS = frozenset(("script", "style", "template", "noscript"))
EMPTIED = "nav"  # what the reader of a page passes over
_RIGHTS = re.compile(r"©|\bcopyright\b|\ball rights reserved\b", re.I)
_NOTICES = re.compile(r"\b(?:privacy|cookies?|terms|imprint|legal notice|accessibility)\b", re.I)
MAX_FOOT = 400  # characters of a foot that is the site's
MAX_PIECES = 20  # of a heading's text
MAX_PIECES_HELD = 1000  # of the text of what is emptied
MIN_LINKS = 4  # of a margin that is a menu
LINK_SHARE = 0.6  # of a menu's characters stand in links


def parse_page(source: str) -> Element | None:
    """Return the tree of a page, None where there is nothing to parse."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        return etree.fromstring(source.replace("\x00", " ").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def write_page(page: Element) -> str:
    """Return the source of a tree, well-formed whatever it was made of."""
    return str(etree.tostring(page, encoding="unicode", method="html"))


def empty_surroundings(page: Element) -> tuple[Element, str]:
    """Return the tree, changed: what surrounds the page's content is empty; and the start of the text that it held."""
    held: list[str] = []
    for element in [*find_all(page, EMPTIED), *_by_name(page), *_other_jobs(page)]:
        if len(held) < MAX_PIECES_HELD:
            held += islice(_pieces(element), MAX_PIECES_HELD)
        element.clear(keep_tail=True)
        element.tag = EMPTIED
    return page, " ".join(" ".join(held).split())[:MAX_SHOWN]


def _pieces(element: Element) -> Iterator[str]:
    """Yield the text of an element that is no program."""
    for inner in element.iter(etree.Element):
        if tag_of(inner) not in _PROGRAMS and inner.text:
            yield inner.text
        if inner is not element and inner.tail:
            yield inner.tail


@dataclass(slots=True)
class _Size:
    """What stands in an element: characters, characters within links, links, and whether the page's own matter."""

    text: int = 0
    linked: int = 0
    links: int = 0
    holds_content: bool = False

    def add(self, inner: _Size) -> None:
        self.text += inner.text
        self.linked += inner.linked
        self.links += inner.links
        self.holds_content |= inner.holds_content

    @property
    def is_menu(self) -> bool:
        return self.links >= MIN_LINKS and self.linked >= LINK_SHARE * self.text


def _by_name(page: Element) -> list[Element]:
    """Return the elements that their role, class or id, or nothing but links in a margin, show to be no content."""
    found = []
    open_elements = [_Size()]
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if event == "start":
            open_elements.append(_Size(text=_length(element.text)))
            continue
        size, tag = open_elements.pop(), tag_of(element)
        named = element.get("role") in _ROLES or tag == "dialog" or _is_named_so(element)
        margin = tag in _MARGINS and (size.is_menu or (size.text <= MAX_FOOT and _is_legal(element)))
        if (named or margin) and tag not in _WHOLE and not size.holds_content:
            found.append(element)
        if tag == "a":
            size.linked, size.links = size.text, size.links + 1
        size.holds_content |= tag in _CONTENT
        size.text += _length(element.tail)
        open_elements[-1].add(size)
    return found


def _length(text: str | None) -> int:
    return len(text.strip()) if text else 0


def _is_named_so(element: Element) -> bool:
    for name in (*(element.get("class") or "").split(), element.get("id") or ""):
        parts = {part.casefold() for part in _WORD.findall(name)}
        if parts & _NAMES or (parts & _OTHERS and parts & _JOBS):
            return True
    return False


def _is_legal(element: Element) -> bool:
    """Tell whether an element only names who holds the rights of a site, and its notices."""
    text = "".join(islice(element.itertext(), MAX_PIECES))
    return _RIGHTS.search(text) is not None and _NOTICES.search(text) is not None


def _other_jobs(page: Element) -> Iterator[Element]:
    """Yield what stands under headings such as "Similar jobs", up to the next heading of the same rank."""
    for heading in find_all(page, *_HEADINGS):
        if not _OTHER_JOBS.match("".join(islice(heading.itertext(), MAX_PIECES)).strip()):
            continue
        parent = heading.getparent()
        if parent[0] is heading and tag_of(parent) not in _WHOLE and next(find_all(parent, *_CONTENT), None) is None:
            yield parent
            continue
        yield heading
        for sibling in heading.itersiblings():
            if _outranks(sibling, heading):
                break
            yield sibling


def _outranks(sibling: Element, heading: Element) -> bool:
    tag = tag_of(sibling)
    return tag in ("h1", *_HEADINGS) and tag <= tag_of(heading)
