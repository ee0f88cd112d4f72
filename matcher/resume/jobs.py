"""Find the entries of a résumé that carry dates: jobs, projects, degrees."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from matcher.reading.job_words import JOB
from matcher.reading.lost_lines import has_no_lines
from matcher.resume.dates import Period, find_periods
from matcher.resume.lines import (
    ITEM,
    OPEN_END,
    PROSE_WORDS,
    line_end,
    line_start,
    may_head,
    may_open,
    wraps,
)
from matcher.resume.lone_years import find_lone_years
from matcher.resume.lost_jobs import find_heading, opens_with_dates, read_gaps
from matcher.resume.prose import end_of_job, told_jobs
from matcher.values import Document, SectionKind
from matcher.values.stretches import Stretches

UNDATED = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS, SectionKind.PUBLICATIONS})
BESIDE_WORK = frozenset({SectionKind.OTHER, SectionKind.INTERESTS, SectionKind.SKILLS})  # awards, versions of tools
MAX_LEAD = 3  # lines of an entry's heading above its dates
MAX_ENTRY = 250  # characters of its heading with its dates; more are running text
SHORT_LINE = 0.6  # of a text's width: what ends there does not go on in the next line
AHEAD = 13  # months from now on in which a planned job ends

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_PART = re.compile(  # of an entry: "Key responsibilities"
    r"\W*(?:\w+ (?:and |& )?)?(?:responsibilit|contribution|environment|technolog|tools?\b|tech|descri|dut(?:y|ies)"
    r"|achieve|highlight|summary|roles?\b|team|skills?\b|results?\b|outcome|features?\b|challenge|solution|impact|overview"
    r"|objective|approach|stack|details|modules?\b|client|about|deliverable|tasks?\b|key\b|background|goals?\b|methods?\b"
    r"|accomplish|scope\b|focus|notes?\b|company|domain|competenc|leadership|mentoring|awards?\b|recognition|reason)",
    re.I,
)
_OWN_PROJECTS = re.compile(  # those of a customer are work
    r"\b(?:personal|academic|side|hobby|course|class|school|college|university|student|final[ -]year|home ?lab"
    r"|hackathons?|open[ -]source|built|made)\b",
    re.I,
)
_GAP = re.compile(r"\n[ \t]*\n")
_BOLD = re.compile(r"[ \t]*\*\*[^*\n]+\*\*(?!:)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIELD = re.compile(r"[^\W\d_][^:\n]{0,30}:")  # "Client: Plum Ltd"
_WORD = re.compile(r"[^\W\d_]{2,}")
_WITHIN_SENTENCE = re.compile(r"\b[a-z]+[ \t]+$")
_TABLE_HEAD = re.compile(  # of a column each: "Period ⇥ Employer ⇥ What I did"
    r"[ \t|]*(?:period|dates?|years?|when|time|duration|from|employer|company|role|position|job title)"
    r"(?: ?[/&] ?\w+)?[ \t]*[|\t]",
    re.I,
)
_FROM = re.compile(r"(?:since|from|between)\b", re.I)
_DEGREE = re.compile(
    r"\b(?:bachelor|master of|master's|b\.?sc|m\.?sc|b\.?tech|m\.?tech|ph\.?d|mba|diploma|university|college|school)\b",
    re.I,
)

_BREAK = re.compile(  # at the beginning of an entry
    r"\W*(?:(?:planned |full[- ]time )?(?:career|work|employment|family) (?:break|gap|pause)|sabbatical|gap year"
    r"|(?:parental|maternity|paternity|family|medical|sick|carer'?s) leave|unemployed"
    r"|(?:stay[- ]at[- ]home|full[- ]time) (?:parent|mother|mum|mom|father|dad|carer)"
    r"|family care(?:r|giver)"
    r"|care(?:r|giver) (?:\((?:family|parent)|for (?:an? |my )?(?:family|mother|father|parent|relative))"
    r"|year (?:out|off)\b|time off\b"
    r"|(?:travel(?:l?ing|l?ed)?|backpacking|world tour)\b(?:[^\n]{0,20}\d|\W*(?=\n|\Z)))",
    re.I,
)

Job = tuple[Period, int, int]
_START = itemgetter(1)


def find_jobs(document: Document, *, as_of: int) -> list[Job]:
    """Return (period, start, end): each date range with the stretch of text it dates.

    The stretch begins with the heading of the entry, whose dates may stand above, in or below it, and goes on to
    the next one. Dates within a sentence of an entry open none. A job that ends after the month ``as_of`` is held in
    it, and counts up to it.
    """
    document = replace(document, text=read_gaps(document.text))
    text = document.text
    periods = [
        _until(as_of, p) for p in find_periods(text, as_of=as_of) if p.first <= as_of or p.after <= as_of + AHEAD
    ]
    jobs: list[Job] = []
    groups = _by_section(document, periods)
    in_prose = [told_jobs(document, group) for group in groups]
    told = {period for group in in_prose for period, _ in group}
    entries = [
        entry for group, said in zip(groups, in_prose, strict=True) for entry in said or _entries(document, group)
    ]
    for part in document.sections:
        if part.kind is SectionKind.EXPERIENCE:
            entries += find_lone_years(text, part.body, part.end, periods, as_of=as_of)
    entries.sort(key=lambda entry: entry[1])
    borders = [*(start for _, start in entries), len(text)]
    width = max(map(len, text.splitlines()), default=0)
    for period, start in entries:
        following = borders[bisect_right(borders, start, hi=len(entries))]
        section = document.section_at(period.start)
        end = min(following, section.end) if section else following
        is_project = section is not None and section.kind is SectionKind.PROJECTS
        end = _undated(text, line_end(text, period.end), end, width=width if is_project else 0)
        if period in told:
            end = end_of_job(text, period, end)
        if is_project:
            end = _next_block(text, line_end(text, period.end), end)
        if end > start:
            jobs.append((period, start, end))
    return jobs


def _until(as_of: int, period: Period) -> Period:
    """Return dates that go on beyond a month as those of a job still held in it."""
    return replace(period, after=as_of + 1, is_open=True) if period.first <= as_of < period.after - 1 else period


def dates_at(jobs: Sequence[Job], place: int) -> list[Period]:
    """Return the dates of the entry that holds a place, of jobs as found: in order, none over another."""
    behind = bisect_right(jobs, place, key=_START)
    first = bisect_left(jobs, jobs[behind - 1][1], key=_START) if behind else 0
    return [period for period, _, end in jobs[first:behind] if place < end]


def is_beside_work(document: Document, job: Job) -> bool:
    """Tell whether an entry is a career break, or outside any section of jobs a degree or a school in its heading."""
    period, start, stop = job
    if _BREAK.match(document.text, start) or _opens_with_break(document.text, start, period):
        return True
    section = document.section_at(period.start)
    if section and section.kind in (SectionKind.EXPERIENCE, SectionKind.PROJECTS):
        return False
    end = line_end(document.text, period.end)
    end = end if section and stop == section.end else min(end, stop)  # of sentences, those of the job
    return end - start <= MAX_ENTRY and _DEGREE.search(document.text, start, end) is not None


def _opens_with_break(text: str, start: int, period: Period) -> bool:
    """Tell whether dates open an entry and a break follows them: "2020 – 2022: Career break"."""
    end = line_end(text, period.end)
    end = end if _WORD.search(text, period.end, end) else line_end(text, end + 1)
    return not _WORD.search(text, start, period.start) and _BREAK.match(text, period.end, end) is not None


def work_periods(document: Document, jobs: Sequence[Job]) -> list[Period]:
    """Return the dates of work: never those of degrees or breaks.

    Nor are those of awards and of projects of one's own work where there are jobs with dates.
    """
    kinds = {period: section.kind if (section := document.section_at(period.start)) else None for period, _, _ in jobs}
    has_jobs = SectionKind.EXPERIENCE in kinds.values()
    beside = BESIDE_WORK if has_jobs else frozenset()
    own = Stretches((part.start, part.end) for part in document.sections if _OWN_PROJECTS.search(part.title))
    return [
        job[0]
        for job in jobs
        if kinds[job[0]] not in UNDATED | beside
        and not (has_jobs and kinds[job[0]] is SectionKind.PROJECTS and own.hold(job[0].start))
        and not is_beside_work(document, job)
        and not (has_jobs and kinds[job[0]] is SectionKind.SUMMARY and _is_in_prose(document.text, job[0]))
    ]


def _is_in_prose(text: str, period: Period) -> bool:
    """Tell whether words enough for a sentence stand before dates in their line."""
    return text.count(" ", line_start(text, period.start), period.start) >= PROSE_WORDS


def _by_section(document: Document, periods: Sequence[Period]) -> list[list[Period]]:
    groups: list[list[Period]] = []
    last: object = groups
    for period in periods:
        section = document.section_at(period.start)
        if section != last:
            groups.append([])
        groups[-1].append(period)
        last = section
    return groups


def _entries(document: Document, periods: Sequence[Period]) -> list[tuple[Period, int]]:
    """Return the dates of one section that open an entry, each with where that begins."""
    text = document.text
    told = [period for period in periods if not _is_told(text, period)] or periods
    section = document.section_at(told[0].start)
    top = section.body if section else 0
    is_unheaded = section is not None and section.kind is SectionKind.HEADER
    block = _block(text, top, told[0])
    lead, marked = _lead(text, block if is_unheaded else top, told[0])
    is_whole = bool(lead) and _lead(text, block, told[0])[0] == lead  # no empty line within the heading
    entries: list[tuple[Period, int]] = []
    lineless = has_no_lines(text)
    is_below = lineless and opens_with_dates(text, top, told[0])  # the headings of its jobs stand below their dates
    for before, period in zip((None, *told), told, strict=False):
        if lineless:
            start = period.start if is_below else find_heading(text, before.end if before else top, period)
        elif before and line_start(text, before.end) == line_start(text, period.start):
            start = entries[-1][1]  # "Winter 2017, Fall 2017"
        else:
            floor = max(top, line_end(text, before.end) if before else top)
            start = _up(text, period, floor, lead, marked=marked, whole=is_whole)
        entries.append((period, max(start, min(top, period.start))))
    return entries


def _block(text: str, top: int, period: Period) -> int:
    """Return where the lines begin that no empty one parts from dates: what is above them may be anybody's name."""
    gaps = _GAP.finditer(text, top, line_start(text, period.start))
    return max((gap.end() for gap in gaps), default=top)


