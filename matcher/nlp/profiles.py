"""The links to somebody's pages on top of a résumé: "LinkedIn | GitHub", "LeetCode: jroe" name no skill."""

from __future__ import annotations

import re

from matcher.reading.wordlist import words
from matcher.values import Document, DocumentKind, SectionKind

PAGES = words("github gitlab bitbucket linkedin kaggle leetcode hackerrank codeforces codechef behance dribbble medium")
BEFORE = re.compile(r"(?:^|[|•·;–—:-]|\s{2})[\s(]*$")
HANDLE = re.compile(r"\s*:\s*\S")
BEHIND = re.compile(r"[\s)]*(?:profile\b)?\s*(?:[|•·;–—-]|\s{2}|$)", re.I)
CONTACT = re.compile(r"@\w|linked-?in\b|\d[\d ()-]{6,}\d|https?:|www\.|\.(?:com|io|in|me|dev)\b", re.I)
REACH = 8


def names_profile(document: Document, text: str, start: int, end: int) -> bool:
    """Tell whether a name is an item of a line of contacts, or the label of a handle, above a résumé's sections."""
    if document.kind != DocumentKind.RESUME or text[start:end].lower() not in PAGES:
        return False
    section = document.section_at(start)
    if section and section.kind != SectionKind.HEADER:
        return False
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    right = right if right >= 0 else len(text)
    if not BEFORE.search(text[max(left, start - REACH) : start]):
        return False
    if HANDLE.match(text, end, right):
        return True
    is_item = BEHIND.match(text[end:right]) is not None
    return is_item and CONTACT.search(text[left:start] + " " + text[end:right]) is not None
