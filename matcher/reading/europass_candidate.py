"""The Candidate of HR Open as Europass writes it since 2020: employers with positions, studies, competencies."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.html import field_text
from matcher.reading.resume_text import Entry, write_period, write_resume
from matcher.reading.xml_tree import Element, find_all, find_text

LANGUAGE = "language"
OPEN = "true"
# Lists whose items have a title and a description, with the heading that stands for each.
_LISTS = {
    "Projects": "Projects",
    "Certifications": "Certifications",
    "CourseCertifications": "Certifications",
    "Licenses": "Licenses",
    "PublicationHistory": "Publications",
    "ConferencesAndSeminars": "Conferences",
    "VoluntaryWorks": "Volunteer experience",
    "HonoursAndAwards": "Awards",
    "CreativeWorks": "Publications",
    "Others": "Additional information",
}
_TITLES = ("Title", "CertificationName", "LicenseName", "FormattedPublicationDescription", "Name")
_PERIODS = ("EmploymentPeriod", "AttendancePeriod", "Period", "FreeFormEffectivePeriod", "EffectiveTimePeriod")


def write_candidate(root: Element) -> str:
    """Return a Candidate as the text of a résumé."""
    person = next(find_all(root, "CandidatePerson"), None)
    name = " ".join(filter(None, (find_text(person, "GivenName"), find_text(person, "FamilyName"))))
    contacts = (
        []
        if person is None
        else [find_text(item, "URI") or find_text(item, "DialNumber") for item in find_all(person, "Communication")]
    )
    return write_resume([name, *contacts], _sections(root))


def _sections(root: Element) -> Iterator[tuple[str, list[Entry]]]:
    yield "Summary", [Entry(text=field_text(find_text(root, "ExecutiveSummary")))]
    yield "Work experience", list(_jobs(root))
    yield "Skills", [Entry(points=list(dict.fromkeys(_skills(root))))]
    yield "Education", [_studies(item) for item in find_all(root, "EducationOrganizationAttendance")]
    for tag, heading in _LISTS.items():
        yield heading, [_listed(item) for group in find_all(root, tag) for item in group if len(item)]
    yield (
        "Languages",
        [Entry(points=[find_text(item, "CompetencyID") for item in _competencies(root) if _is_language(item)])],
    )


def _jobs(root: Element) -> Iterator[Entry]:
    for employer in find_all(root, "EmployerHistory"):
        place = find_text(employer, "OrganizationName")
        for position in find_all(employer, "PositionHistory"):
            title = find_text(position, "PositionTitle")
            text = field_text(find_text(position, "Description"))
            yield Entry(title=title, place=place, period=_period(position, is_open=True), text=text)


def _studies(item: Element) -> Entry:
    title = find_text(item, "DegreeName") or find_text(item, "ProgramName")
    text = field_text(find_text(item, "OccupationalSkillsCovered") or find_text(item, "Description"))
    return Entry(title=title, place=find_text(item, "OrganizationName"), period=_period(item), text=text)


def _listed(item: Element) -> Entry:
    title = next((text for name in _TITLES if (text := find_text(item, name))), "")
    return Entry(title=title, period=_period(item), text=field_text(find_text(item, "Description")))


def _skills(root: Element) -> Iterator[str]:
    for item in _competencies(root):
        if not _is_language(item):
            yield find_text(item, "CompetencyName")
    for skill in find_all(root, "DigitalSkill"):
        yield "".join(skill.itertext()).strip()
    for group in find_all(root, "Skills"):
        yield field_text(find_text(group, "Description"))


def _competencies(root: Element) -> Iterator[Element]:
    return find_all(root, "PersonCompetency")


def _is_language(competency: Element) -> bool:
    return find_text(competency, "TaxonomyID").casefold() == LANGUAGE


def _period(item: Element, *, is_open: bool = False) -> str:
    period = next(find_all(item, *_PERIODS), None)
    if period is None:
        return ""
    start, end = (
        find_text(period, which, "FormattedDateTime") or find_text(period, which) for which in ("StartDate", "EndDate")
    )
    current = OPEN in (find_text(item, "CurrentIndicator").casefold(), find_text(period, "Ongoing").casefold())
    return write_period(start, "" if current else end, is_open=current or is_open)