def _is_told(text: str, period: Period) -> bool:
    """Tell whether dates stand within a sentence or an item: "moved the warehouse from 2019 to 2020"."""
    start = line_start(text, period.start)
    line = text[start : line_end(text, period.end)].rstrip()
    is_text = ITEM.match(line) or (line.endswith(".") and line.count(" ") >= PROSE_WORDS)
    if not is_text:
        return False
    within = _FROM.match(text, period.start) or _WITHIN_SENTENCE.search(text[start : period.start])
    return within is not None


def _lead(text: str, top: int, period: Period) -> tuple[int, bool]:
    """Return how many lines of its heading stand above the dates of a section's first entry.

    Also whether a mark stands before the first of them, as on a timeline: "• Analyst / Harbour Bank / 2019 – 2021".
    """
    place = line_start(text, period.start)
    lines = [line for line in text[top:place].splitlines() if line.strip() and not _TABLE_HEAD.match(line)]
    marked = bool(lines) and ITEM.match(lines[0]) is not None
    if marked:
        lines[0] = ITEM.sub("", lines[0], count=1)
    is_apart = place > top and _opens_block(text, period)
    is_heading = len(lines) <= MAX_LEAD and all(_may_lead(line, text, period) for line in lines)
    return (len(lines), marked) if is_heading and not is_apart else (0, False)


