"""What joins two mentions in a list: a comma, a slash, "or", "and", or brackets and "but" that add an aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matcher.values import Kind
from matcher.values.enums import TECHNICAL

# "Python programming or R": a word of the first may stand before the link.
NOUN = r"(?:\s+(?:programming|scripting|development|experience|skills?|knowledge|services?|databases?|ecosystem|code))?"
VERSION = r"(?:\s+v?\d{1,4}(?:\.[\dx]+){0,2}\+?)?"  # "Java 17+ or Kotlin"
LINK = re.compile(
    rf"""{VERSION}(?:{NOUN}|\s+(?:ideally|preferably|preferred)(?=,?\s*but\b)|\s+preferred(?=,)|[\s"']*\((?:strongly\s+|highly\s+)?(?:preferred|preferably|ideally|desired|required)\))[\s"')(*`]*(?:
        (?P<comma>,)
      | (?P<slash>/)
      | (?P<aside>(?<=\()|,?\s*but\s+(?:(?:experience|knowledge)\s+(?:with|in|of)\s+)?)
      | (?P<orword>,?[\s*]*(?:and\s*/?\s*or|&\s*/\s*or|or|oder)\b
          (?:\s+(?:even|in\s+an?|as\s+an?|in|with|using|similar|other|the|an?|alternatively|preferably|ideally|else|better(?:\s+yet)?,?
              |you\s+know))?
        | ,?\s*or,\s+failing\s+that, | [,;]\s*failing\s+(?:that|which),?
        | \s+(?:is\s+)?(?:strongly\s+)?preferred\s+(?:over|to)\s
        | ,?\s*alternatively)
      | (?P<andword>(?:,\s*)?(?:and\b|&))
    )[\s"'(*`]*""",
    re.I | re.X,
)
# "Statistics, nursing, public health": a subject that nobody named stands between two of a degree.
UNNAMED = re.compile(
    r",\s(?!(?:with|in|and|or|including|plus)\b)(?:[\w&-]+\s){0,2}(?!(?:experience|skills)\b)[\w&-]+,\s(?:or\s)?"
)
PLAIN_LINK = {", ": "comma", "/": "slash", " or ": "orword", ", or ": "orword", " and ": "andword", " / ": "slash"}
LEVEL = re.compile(r"(?:ph\.?\s?d|doctor|master|bachelor|mba|[bm]\.?(?:sc|s|a|eng)\b|degree)", re.I)
VENDORS = frozenset(
    (
        *(
            "aws",
            "amazon",
            "azure",
            "gcp",
            "google",
            "google cloud",
            "microsoft",
            "ibm",
            "oracle",
            "sap",
            "apache",
            "adobe",
        ),
        *("amazon web services", "google cloud platform", "microsoft azure"),
    )
)
TAILS = frozenset(("scripting", "programming", "databases", "development", "coding", "dashboards"))
BARE_OR = frozenset((" or ", ", or ", " and/or ", ", and/or "))
FIELD_KINDS = frozenset((Kind.CREDENTIAL, Kind.CONCEPT))
LONGEST_LINK = 45


class Named(NamedTuple):
    """Where a mention stands and of what kind it is."""

    start: int
    end: int
    kind: str


Head = tuple[int, Named]  # a span with its index; its start may be that of the vendor's name before it


def join_heads(text: str, spans: Sequence[Named]) -> list[Head]:
    """Return the spans that a list joins, with their indices: "AWS Lambda" and "Python scripting" are one each.

    The name of a vendor is a part of the product that it stands before, a word like "scripting" of what it follows.
    """
    heads: list[Head] = []
    start: int | None = None
    for index, span in enumerate(spans):
        whole = span if start is None else span._replace(start=start)
        start = None
        surface = text[span.start : span.end].lower()
        following = spans[index + 1].start if index + 1 < len(spans) else -1
        if following == span.end + 1 and surface in VENDORS and text[span.end] == " ":
            start = whole.start
        elif heads and surface in TAILS and text[heads[-1][1].end : span.start] == " ":
            heads[-1] = (heads[-1][0], heads[-1][1]._replace(end=span.end))
        else:
            heads.append((index, whole))
    return heads


def find_link(text: str, left: Named, right: Named) -> str | None:
    """Return the sort of what joins two spans, as LINK names it; None if more stands between them."""
    if right.start - left.end > LONGEST_LINK:
        return None
    between = text[left.end : right.start]
    if left.kind != right.kind and not _may_mix(text, left, right, between):
        return None
    if between in PLAIN_LINK:
        return PLAIN_LINK[between]
    link = LINK.fullmatch(between)
    if not link and UNNAMED.fullmatch(between):
        fields = {left.kind, right.kind} <= FIELD_KINDS and _is_field(text, left) and _is_field(text, right)
        return ("orword" if between.endswith("or ") else "comma") if fields else None
    if not link or (link.lastgroup == "andword" and ")" in between):
        return None
    if link.lastgroup == "orword" and "(" in between and ")" not in between:
        return "slash"  # "Snowflake, TOAD (or DBeaver)": a choice of these two
    return link.lastgroup


def leads_to_mixed(text: str, heads: Sequence[Head]) -> bool:
    """Tell whether the first two of three mentions are joined by a list of two kinds: "SEPA, Kafka or PCI DSS"."""
    spans = [span for _, span in heads] if text.startswith(", ", heads[0][1].end) else []
    if len(spans) < 3 or spans[0].kind != spans[2].kind or not {span.kind for span in spans} <= TECHNICAL:
        return False
    return text[spans[0].end : spans[1].start] == ", " and text[spans[1].end : spans[2].start] in BARE_OR


def _may_mix(text: str, left: Named, right: Named, between: str) -> bool:
    """Tell whether mentions of two kinds may be alternatives: "SQL or NoSQL", fields of a degree."""
    if between in BARE_OR and {left.kind, right.kind} <= TECHNICAL:
        return True
    if Kind.CREDENTIAL in (left.kind, right.kind) and Kind.DOMAIN in (left.kind, right.kind):
        return _is_field(text, left if left.kind == Kind.CREDENTIAL else right)
    return _is_field(text, left) and _is_field(text, right)


def _is_field(text: str, span: Named) -> bool:
    """Tell whether a mention may be the field of a degree: "Computer Science, Statistics or Mathematics"."""
    if span.kind == Kind.CREDENTIAL:
        return not LEVEL.match(text, span.start, span.end) or " in " in text[span.start : span.end]
    return span.kind == Kind.CONCEPT
