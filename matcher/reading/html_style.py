"""The few style rules by which a page hides text: its <style> elements and style attributes, if plain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Attributes = Mapping[str, str]
Declarations = dict[str, str]

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
_NESTED = re.compile(r"(@media[^{]*)\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}|@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{;]*;")
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<parts>(?:[.#][\w-]+)*)", re.I)
_GROUND = ("background", "background-color", "background-image")
_SCREEN = re.compile(r"@media\s*(?:only\s+)?(?:all|screen)\s*", re.I)


def declarations(style: str) -> Declarations:
    """Return what a style attribute, or a rule's body, declares, in lower case.

    >>> declarations("Color: #FFF !important; margin: 0")
    {'color': '#fff', 'margin': '0'}
    """
    found = {}
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = value.lower().replace("!important", "").strip()
    return found


@dataclass
class StyleSheet:
    """The rules of a page whose selectors are a tag, classes or an id; ``is_whole`` says whether these are all."""

    rules: list[tuple[int, str, frozenset[str], Declarations]] = field(default_factory=list)
    is_whole: bool = True

    def add(self, source: str) -> None:
        """Read a <style> element; what only print or small windows show is passed over."""
        source = _NESTED.sub(_at_rule, _COMMENT.sub(" ", source).replace("<!--", " ").replace("-->", " "))
        for selectors, body in _RULE.findall(source):
            declared = declarations(body)
            for selector in selectors.split(","):
                simple = _SIMPLE.fullmatch(selector.strip())
                if simple is None:
                    self.is_whole = self.is_whole and not any(name in declared for name in _GROUND)
                    continue
                tag = (simple["tag"] or "*").lower()
                parts = re.findall(r"[.#][\w-]+", simple["parts"])
                weight = 100 * sum(part[0] == "#" for part in parts) + 10 * len(parts) + (tag != "*")
                self.rules.append((weight, tag, frozenset(parts), declared))

    def style_of(self, tag: str, attributes: Attributes) -> Declarations:
        """Return what is declared for an element, by the page's rules and its own attributes."""
        names = {f".{name}" for name in attributes.get("class", "").split()} | {f"#{attributes.get('id', '')}"}
        fitting = (rule for rule in self.rules if rule[1] in (tag, "*") and rule[2] <= names)
        merged = dict(_presentation(tag, attributes))
        for _, _, _, declared in sorted(fitting, key=lambda rule: rule[0]):
            _merge(merged, declared)
        _merge(merged, declarations(attributes.get("style", "")))
        return merged


def _merge(merged: Declarations, declared: Declarations) -> None:
    """Add later declarations: "background" sets its colour and its image anew."""
    if "background" in declared:
        merged.pop("background-color", None)
        merged.pop("background-image", None)
    merged.update(declared)


def _at_rule(match: re.Match[str]) -> str:
    return match[2] if match[1] and _SCREEN.fullmatch(match[1]) else " "


def _presentation(tag: str, attributes: Attributes) -> Iterator[tuple[str, str]]:
    """Yield what the attributes of old pages declare."""
    if "bgcolor" in attributes:
        yield "background-color", attributes["bgcolor"].lower()
    if "background" in attributes:
        yield "background-image", "url"
    if tag == "font" and "color" in attributes:
        yield "color", attributes["color"].lower()
    if tag == "body" and "text" in attributes:
        yield "color", attributes["text"].lower()
