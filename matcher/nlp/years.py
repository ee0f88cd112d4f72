"""Find the minimum of experience that a posting states: "3+ years of Python", "five to seven years"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from matcher.nlp.cues import lowered
from matcher.nlp.segments import Segments
from matcher.nlp.years_demand import may_be_demand, speaks_of_work
from matcher.nlp.years_tables import find_year_cells
from matcher.nlp.years_topics import Topic, row_topic, topics_before_each, topics_of
from matcher.values.stretches import Stretches

WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "half a": 0.5, "a couple of": 2,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
NUMBER = (
    rf"(?:\d{{1,2}}(?:[.,]5|½)?|(?:{'|'.join(TENS)})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?\b|"
    + "|".join(word for word in WORDS if len(word) > 2)
    + r")"
)
# Not within a number, an amount or a word; but a scrape fuses "Requirements5+ years".
LEFT = r"(?:(?<!\w)|(?<=[a-z])(?=\d|(?-i:[A-Z])))(?<!\d[.,])(?<![\d$€£])"
IN_FIGURES = r"(?:\(\s*\d+(?:\s*-\s*\d+)?\s*\+?\s*\)\s*)?"  # "five (5) years"
WHOLE = r"(?:full|complete|continuous|solid|total|recent|relevant|progressive)"
YEARS = re.compile(
    rf"{LEFT}(?P<low>{NUMBER}|(?:(?<=least\s)|(?<=minimum of\s))an?|an?(?=\syear\sor\s)"
    r"|a(?=\sdecade(?:\sor\smore)?\s(?:working\b|[^.;\n]{0,40}\bexperience)))\s*"
    r"(?:\(\s*\w+\s*\+?\s*\)\s*)?\+?\s*"
    rf"(?:(?:(?P<first>years?|yrs?|months?)\s*(?:-|~|to|till)|-?to-?|-|~|or|and|till)\s*{NUMBER}\s*\+?\s*)?{IN_FIGURES}"
    rf"(?P<half>and\s+a\s+half\s+)?(?:(?:or\s+more|(?:and|or)\s+above|-?plus|{WHOLE})\s+)?{IN_FIGURES}\+?\s*-?"
    r"(?P<unit>years?|yrs?|months?|decades?|yoe|(?<=[\d+])y)(?:\(s\))?(?:\b|(?=experience|of\b|rsquo))(?:rsquo)?'?\s*\.?"
    r"(?:\s*(?:or\s+(?:more|longer|above)|plus|and\s+above|\+))?",
    re.I,
)
LABELLED = re.compile(
    r"\b(?:years?\s+of\s+experience|experience\s*\((?:in\s+)?years\))\s*:\s*(?P<low>\d{1,2})(?:\.5)?\+?(?P<unit>)", re.I
)
UNSAID = re.compile(rf"{LEFT}(?P<low>\d{{1,2}})\s*\+(?P<unit>)(?=\s*(?:of\s+)?(?:[a-z-]+\s+){{0,2}}experience\b)", re.I)
# "several years (min. 3) of Java"
FIGURE_BEHIND = re.compile(
    r"\b(?P<unit>years?)\s*\(\s*(?:min\.?|minimum|at\s+least)\s*(?P<low>\d{1,2})\s*\+?\s*\)", re.I
)
# "5+ years of Java, of which 2 in Spring": the unit is said once.
SHORTENED = re.compile(
    r"(?:,|;|\(|\bwith|\bincluding|\band|\bof\s+(?:which|those|these|them|that))\s*"
    rf"(?:at\s+least\s+|min\w*\.?\s+(?:of\s+)?)?\b(?P<low>{NUMBER})\s*\+?\s+(?:of\s+(?:those|these|them|which)\s+)?"
    r"(?:years?\s+)?(?:(?:must\s+be|being|were|spent)\s+)?(?:in|with|on|using|(?<=\d\s)of|(?<=\+\s)of)\s+",
    re.I,
)
# "A Bachelor's with 5 years, a Master's with 3 or a PhD with 1 year of Java"
NEXT_DEGREE = re.compile(
    r"\s*,?\s*(?:or\s+)?(?:an?\s+)?(?:bachelor|master|ph\.?\s?d|doctora|[bm]\.?[as]\b)[^.;\n]{0,25}", re.I
)
# "4 years of Java, 6 years overall"
OVERALL_BEFORE = re.compile(r"(?:[,;(]|\b(?:and|with|plus))\s*(?:at\s+least\s+|min\w*\.?\s+(?:of\s+)?)?$", re.I)
OVERALL_AFTER = re.compile(
    r"\s*(?:of\s+)?(?:experience\s+)?(?:overall|in\s+total|altogether)(?=\s*(?:[,;.)\n]|\Z|with\b|of\b))", re.I
)
# "Overall 7+ years, relevant 4+ years of Java"
WHOLE_BEFORE = re.compile(r"\b(?:overall|total)\s+(?:of\s+)?$", re.I)
BORDER_BEHIND = re.compile(r"\s*(?:[,;)\n]|\.\s|\Z)")
PART_BEFORE = re.compile(
    r"\b(?:including|of\s+(?:which|those|these|them))\s+(?:at\s+least\s+|min\w*\.?\s+(?:of\s+)?|a\s+minimum\s+of\s+)?$",
    re.I,
)
IDEALLY = re.compile(r"\b(?:ideally|preferably|preferred:)[\s:,(]{0,3}$", re.I)
# Over lower case: a flag would keep them from skipping to the letters.
UNIT_OF_TIME = re.compile(r"year|yr|month|yoe|decade|y(?<=\dy)\b|y(?<=\d\+y)\b")
PLUS_EXPERIENCE = re.compile(r"\+ ?(?:[a-z-]+ ){0,3}experience")  # "5+ working experience"
AROUND_UNIT = 60
LONGEST_PHRASE = 120
OWN_YEARS = ("(", ":")
MONTHS = {"month": 1, "decade": 120}
MOST_MONTHS = 240  # longer is a firm's age, not a demand

Bounds = tuple[int, int]
TopicsIn = Callable[[int, int], list[Topic]]


class Statement(NamedTuple):
    """A minimum and where it stands; the topic is None for experience in total."""

    start: int
    end: int
    months: int
    topic: Topic | None


def find_years(text: str, segments: Segments, topics_in: TopicsIn) -> Iterator[Statement]:
    """Yield the minimums that a posting states; ``topics_in`` returns what years may be about between two offsets."""
    units: dict[Bounds, list[int]] = {}
    lower = lowered(text)
    for found in sorted([*UNIT_OF_TIME.finditer(lower), *PLUS_EXPERIENCE.finditer(lower)], key=re.Match.start):
        units.setdefault(segments.at(found.start()), []).append(found.start())
    cells = [*find_year_cells(text)] if units else []
    in_cells = Stretches(bounds for bounds, _, _ in cells)
    for segment, offsets in units.items():
        for statement in _of_segment(text, segment, _windows(segment, offsets), topics_in):
            if not in_cells.hold(statement.start):
                yield statement
    for (start, end), years, row in cells:
        for topic in topics_in(*row):
            yield Statement(start, end, round(12 * years), topic)


def months_of(match: re.Match[str], unit: str | None = None) -> int:
    """Return the lower bound that a match states, in months."""
    parts = match.groupdict()
    value = number_of(parts["low"]) + (0.5 if parts.get("half") else 0)
    named = (unit or parts.get("first") or parts["unit"]).lower()
    return round(value * next((months for start, months in MONTHS.items() if named.startswith(start)), 12))


def number_of(words: str) -> float:
    """Return the number that figures or words name: "2.5", "three", "twenty-four"."""
    low = " ".join(words.lower().split())
    if low[0].isdigit():
        return float(low.replace(",", ".").replace("½", ".5"))
    if low in WORDS:
        return WORDS[low]
    tens, *ones = re.split(r"[\s-]", low)
    return TENS[tens] + sum(WORDS[word] for word in ones)


def _windows(segment: Bounds, offsets: list[int]) -> list[Bounds]:
    """Return the stretches of a segment around the words for time, merged where they touch."""
    windows: list[Bounds] = []
    for offset in offsets:
        start, end = max(segment[0], offset - AROUND_UNIT), min(segment[1], offset + AROUND_UNIT)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _of_segment(text: str, segment: Bounds, windows: list[Bounds], topics_in: TopicsIn) -> Iterator[Statement]:
    matches = [
        match
        for window in windows
        for match in [*YEARS.finditer(text, *window)]
        or [*UNSAID.finditer(text, *window), *FIGURE_BEHIND.finditer(text, *window)]
    ]
    topics = topics_in(*segment) if matches else []
    borders = [segment[0], *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches[1:]), segment[1]]
    before_each = topics_before_each(text, [match.span() for match in matches], topics)
    if before_each:
        for match, named in zip(matches, before_each, strict=True):
            if 0 < months_of(match) <= MOST_MONTHS and may_be_demand(text, match, segment):
                yield from (Statement(*match.span(), months_of(match), topic) for topic in named)
        return
    shared: list[Topic | None] = []  # with the match to the right, whose degree is another
    of_each: list[list[Statement]] = []
    for match, left, right in reversed([*zip(matches, borders, ends, strict=False)]):
        found: list[Statement] = []
        if 0 < months_of(match) <= MOST_MONTHS and may_be_demand(text, match, segment):
            found = [*_of_match(text, match, (left, right), topics, first=left == segment[0])]
            if not found and NEXT_DEGREE.fullmatch(text, match.end(), right):
                found = [Statement(*match.span(), months_of(match), topic) for topic in shared]
        shared = [statement.topic for statement in found]
        of_each.append(found)
    for found in reversed(of_each):
        yield from found
    for window in windows:
        for match in LABELLED.finditer(text, *window):
            if months_of(match):
                yield Statement(match.start(), match.end(), months_of(match), None)


def _of_match(
    text: str, match: re.Match[str], reach: Bounds, topics: list[Topic], *, first: bool
) -> Iterator[Statement]:
    start, end = match.span()
    shortened = [*SHORTENED.finditer(text, end, min(reach[1], end + LONGEST_PHRASE))]
    right = shortened[0].start() if shortened else reach[1]
    overall = OVERALL_AFTER.match(text, end) and (
        OVERALL_BEFORE.search(text, reach[0], start) or _opens(text, reach[0], start, topics)
    )
    overall = overall or (WHOLE_BEFORE.search(text, reach[0], start) and BORDER_BEHIND.match(text, end))
    found = [] if overall else topics_of(text, (start, end), (reach[0], right), topics) or row_topic(text, start, end)
    if len(found) > 1 and text[found[-1].end : reach[1]].strip() in OWN_YEARS:
        found.pop()  # "4 years of Java, Kotlin (2 years)"
    if IDEALLY.search(text, reach[0], start) and not (first and found):
        return  # "2 years, ideally 4"; but "ideally 2 years of dbt" is all that is said of dbt
    if not (found or overall or first) and PART_BEFORE.search(text, reach[0], start):
        return  # "5 years of Java, including 2 years in a consulting environment": no total
    if found or overall or speaks_of_work(text, match, reach):
        subjects: list[Topic | None] = [*found] or [None]
        yield from (Statement(start, end, months_of(match), topic) for topic in subjects)
    for short in shortened:
        years = (short.start(), short.end() - 1)
        for topic in topics_of(text, years, (years[1], reach[1]), topics, near=True):
            yield Statement(short.start("low"), short.end("low"), months_of(short, match["unit"]), topic)


def _opens(text: str, left: int, start: int, topics: list[Topic]) -> bool:
    """Tell whether nothing that years may be about stands before them: "8+ years overall, of which 3 with Go"."""
    return not any(left <= topic.start < start for topic in topics)
