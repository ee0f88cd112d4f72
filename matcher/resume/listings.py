"""Where a résumé only lists skills: runs of names, under a heading that says so or anywhere else.

A list tells nothing of use wherever it stands, so that a résumé gains nothing by losing the heading over it. Names of
what a piece of work was done with are use ("Technologies used: …", an item right among those that tell of tasks, what
stands right below the dates of a job or behind a sentence of its line), and so are the courses of a degree.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from matcher.nlp.segments import Segments
from matcher.reading.job_words import JOB
from matcher.resume.jobs import Job
from matcher.resume.lines import ITEM as BULLET
from matcher.resume.lines import line_end, line_start, may_open
from matcher.values import Document, Kind, Mention

TELLING = 5  # words, at least, of an item that tells of a task
MOST, LABELLED = 0.5, 0.25  # share of a list's items that are names and nothing more, without a label and with one
MOST_TITLES = 2  # lines between the dates of a job and its items
RUN, SHORT = 3, 3  # a labelled run of so many items of so few words is a list, whatever they are
NAME = "\ue000"  # a letter that nobody writes, in place of those of names
LABEL = re.compile(r"\W*([^\W\d_][^\n:\t,;|•()]{0,38}?)\s*(?::(?!\w)|\t)|\s*\|[^|\n]*\|")
ITEM = re.compile(r"[,;|/•·()\t\n]|\s(?:[-–—&+]|and|or)\s", re.I)
TITLED = re.compile(r"[^,;•]*?(?:\s[|–—-]\s|\()")  # "Churn model | Python, SQL"
ASIDE = re.compile(rf"\([^(){NAME}]*\)")
LIGHT = re.compile(
    r"\b(?:a little|some(?:times)?|basic|advanced|intermediate|proficient|also|daily|etc|including)\b", re.I
)
WORD = re.compile(rf"(?:\w|{NAME})+")
TOLD = re.compile(
    r"\b(?:with|using|by|for|in|of|to|the|an?|from|on|into|at|as|that|which|was|is|are|were)\b", re.I
)  # so speaks a sentence
DONE = re.compile(r"\w+(?:ed|ing)\b", re.I)
LISTING = re.compile(
    r"\b(?:skill|tool|tech(?:nical|nolog|s?\b)|competenc|languages|software|expertise|strengths|knowledge|proficienc)",
    re.I,
)
USED = re.compile(
    r"(?:.* )?(?:environment|used|stack|technology|courses?|coursework|modules|subjects|electives|topics|thesis|major"
    r"|tasks|duties|responsibilities|activities|achievements|scope|techniques)"
    r"|(?:(?:built|made|written|done|implemented|developed) (?:with|in|using)|using)",
    re.I,
)
MADE = re.compile(  # "Kafka services" were built, "Python scripts" written
    rf"{NAME}.* (?:(?:micro)?services?|scripts?|apps?|applications?|dashboards?|pipelines?|apis?|jobs|models|reports?"
    r"|websites?|sites?|bots?|clients?|plugins?|extensions?|modules?|macros|queries|components|workflows|backends?"
    r"|frontends?|frameworks?|drivers?|clusters?|deployments?|migrations?|integrations?|tests)",
    re.I,
)
FIELD = re.compile(  # of a job or a project, whatever it holds: "Title: Claims System"
    r"(?:project\s+)?(?:title|name|domain|client|customer|role|position|designation|industry|product|location|duration"
    r"|team size)|project",
    re.I,
)
IN_A_POST = re.compile(r"[ \t]*skills:[^\n·]+ · ", re.I)  # as LinkedIn ends each of its posts
PERHAPS_USED = re.compile(r"(?:.* )?(?:tech|technologies|tools|tooling|software|platforms?|languages|databases?)", re.I)


class Listings:
    """The sentences of one document that are mere lists of skills."""

    def __init__(self, document: Document, mentions: Sequence[Mention], jobs: Sequence[Job]) -> None:
        self._document, self._text, self._segments = document, document.text, Segments(document.text)
        self._dates = sorted(period.start for period, _, _ in jobs)
        self._dated = {line_start(document.text, date) for date in self._dates}
        self._names: dict[tuple[int, int], list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._names[self._segments.at(mention.start)].append(mention)
        self._known: dict[tuple[int, int], bool] = {}

    def holds(self, offset: int) -> bool:
        """Tell whether a place in the text lies in a list."""
        bounds = self._segments.at(offset)
        if bounds not in self._known:
            is_list = not (self._says_use(bounds[0]) or self._is_dated(*bounds)) and self._names_skills(*bounds)
            self._known[bounds] = is_list and not any(
                tells(bounds[0])
                for tells in (self._is_among_tasks, self._is_below_dates, self._follows_a_task, self._opens_a_text)
            )
        return self._known[bounds]

    def _is_dated(self, start: int, end: int) -> bool:
        """Tell whether a sentence holds the dates of a job: "Systems Engineer, Acme Ltd, 2019 - 2021"."""
        return bisect_left(self._dates, start) < bisect_left(self._dates, end)

    def _is_below_dates(self, start: int) -> bool:
        """Tell whether a place is in the line below the dates of a job, or in an unbroken run of items below them.

        The title and the place of the job may stand between, and where another job follows an empty line too,
        right below the dates.
        """
        line, titles = line_start(self._text, start), 0
        label = LABEL.match(self._text, line, line_end(self._text, line))
        if label and not (BULLET.match(self._text, line) and label[1] and not LISTING.search(label[1])):
            return False
        while line:
            above = line_start(self._text, line - 1)
            if not self._text[above:line].strip() and above:
                above = line_start(self._text, above - 1)  # an empty line right below the dates
                return above in self._dated and self._has_more_jobs(start)
            if above in self._dated:
                return True
            if titles or not (BULLET.match(self._text, line) and BULLET.match(self._text, above)):
                titles += 1
                if titles > MOST_TITLES or not self._is_title(above, line - 1):
                    return False
            line = above
        return False

    def _has_more_jobs(self, start: int) -> bool:
        """Tell whether another job with dates follows a place in its section: a list below the last may be anyone's."""
        later = bisect_left(self._dates, start)
        section = self._document.section_at(start)
        return later < len(self._dates) and section is not None and self._dates[later] < section.end

    def _is_title(self, start: int, end: int) -> bool:
        """Tell whether a line may say who did what where, and heads no list: "Network Technician"."""
        line = self._text[start:end]
        is_label = LISTING.search(line) and not JOB.search(line)
        return may_open(line) and not is_label and not self._names_skills(*self._segments.at(start))

    def _follows_a_task(self, start: int) -> bool:
        """Tell whether the sentence before a place tells of a task: of its line, or in running text the one above."""
        line = line_start(self._text, start)
        before = self._text[line:start].strip()
        if not before and self._text[slice(*self._segments.at(start))].rstrip().endswith("."):
            above = line_start(self._text, line - 1) if line else 0
            told = self._text[above:line].strip()
            line, before = (above, told) if told.endswith(".") and not BULLET.match(told) else (line, before)
        return (
            before.endswith((".", ";"))
            and len(before.split()) >= TELLING
            and not LABEL.match(before)
            and not self._names_skills(*self._segments.at(line))
        )

    def _opens_a_text(self, start: int) -> bool:
        """Tell whether a sentence stands in the text right below the heading of a job, which goes on to tell a task."""
        line = line_start(self._text, start)
        top, end = self._text.rfind("\n\n", 0, line) + 2, self._text.find("\n\n", start)
        heading = self._text.rfind("\n\n", 0, max(top - 2, 0)) + 2
        if top < 2 or LABEL.match(self._text, line) or not any(heading <= place < top - 1 for place in self._dated):
            return False
        end = len(self._text) if end < 0 else end
        following = self._segments.at(start)[1]
        while following < end:
            bounds = self._segments.at(following)
            told = self._text[slice(*bounds)]
            if len(told.split()) >= TELLING and not LABEL.match(told) and not self._names_skills(*bounds):
                return True
            following = bounds[1]
        return False

    def _says_use(self, start: int) -> bool:
        """Tell whether a sentence's label says what was used: "Tools" does so right below running text only."""
        label = LABEL.match(self._text, start)
        if not label or not label[1]:
            return False
        above = self._text.rfind("\n", 0, max(start - 1, 0)) + 1
        told = self._text[above : max(start - 1, 0)].strip()
        if told and IN_A_POST.match(self._text, start):
            return True
        perhaps = PERHAPS_USED.fullmatch(label[1]) and told and not self._names_skills(*self._segments.at(above))
        return bool(USED.fullmatch(label[1]) or perhaps)

    def _is_among_tasks(self, start: int) -> bool:
        """Tell whether an item stands right above or below one that tells something, no empty line between them."""
        if not BULLET.match(self._text, line_start(self._text, start)):
            return self._is_between_tasks(start)
        above, below = self._text.rfind("\n\n", 0, start) + 2, self._text.find("\n\n", start)
        block = self._text[above : below if below >= 0 else None]
        offset = above
        for line in block.splitlines(keepends=True):
            if (item := BULLET.match(line)) and not LABEL.match(line, item.end()):
                bounds = self._segments.at(offset + item.end())
                if len(line.split()) >= TELLING and not self._names_skills(*bounds):
                    return True
            offset += len(line)
        return False

    def _is_between_tasks(self, start: int) -> bool:
        """Tell whether a line without a mark stands among others that tell something: items may have lost theirs."""
        first, last = line_start(self._text, start), line_end(self._text, start)
        above, below = line_start(self._text, first - 1) if first else 0, min(last + 1, len(self._text))
        if LABEL.match(self._text, first, last) or above in self._dated or below in self._dated:
            return False
        opening = LABEL.match(self._text, above, max(first - 1, 0))
        is_opened = opening is not None and opening[1] is not None and USED.fullmatch(opening[1]) is not None
        return (is_opened or self._tells(above)) and self._tells(below)

    def _tells(self, start: int) -> bool:
        """Tell whether a line has words enough and is neither a list nor a heading."""
        line = self._text[start : line_end(self._text, start)]
        if len(line.split()) < TELLING or LABEL.match(line) or JOB.search(line) or BULLET.match(line):
            return False
        return not self._names_skills(*self._segments.at(start + len(line) - len(line.lstrip())))

    def _names_skills(self, start: int, end: int) -> bool:
        """Tell whether a sentence is a run of names, with or without a label."""
        names = self._names.get((start, end), ())
        if names and names[0].kind == Kind.CREDENTIAL:
            return False
        label = LABEL.match(self._text, start, min(end, names[0].start) if names else end)
        if label and label[1] and FIELD.fullmatch(label[1]):
            return False
        body = label.end() if label else start
        titled = TITLED.match(self._text, body, end)
        if titled and names and titled.end() <= names[0].start:
            return False
        return _are_names(self._text, body, end, names, labelled=label is not None)


