"""A posting that a page states as data: schema.org's JobPosting, in JSON-LD or as microdata."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from matcher.reading.clean import BULLET, clean_text
from matcher.reading.html import field_text
from matcher.reading.xml_tree import Element, find_all

Posting = Mapping[str, Any]

JOB = "JobPosting"
MAX_NODES = 10_000  # of JSON-LD that are searched
MIN_WORDS = 20  # of a posting that says enough to stand for its page
# Each property that asks or offers something, with the heading that says which.
HEADINGS = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "skills": "Required skills",
    "experienceRequirements": "Experience",
    "educationRequirements": "Education",
    "jobBenefits": "Benefits",
    "employerOverview": "About us",
}
_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_WORDS = re.compile(r"\w+")


def posting_text(page: Element) -> str | None:
    """Return the text of the one posting that a page states as data; None if it states none, several or a scrap."""
    found = [posting for script in find_all(page, "script") for posting in _in_script(script)]
    postings = found or list(_in_microdata(page))
    if len({json.dumps(posting.get("description"), default=str) for posting in postings}) != 1:
        return None
    description = _phrase(postings[0].get("description"))
    text = write_posting(postings[0])
    is_teaser = description.endswith(("…", "..."))
    return None if is_teaser or len(_WORDS.findall(text)) < MIN_WORDS else text


def find_postings(content: object) -> list[Posting]:
    """Return the JobPosting objects anywhere in parsed JSON."""
    found: list[Posting] = []
    to_search = [content]
    for _ in range(MAX_NODES):
        if not to_search:
            break
        node = to_search.pop()
        if isinstance(node, list):
            to_search += node
        elif isinstance(node, dict) and _is_posting(node.get("@type")):
            found.append(node)
        elif isinstance(node, dict):
            to_search += node.values()
    return found


def write_posting(posting: Posting) -> str:
    """Return a JobPosting as text: title, employer, description, then what its other properties add, under headings."""
    place = ", ".join(filter(None, (_phrase(posting.get("hiringOrganization")), _phrase(posting.get("jobLocation")))))
    blocks = ["\n".join(filter(None, (_phrase(posting.get("title")), place))), _phrase(posting.get("description"))]
    for name, heading in HEADINGS.items():
        text = _phrase(posting.get(name))
        if text and _folded(text) not in _folded("\n".join(blocks)):
            blocks.append(f"{heading}\n{text}")
    return clean_text("\n\n".join(filter(None, blocks)))


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _is_posting(kind: object) -> bool:
    names = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and name.rpartition("/")[2].rpartition(":")[2] == JOB for name in names)


def _in_script(script: Element) -> list[Posting]:
    if "ld+json" not in (script.get("type") or "").casefold():
        return []
    try:
        return find_postings(json.loads(_COMMENT.sub("", script.text or ""), strict=False))
    except (ValueError, RecursionError):
        return []


def _in_microdata(page: Element) -> Iterator[Posting]:
    for element in page.iter(etree.Element):
        if _is_posting((element.get("itemtype") or "").rstrip("/")):
            yield _properties(element)


def _properties(scope: Element) -> dict[str, Any]:
    """Return the properties of an item: text, the source of marked-up text, or a nested item's own properties."""
    found: dict[str, list[Any]] = {}
    to_search = list(scope)[::-1]
    while to_search:
        element = to_search.pop()
        if not isinstance(element.tag, str):
            continue
        for name in (element.get("itemprop") or "").split():
            found.setdefault(name, []).append(_value(element))
        if element.get("itemscope") is None and not element.get("itemprop"):
            to_search += list(element)[::-1]
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _value(element: Element) -> Any:
    if element.get("itemscope") is not None:
        return {"name": "".join(element.itertext())} | _properties(element)
    if element.get("content") is not None:
        return element.get("content")
    return etree.tostring(element, encoding="unicode", method="html", with_tail=False)


def _phrase(value: object) -> str:
    """Return a property as text: a list as bullets, an object by the field that says most."""
    if isinstance(value, str):
        source = html.unescape(value) if "&lt;" in value and "<" not in value else value
        return field_text(source.encode("utf-8", "replace").decode("utf-8"))
    if isinstance(value, list):
        texts = [text for item in value if not isinstance(item, list) and (text := _phrase(item))]
        return texts[0] if len(texts) == 1 else "\n".join(BULLET + text for text in texts)
    if isinstance(value, dict):
        return _object(value)
    return ""


def _object(value: Posting) -> str:
    months = value.get("monthsOfExperience")
    if isinstance(months, str | int | float) and not isinstance(months, bool) and (wanted := _months(str(months))):
        return wanted
    if isinstance(address := value.get("address"), dict):
        return ", ".join(text for key in ("addressLocality", "addressCountry") if (text := _phrase(address.get(key))))
    names = ("name", "credentialCategory", "description", "value")
    return next(
        (text for name in names if not isinstance(value.get(name), dict) and (text := _phrase(value.get(name)))), ""
    )


def _months(stated: str) -> str:
    """Return "3+ years of experience" of "36"."""
    if not stated.replace(".0", "").isdecimal():
        return ""
    years, rest = divmod(int(float(stated)), 12)
    return f"{years}+ years of experience" if not rest else f"{years * 12 + rest}+ months of experience"
