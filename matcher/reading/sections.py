"""Cut a text into its sections, without gaps, by the headings that stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from matcher.reading.heading_search import Candidate, find_candidates, find_lone_candidates, is_marked_in_resumes
from matcher.reading.headings import is_of_resumes
from matcher.reading.lost_lines import OF_WORK, has_no_lines
from matcher.reading.nested_lists import end_of_items, holds_items
from matcher.reading.unheaded import ACHIEVED, DEGREE, heads_a_job, with_work
from matcher.resume.dates import RANGE
from matcher.values import DocumentKind, Section
from matcher.values import SectionKind as S

# What a heading of the other kind of document means in this one; None: it is no heading here.
IN_RESUME: dict[S, S | None] = {
    S.RESPONSIBILITIES: S.EXPERIENCE,
    S.REQUIREMENTS: S.SKILLS,
    S.NICE_TO_HAVE: None,
    S.BENEFITS: None,
    S.ABOUT: None,
}
IN_POSTING: dict[S, S | None] = {
    S.EXPERIENCE: S.REQUIREMENTS,
    S.EDUCATION: S.REQUIREMENTS,
    S.CERTIFICATIONS: S.REQUIREMENTS,
    S.SUMMARY: S.RESPONSIBILITIES,
    S.PROJECTS: S.RESPONSIBILITIES,
    S.PUBLICATIONS: None,
    S.INTERESTS: None,
}

# "Additional Experience" wishes for nothing in a résumé.
MORE: dict[str, S] = {"experience": S.EXPERIENCE, "skills": S.SKILLS, "training": S.EDUCATION, "education": S.EDUCATION}

# What these open in a résumé, which in a posting tell of the company: "Our stack", "Technical environment".
OF_ONESELF: dict[str, S] = {
    "about": S.SUMMARY,
    "stack": S.SKILLS,
    "technical environment": S.SKILLS,
    "tech environment": S.SKILLS,
}
BACKGROUND = frozenset(("background", "my background"))
# Within work each of these is one job's own.
OF_A_JOB = frozenset(
    ("roles", "missions", "mandates", "companies", "employers", "internship", "research", "timeline", "before that")
)

LONGEST_LABEL = 6  # lines of what a job tells below a label of its own: "Tech stack"
LABEL = 30  # characters within which a form's label ends
WORK = frozenset((S.EXPERIENCE, S.PROJECTS))
STACK = frozenset(("tech stack", "technology stack", "the stack", "stack"))
TASKS = frozenset(("work", "jobs", "career"))
WANTED = frozenset(("profile", "professional profile", "personal profile"))  # of the person whom a posting looks for
SIGN = re.compile(r"[^\w\x00-\x7f•●▪■◦‣–·]*\s?")
_QUALITIES = re.compile("qualif|competenc", re.I)
ABOVE_JOBS = frozenset(
    ("experience", "employment", "academic projects", "personal projects", "project experience", "project details")
)
_TIME = re.compile(r"\d+(?:\.\d+)?\s*\+?\s*(?:years?|yrs?|months?)\b", re.I)
PROSE = re.compile(r"[A-Z][^\n:•]{40,}")
ITEMS = re.compile(r"\n[ \t]*[-*•●▪■◦‣+–·][ \t]")
BLANK = re.compile(r"\n[ \t]*\n")
UNWANTED = frozenset(
    (
        "not needed",
        "not required",
        "not necessary",
        "not for you if",
        "not you",
        "exam",
        "the exam",
        "examination",
        "not a fit if",
        "won't have",
        "won't need",
        "don't need",
    )
)
# Labels such as "Education:" or "Skills:" that sort a list of wishes rather than end it.
SORTING = frozenset((S.EXPERIENCE, S.EDUCATION, S.CERTIFICATIONS, S.SKILLS))
INLINE_IN_RESUME = frozenset((S.SKILLS, S.EDUCATION, S.CERTIFICATIONS, S.SUMMARY, S.INTERESTS, S.OTHER, S.PUBLICATIONS))


def find_sections(text: str, kind: DocumentKind | None) -> tuple[Section, ...]:
    """Return the sections of a text; they cover it from end to end.

    What stands before the first heading is HEADER in a résumé, OTHER elsewhere.
    """
    if not text:
        return ()
    of_resume = kind is DocumentKind.RESUME
    opening = S.HEADER if of_resume else S.OTHER
    lost = has_no_lines(text)
    candidates = find_candidates(text, lost=lost)
    candidates = [_on_its_own(text, one, kind) if lost or _is_glued(text, one) else one for one in candidates]
    if lost and of_resume:
        known = {IN_RESUME.get(one.kind) or one.kind for one in candidates if not one.inline}
        candidates = sorted([*candidates, *find_lone_candidates(text, known)])
    if of_resume:
        candidates = [_by_its_lines(text, one) for one in candidates]
    headings = _choose(text, candidates, _RULES[kind], opening)
    sections: list[Section] = []
    outer = (opening, "")  # what goes on below the items of a heading that is an item itself
    if not headings or text[: headings[0].start].strip():
        end = headings[0].start if headings else len(text)
        sections.append(Section(kind=opening, title="", start=0, body=0, end=end))
    for index, heading in enumerate(headings):
        end = headings[index + 1].start if index + 1 < len(headings) else len(text)
        start = heading.start if sections else 0
        in_form = kind is DocumentKind.POSTING and index > 0 and _is_form(text, headings[index - 1], heading)
        stop = min(text.find("\n", heading.body) + 1 or end, end) if in_form else end
        passing = _end_of_passing(text, heading, end) if kind is DocumentKind.POSTING else end
        if passing < stop:
            stop = passing
        elif kind is DocumentKind.POSTING and holds_items(text, heading.start, heading.body):
            stop = min(stop, end_of_items(text, heading.start, heading.body, end))
        else:
            outer = (opening, "") if in_form else (heading.kind, heading.title)
        sections.append(Section(kind=heading.kind, title=heading.title, start=start, body=heading.body, end=stop))
        if stop < end:
            sections.append(Section(kind=outer[0], title=outer[1], start=stop, body=stop, end=end))
    return tuple(_with_work(text, sections)) if of_resume else tuple(sections)


def _with_work(text: str, sections: Sequence[Section]) -> list[Section]:
    """Return the sections of a résumé, jobs below another one in a section of work; a job's own label opens none."""
    found: list[Section] = []
    labels: set[str] = set()
    for section in sections:
        within_work = bool(found) and found[-1].kind in WORK
        parts = with_work(text, section, within_work=within_work)
        goes_on = len(parts) > 1 and within_work and found[-1].kind is parts[-1].kind
        if (goes_on or (within_work and section.title in labels)) and _is_label(text, parts[0]):
            found[-1] = replace(found[-1], end=section.end)
            labels.add(section.title)
        else:
            found += parts
    return found


