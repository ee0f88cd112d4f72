"""Tell whether the words of a clause deny a skill: "no Java required", "Python is not necessary"."""

from __future__ import annotations

import re

LIKELY = re.compile(
    r"\b(?:no|nor|not|none|never|neither|without|lack|lacks|lacking|zero|unnecessary|rather|instead|cannot|avoid\w*|replac\w+"
    r"|stop\w*|drop\w*|retir\w+|phas\w+|mov\w+|migrat\w+|switch\w*)\b|n't",
    re.I,
)
CLAUSE = re.compile(
    r"[;!?\n•]|,\s*(?:but|however|though|although|yet|while|we|you|so|strong|solid|good|just)\b"
    r"|\b(?:but|however|though|although)\b|[a-z)]\.\s+(?=[A-Z])",
    re.I,
)
# Up to five words that are neither verbs nor borders may stand between a denial and what it denies.
REACH = (
    r"(?:\s+(?!(?:is|are|now|then|use|uses|write|build|prefer|required?|must|needed)\b)[\w+#./'()-]+,?){0,5}\s+[(\"']?$"
)
NEED = (
    r"(?:need(?:ed)?|require[ds]?|expect(?:ed)?|want|have|know|use[ds]?|using|do|work(?:ed|ing)?|be|experienced?|familiar"
    r"|necessary|looking)"
)
DENIAL_BEFORE = re.compile(
    r"\b(?:no|without(?:\s+any)?|lack(?:s|ing)?(?:\s+of)?|zero)(?:\s+(?:prior|previous|formal|specific|any|real|professional|knowledge"
    r"|experience|background|skills?|need(?:ed)?|for|of|in|with|or|and|hands-on|commercial|use|working|to|know|requirement))*"
    rf"(?:\s+[\w+#./-]+,?){{0,3}}\s+[(\"']?$"
    rf"|\b(?:do(?:es)?\s*n[o']t|won't|will\s+not|need\s*n[o']t|need\s+not|not)\s+(?:(?:actually|really|yet|currently|necessarily)\s+)?{NEED}\b{REACH}"
    r"|\bnot\s+(?:a\s+|an\s+|necessarily\s+)?[(\"']?$"
    r"|\bnot\s+[A-Z][\w+#.]*,\s+not\s+$"
    rf"|\b(?:(?:mov|migrat|switch|transition)\w+\s+(?:away\s+)?(?:from|off)|replac(?:ed|ing)|stopped\s+using|phas\w+\s+out|retired"
    rf"|avoid(?:s|ing)?|dropped|never\s+(?:used?|work(?:ed)?\s+with|touch(?:ed)?)|neither(?:\s+\w+)?|rather\s+than|instead\s+of|nor)(?:\s+[\w+#./-]+,?(?:\s+(?:or|nor|and))?){{0,2}}\s+[(\"']?$"
    r"|\b(?:not|n't)\s+(?:needed|required|necessary)\s*:\s*(?:[\w+#./-]+[\s,]*){0,8}$",
    re.I,
)
DENIAL_AFTER = re.compile(
    r"^[\w\s,/+#.():-]{0,40}\b(?:(?:is|are|was|were)\s*(?:not|n't)\s+(?:\w+\s+)?"
    r"(?:required|needed|necessary|mandatory|expected|essential|a\s+requirement|a\s+must)"
    r"|not\s+(?:required|needed|necessary|mandatory|expected)|unnecessary|no\s+longer\s+(?:used|in\s+use))\b"
    r"|^(?:\s+(?:and|or|nor)\s+[\w+#.]+)?\s*(?:experience|knowledge|skills?|background)?\s*(?::\s*(?:none|no)\b|(?:is|are)\s*(?:not|n't)\s*[.,]?\s*$)"
    r"|^[\w\s,/+#.-]{0,20}\bany\s?more\b",
    re.I,
)
SOFTENED = re.compile(r"\b(?:plus|welcome|bonus|nice|helpful|advantage|preferred)\b", re.I)
SET_PHRASE = re.compile(
    r"\b(?:not|no)\s+(?:only|just|merely|limited|doubt|later|less|fewer|more\s+than|matter|stranger|secret|better|problem"
    r"|supervision|wonder|one|surprise|limits?|exceptions?)\b|\bno\.\s*\d|\bnothing\b|\bnever\s+shi\w+|\bnot\s+afraid"
    r"|(?<!matter )(?<!fine )\bif\s+you\s+(?:do|have|are)\s*n[o']t",
    re.I,
)
TWICE_BEFORE = re.compile(r"(?:n't|\bnot|\bcannot|\bnever)\b.*\bwithout\b", re.I)
DENIED_TOO = re.compile(r"\b(?:not|nothing|no|cannot|never|hardly|impossible)\b|n't", re.I)
DENYING_HEADING = re.compile(
    r"^\W*(?:not|no)\s+(?:required|needed|necessary)\b\W*$\n?(?P<body>(?:[^\n]+\n?)*)", re.I | re.M
)


def may_deny(text: str, segment: tuple[int, int]) -> bool:
    """Tell whether a segment holds any word that could deny something."""
    return bool(LIKELY.search(text, *segment))


def denied_stretches(text: str) -> list[tuple[int, int]]:
    """Return the stretches under a heading such as "Not required"."""
    return [match.span("body") for match in DENYING_HEADING.finditer(text)]


def is_negated(text: str, start: int, end: int, segment: tuple[int, int]) -> bool:
    """Return whether the clause around a span denies it; the segment bounds where the words may stand."""
    left, right = segment
    for border in CLAUSE.finditer(text, left, start):
        left = border.end()
    before = text[left:start]
    border_after = CLAUSE.search(text, end, right)
    after = text[end : border_after.start() if border_after else right]
    denial = DENIAL_BEFORE.search(before) if LIKELY.search(before) else None
    if denial and not SET_PHRASE.search(before) and not TWICE_BEFORE.search(before):
        return not ("without" in denial.group().lower() and DENIED_TOO.search(after))
    denied = DENIAL_AFTER.search(after) if LIKELY.search(after) else None
    return bool(denied) and not SOFTENED.search(text, end, right)
