"""Where a text lists firms: "startups like Weebly and Anaplan", "founders of Stripe, Dropbox and Yelp"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORD = r"[a-z]{0,2}[A-ZÀ-Þ0-9](?:[\w'&+-]|\.(?=\w))*+[®™]?"
_NAME = rf"{_WORD}(?: (?:(?:&|of|the) )?{_WORD}){{0,4}}"
_BORDER = r"(?:,? (?:and|or|&) |, |/)"
BORDER = re.compile(_BORDER)
_FIRMS = "companies|brands|start-?ups|firms|investors"
_PEOPLE = "founders?|alumni|veterans|c[etfo]o"
_MAYBE = "clients|customers|competitors|publishers|organi[sz]ations|enterprises|leaders"
_FROM = "hails?|comes?|professionals|engineers"
SIGNS = (  # with which the patterns begin, in lower case: to look for letters is ten times as fast as for choices
    *("companies", "brands", "startups", "start-ups", "firms", "investors", "founder", "alumni", "veterans", "cto "),
    *("ceo ", "cfo ", "coo ", "clients", "customers", "competitors", "publishers", "organisations", "organizations"),
    *("enterprises", "leaders", "hails from", "hail from", "comes from", "come from", "professionals from"),
    *("engineers from", "founded by"),
)
_SURE = rf"(?:{_FIRMS}),? (?:such as|like|including|are) |(?:{_PEOPLE}) (?:of|from|at) |founded by "
LISTED = re.compile(
    rf"(?:(?P<sure>{_SURE})|(?:{_MAYBE})(?:,? (?:such as|like|includ(?:e|ing)|are)|:) |(?:{_FROM}) from )"
    rf"(?:the (?:former )?founders? of )?(?P<names>(?-i:{_NAME}(?:{_BORDER}{_NAME})*))",
    re.I,
)


class Firms(NamedTuple):
    """A list of names (half open); ``sure`` where only firms are told of in such words."""

    start: int
    end: int
    sure: bool


def find_firms(text: str, lower: str) -> Iterator[Firms]:
    """Yield the lists of firms in a text, given also in lower case.

    >>> list(find_firms("It serves brands like Zuora and Yelp.", "it serves brands like zuora and yelp."))
    [Firms(start=22, end=36, sure=True)]
    """
    behind = 0
    for place in sorted(_places(lower)):
        if place >= behind and (match := LISTED.match(text, place)):
            yield Firms(*match.span("names"), match["sure"] is not None)
            behind = match.end()


def _places(lower: str) -> Iterator[int]:
    for sign in SIGNS:
        place = lower.find(sign)
        while place >= 0:
            yield place
            place = lower.find(sign, place + 1)
