"""The lists that a line announces without being a heading: "You should have worked with:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cues
from matcher.values import Importance, Section, SectionKind

COLON = re.compile(r"(?::|\.\.\.|…)[ \t]*(?=\n)")
# "Preference is given to any of the following: Kafka; Spark; Flink."
INLINE = re.compile(r":[ \t]+(?=[^\n.;:]{1,60};)(?:[^\n.:]|\.(?=\w))*")
BULLET = re.compile(r"[ \t]*(?:[-*•●▪■◦‣➢➤✓✔❖+–o·]|\d{1,2}[.)])[ \t]+")
BLANK_LINE = re.compile(r"[ \t]*\n")
LONG_ITEM = 240  # characters; a longer line without a bullet is no item
DUTY = re.compile(r"\b(?:responsib\w+|dut(?:y|ies)|tasks?|you'?ll|you will|will be|includ\w+|examples?)\b")
OPTIONAL = frozenset((Sense.WISH, Sense.EXTRA, Sense.EITHER))
ASKED_BEFORE = frozenset((Sense.WISH, Sense.EXTRA, Sense.EITHER, Sense.MUST, Sense.FIRM))
ASKING = frozenset((Sense.MUST, Sense.FIRM, Sense.ASKS, Sense.STUDY))


def find_announced(lower: str, sections: Sequence[Section], cues: Cues) -> Iterator[tuple[int, int, Importance]]:
    """Yield the announced lists with their importance; the next section's heading ends a list."""
    bodies = {section.body for section in sections}
    starts = [section.start for section in sections]
    for colon in COLON.finditer(lower):
        body = colon.end() + 1
        if body in bodies:
            continue
        line = lower.rfind("\n", 0, colon.start()) + 1
        sentence = lower.rfind(". ", line, colon.start())
        following = bisect_right(starts, body)
        wished = following > 0 and sections[following - 1].kind is SectionKind.NICE_TO_HAVE
        importance = _announced(lower, sentence + 2 if sentence >= 0 else line, colon.start(), cues, wished=wished)
        if importance is None:
            continue
        end = _list_end(lower, body)
        end = min(end, starts[following]) if following < len(starts) else end
        if end > body:
            yield body, end, importance
    for found in INLINE.finditer(lower) if ";" in lower else ():
        line = lower.rfind("\n", 0, found.start()) + 1
        start = max(line, *(lower.rfind(border, line, found.start()) + 1 for border in (". ", ";", "•", "·")))
        if {cue.sense for cue in cues.between(start, found.start())} & ASKED_BEFORE == {Sense.WISH}:
            yield *found.span(), Importance.OPTIONAL


def _announced(lower: str, start: int, end: int, cues: Cues, *, wished: bool) -> Importance | None:
    """Return how much a line wants what it announces, None where it announces nothing.

    Among wishes "Experience with any of these:" announces more of them.
    """
    senses = {cue.sense for cue in cues.between(start, end + 1)}
    if senses & OPTIONAL and Sense.MUST not in senses:
        return Importance.OPTIONAL
    told = DUTY.search(lower, start, end) is not None
    if senses & ASKING or (Sense.HIRES in senses and not told):
        return None if wished and Sense.MUST not in senses else Importance.ESSENTIAL
    return Importance.CONTEXT if told else None


def _list_end(lower: str, body: int) -> int:
    """Return where the list that starts at a line ends: with its bullets, at a blank line or another announcement."""
    blank = BLANK_LINE.match(lower, body)
    end = blank.end() if blank else body
    bulleted = BULLET.match(lower, end) is not None
    while end < len(lower):
        line_end = lower.find("\n", end)
        line_end = len(lower) if line_end < 0 else line_end
        line = lower[end:line_end].strip()
        is_item = BULLET.match(lower, end) if bulleted else len(line) <= LONG_ITEM
        if not line or line[-1] == ":" or not is_item:
            break
        end = line_end + 1
    return min(end, len(lower))
