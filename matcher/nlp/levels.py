"""How well or how long somebody knows what a list names: "R: 1 year", "Word 90%", "Dart (beginner)"."""

from __future__ import annotations

import re

YEARS_AFTER = re.compile(
    r"(?:\s*:|\s+[–-]|\s*\()\s*\d{1,2}\s*\+?\s*y(?:ea)?(?:rs?)?\b", re.I
)  # "R: 1 year", "Go (2 yrs)"
LEVEL_AFTER = re.compile(  # "Word 90%", "Access - 4/5", "Dart (beginner)"
    r"""[ \t]*[:–(|-]?[ \t]*
    (?: \d{1,3}\ ?% | (?:10|\d)\ ?/\ ?(?:5|10)\b | [●○★☆█░▓■□]{2,}
      | (?:beginner|basics?|fair|(?:very\ )?good|intermediate|advanced|expert|proficient|excellent|fluent)\b )
    [ \t]*\)?[ \t]*(?=[,;\n|]|$)""",
    re.X | re.I,
)
# Of a language that somebody speaks.
SPOKEN = {"native", "fluent", "conversational", "intermediate", "elementary", "basic", "beginner", "limited"}


def tells_level(text: str, behind: int) -> bool:
    """Tell whether years or a level follow an item of a list, ``behind`` which the text goes on."""
    return bool(YEARS_AFTER.match(text, behind) or LEVEL_AFTER.match(text, behind))