def _is_label(text: str, section: Section) -> bool:
    """Tell whether what stands between two jobs is but a few lines below a title that is no heading's equal."""
    told = text[section.body : section.end]
    return not section.title.isupper() and sum(map(bool, map(str.strip, told.splitlines()))) <= LONGEST_LABEL


def _is_glued(text: str, candidate: Candidate) -> bool:
    """Tell whether a heading hangs together with the words before and behind it: "with care.ExperienceSenior Baker"."""
    start, body = candidate.start, candidate.body
    return candidate.inline and start > 0 and not any(map(str.isspace, (text[start - 1], *text[body - 1 : body + 1])))


def _on_its_own(text: str, candidate: Candidate, kind: DocumentKind | None) -> Candidate:
    """Return what was a heading in a line of its own as one again: it has no colon, as labels of a job do.

    One above a résumé's jobs may have it: "Experience: Client: Plum Ltd", not "Experience: 5 years".
    """
    if ":" in text[candidate.start : candidate.body]:
        is_known = candidate.title.casefold() in OF_WORK or candidate.title.casefold() in ABOVE_JOBS
        if kind is not DocumentKind.RESUME or not is_known or _TIME.match(text, candidate.body):
            return candidate
    return candidate._replace(inline=False, after_blank=True)


def _by_its_lines(text: str, candidate: Candidate) -> Candidate:
    """Return a résumé's "Background" as what the lines below it tell of: jobs, degrees or oneself."""
    if candidate.title.casefold() not in BACKGROUND or candidate.inline:
        return candidate
    below = text[candidate.body :].lstrip().split("\n\n", 1)[0]
    is_dated = RANGE.search(below) is not None
    kind = S.EDUCATION if DEGREE.search(below) else S.EXPERIENCE if is_dated else S.SUMMARY
    return candidate._replace(kind=kind)


def _is_form(text: str, previous: Candidate, wish: Candidate) -> bool:
    """Tell whether a label of wishes stands in a form and ends with its line: "Must: Go", and below it "Nice: Rust"."""
    if wish.kind is not S.NICE_TO_HAVE or not (wish.inline and previous.inline):
        return False
    start = text.rfind("\n", 0, wish.start) + 1
    lines = text[previous.start : start].splitlines()
    alone = SIGN.fullmatch(text, start, wish.start)  # "🎁 Nice: Rust"
    return start > previous.start and alone is not None and all(":" in line[:LABEL] for line in lines)


def _listed(text: str, heading: Candidate, following: Candidate) -> bool:
    """Tell whether items with marks stand below a heading, and the following one bears none."""
    items = ITEMS.search(text, max(heading.body - 1, 0), following.start)
    return items is not None and not ITEMS.match(text, max(following.start - 1, 0))


