"""What is said not to suffice: "If you've only used Go, this isn't for you", "Only experience in Go is not enough"."""

from __future__ import annotations

import re

KNOWN_BEFORE = re.compile(
    r"\bif\s+you(?:'ve|\s+have)?\s+(?:only|just)(?:\s+ever)?\s+(?:know|have|used?|worked?|done|written|seen)\b"
    r"[^.;\n]{0,60}$",
    re.I,
)
# "We are not looking for someone who only knows RPG Maker"
NOT_LOOKED_FOR = re.compile(
    r"(?:\bnot|n't)\s+(?:looking\s+for|want|need|hiring)\s+[^.,;\n]{1,30}?\b(?:who|that)(?:'ve|\s+ha(?:ve|s))?\s+"
    r"(?:only|just)(?:\s+ever)?\s+(?:knows?|uses?|used|works?|worked|does|do|done|writes?|written|seen)\b[^.,;\n]{0,60}$",
    re.I,
)
NOT_TO_APPLY = re.compile(r"(?:\bnot|n't)\s+apply\s+$", re.I)
NOT_FOR_YOU = re.compile(
    r"[^.;\n]{0,60},\s*(?:then\s+)?(?:this|it)(?:\s+(?:role|job|position))?\s+is(?:\s+not|n't)\s+for\s+you\b", re.I
)
ALONE_BEFORE = re.compile(r"\W*(?:only|just|mere|merely)\s", re.I)
PURE_BEFORE = re.compile(r"\ban?\s+(?:pure|purely|mere)\s+$", re.I)  # "a pure GRC background is not enough"
NOT_ENOUGH = re.compile(
    r"[^.;\n]{0,60}?\s(?:(?:is|are)(?:\s+not|n't)\s+(?:sufficient|enough)"
    r"|(?:will|would|does|do|wo)(?:\s+not|n't)\s+(?:suffice|be\s+(?:enough|sufficient)|do\b|cut\s+it))\b",
    re.I,
)
# "AngularJS experience will not be considered", "PHP developers need not apply"
REJECTED = re.compile(
    r"(?:(?:\s*,|\s*/|,?\s+(?:and|or|nor|&))\s*[\w+#.-]+){0,3}"
    r"(?:\s+(?!and\b|or\b|will\b|need)[\w-]+){0,3}\s+"
    r"(?:(?:will|would)\s+not\s+be\s+considered|(?:is|are)\s*(?:not|n't)\s+considered|wo(?:n't|nt)\s+be\s+considered|needs?\s+not\s+apply"
    r"|(?:(?:should|please|pls),?\s+)?(?:do\s+)?(?:not|n't)\s+apply)\b",
    re.I,
)
# "You'll hate it here if you need Jira tickets", "Don't apply if you are a manual tester who …"
UNFIT = re.compile(
    r"(?:\b(?:hate|dislike)\s+(?:it|this|working)\b|(?:\bnot|n't)\s+(?:a\s+(?:good\s+)?(?:fit|match)|for\s+you|apply|be\s+happy"
    r"|(?:like|enjoy)\s+(?:it|this))\b)[^.;\n]{0,24}\bif\b(?P<said>[^.;\n]{0,100})$",
    re.I,
)
LACKING = re.compile(
    r"\b(?:with(?:out| no\b)|lack\w*|less|fewer|not?|below|missing|under|unless"
    r"|hate|dislike|afraid|scared)\b|n't",
    re.I,
)


def is_rejected(before: str, after: str) -> bool:
    """Tell whether who has this, and not who lacks it, is told not to apply."""
    if NOT_LOOKED_FOR.search(before):
        return True
    if unfit := UNFIT.search(before):
        return not LACKING.search(unfit["said"])
    return REJECTED.match(after) is not None and not LACKING.search(before)


def is_too_little(before: str, after: str) -> bool:
    """Tell whether what stands between two parts of a clause is not enough by itself."""
    if known := KNOWN_BEFORE.search(before):
        return bool(NOT_TO_APPLY.search(before[: known.start()]) or NOT_FOR_YOU.match(after))
    alone = ALONE_BEFORE.match(before) or PURE_BEFORE.search(before)
    return bool(alone and NOT_ENOUGH.match(after))
