"""Where the heading of a job begins in a text that lost its lines: "…baked bread of rye.Oven Analyst, 03/2018"."""

from __future__ import annotations

import re

from matcher.reading.job_words import JOBS
from matcher.reading.lost_lines import with_lines
from matcher.resume.dates import Period
from matcher.resume.lines import MAX_HEADING, PROSE_WORDS

LINE = 25  # words; where more stand between wide gaps, these part dates or cells
NEAR = 3  # characters
TITLE_WORDS = 3  # before a job that has a name: "Machine Learning Platform" of an "Engineer"
MOST_WORDS, LONGEST_PLACE = 3, 25  # of a part of an address: words, characters

_EMPLOYER = re.compile(r"(?:Client|Company|Employer|Organi[sz]ation|Customer)(?: Name| ?#? ?\d{1,2})?\s*[:–-]")
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b(?:St|Mt|Dr|Sr|Jr|Co))(?<!\b(?:Inc|Ltd))[.!?;•)]\s*(?=[A-Z])")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
# A job and one word before it, and what says its rank: "Senior Oven Analyst".
_TITLE = re.compile(
    r"(?:(?:Senior|Sr\.?|Junior|Jr\.?|Lead|Principal|Staff|Chief|Associate|Assistant|SENIOR|JUNIOR|LEAD) +)*"
    rf"(?:(?:[A-Z][a-z]+|[A-Z]+|[.#/&+\w]*[.#/&+]\w*) +)?(?=[A-Z])(?i:{JOBS})\b"
)
_LABEL = re.compile(r"\W*(?:duration|period|dates?|time|from)?\W*", re.I)
_LAST_WORDS = re.compile(r"[^\s,]+(?: [^\s,]+)?[^\w]*$")


def read_gaps(text: str) -> str:
    """Return a text of the same length with a line's end in each wide gap, if these stand for all that it lost."""
    lined = with_lines(text)
    return lined if lined.count("\n") * LINE > len(text.split()) else text


def find_heading(text: str, floor: int, period: Period) -> int:
    """Return where the words begin that stand right before dates: at an employer's label, a title, else a name.

    Whatever a list names before them belongs to the job above.
    """
    window = max(floor, period.start - MAX_HEADING)
    labels = [label.start() for label in _EMPLOYER.finditer(text, window, period.start)]
    if labels:
        return labels[-1]
    ends = [end.end() for end in _SENTENCE_END.finditer(text, window, period.start)]
    window = ends[-1] if ends else window
    behind = floor + NEAR  # of "2019 – 2021 Oven Analyst" the title is that of the job above
    titles = [title.start() for title in _TITLE.finditer(text, window, period.start) if title.start() > behind]
    name = _without_address(text[window : period.start])
    place = titles[-1] if titles else window + len(name)
    glued = [end.end() for end in _GLUED.finditer(text, window, place)]
    edges = [floor] * (window == floor) + ends + [edge for edge in glued if "," not in text[edge:place]]
    near = [edge for edge in edges if text.count(" ", edge, place) <= (TITLE_WORDS if titles else PROSE_WORDS)]
    if near:
        return near[-1]
    words = None if titles else _LAST_WORDS.search(name)
    return window + words.start() if words else place


def opens_with_dates(text: str, top: int, period: Period) -> bool:
    """Tell whether nothing but a label stands between the top of a section and its first dates."""
    return _LABEL.fullmatch(text, top, period.start) is not None


def _without_address(lead: str) -> str:
    """Return what stands before a place: of "Plum Ltd, Ketterby, Delmere" the firm."""
    for _ in range(2):
        firm, comma, place = lead.rpartition(",")
        if not comma or len(place) > LONGEST_PLACE or place.count(" ") > MOST_WORDS:
            break
        lead = firm
    return lead
