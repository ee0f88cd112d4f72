"""``skillmatch read``: what is seen in a document, for people and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher.reading import make_document
from matcher.rendering.overview import render_overview
from matcher.rendering.text import Page as PlainPage
from matcher.reports.overview import overview
from matcher.values import DocumentKind
from tests.conftest import AT, POSTING, RESUME, SAMPLES, Run
from tests.reading.pdf_writer import Page, Words, column, write_pdf

KEYS = {
    "schema", "id", "source", "kind", "language", "words", "total_months", "format", "pages", "columns", "recovered",
    "unread", "order", "hidden", "ignored", "stuffing", "warnings", "sections",
}  # fmt: skip
SECTION = {"kind", "title", "start", "body", "end", "text", "skills", "entries"}
ENTRY = {"title", "dates", "first", "last", "start", "end", "months", "is_work", "skills"}
CV = """\
Mira Sandoval
mira@mail.example

Experience
Data Engineer, Quillmere
Mar 2019 - Feb 2021
- Built pipelines in Python

Baker, Old Oven
2012 - 2014
- Bread

Education
BSc Statistics, Somewhere College, 2012
"""


def test_headings_and_dates_stay_within_a_narrow_page() -> None:
    shown = render_overview(overview(make_document(CV, id="cv", kind=DocumentKind.RESUME)), PlainPage(width=40))
    assert max(map(len, shown.splitlines())) <= 40
    assert "  ▸ Data Engineer, Quillmere\n    2019-03 to 2021-02, 2 years\n" in shown


def one(run: Run, *args: object) -> dict[str, Any]:
    result = run("read", *args, "-f", "json", *AT)
    assert result.exit_code == 0, result.stderr
    record: dict[str, Any] = json.loads(result.stdout)
    return record


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "cv.txt"
    path.write_text(CV, encoding="utf-8")
    return path


def test_the_object_has_exactly_the_promised_keys(run: Run, cv: Path) -> None:
    record = one(run, cv)
    assert set(record) == KEYS
    assert record["schema"] == "skillmatch/read/1"
    assert (record["id"], record["kind"], record["format"], record["pages"]) == ("cv", "resume", "text", None)
    assert all(set(section) == SECTION for section in record["sections"])
    assert all(set(entry) == ENTRY for section in record["sections"] for entry in section["entries"])


def test_sections_hold_their_text_and_jobs_and_degrees_with_dates_and_skills(run: Run, cv: Path) -> None:
    record = one(run, cv)
    experience, education = record["sections"][1:]
    for section in record["sections"]:
        assert CV[section["body"] : section["end"]].rstrip() == section["text"]
    engineer, baker = experience["entries"]
    assert engineer["title"] == "Data Engineer, Quillmere"
    assert (engineer["first"], engineer["last"], engineer["months"]) == ("2019-03", "2021-02", 24)
    assert (engineer["skills"], engineer["is_work"]) == (["Data Pipelines", "Python"], True)
    assert (baker["first"], baker["last"], baker["dates"]) == ("2012", "2014", "2012 - 2014")
    (degree,) = education["entries"]
    assert (degree["title"], degree["first"], degree["last"]) == ("BSc Statistics, Somewhere College", None, "2012")
    assert degree["is_work"] is False
    assert record["total_months"] == 24 + 24


def test_the_text_fits_eighty_columns_and_has_no_colour_in_a_pipe(run: Run, cv: Path) -> None:
    result = run("read", cv, *AT)
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "▸ Data Engineer, Quillmere  2019-03 to 2021-02, 2 years" in result.stdout
    assert "all of its text was read" in result.stdout
    assert "skills: Data Pipelines, Python" in result.stdout


def test_skills_beside_the_dated_entries_of_a_section_are_shown_too(run: Run, tmp_path: Path) -> None:
    cv = tmp_path / "cv.txt"
    cv.write_text("Mara Quill\n\nCertifications\nAWS Certified Solutions Architect\nScrum Master (2022)\n")
    said = run("read", cv, "--as", "resume").stdout
    assert "    skills: Scrum Mastery" in said
    assert "Solutions Architect" in " ".join(said.split("skills beside the entries:")[1].split())


def test_a_lone_year_of_a_job_is_shown_as_such(run: Run, tmp_path: Path) -> None:
    cv = tmp_path / "cv.txt"
    cv.write_text("Mara Quill\n\nExperience\nTutor, Pear\n2017\n- Taught SQL\n")
    assert "Tutor, Pear  2017, 6 months" in run("read", cv, "--as", "resume").stdout


def test_what_was_hidden_or_passed_over_is_shown_with_the_reason(run: Run, tmp_path: Path) -> None:
    pages = [
        Page(
            [
                Words(72, 770, f"Mira Sandoval, page {number} of 2"),
                *column(72, ["Experience", "Data Engineer, 2019 - 2021", "- Python"], top=700),
            ],
        )
        for number in (1, 2)
    ]
    hidden = Page(content=b"BT /F1 10 Tf 72 700 Td (Seen) Tj 1 g 0 -100 Td (Kubernetes) Tj ET")
    scan = Page(image=True)
    path = tmp_path / "cv.pdf"
    path.write_bytes(write_pdf(*pages, hidden, scan))
    record = one(run, path)
    assert (record["format"], record["pages"], record["columns"]) == ("pdf", 4, 1)
    assert record["recovered"] == 0.75
    assert record["unread"] == [{"number": 4, "why": "only an image"}]
    assert record["hidden"] == [{"how": "in the colour of its background", "text": "Kubernetes"}]
    assert "page 1 of 2" in record["ignored"][0]["text"]
    shown = run("read", path, *AT).stdout
    for words in ("about 75 % of its text was read", "page 4: only an image", "Kubernetes", "Passed over"):
        assert words in shown


def test_menus_of_a_page_and_deleted_words_are_passed_over(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "job.html"
    page.write_text(
        "<nav><a href='/'>All our jobs</a></nav>"
        "<main><h1>Data Engineer</h1><h2>Requirements</h2><ul><li>Python</ul></main>",
        encoding="utf-8",
    )
    record = one(run, page)
    assert record["ignored"] == [{"why": "menus, banners and other jobs around the content", "text": "All our jobs"}]


def test_another_language_and_stuffing_are_said(run: Run, tmp_path: Path) -> None:
    german = tmp_path / "cv.txt"
    german.write_text(
        "Berufserfahrung\n" + "Ich habe die Daten und die Berichte für das Werk mit Python erstellt. " * 8
    )
    record = one(run, german, "--as", "resume")
    assert record["language"] == "German"
    assert any("German" in said for said in record["warnings"])
    stuffed = tmp_path / "stuffed.txt"
    stuffed.write_text(CV + "\nSkills\n" + "Kubernetes, " * 20)
    assert any("20 times" in said for said in one(run, stuffed)["stuffing"])


def test_blind_names_nobody(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mira-sandoval.txt"
    path.write_text(CV, encoding="utf-8")
    for format in ("text", "json"):
        result = run("read", path, "--blind", "--as", "resume", "-f", format, *AT)
        assert "sandoval" not in result.output.casefold()
        assert "mira@" not in result.output
        assert "Person 1" in result.stdout


def test_the_rows_of_a_table_are_told_apart(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    table.write_text('id,text\nada,"Skills\nPython, SQL"\nbo,"Skills\nJava, Go"\n', encoding="utf-8")
    shown = run("read", table, "--as", "resume", *AT).stdout.splitlines()
    assert [line for line in shown if "people.csv" in line] == [f"{table}: ada", f"{table}: bo"]


def test_several_files_are_a_line_each_and_a_bad_one_costs_itself(run: Run, cv: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    result = run("read", cv, tmp_path / "empty.pdf", SAMPLES / "postings" / "ml-engineer.txt", "-f", "json")
    assert result.exit_code == 1
    assert "empty.pdf is empty" in result.stderr
    assert [json.loads(line)["kind"] for line in result.stdout.splitlines()] == ["resume", "posting"]


def test_a_posting_shows_its_sections(run: Run, posting: Path) -> None:
    record = one(run, posting)
    assert record["kind"] == "posting"
    assert {"requirements", "nice_to_have"} <= {section["kind"] for section in record["sections"]}
    assert record["total_months"] is None


def test_standard_input_is_read(run: Run) -> None:
    result = run("read", "-", "-f", "json", stdin=RESUME)
    assert json.loads(result.stdout)["id"] == "stdin"


# postings that share a file

JOBS = "\n\n-----------------------\n\n".join(
    POSTING.replace("Data Engineer", title) + "\nWe are a small team that measures rivers and writes about them.\n"
    for title in ("Data Engineer", "Data Analyst", "ML Engineer")
)


def test_split_parts_a_file_of_several_postings(run: Run, tmp_path: Path, resume: Path) -> None:
    path = tmp_path / "jobs.txt"
    path.write_text(JOBS, encoding="utf-8")
    whole = json.loads(run("extract", path, "--as", "posting").stdout)
    assert any("several postings" in said and "--split" in said for said in whole["warnings"])
    lines = run("extract", path, "--as", "posting", "--split").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["jobs#1", "jobs#2", "jobs#3"]
    table = run("batch", resume, path, "--split")
    assert "jobs#2" in table.stdout
    market = json.loads(run("gap", resume, path, "--split", "-f", "json").stdout)
    assert [item["posting"] for item in market["postings"]] == ["jobs#1", "jobs#2", "jobs#3"]


def test_split_reads_standard_input_once(run: Run, tmp_path: Path) -> None:
    for text, ids in ((JOBS, ["stdin#1", "stdin#2", "stdin#3"]), (POSTING, ["stdin"])):
        lines = run("extract", "-", "--as", "posting", "--split", stdin=text).stdout.splitlines()
        assert [json.loads(line)["id"] for line in lines] == ids


def test_parts_of_a_file_keep_its_warnings(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "jobs.txt"
    path.write_bytes(JOBS.encode() + b"caf\xe9 \xe9\xe9")
    lines = run("extract", path, "--as", "posting", "--split").stdout.splitlines()
    assert all("jobs.txt is not UTF-8" in str(json.loads(line)["warnings"]) for line in lines)


def test_what_a_resume_does_not_claim_is_not_shown_as_its_skill(run: Run, cv: Path) -> None:
    cv.write_text(CV.replace("- Bread", "- Bread with Python\n- Coordinated with JMeter team"), encoding="utf-8")
    (jobs,) = (section for section in one(run, cv)["sections"] if section["kind"] == "experience")
    assert "Python" in jobs["skills"]
    assert "Apache JMeter" not in jobs["skills"]


def test_the_label_of_dates_is_no_title(run: Run, cv: Path) -> None:
    cv.write_text("Projects\n\nPeriod: 01/2023 – 06/2024\nClient: Plum Ltd\nTechnology: Go\n", encoding="utf-8")
    (entry,) = one(run, cv)["sections"][0]["entries"]
    assert entry["title"] == "Client: Plum Ltd"


def test_the_certificates_of_one_line_are_one_entry(run: Run, cv: Path) -> None:
    cv.write_text(f"{CV}\nCertifications\n\nPlum Baker (2017), Master Miller (2022)\n", encoding="utf-8")
    (entry,) = one(run, cv)["sections"][-1]["entries"]
    assert (entry["dates"], entry["last"]) == ("2017, 2022", "2022")


def test_the_length_of_a_job_and_the_labels_of_a_form_are_no_title(run: Run, cv: Path) -> None:
    cv.write_text(
        "Experience\n\nBaker\nMarch 2019 - May 2021 (2 years 3 months)\n\n"
        "Occupation or position held   Miller\nJuly 2017 - 2018\n",
        encoding="utf-8",
    )
    baker, miller = one(run, cv)["sections"][0]["entries"]
    assert (baker["title"], miller["title"], miller["last"]) == ("Baker", "Miller", "2018")


def test_a_title_has_no_ends_of_the_sentence_around_its_date(run: Run, cv: Path) -> None:
    cv.write_text(f"{CV}\nCertifications\n\nMaster Miller with honours in 2022.\n", encoding="utf-8")
    (entry,) = one(run, cv)["sections"][-1]["entries"]
    assert entry["title"] == "Master Miller with honours"


def test_a_title_keeps_the_bracket_beside_its_date(run: Run, cv: Path) -> None:
    dated = "Plum Associate (003) (2022)\n\nMaster Miller (MM), 2021\n\nRipe Pears (Ripon, 2020)\n"
    cv.write_text(f"{CV}\nCertifications\n\n{dated}", encoding="utf-8")
    titles = [entry["title"] for entry in one(run, cv)["sections"][-1]["entries"]]
    assert titles == ["Plum Associate (003)", "Master Miller (MM)", "Ripe Pears (Ripon)"]
