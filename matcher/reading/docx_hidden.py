"""What hides the text of a Word document: its own run's, its styles' and its surroundings' properties."""

from __future__ import annotations

from typing import Any

from matcher.reading.docx_places import Places
from matcher.reading.hidden import BACKGROUND, NO_INK, NOT_SHOWN, TINY
from matcher.reading.wordlist import words
from matcher.reading.xml_tree import child_of, tag_of

READABLE = 4  # half points; smaller type is a trick
WHITE = 0xF0  # of a channel; paler than this no letter is told from white paper
CLEAR = 95_000  # thousandths of a percent of transparency
MAX_STYLES = 12  # of styles based on each other
_OFF = frozenset(("0", "false", "off"))
# What draws or colours the ground somewhere: white letters may then well stand out, and are let be.
_GROUNDS = words("spPr fillRef shape rect roundrect oval background")
_FILLS = words("solidFill gradFill pattFill blipFill")


def take_hidden(package: Any) -> dict[str, str]:
    """Empty the runs of an opened document that no reader sees; return their text by how it is hidden."""
    roots = [package.element, *margins(package, "header"), *margins(package, "footer")]
    runs = _Runs(roots, package.styles.element)
    hidden: dict[str, str] = {}
    for run in (element for root in roots for element in _find(root, "r")):
        texts = [child for child in run if tag_of(child) == "t" and child.text]
        if texts and (how := runs.how(run)):
            hidden[how] = " ".join((hidden.get(how, ""), *(text.text for text in texts)))
            for text in texts:
                text.text = ""
    return hidden


def margins(package: Any, which: str) -> list[Any]:
    """Return the elements of all headers or footers."""
    parts = [getattr(section, f"{page}{which}") for section in package.sections for page in ("first_page_", "")]
    return [part._element for part in parts if not part.is_linked_to_previous]


class _Runs:
    """Tells how runs of one document are hidden; the styles are looked up once."""

    def __init__(self, roots: list[Any], styles: Any) -> None:
        self._styles = {style.get(_w(style, "styleId")): style for style in _find(styles, "style")}
        grounds = [element for root in roots for element in root.iter() if _draws_ground(element)]
        # what a shape of its own fills lies under the text in it alone
        self._shapes = [_shape(element) for element in grounds]
        self._plain = None not in self._shapes
        self._places = Places(roots)
        self._known: dict[tuple[str | None, str], Any] = {}

    def how(self, run: Any) -> str | None:
        """Return how a run is hidden; None where a reader sees it."""
        vanish = self._property(run, "vanish")
        if vanish is not None and vanish.get(_w(vanish, "val"), "1") not in _OFF:
            return NOT_SHOWN
        size = self._property(run, "sz")
        if size is not None and float(size.get(_w(size, "val"), READABLE)) < READABLE:
            return TINY
        if _is_clear(self._property(run, "textFill")):
            return NO_INK
        if how := self._places.how(run):
            return how
        colour = self._property(run, "color")
        white = colour is not None and is_white(colour.get(_w(colour, "val")))
        return BACKGROUND if white and self._plain and not self._is_shaded(run) else None

    def _property(self, run: Any, name: str) -> Any:
        """Return the run's property of a name: its own, its style's, or its paragraph's style's."""
        own = child_of(run, "rPr")
        found = child_of(own, name)
        if found is not None:
            return found
        paragraph = _ancestor(run, "p")
        for holder, kind in ((own, "rStyle"), (child_of(paragraph, "pPr"), "pStyle")):
            style = child_of(holder, kind)
            found = None if style is None else self._styled(style.get(_w(style, "val")), name)
            if found is not None:
                return found
        return None

    def _styled(self, style: str | None, name: str) -> Any:
        key = (style, name)
        if key not in self._known:
            found = None
            for _ in range(MAX_STYLES):
                element = self._styles.get(style)
                found = child_of(child_of(element, "rPr"), name)
                base = child_of(element, "basedOn")
                if found is not None or base is None:
                    break
                style = base.get(_w(base, "val"))
            self._known[key] = found
        return self._known[key]

    def _is_shaded(self, run: Any) -> bool:
        """Tell whether something dark may lie under a run: its own shading, its paragraph's, cell's or table's."""
        if self._property(run, "highlight") is not None or _is_dark(self._property(run, "shd")):
            return True
        place = run
        while (place := place.getparent()) is not None:
            if any(place is shape for shape in self._shapes):
                return True
            properties = child_of(place, {"p": "pPr", "tc": "tcPr", "tbl": "tblPr"}.get(tag_of(place), ""))
            if _is_dark(child_of(properties, "shd")):
                return True
            style = child_of(properties, "pStyle")
            style = child_of(properties, "tblStyle") if style is None else style
            based = self._styles.get(style.get(_w(style, "val"))) if style is not None else None
            if based is not None and any(_is_dark(shading) for shading in _find(based, "shd")):
                return True
        return False


def is_white(colour: str | None) -> bool:
    """Tell whether six hex digits are white or nearly so; "auto" is not.

    >>> is_white("FFFFFF"), is_white("auto")
    (True, False)
    """
    try:
        channels = bytes.fromhex(colour or "")
    except ValueError:
        return False
    return len(channels) == 3 and min(channels) >= WHITE


def _is_dark(shading: Any) -> bool:
    if shading is None:
        return False
    fill, pattern = shading.get(_w(shading, "fill"), "auto"), shading.get(_w(shading, "val"), "clear")
    return pattern not in ("clear", "nil") or not (fill == "auto" or is_white(fill))


def _draws_ground(element: Any) -> bool:
    tag = tag_of(element)
    if tag == "anchor":
        return bool(element.get("behindDoc") in ("1", "true"))
    if tag not in _GROUNDS:
        return False
    if tag == "fillRef":
        return bool(element.get("idx") != "0")
    return tag != "spPr" or any(tag_of(child) in _FILLS for child in element)


def _shape(ground: Any) -> Any:
    """Return the floating or inline box that a ground belongs to, None for one that lies under all text."""
    box = next((place for place in (ground, *ground.iterancestors()) if tag_of(place) in ("anchor", "inline")), None)
    return None if box is None or box.get("behindDoc") in ("1", "true") else box


def _is_clear(fill: Any) -> bool:
    """Tell whether letters are filled with nothing, or with what is as good as that (Word counts transparency)."""
    if fill is None:
        return False
    if _find(fill, "noFill"):
        return True
    alphas = [alpha.get(_w(alpha, "val"), "0") for alpha in _find(fill, "alpha")]
    return any(alpha.isdigit() and int(alpha) >= CLEAR for alpha in alphas)


def _ancestor(element: Any, name: str) -> Any:
    return next((place for place in element.iterancestors() if tag_of(place) == name), None)


def _find(element: Any, name: str) -> list[Any]:
    return [child for child in element.iter() if tag_of(child) == name]


def _w(element: Any, name: str) -> str:
    """Return an attribute's name in the element's own namespace."""
    return f"{element.tag.rpartition('}')[0]}}}{name}"
