"""Europass CVs in XML: the SkillsPassport of 2004–2020, and the Candidate of today's Europass (HR Open).

Elements are found by their names without namespace, whatever the letter case: both schemas had several editions.
"""

from __future__ import annotations

from collections.abc import Iterator

from matcher.errors import UnreadableDocument, UnsupportedFormat
from matcher.reading.document import Reading
from matcher.reading.europass_candidate import write_candidate
from matcher.reading.html import field_text
from matcher.reading.resume_text import Entry, write_period, write_resume
from matcher.reading.xml_tree import Element, attribute, find_all, find_text, parse_xml, tag_of

PASSPORTS = frozenset(("skillspassport", "learnerinfo", "europass"))
_ABILITIES = ("Communication", "Organisational", "JobRelated", "Computer", "Other")


def read(data: bytes, name: str) -> Reading:
    """Return a Europass CV as text with headings and dates; raises UnsupportedFormat for any other XML."""
    root = parse_xml(data, name)
    kind = tag_of(root).casefold()
    if kind in PASSPORTS:
        text = _write_passport(root)
    elif kind == "candidate":
        text = write_candidate(root)
    else:
        raise UnsupportedFormat(f"cannot read {name}: its XML is no Europass CV; export it as PDF, DOCX or text")
    if not text:
        raise UnreadableDocument(f"{name} is a Europass CV without any text: export it again, or as PDF")
    return Reading(text)


def _write_passport(root: Element) -> str:
    person = next(find_all(root, "Identification"), None)
    name = " ".join(
        filter(
            None,
            (
                find_text(person, "FirstName"),
                find_text(
                    person,
                    "Surname",
                )
                or find_text(person, "LastName"),
            ),
        )
    )
    contacts = (
        [] if person is None else [find_text(c, "Contact") for c in find_all(person, "Email", "Telephone", "Website")]
    )
    headline = find_text(next(find_all(root, "Headline"), None), "Description")
    return write_resume([name, headline, *contacts], _sections(root))


def _sections(root: Element) -> Iterator[tuple[str, list[Entry]]]:
    jobs = [job for job in find_all(root, "WorkExperience") if len(job)]
    yield "Work experience", [_entry(job, "Position", "Employer", is_open=True) for job in jobs]
    yield (
        "Education",
        [_entry(item, "Title", "Organisation") for item in find_all(root, "Education") if len(item)],
    )
    skills = next(find_all(root, "Skills", "SkillList"), None)
    yield "Skills", [] if skills is None else [_described(item) for item in find_all(skills, *_ABILITIES)]
    yield "Languages", [Entry(points=[] if skills is None else list(_languages(skills)))]
    achievements = find_all(root, "Achievement")
    yield "Additional information", [_described(item, find_text(item, "Title", "Label")) for item in achievements]


def _entry(item: Element, title: str, place: str, *, is_open: bool = False) -> Entry:
    period = next(find_all(item, "Period"), None)
    name = next(find_all(item, title), None)
    return Entry(
        title=find_text(name, "Label") or ("" if name is None else _own_text(name)),
        place=find_text(item, place, "Name"),
        period="" if period is None else _period(period, is_open=is_open),
        text=field_text(find_text(item, "Activities") or find_text(item, "Skills")),
    )


def _own_text(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _period(period: Element, *, is_open: bool) -> str:
    start, end = (_date(next(find_all(period, which), None)) for which in ("From", "To"))
    current = find_text(period, "Current").casefold() == "true"
    return write_period(start, "" if current else end, is_open=current or is_open)


def _date(date: Element | None) -> str:
    """Return "2018-03" of year="2018" month="--03", or of the elements that older editions had."""
    if date is None:
        return ""
    year = attribute(date, "year") or find_text(date, "Year")
    month = (attribute(date, "month") or find_text(date, "Month")).strip("-")
    return "-".join(filter(None, (year, month)))


def _described(item: Element, title: str = "") -> Entry:
    return Entry(title=title, text=field_text(find_text(item, "Description") or _own_text(item)))


def _languages(skills: Element) -> Iterator[str]:
    for language in find_all(skills, "MotherTongue", "ForeignLanguage"):
        yield find_text(language, "Description", "Label") or find_text(language, "Label")