def _opens_block(text: str, period: Period) -> bool:
    """Tell whether dates stand in a field of their own, "Period: 2019 – 2021", below an empty line and above others."""
    start, below = line_start(text, period.start), line_end(text, period.end) + 1
    is_field = _FIELD.match(text, start, period.start) is not None
    above = text[line_start(text, start - 1) : start]
    return is_field and not above.strip() and bool(text[below : line_end(text, below)].strip())


def _may_lead(line: str, text: str, period: Period) -> bool:
    """Tell whether a line may head the entry of dates below: not where it has a year, and they a title beside them."""
    if not may_head(line):
        return False
    beside = text[line_start(text, period.start) : period.start] + text[period.end : line_end(text, period.end)]
    return not (_YEAR.search(line) and len(_WORD.findall(beside)) > 1)


def _up(text: str, period: Period, floor: int, lead: int, *, marked: bool, whole: bool) -> int:
    """Return where an entry begins whose heading has up to so many lines above its dates.

    A ``whole`` one has no empty line.
    """
    start = place = line_start(text, period.start)
    while lead and place > floor:
        above = line_start(text, place - 1)
        line = text[above : place - 1]
        if marked and lead == 1:
            line = ITEM.sub("", line, count=1)
        if whole and not line.strip():
            break
        if above < floor or (line.strip() and not _may_lead(line, text, period)):
            break
        is_closing = place < start and text[line_start(text, above - 1) : above].strip()
        if is_closing and _FIELD.match(line):  # of the entry before, above an empty line
            break
        place = above
        if line.strip():
            start, lead = above, lead - 1
    return start