def _end_of_passing(text: str, heading: Candidate, end: int) -> int:
    """Return where wishes end that a paragraph of prose tells in passing: "You know Go. Bonus: you read Haskell".

    Where the next paragraph is none, they go on to the end of the section.
    """
    line = text.rfind("\n", 0, heading.start) + 1
    if not (heading.inline and heading.kind is S.NICE_TO_HAVE and PROSE.search(text, line, heading.start)):
        return end
    blank = BLANK.search(text, heading.body, end)
    return blank.end() if blank and PROSE.match(text, blank.end()) else end


def _choose(text: str, candidates: list[Candidate], rule: Rule, opening: S) -> list[Candidate]:
    """Return the candidates that open a section where they stand, each with the kind it has there."""
    chosen: list[Candidate] = []
    current = opening
    for candidate in candidates:
        is_over = current is S.NICE_TO_HAVE and candidate.after_blank and _listed(text, chosen[-1], candidate)
        kind = rule(candidate, opening if is_over else current)
        if kind is None or (current in WORK and _tells_of_a_job(text, candidate)):
            continue
        chosen.append(candidate._replace(kind=kind))
        in_form = len(chosen) > 1 and _is_form(text, *chosen[-2:])
        current = opening if in_form else kind
    return chosen


def _tells_of_a_job(text: str, candidate: Candidate) -> bool:
    """Tell whether achievements are those of a job: "Key achievements:" below its heading or among its items."""
    if candidate.inline or candidate.title.isupper() or not ACHIEVED.search(candidate.title):
        return False
    return not candidate.after_blank or heads_a_job(text, candidate.start)


Rule = Callable[[Candidate, S], S | None]


def _in_resume(candidate: Candidate, current: S) -> S | None:
    kind = IN_RESUME.get(candidate.kind, candidate.kind)
    if candidate.kind is S.NICE_TO_HAVE and not candidate.inline:
        kind = MORE.get(candidate.title.casefold().split()[-1])
    if candidate.kind is S.ABOUT and not candidate.inline:
        kind = OF_ONESELF.get(candidate.title.casefold())
    if kind is None or (candidate.inline and kind not in INLINE_IN_RESUME):
        return None
    if current is S.EXPERIENCE and candidate.title.casefold() in OF_A_JOB and not candidate.title.isupper():
        return None
    if candidate.kind is S.REQUIREMENTS and not _QUALITIES.search(candidate.title):
        return None
    if candidate.kind is S.REQUIREMENTS and "education" in candidate.title.casefold():
        kind = S.EDUCATION  # "Education and Qualifications"
    if candidate.kind is S.RESPONSIBILITIES and (current in WORK or "respons" not in candidate.title.casefold()):
        return None
    # "Languages: Java, C++" sorts a list of skills
    if current is S.SKILLS and kind is S.OTHER and candidate.inline:
        return None
    # "Date of birth: …" among the contacts opens nothing
    if current is S.HEADER and kind is S.OTHER and candidate.inline:
        return None
    if current not in WORK:
        return kind
    return None if _labels_a_job(candidate, kind) else kind


def _labels_a_job(candidate: Candidate, kind: S) -> bool:
    """Whether a heading within a job or a project belongs to it: "Summary:", "Technologies: Java"."""
    if candidate.kind is S.REQUIREMENTS or (kind is S.SUMMARY and not candidate.title.isupper()):
        return not candidate.after_blank
    if not candidate.inline:
        return kind is S.SKILLS and not candidate.after_blank and "skill" not in candidate.title.casefold()
    return not candidate.after_blank or (kind is S.SKILLS and "skill" not in candidate.title.casefold())


def _in_posting(candidate: Candidate, current: S) -> S | None:
    if is_of_resumes(candidate.title) or is_marked_in_resumes(candidate.title):
        return None
    kind = IN_POSTING.get(candidate.kind, candidate.kind)
    if kind is S.OTHER and candidate.inline and candidate.title.casefold() not in UNWANTED:
        return None
    if candidate.title.casefold() in TASKS:
        return None if candidate.inline else S.RESPONSIBILITIES  # "Work", "Jobs": in a résumé those that were held
    if candidate.title.casefold() in WANTED or (candidate.kind is S.SUMMARY and _QUALITIES.search(candidate.title)):
        return S.REQUIREMENTS
    if candidate.title.casefold() in STACK:
        return S.ABOUT  # what the company uses; a résumé's "Tech stack" lists skills
    if current is S.NICE_TO_HAVE and candidate.kind in SORTING and (candidate.inline or candidate.firm):
        return None
    if current is S.BENEFITS and candidate.title.casefold() in ("bonus", "bonuses"):
        return None
    return kind


def _as_it_stands(candidate: Candidate, current: S) -> S | None:
    return candidate.kind


_RULES: dict[DocumentKind | None, Rule] = {
    DocumentKind.RESUME: _in_resume,
    DocumentKind.POSTING: _in_posting,
    None: _as_it_stands,
}
