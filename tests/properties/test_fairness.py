"""Who somebody is, hidden words and repeated words never change a score; taking evidence away never raises it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from pathlib import Path

import docx
import pytest

from matcher.matching import match_documents, read_profile, read_requirements, score_profile
from matcher.reading import make_document, read_document
from matcher.resume.dates import RANGE
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, DocumentKind, Profile, Requirements, Section, SectionKind
from matcher.warnings.gathering import warn_of_limits
from tests.conftest import SAMPLES, sample_files
from tests.helpers import SETTINGS
from tests.reading.pdf_writer import Page, Words, write_pdf

RESUMES = ("tomasz-wierzba", "noor-haddadin", "lukas-brandvold", "rosalind-pettibone")
POSTINGS = ("ml-engineer.txt", "data-analyst.txt", "junior-data-scientist.md", "backend-engineer-python.txt")
NOISE = 1e-6  # of 32-bit vectors: their products depend on how many are multiplied at once

NAMES = (
    "Xiuying Nguyen",
    "Mohammed Al-Farsi",
    "Ruby Jenkins",
    "Django Smith",
    "Excel Rodriguez",
    "Chidi Okonkwo-Spark",
)
PERSONAL = (
    "Gender: female",
    "Gender: male",
    "Pronouns: she/her",
    "Pronouns: they/them",
    "Age: 27",
    "Age: 61",
    "Date of birth: 12 March 1969",
    "Marital status: married",
    "Nationality: Ghanaian",
    "14 Plum Lane, Exeter EX4 4QJ",
    "Phone: +44 20 7946 0123",
    "Photo: see attached",
    "ruby.spark@git.example.com, https://gitlab.com/ruby, www.docker-friend.example",
)
SCHOOLS = ("Harvard University", "Indian Institute of Technology Delhi", "Open College of the Baltic")
SCHOOL = re.compile(
    r"University of Northmere|Halden College of Science|University of [A-Z]\w+|[A-Z]\w+ (?:University|College)"
)
HIDDEN = "Kubernetes Terraform Scala Spark Kafka Airflow TensorFlow Snowflake dbt Looker Go Rust FastAPI"

by_resume = pytest.mark.parametrize("name", RESUMES)


@cache
def _text(name: str) -> str:
    (path,) = (path for path in sample_files("resumes") if path.stem == name)
    return read_document(path, kind=DocumentKind.RESUME).text


@cache
def _postings() -> tuple[Document, ...]:
    return tuple(read_document(SAMPLES / "postings" / name, kind=DocumentKind.POSTING) for name in POSTINGS)


@cache
def _asked() -> tuple[Requirements, ...]:
    return tuple(read_requirements(posting, SETTINGS) for posting in _postings())


def _profile(text: str) -> Profile:
    return read_profile(make_document(text, id="test", kind=DocumentKind.RESUME), SETTINGS)


def _scores(text: str) -> list[float]:
    profile = _profile(text)
    return [score_profile(profile, asked, SETTINGS).value for asked in _asked()]


@cache
def _usual(name: str) -> list[float]:
    return _scores(_text(name))


def _sections(text: str) -> list[Section]:
    return list(make_document(text, id="test", kind=DocumentKind.RESUME).sections)


def test_these_scores_are_those_of_whole_matches() -> None:
    document = make_document(_text(RESUMES[0]), id="test", kind=DocumentKind.RESUME)
    assert [match_documents(document, posting, SETTINGS).score for posting in _postings()] == _usual(RESUMES[0])


@by_resume
def test_the_name_is_worth_nothing(name: str) -> None:
    _, _, rest = _text(name).partition("\n")
    for other in NAMES:
        assert _scores(f"{other}\n{rest}") == _usual(name), other


@by_resume
def test_gender_age_address_and_photo_are_worth_nothing(name: str) -> None:
    first, _, rest = _text(name).partition("\n")
    for line in PERSONAL:
        assert _scores(f"{first}\n{line}\n{rest}") == _usual(name), line


@by_resume
def test_leaving_the_contacts_out_costs_nothing(name: str) -> None:
    lines = _text(name).split("\n")
    assert any("@" in line for line in lines)
    assert _scores("\n".join(line for line in lines if "@" not in line)) == _usual(name)


@by_resume
def test_the_name_of_the_university_is_worth_nothing(name: str) -> None:
    assert SCHOOL.search(_text(name))
    for school in SCHOOLS:
        assert _scores(SCHOOL.sub(school, _text(name))) == _usual(name), school


@by_resume
def test_a_skills_section_pasted_twice_earns_nothing_more(name: str) -> None:
    text = _with_skills(name)
    block = _block(text, SectionKind.SKILLS)
    assert _scores(f"{text.rstrip()}\n\n{block}\n") == _scores(text)


@by_resume
def test_a_skill_repeated_thirty_times_earns_nothing_more_and_is_said(name: str) -> None:
    text = _with_skills(name)
    block = _block(text, SectionKind.SKILLS)
    stuffed = text.replace(block, re.sub(r"\bSQL\b", ", ".join(["SQL"] * 30), block, count=1))
    assert stuffed != text
    assert _scores(stuffed) == _scores(text)
    assert any("times within a few lines" in said for said in _limits(stuffed))
    assert not any("times within a few lines" in said for said in _limits(text))


def _limits(text: str) -> tuple[str, ...]:
    return warn_of_limits(_profile(text), _asked()[0], load_taxonomy())


def _with_skills(name: str) -> str:
    """Return a résumé with a list of skills: its own, or one put at its end."""
    text = _text(name)
    has_list = any(section.kind is SectionKind.SKILLS for section in _sections(text))
    return text if has_list else f"{text.rstrip()}\n\nSkills\nPython, SQL, Git, Docker\n"


def _block(text: str, kind: SectionKind) -> str:
    section = next(section for section in _sections(text) if section.kind is kind)
    return text[section.start : section.end].strip()


@by_resume
def test_the_order_of_a_list_of_skills_never_matters(name: str) -> None:
    items = ["Python", "SQL", "Docker", "Kafka", "Tableau", "Statistics", "scikit-learn", "Git", "R"]
    found = []
    for seed in range(4):
        random.Random(seed).shuffle(items)
        found.append(_scores(f"{_text(name).rstrip()}\n\nSkills\n{', '.join(items)}\n"))
    assert found == found[:1] * 4


@by_resume
def test_the_order_of_sections_never_matters(name: str) -> None:
    text = _with_skills(name)
    titled = [section for section in _sections(text) if section.title]
    head, parts = text[: titled[0].start], [text[section.start : section.end].strip("\n") for section in titled]
    found = []
    for seed in range(4):
        random.Random(seed).shuffle(parts)
        found.append(_scores(head + "\n\n".join(parts) + "\n"))
    assert all(scores == pytest.approx(found[0], abs=NOISE) for scores in found)


@by_resume
def test_leaving_a_line_out_never_raises_a_score(name: str) -> None:
    """Headings too; but without a line that is all the heading of a job, its tasks are those of the job above.

    Without the heading over somebody's courses those are work of the last job, too.
    """
    text = _text(name)
    learned = {
        part.start
        for part in make_document(text, id=name, kind=DocumentKind.RESUME).sections
        if part.kind is SectionKind.EDUCATION
    }
    for start, line in _lines(text):
        dates = RANGE.search(line)
        if line.strip() and start not in learned and not (dates and "," in line[: dates.start()]):
            shorter = text[:start] + text[start + len(line) + 1 :]
            for after, before in zip(_scores(shorter), _usual(name), strict=True):
                assert after <= before + NOISE, line


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


@by_resume
def test_leaving_a_skill_out_everywhere_never_raises_what_skills_earn(name: str) -> None:
    """The work described is compared as running text, which other words make a little more or less alike."""
    for label in ("Python", "SQL", "Excel", "Docker"):
        without = re.sub(rf"\b{label}\b", "tools", _text(name))
        assert without != _text(name) or label not in _text(name)
        for after, before in zip(_earned(without), _earned(_text(name)), strict=True):
            assert after <= before + NOISE, label


def _earned(text: str) -> list[float]:
    found = [score_profile(_profile(text), asked, SETTINGS).findings for asked in _asked()]
    return [sum(finding.points for finding in findings if finding.requirement.any_of) for findings in found]


# hidden text, in files


def _html(hidden: str, lines: list[str]) -> bytes:
    shown = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<html><body>{shown}<p style="color:#fff">{hidden}</p></body></html>'.encode()


def _pdf(hidden: str, lines: list[str]) -> bytes:
    shown = Page([Words(40, 770 - 10 * row, line[:140], 7) for row, line in enumerate(lines[:70])])
    trick = Page(content=f"BT 3 Tr /F1 8 Tf 40 700 Td ({hidden}) Tj ET".encode())
    return write_pdf(shown, trick)


def _docx(tmp_path: Path) -> Callable[[str, list[str]], bytes]:
    def write(hidden: str, lines: list[str]) -> bytes:
        word = docx.Document()
        for line in lines:
            word.add_paragraph(line)
        word.add_paragraph().add_run(hidden).font.hidden = True
        word.save(tmp_path / "made.docx")
        return (tmp_path / "made.docx").read_bytes()

    return write


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf"])
def test_hidden_words_change_no_score_and_are_said(tmp_path: Path, suffix: str) -> None:
    lines = _text("tomasz-wierzba").encode("ascii", "ignore").decode().split("\n")
    write = {".html": _html, ".docx": _docx(tmp_path), ".pdf": _pdf}[suffix]
    found = []
    for hidden in ("", HIDDEN):
        path = tmp_path / f"cv{suffix}"
        path.write_bytes(write(hidden, lines))
        document = read_document(path, kind=DocumentKind.RESUME)
        found.append([match_documents(document, posting, SETTINGS).score for posting in _postings()])
        said = [warning for warning in document.warnings if "no reader sees" in warning]
        assert len(said) == bool(hidden)
    assert found[0] == found[1]
    seen = _scores(f"{_text('tomasz-wierzba').rstrip()}\n{HIDDEN}\n")
    assert any(after > before for after, before in zip(seen, _usual("tomasz-wierzba"), strict=True))