def _undated(text: str, start: int, end: int, *, width: int) -> int:
    """Return where an entry without dates begins in a stretch of the text, else the stretch's end.

    It has a short heading below the items of the one before, in bold or with items of its own: after an empty line,
    naming a post, or among projects, where a text has a ``width``, below a line that ends well before it.
    """
    told = False
    lines = list(_LINE.finditer(text, start, end))
    longest = max((len(line[0]) for line in lines), default=0)
    for above, line, below in zip([None, *lines], lines, lines[1:], strict=False):
        if ITEM.match(line[0]):
            told = True
        elif told and _BOLD.match(line[0]):
            return line.start()
        elif told and above and may_open(line[0]) and ITEM.match(below[0]):
            is_part = _PART.match(line[0]) is not None
            is_apart = text.count("\n", above.end(), line.start()) > 1 and not is_part
            is_title = JOB.search(line[0]) and not wraps(above[0], line[0], longest)
            is_free = len(above[0]) < SHORT_LINE * width and not (is_part or OPEN_END.search(above[0]))
            if is_apart or is_title or is_free:
                return line.start()
    return end


def _next_block(text: str, start: int, end: int) -> int:
    """Return where a project without dates begins below one that has some and a text right below them, else the end.

    It is a block of its own: a few words, and what they tell of in the line below.
    """
    lines = [(line, line_start(text, line.start())) for line in _LINE.finditer(text, start, end) if line[0].strip()]
    if not lines or text[start : lines[0][1]].count("\n") != 1:
        return end
    for (above, _), (line, place), (below, next_place) in zip(lines, lines[1:], lines[2:], strict=False):
        title, told = line[0].strip(), below[0].strip()
        is_apart = text.count("\n", above.end(), place) > 1 and text.count("\n", line.end(), next_place) == 1
        is_short = title.count(" ") < PROSE_WORDS and title.count(",") < 2 and may_open(title)
        if is_apart and is_short and not told[0].islower() and not _PART.match(title):
            return place
    return end
