"""The component that finds technologies the taxonomy does not know, by the company they keep.

In an enumeration whose items mostly are known technologies ("Kafka, Flink, Tendermint, Redis"), an item that is
written like a name is one too; its span has no kb_id, and its label in the output is its own surface. An item of
which a known name is the smaller part ("Spring Boot Starter Web") becomes one span of that skill.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.gluing import cut_word, is_word
from matcher.nlp.project_titles import find_titles
from matcher.nlp.segments import Segments
from matcher.nlp.spans import CANDIDATES, DENIED, SKILLS, beginning_in, get_spans, meeting, put_spans
from matcher.values import Document, Kind, SectionKind
from matcher.values.stretches import Stretches

UNLISTED = "UNLISTED"
SEPARATOR = re.compile(r"\s*(?:[,;|•✓●►~\t\n]|\s/\s|(?<=\w)/(?=\w)|\s&\s|\s[-–]\s|\s+(?:and|or)\s+|\.(?=\s|$))\s*")
LABEL = re.compile(
    r"^[^:()]{0,40}:\s*|^(?:and|or|e\.g\.?|etc\.?|such as|like|including|also|knowledge of|basic)\s+", re.I
)
TAIL = re.compile(r"\s*(?:\(.*|\d+(?:\.\d+)*\+?|etc\.?|[.:;)\]]+)$")
NAME = re.compile(r"(?=.*[A-Za-z]{2})(?:[A-Z]|[a-z]+[A-Z0-9])[\w+#.]*(?:[ -](?:[A-Z][\w+#.]*|\d[\d.]*)){0,3}")
LOWER_NAME = re.compile(r"(?=.*[A-Za-z]{2})[A-Za-z][\w+#.]*(?:[ -][A-Z0-9][\w+#.]*){0,3}")
PLAIN_WORDS = re.compile(
    r"(?:the|and|or|for|with|from|other|various|using|skills?|tools?|languages?|experience|knowledge|strong|good"
    r"|excellent|years?|months?|team|company|client|project|responsibilit\w+|education|bachelor|master|university"
    r"|college|english|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|basics?|advanced?|intermediate|beginner"
    r"|expert|proficient|present|current|inc|ltd|llc|city|state|core|developer|engineer|admins?|administrators?"
    r"|programmer|consultant|specialist|technician|trainee|programming|development"
    r"|frameworks?|databases?|queries|certified|certification|level|based|systems?|platforms?|technologies|services?|software|schemas?|files?|servers?"
    r"|p(?:50|9[0-9]{1,2})|one|two|three|more|most|any|all|both|each|either|some|several|many"
    r"|coursera|udemy|pluralsight|codecademy|edx|udacity|datacamp|linkedin)",
    re.I,
)
GERUND = re.compile(r"[A-Z]?[a-z]{4,}ing")  # "Building, testing and running Kafka"
COINED = re.compile(r"[a-z][a-z0-9]{3,}(?<!ing)(?<!ed)(?<!ion)(?<!ions)(?<!ment)(?<!ness)(?<!ity)(?<!ly)(?<!al)")
OPENS_LINE = re.compile(r"[^\w\n]*")
DASH_LABEL = re.compile(r"\s+-\s+")  # "Ticketing - ServiceNow"; dashes are folded
LONGEST_ITEM = 400  # characters of what may be a name with remarks
LEAST_ITEMS, LEAST_KNOWN, LEAST_LOWER, LEAST_SHARE, LONGEST, SMALL_PART = 3, 2, 2, 0.3, 40, 0.5


class Unlisted:
    """Adds the unknown items of technology lists to ``doc.spans["skills"]``, id UNLISTED; titles are none of them."""

    def __call__(self, doc: Doc) -> Doc:
        known = get_spans(doc, SKILLS)
        technologies = [span for span in known if span.label_ == Kind.TECHNOLOGY]
        if len(technologies) < LEAST_KNOWN:
            return doc
        fresh: list[Span] = []
        titles = Stretches(find_titles(doc._.document, doc._.folded, technologies))
        replaced: set[int] = set()
        for stretch in _enumerations(doc, technologies):
            inside = beginning_in(known, *stretch)
            for start, end, parts in find_unlisted(doc._.folded, stretch, inside):
                if titles.hold(start):
                    continue
                skill = _named(parts) if parts else _doubtful(doc, start, end)
                span = doc.char_span(start, end, label=Kind.TECHNOLOGY.value, kb_id=skill, span_id=UNLISTED)
                if span is not None:
                    fresh.append(span)
                    replaced |= {part.start for part in parts}
        if titles:
            put_spans(doc, DENIED, [*get_spans(doc, DENIED), *_unnamed(doc, titles, known)])
        if fresh:
            kept = [span for span in known if span.start not in replaced]
            put_spans(doc, SKILLS, sorted([*kept, *fresh], key=lambda span: span.start_char))
        return doc


def _named(parts: Sequence[Span]) -> str:
    """Return the skill of the longest part of an item, empty if that is no technology: "Storage Gateway"."""
    longest = max(parts, key=len)
    return longest.kb_id_ if longest.label_ == Kind.TECHNOLOGY else ""


def _unnamed(doc: Doc, stretches: Stretches, known: Sequence[Span]) -> Iterator[Span]:
    """Yield the words of stretches that no known name covers."""
    covered = {place for span in known for place in range(span.start, span.end)}
    for start, end in stretches:
        words = doc.char_span(start, end, alignment_mode="expand")
        yield from (doc[word.i : word.i + 1] for word in words or () if word.i not in covered)


def _doubtful(doc: Doc, start: int, end: int) -> str:
    """Return the technology that is a candidate at a place, empty if none is."""
    named = (span for span in beginning_in(get_spans(doc, CANDIDATES), start, end) if span.label_ == Kind.TECHNOLOGY)
    return next((span.kb_id_ for span in named if (span.start_char, span.end_char) == (start, end)), "")


def _enumerations(doc: Doc, technologies: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the stretches that may enumerate: skills sections whole, elsewhere the segments with enough of them."""
    document: Document = doc._.document
    segments: Segments = doc._.segments
    whole = Stretches((part.body, part.end) for part in document.sections if part.kind == SectionKind.SKILLS)
    counts = Counter(segments.at(span.start_char) for span in technologies)
    elsewhere = (segment for segment, count in counts.items() if count >= LEAST_KNOWN)
    return [*whole, *sorted(segment for segment in elsewhere if not whole.meet(*segment))]


