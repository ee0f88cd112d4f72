"""Make ids from labels."""

from __future__ import annotations

import hashlib
import re
import unicodedata

SPELLED_OUT = {"+": " plus ", "#": " sharp ", "&": " and ", "'": "", "’": ""}
NOT_OF_IDS = re.compile(r"[^a-z0-9]+")
DIGITS = 8


def make_id(label: str) -> str:
    """Return the id that a label gives, the same each time.

    >>> make_id("Zorblax Engine++"), make_id("Über-Skill (tool)")
    ('zorblax-engine-plus-plus', 'uber-skill-tool')
    """
    spelled = "".join(SPELLED_OUT.get(sign, sign) for sign in label)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode().lower()
    return NOT_OF_IDS.sub("-", plain).strip("-") or f"skill-{short_hash(label)}"


def short_hash(text: str) -> str:
    """Return a few hexadecimal digits that stand for a text, the same each time."""
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
