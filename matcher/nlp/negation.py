"""Tell whether the words of a clause deny a skill: "no Java required", "Python is not necessary"."""

from __future__ import annotations

import re

CLAUSE = re.compile(
    r"[;!?\n•]|,\s*(?:but|however|though|although|yet|while|we|you)\b|\bbut\b|\bhowever\b|\bthough\b", re.I
)
DENIAL_BEFORE = re.compile(
    r"\b(?:no|without(?:\s+any)?|never|lack(?:s|ing)?(?:\s+of)?|zero)\s+"
    r"(?:(?:prior|previous|formal|specific|any|real|professional|need(?:ed)?\s+for|knowledge|experience|background|skills?|of|in|with|or|and|"
    r"hands-on|commercial|use|working|need\s+to\s+know|requirement\s+for)\s+)*[\w\s,/+#.-]{0,24}$"
    r"|\b(?:do(?:es)?\s*n[o']t|don't|doesn't|won't|will\s+not|need\s*n[o']t|needn't|not)\s+(?:(?:actually|really|yet|currently|necessarily)\s+)?"
    r"(?:need(?:ed)?|require[ds]?|expect(?:ed)?|want|have|know|use[ds]?|using|worked?|experienced?|familiar|necessary|looking)\b[\w\s,/+#.'-]{0,50}$"
    r"|\bnot\s+(?:a|an)\s+$"
    r"|\b(?:rather\s+than|instead\s+of)\s+[\w\s/+#.]{0,12}$",
    re.I,
)
DENIAL_AFTER = re.compile(
    r"^[\w\s,/+#.()-]{0,40}\b(?:(?:is|are|was|were)\s*(?:not|n't)\s+(?:\w+\s+)?(?:required|needed|necessary|mandatory|expected|essential|a\s+requirement|a\s+must)"
    r"|not\s+(?:required|needed|necessary|mandatory|expected)|unnecessary|no\s+longer\s+used)\b"
    r"|^\s*(?:experience|knowledge|skills?|background)?\s*:\s*(?:none|no)\b",
    re.I,
)
NOT_ONLY = re.compile(
    r"\b(?:not|no)\s+(?:only|just|merely|limited|doubt|later|less|fewer|more\s+than|matter)\b|\bno\.\s*\d", re.I
)


def may_deny(text: str, segment: tuple[int, int]) -> bool:
    """Tell whether a segment holds any word that could deny something."""
    return bool(_LIKELY.search(text, *segment))


def is_negated(text: str, start: int, end: int, segment: tuple[int, int]) -> bool:
    """Return whether the clause around a span denies it; the segment bounds where the words may stand."""
    left, right = segment
    before = text[left:start]
    for border in CLAUSE.finditer(before):
        left = segment[0] + border.end()
    before = text[left:start]
    border_after = CLAUSE.search(text, end, right)
    after = text[end : border_after.start() if border_after else right]
    if _LIKELY.search(before) and not NOT_ONLY.search(before) and DENIAL_BEFORE.search(before):
        return True
    return bool(_LIKELY.search(after) and DENIAL_AFTER.search(after))


_LIKELY = re.compile(r"\b(?:no|not|none|never|without|lack|lacks|lacking|zero|unnecessary|rather|instead)\b|n't", re.I)
