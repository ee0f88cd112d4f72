"""Skills that a text names at a beginner's level, known or wanted: "basics of R", "Docker (beginner)", "Go ★☆☆☆☆"."""

from __future__ import annotations

import re

REACH = 120
LOW = 0.4  # of a rating: two of five stars
_WORD = r"(?:basics?|beginner(?:['’]?s)?|elementary|novice|rudimentary)"
_NOUN = r"(?:knowledge|understanding|skills?|level|proficiency|familiarity|exposure|experience|command|grasp|concepts)"
_LITTLE = r"a[ \t]+(?:little|bit)"
_FILL = "★●■▰█◉⬤▓", "☆○□▱░◌◯⚪"
_WEAK = r"(?:bad|weak|terrible|poor|hopeless|shaky)[ \t]+(?:at|in|with|on)"
SIGN = re.compile(rf"\b(?:{_WORD}|{_LITTLE}|{_WEAK})\b|[{_FILL[1]}]|%|(?:/|out of)[ \t]?(?:5|10)\b", re.I)
LEVEL = rf"(?:(?:only|just|very|still|some)[ \t]+)*(?:at[ \t]+)?(?:an?[ \t]+)?(?:(?:very|absolute)[ \t]+)?{_WORD}"
BEHIND = re.compile(  # "R (basic)", "Docker - beginner level", "SAS: basics", "Java basics"
    rf"[ \t]*[(:–—-][ \t]*(?:{LEVEL}(?:[ \t]+{_NOUN})?|{_LITTLE})(?=[ \t]*(?:[),;.\n|•·/]|$))"
    r"|[ \t]+basics(?=[ \t]*(?:[),;.\n|•·]|$))",
    re.I,
)
BEFORE = re.compile(  # "basic SQL", "basics of Java, C++ and Go", "a little Rust"
    rf"(?s:.*)(?<![\w-])(?<!visual[ ])"
    rf"(?P<word>(?P<of>{_WORD}(?:(?:[ \t]+\w+)?[ \t]+{_NOUN})?(?:[ \t]+(?:of|in|with|on)[ \t]*:?|[ \t]*:)[ \t]*)"
    rf"|{_WORD}[ \t]+|{_LITTLE}[ \t]+(?:of[ \t]+)?)(?P<others>[^.:;!?\n()|•·]*)$",
    re.I,
)
LABEL = re.compile(  # "Languages (basic): Rust, Zig", "Weak in: CSS"
    rf"[^\w\n]*{_WEAK}[ \t]*:[^\n;|:]*$"
    rf"|[^\w\n]*(?:[^\n:,;|•·.(]{{1,30}}[(–—-][ \t]*)?{_WORD}(?:[ \t]+{_NOUN})?[ \t]*\)?[ \t]*[:–—][^\n;|:]*$",
    re.I,
)
JOINT = re.compile(r"[ \t]*(?:[,/&]|\b(?:and|or)\b)+[ \t]*", re.I)
LONGEST = 3  # words of a name
BETTER = re.compile(r"\b(?:advanced|expert|proficient|fluent|strong|solid|good|excellent|intermediate|deep)\b", re.I)
BAR = re.compile(rf"[ \t:|(–-]*([{_FILL[0]}]+)[ \t]?([{_FILL[1]}]+)")
RATING = re.compile(
    r"[ \t]*[:–|(-]?[ \t]*(?:(\d{1,2})[ \t]?(?:/|out[ \t]+of)[ \t]?(5|10)|(\d{1,2})[ \t]?(%))[ \t]*\)?"
    r"(?=[ \t]*(?:[,;\n|•·]|$))",
    re.I,
)


class Basics:
    """Answers for the names of one text; most texts speak of no such level."""

    def __init__(self, text: str) -> None:
        self._text, self._may = text, SIGN.search(text) is not None

    def hold(self, start: int, end: int, segment: int = 0) -> bool:
        """Tell whether a name stands for no more than the basics; its sentence or item begins at ``segment``.

        >>> Basics("Basic R, Go (beginner)").hold(9, 11), Basics("Basic R, Go").hold(9, 11)
        (True, False)
        """
        return self._may and (self._follows(end) or self._leads(max(segment, start - REACH), start))

    def _follows(self, end: int) -> bool:
        if BEHIND.match(self._text, end):
            return True
        if bar := BAR.match(self._text, end):
            return len(bar[1]) <= LOW * (len(bar[1]) + len(bar[2]))
        if rated := RATING.match(self._text, end):
            points, most = (int(rated[3]), 100) if rated[4] else (int(rated[1]), int(rated[2]))
            return points <= LOW * most
        return False

    def _leads(self, left: int, start: int) -> bool:
        text = self._text
        line = max(left, text.rfind("\n", 0, start) + 1)
        if LABEL.match(text, line, start) and not BETTER.search(text, line, start):
            return True
        before = BEFORE.match(text, left, start)
        if before is None or BETTER.search(before["others"]):
            return False
        others, word = before["others"], before.start("word")
        *names, last = JOINT.split(others)
        leads = before["of"] and not text[max(0, word - 3) : word].rstrip().endswith(
            ","
        )  # "Java, basics of R, Go" is about R alone
        is_run = leads or (len(names) == 1 and "," not in others)  # "basic HTML and CSS", not "basic R, Go"
        return not others or bool(not last.strip() and is_run and all(len(name.split()) <= LONGEST for name in names))
