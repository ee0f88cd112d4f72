"""Web and mail addresses, whose parts name no skill."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

ADDRESS = re.compile(
    r"""\S+@\S*\.\S+ | (?:https?://|www\.)\S+
      | \b[\w-]+\.(?:com|org|io|net|ai|edu|gov|me|dev|co)(?:\.\w\w)?(?:/\S*|\b)""",
    re.X,
)
DOMAIN = re.compile(r"\.(?:com|org|io|net|ai|edu|gov|me|dev|co)\b")
ADDRESS_MARK = re.compile(rf"@|https?:|www\.|{DOMAIN.pattern}")


def find_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of web and mail addresses."""
    if not (DOMAIN.search(text) or any(mark in text for mark in ("@", "http", "www."))):
        return
    behind = 0
    for mark in ADDRESS_MARK.finditer(text):
        if mark.start() >= behind:
            start = max(text.rfind(" ", 0, mark.start()), text.rfind("\n", 0, mark.start())) + 1
            for address in ADDRESS.finditer(text, max(start, behind), mark.end() + 80):
                if address.start() <= mark.start():
                    behind = address.end()
                    yield address.span()


def is_in_address(start: int, end: int, addresses: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a stretch is a part of an address, neither all of it ("Asp.net") nor more ("Asp.net MVC")."""
    before = bisect_right(addresses, start, key=itemgetter(0))
    first, behind = addresses[before - 1] if before else (0, 0)
    return start < behind and not (first == start and behind <= end)