def _are_names(text: str, start: int, end: int, names: Sequence[Mention], *, labelled: bool) -> bool:
    """Tell whether a sentence begins with a name, and enough of its items are names and nothing more."""
    masked = _masked(text, start, end, names)
    items = [found for item in ITEM.split(LIGHT.sub("", ASIDE.sub("", masked))) if (found := WORD.findall(item))]
    if not items or (labelled and len(items) >= RUN and max(map(len, items)) <= SHORT):
        return bool(items)
    named = [all(NAME in word or word.isdigit() for word in words) for words in items]
    others = [" ".join(words) for words, is_name in zip(items, named, strict=True) if not is_name]
    if not labelled and (JOB.search(masked) or any(TOLD.search(item) or MADE.fullmatch(item) for item in others)):
        return False
    opening = " ".join(items[0])
    unknown = len(items[0]) <= SHORT and not (NAME in opening or TOLD.search(opening) or DONE.search(opening))
    return (named[0] or unknown) and sum(named) >= max(1, (LABELLED if labelled else MOST) * len(named))


def _masked(text: str, start: int, end: int, names: Sequence[Mention]) -> str:
    """Return a stretch of the text with every letter of its names replaced."""
    parts = []
    for name in sorted(names, key=lambda name: name.start):
        if name.start >= start:
            parts += [text[start : name.start], NAME * (name.end - name.start)]
            start = name.end
    return "".join([*parts, text[start:end]])
