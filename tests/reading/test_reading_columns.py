"""Columns of a page: read one after the other; dates and places stay with their line."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pdf_writer import Page, Words, column, row_by_row, write_pdf

from matcher.reading import read_document

SIDEBAR = ["Skills", "Python", "SQL", "Docker", "Terraform", "Languages", "English", "German"]
PROSE = [
    "Experience",
    "Backend engineer at a bank, where I built and ran",
    "payment services in Python on Kubernetes and cut",
    "their cost by half within two years of work there.",
    "Before that a data engineer at a large insurer that",
    "moved forty batch jobs from cron to Airflow and wrote",
    "the tests which the jobs had never had until then.",
    "Education",
]


def read(tmp_path: Path, words: list[Words]) -> str:
    path = tmp_path / "cv.pdf"
    path.write_bytes(write_pdf(Page(words)))
    return read_document(path).text


@pytest.mark.parametrize("drawn_by_row", [True, False])
def test_a_sidebar_on_the_left_is_read_before_the_prose(tmp_path: Path, drawn_by_row: bool) -> None:
    columns = column(50, SIDEBAR), column(220, PROSE)
    words = row_by_row(*columns) if drawn_by_row else [*columns[1], *columns[0]]
    assert read(tmp_path, words) == "\n".join(SIDEBAR) + "\n\n" + "\n".join(PROSE)


@pytest.mark.parametrize("drawn_by_row", [True, False])
def test_a_sidebar_on_the_right_is_read_after_the_prose(tmp_path: Path, drawn_by_row: bool) -> None:
    columns = column(50, PROSE), column(400, SIDEBAR)
    words = row_by_row(*columns) if drawn_by_row else [*columns[1], *columns[0]]
    assert read(tmp_path, words) == "\n".join(PROSE) + "\n\n" + "\n".join(SIDEBAR)


def test_columns_with_lines_at_different_heights_are_told_apart(tmp_path: Path) -> None:
    words = row_by_row(column(50, SIDEBAR, top=717, size=9), column(220, PROSE))
    assert read(tmp_path, words) == "\n".join(SIDEBAR) + "\n\n" + "\n".join(PROSE)


def test_three_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    names = [[f"{letter}{row} word" for row in range(6)] for letter in "abc"]
    words = row_by_row(*(column(50 + 170 * index, lines) for index, lines in enumerate(names)))
    assert read(tmp_path, words) == "\n\n".join("\n".join(lines) for lines in names)


def test_a_line_across_the_page_stands_before_the_columns_below_it(tmp_path: Path) -> None:
    title = Words(50, 750, "Ada Example, engineer for everything that runs behind a screen, in Berlin and remotely")
    text = read(tmp_path, row_by_row([title], column(50, SIDEBAR), column(220, PROSE)))
    assert text.startswith(title.text)
    assert text.index("German") < text.index("Backend")


def test_a_heading_over_a_full_line_stays_with_that_line(tmp_path: Path) -> None:
    below = 720 - 14 * len(SIDEBAR)
    full = "Projects that I started and kept alive over the years, each of them used by other people every single day."
    tail = [Words(50, below, "Projects"), Words(50, below - 14, full)]
    text = read(tmp_path, row_by_row(column(50, SIDEBAR), column(220, PROSE), tail))
    assert text.endswith(f"Projects\n{full}")


JOBS = ["Engineer, Stripes", "Built the ledger of a bank in Go, with tests", "Analyst, Dots", "Wrote SQL all day long",
        "Intern, Squares", "Made coffee and dashboards for the sales team"]  # fmt: skip


def test_dates_at_the_right_edge_stay_with_their_job(tmp_path: Path) -> None:
    dates = column(480, ["2020 - 2022", "", "2018 - 2020", "", "2017 - 2018"])
    text = read(tmp_path, [*column(50, JOBS), *dates])
    assert text.splitlines()[0] == "Engineer, Stripes\t2020 - 2022"
    assert text.splitlines()[4] == "Intern, Squares\t2017 - 2018"


def test_dates_in_the_left_margin_stay_with_their_job(tmp_path: Path) -> None:
    dates = column(50, ["2020 - 2022", "", "2018 - 2020", "", "2017 - 2018"])
    text = read(tmp_path, [*dates, *column(160, JOBS)])
    assert text.splitlines()[:2] == ["2020 - 2022\tEngineer, Stripes", JOBS[1]]


def test_a_date_on_every_line_is_no_column(tmp_path: Path) -> None:
    talks = [f"A talk about testing, number {number}" for number in range(5)]
    text = read(tmp_path, [*column(50, ["2019"] * 5), *column(120, talks)])
    assert text.splitlines() == [f"2019\t{talk}" for talk in talks]


def test_places_flush_right_stay_with_their_line(tmp_path: Path) -> None:
    places = ["Berlin", "", "Amsterdam", "", "Rome", ""]
    words = [Words(550 - 5 * len(place), 720 - 14 * row, place) for row, place in enumerate(places) if place]
    assert read(tmp_path, [*column(50, JOBS), *words]).splitlines()[2] == "Analyst, Dots\tAmsterdam"


def test_a_heading_in_the_margin_gets_a_line_of_its_own(tmp_path: Path) -> None:
    words = [*column(50, ["Education"]), *column(160, ["Master of Science in everything that matters to people"])]
    assert read(tmp_path, words).splitlines()[0] == "Education"


def test_labels_beside_their_cells_stay_there_though_a_heading_parts_them(tmp_path: Path) -> None:
    left = ["Education", "2011 - 2013", "", "2009 - 2011", "", "Skills", "Programming", "Data", "", "Operations"]
    right = [
        "",
        "BSc Physics",
        "Leeds College",
        "BSc Statistics",
        "Graz",
        "",
        "Rust, Go",
        "dbt, Spark",
        "Redis",
        "Linux",
    ]
    text = read(tmp_path, [*column(72, left), *column(200, right)])
    assert [text.index(word) for word in ("BSc Physics", "2009", "Skills", "Rust", "Operations")] == sorted(
        text.index(word) for word in ("BSc Physics", "2009", "Skills", "Rust", "Operations")
    )


def test_a_right_half_that_ends_early_comes_before_a_left_one_that_goes_on(tmp_path: Path) -> None:
    left = ["Experience", *(f"Built service number {n} in Go" for n in range(30))]
    right = ["Skills", "Python and SQL", "Docker", "Education", "BSc Physics"]
    path = tmp_path / "cv.pdf"
    first = Page([*column(72, left), *column(330, right)])
    path.write_bytes(write_pdf(first, Page(column(72, ["and ran it on Kubernetes"]))))
    text = read_document(path).text
    assert text.index("BSc Physics") < text.index("Experience")
    assert text.endswith("number 29 in Go\n\nand ran it on Kubernetes")


def test_a_heading_above_the_other_column_opens_its_own(tmp_path: Path) -> None:
    left = column(72, ["Profile", "Engineer of small", "services", "Experience", "Built them in Go"], top=700)
    right = column(330, ["Projects", "Tidetable", "A calendar in", "Rust"], top=706)
    right[0] = right[0]._replace(size=13)
    name = column(72, ["Ada Example"], top=740, size=20)
    text = read(tmp_path, [*name, *left, *right])
    assert text.index("Projects") > text.index("Built them in Go")


CELLS = (
    (("Period",), ("Employer",), ("What I did",)),
    (("01/2021 - now",), ("Plum Bank", "Data analyst"), ("Kept dashboards", "Wrote measures")),
    (("06/2018 - 12/2020",), ("Pear Ltd", "Junior analyst"), ("Wrote macros", "Drew charts")),
)
BORDERS = (70, 170, 290, 440)


def ruled(*, top: float = 690, height: float = 34) -> tuple[list[Words], str]:
    """Return the words of a table of jobs, and the lines around its cells."""
    heights = [top - height * row for row in range(len(CELLS) + 1)]
    words = [
        Words(x + 6, y - 14 - 12 * line, text)
        for y, cells in zip(heights, CELLS, strict=False)
        for x, cell in zip(BORDERS, cells, strict=False)
        for line, text in enumerate(cell)
    ]
    level = [f"{BORDERS[0]} {y} m {BORDERS[-1]} {y} l S" for y in heights]
    upright = [f"{x} {low} m {x} {high} l S" for x in BORDERS for high, low in pairwise(heights)]
    return words, "\n".join([*level, *upright])


@pytest.mark.parametrize("thin", [False, True])
def test_a_ruled_table_is_read_row_by_row(tmp_path: Path, thin: bool) -> None:
    words, lines = ruled()
    if thin:  # some programs fill narrow rectangles
        ends = [line.split() for line in lines.splitlines()]
        sides = [(float(end[0]), float(end[1]), float(end[3]), float(end[4])) for end in ends]
        lines = "\n".join(f"{x0} {y0} {x1 - x0 or 0.5} {y1 - y0 or 0.5} re f" for x0, y0, x1, y1 in sides)
    head = [Words(70, 750, "Ada Example", 18), Words(70, 710, "EXPERIENCE", 14)]
    path = tmp_path / "cv.pdf"
    path.write_bytes(write_pdf(Page([*head, *words], drawing=lines)))
    assert read_document(path).text.split("EXPERIENCE\n\n")[1] == (
        "Period\tEmployer\tWhat I did\n\n01/2021 - now\tPlum Bank\nData analyst\nKept dashboards\nWrote measures\n\n"
        "06/2018 - 12/2020\tPear Ltd\nJunior analyst\nWrote macros\nDrew charts"
    )


def test_a_frame_around_columns_is_no_table(tmp_path: Path) -> None:
    frame = "40 780 m 560 780 l S 40 600 m 560 600 l S 40 600 m 40 780 l S 560 600 m 560 780 l S 210 600 m 210 780 l S"
    path = tmp_path / "cv.pdf"
    path.write_bytes(write_pdf(Page(row_by_row(column(50, SIDEBAR), column(220, PROSE)), drawing=frame)))
    assert read_document(path).text == "\n".join(SIDEBAR) + "\n\n" + "\n".join(PROSE)


def test_what_stands_beside_a_table_keeps_the_columns_of_the_page(tmp_path: Path) -> None:
    words, lines = ruled()
    bar = column(470, SIDEBAR, top=676)
    path = tmp_path / "cv.pdf"
    path.write_bytes(write_pdf(Page([*words, *bar], drawing=lines)))
    assert "\n".join(SIDEBAR) in read_document(path).text


def test_a_subtitle_stays_below_the_name_over_one_column(tmp_path: Path) -> None:
    name = [Words(220, 760, "Ada Example", 24), Words(220, 740, "Backend engineer", 12)]
    text = read(tmp_path, [*name, *column(50, SIDEBAR, top=718, size=9), *column(220, PROSE, top=704)])
    assert text.split() == " ".join(["Ada Example Backend engineer", *SIDEBAR, *PROSE]).split()


def test_prose_right_below_the_name_is_not_parted_by_the_side_bar(tmp_path: Path) -> None:
    name, summary = [Words(220, 760, "Ada Example", 24)], [*PROSE[1:4], *PROSE]
    text = read(tmp_path, [*name, *column(50, SIDEBAR, top=718, size=9), *column(220, summary, top=740)])
    assert "\n".join(summary[:3]) in text
