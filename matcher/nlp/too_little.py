"""What is said not to suffice: "If you've only used Go, this isn't for you", "Only experience in Go is not enough"."""

from __future__ import annotations

import re

KNOWN_BEFORE = re.compile(
    r"\bif\s+you(?:'ve|\s+have)?\s+(?:only|just)(?:\s+ever)?\s+(?:know|have|used?|worked?|done|written|seen)\b"
    r"[^.;\n]{0,60}$",
    re.I,
)
NOT_TO_APPLY = re.compile(r"(?:\bnot|n't)\s+apply\s+$", re.I)
NOT_FOR_YOU = re.compile(
    r"[^.;\n]{0,60},\s*(?:then\s+)?(?:this|it)(?:\s+(?:role|job|position))?\s+is(?:\s+not|n't)\s+for\s+you\b", re.I
)
ALONE_BEFORE = re.compile(r"\W*(?:only|just|mere|merely)\s", re.I)
NOT_ENOUGH = re.compile(r"[^.;\n]{0,60}?\s(?:is|are)(?:\s+not|n't)\s+(?:sufficient|enough)\b", re.I)


def is_too_little(before: str, after: str) -> bool:
    """Tell whether what stands between two parts of a clause is not enough by itself."""
    if known := KNOWN_BEFORE.search(before):
        return bool(NOT_TO_APPLY.search(before[: known.start()]) or NOT_FOR_YOU.match(after))
    return bool(ALONE_BEFORE.match(before) and NOT_ENOUGH.match(after))
