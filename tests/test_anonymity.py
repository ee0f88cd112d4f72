"""Reports without names: numbers that stay, and no file's name anywhere."""

from __future__ import annotations

from dataclasses import replace

from matcher.anonymity import without_names, without_quotes
from matcher.matching import Settings, read_profile, read_requirements
from matcher.reading import make_document
from matcher.reading.sources import Source
from matcher.reports import make_report
from matcher.values import DocumentKind, GapReport, Profile, Progress
from tests.conftest import POSTING, RESUME

SOURCES = [Source(id=name, path=f"class/{name}.pdf") for name in ("ann-lee", "bo-li", "cy-ray")]


def profile(name: str, settings: Settings, *warnings: str) -> Profile:
    document = make_document(RESUME, id=name, kind=DocumentKind.RESUME, warnings=warnings)
    return read_profile(document, settings)


def test_a_number_is_the_place_of_the_file_and_stays_when_another_cannot_be_read(settings: Settings) -> None:
    people = [profile("ann-lee", settings), profile("cy-ray", settings)]
    hidden, unread = without_names(SOURCES, people, [("bo-li", "bo-li.pdf is empty")])
    assert [person.document.id for person in hidden] == ["Person 1", "Person 3"]
    assert unread == [("Person 2", "Person 2 is empty")]


def test_names_of_files_go_from_warnings_and_paths_too(settings: Settings) -> None:
    person = profile("ann-lee", settings, "ann-lee.pdf: page 2 is only an image")
    (hidden,), unread = without_names(SOURCES, [person], [("cy-ray", "class/cy-ray.pdf cannot be opened")])
    assert hidden.document.warnings == ("Person 1: page 2 is only an image",)
    assert unread == [("Person 3", "Person 3 cannot be opened")]


def test_a_row_of_a_table_is_numbered_too() -> None:
    rows = [Source(id="Ann Lee", path="people.csv", text="")]
    _, unread = without_names(rows, [], [("Ann Lee", "people.csv: row 'Ann Lee' holds no text")])
    assert "Ann" not in str(unread)


def test_standard_input_has_no_name_to_hide(settings: Settings) -> None:
    person = profile("stdin", settings, "a-b: page 2 is only an image")
    (hidden,), _ = without_names([Source(id="stdin", path="-")], [person], [])
    assert (hidden.document.id, hidden.document.warnings) == ("Person 1", ("a-b: page 2 is only an image",))


def test_a_note_tells_two_documents_of_one_person_apart(settings: Settings) -> None:
    (hidden,), _ = without_names(SOURCES[:1], [profile("ann-lee", settings)], [], note=" (earlier)")
    assert hidden.document.id == "Person 1 (earlier)"


def test_nothing_of_the_resume_is_quoted(settings: Settings) -> None:
    person = profile("ann-lee", settings)
    asked = read_requirements(make_document(POSTING, id="post", kind=DocumentKind.POSTING), settings)
    report = make_report([person], [asked], settings, documents=True)
    assert isinstance(report, GapReport)
    assert report.documents
    assert any(finding.evidence for finding in report.findings)
    bare = without_quotes(report)
    assert isinstance(bare, GapReport)
    assert bare.documents == ()
    assert not any(finding.evidence for finding in (*bare.findings, *bare.beyond))
    assert any(item.quote for step in report.steps for item in step.quotes)
    for step in (*bare.steps, *(gap.step for gap in bare.gaps)):
        assert not any(item.quote for item in (*step.quotes, *step.shown))
    assert [finding.reason for finding in bare.findings] == [finding.reason for finding in report.findings]
    progress = make_report([person], [asked], settings, before=replace(person))
    assert isinstance(progress, Progress)
    told = without_quotes(progress)
    assert isinstance(told, Progress)
    assert not any(finding.evidence for finding in told.next.findings)