def find_unlisted(
    text: str, stretch: tuple[int, int], known: Sequence[Span]
) -> Iterator[tuple[int, int, Sequence[Span]]]:
    """Yield (start, end, known spans within) of the names in an enumeration that the known spans do not cover."""
    items = [(start, end, meeting(known, start, end)) for start, end in _items(text, stretch)]
    listed = {start for start, _, parts in items if any(part.label_ == Kind.TECHNOLOGY for part in parts)}
    if len(items) < LEAST_ITEMS or len(listed) < LEAST_KNOWN or len(listed) < LEAST_SHARE * len(items):
        return
    lower = sum(text[start].islower() for start in listed)
    mostly_lower = 2 * lower > len(listed)
    for start, end, parts in items:
        covered = sum(part.end_char - part.start_char for part in parts)
        if not parts and labels_what_follows(text, start, end, listed.__contains__):
            continue
        if end - start > LONGEST or covered >= SMALL_PART * (end - start):
            continue
        if parts and (parts[0].start_char != start or text[parts[0].end_char] not in " -"):
            continue
        may_be_lower = not parts and (mostly_lower or (lower >= LEAST_LOWER and _is_coined(text[start:end])))
        if _is_name(text[start:end], LOWER_NAME if may_be_lower else NAME):
            yield start, end, parts


def _is_coined(word: str) -> bool:
    """Tell whether a lower-case word is none of the language, and so a name: "pysqueeze", not "reports"."""
    return COINED.fullmatch(word) is not None and not is_word(word) and not cut_word(word)


def labels_what_follows(text: str, start: int, end: int, is_known: Callable[[int], bool]) -> bool:
    """Tell whether words that open a line are the label of what stands behind a dash: "OS - CentOS, RHEL"."""
    dash = DASH_LABEL.match(text, end)
    opens = OPENS_LINE.fullmatch(text, text.rfind("\n", 0, start) + 1, start)
    return bool(dash and opens and is_known(dash.end()))


def _items(text: str, stretch: tuple[int, int]) -> Iterator[tuple[int, int]]:
    left, stop = stretch
    for border in [*SEPARATOR.finditer(text, left, stop), None]:
        right = border.start() if border else stop
        start, end = _trimmed(text, left, right) if right - left <= LONGEST_ITEM else (left, right)
        if end > start:
            yield start, end
        left = border.end() if border else stop


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while label := LABEL.match(text[start:end]):
        start += label.end()
    while tail := TAIL.search(text[start:end]):
        end = start + tail.start()
    while start < end and not (text[start].isalnum() or text[start] == "."):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_name(item: str, pattern: re.Pattern[str]) -> bool:
    if GERUND.fullmatch(item):
        return False
    return bool(pattern.fullmatch(item)) and not any(PLAIN_WORDS.fullmatch(word) for word in re.split(r"[ -]", item))


@Language.factory("skill_unlisted")
def create_unlisted(nlp: Language, name: str) -> Unlisted:
    """Create the component."""
    return Unlisted()
