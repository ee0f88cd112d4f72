"""Reports without names: numbers that stay, no file's name anywhere, no quotes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from matcher.errors import UnreadableDocument
from matcher.matching import Settings, read_profile, read_requirements
from matcher.reading import make_document
from matcher.reading.hidden import TINY, warn_of_hidden
from matcher.reading.source_ways import number_people
from matcher.reading.sources import Source
from matcher.reports.anonymity import without_quotes
from matcher.reports.making import make_report
from matcher.values import DocumentKind, GapReport, Profile, Progress
from tests.conftest import POSTING, RESUME


def profile(name: str, settings: Settings) -> Profile:
    return read_profile(make_document(RESUME, id=name, kind=DocumentKind.RESUME), settings)


def files(tmp_path: Path, **contents: bytes) -> list[Source]:
    for name, content in contents.items():
        (tmp_path / f"{name}.txt").write_bytes(content)
    return number_people([Source.of_path(str(tmp_path / f"{name}.txt")) for name in contents])


def test_a_number_is_the_place_of_the_file_whatever_cannot_be_read(tmp_path: Path) -> None:
    ann, bo, cy = files(tmp_path, ann=RESUME.encode(), bo=b"", cy=RESUME.encode())
    assert [source.read().id for source in (ann, cy)] == ["Person 1", "Person 3"]
    with pytest.raises(UnreadableDocument, match=r"^Person 2 is empty"):
        bo.read()


def test_names_of_files_go_from_warnings_and_paths_too(tmp_path: Path) -> None:
    (ann,) = files(tmp_path, ann=RESUME.encode() + b"\xfc\xfc\xfc")
    document = ann.read()
    assert document.source == "Person 1"
    assert document.warnings
    assert "ann" not in str(document.warnings)
    (gone,) = number_people([Source(id="ann-lee", path=str(tmp_path / "no" / "ann-lee.pdf"))])
    with pytest.raises(UnreadableDocument, match=r"^Person 1 does not exist"):
        gone.read()


def test_a_row_of_a_table_is_numbered_too() -> None:
    empty, filled = number_people(
        [Source(id="Ann Lee", path="people.csv", text=""), Source(id="Bo Li", path="people.csv", text=RESUME)]
    )
    with pytest.raises(UnreadableDocument) as caught:
        empty.read()
    assert "Ann" not in str(caught.value)
    assert "people.csv" not in str(caught.value)
    assert (filled.read().id, filled.read().source) == ("Person 2", "Person 2")


def test_a_note_tells_two_documents_of_one_person_apart() -> None:
    (source,) = number_people([Source(id="ann", path="ann.txt", text=RESUME)], note=" (earlier)")
    assert source.read().id == "Person 1 (earlier)"


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


def test_no_warning_quotes_the_resume(settings: Settings) -> None:
    passage = "Mira Sandoval keeps every oven of the town in the best of order by night and by day"
    said = warn_of_hidden("cv.pdf", {TINY: "Mira is 54"})
    person = make_document(f"{RESUME}\n{passage}", id="p", kind=DocumentKind.RESUME, warnings=said)
    wanted = make_document(f"{POSTING}\n{passage}", id="post", kind=DocumentKind.POSTING)
    report = make_report([read_profile(person, settings)], [read_requirements(wanted, settings)], settings)
    assert isinstance(report, GapReport)
    assert sum('"' in warning for warning in report.warnings) == 2
    bare = without_quotes(report)
    assert isinstance(bare, GapReport)
    assert len(bare.warnings) == len(report.warnings)
    assert not any('"' in warning for warning in bare.warnings)
