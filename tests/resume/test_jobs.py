"""Entries with dates: where they begin and end, and which of them are work."""

from __future__ import annotations

import pytest

from matcher.resume.dates import count_months
from matcher.resume.jobs import dates_at, find_jobs, work_periods
from tests.helpers import JUNE_2025, document


def entries(text: str) -> list[str]:
    read = document(text)
    return [read.text[start:end].strip() for _, start, end in find_jobs(read, as_of=JUNE_2025)]


def months(text: str) -> int:
    read = document(text)
    return count_months(work_periods(read, find_jobs(read, as_of=JUNE_2025)))


FIRST, SECOND = ["- Built ovens in Go", "- Sold bread"], ["- Baked with Rust"]


@pytest.mark.parametrize(
    "heads",
    [
        (["Go Baker, Plum, Jan 2020 - Dec 2020"], ["Rust Baker, Pear, Jan 2018 - Dec 2019"]),
        (["Go Baker", "Jan 2020 - Dec 2020"], ["Rust Baker", "Jan 2018 - Dec 2019"]),
        (["Go Baker", "Plum, Graz", "Jan 2020 - Dec 2020"], ["Rust Baker", "Pear, Oslo", "Jan 2018 - Dec 2019"]),
        (["Jan 2020 - Dec 2020", "Go Baker", "Plum"], ["Jan 2018 - Dec 2019", "Rust Baker", "Pear"]),
        (["Go Baker\tGraz", "Plum\tJan 2020 - Dec 2020"], ["Rust Baker\tOslo", "Pear\tJan 2018 - Dec 2019"]),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_an_entry_begins_with_its_heading_wherever_its_dates_stand(heads: tuple[list[str], ...], gap: str) -> None:
    blocks = ["\n".join([*head, *items]) for head, items in zip(heads, (FIRST, SECOND), strict=True)]
    assert entries("Experience\n" + f"\n{gap}".join(blocks)) == blocks


def test_a_heading_without_empty_lines_takes_no_text_above_one() -> None:
    text = "Experience\n\nPlum\nBaker\nJan 2020 - Dec 2020\nGo\n\nSeller\nJan 2018 - Dec 2019\nRust"
    assert [entry.splitlines()[0] for entry in entries(text)] == ["Plum", "Seller"]


def test_a_heading_never_takes_the_items_of_the_entry_before() -> None:
    text = "Experience\nBaker\nPlum\n2020 - 2021\n- Baked\nJan 2018 - Dec 2019\n- Sold"
    assert entries(text)[0].endswith("- Baked")


def test_dates_within_an_item_open_no_entry() -> None:
    text = "Experience\nBaker, Jan 2018 - Dec 2020\n- Moved the shop from Jan 2019 to Mar 2019\n- Baked"
    assert len(entries(text)) == 1
    assert months(text) == 36


def test_items_that_are_all_dated_are_entries() -> None:
    assert len(entries("Experience\n- Baker from 2018 to 2019\n- Seller from 2020 to 2021")) == 2


def test_overlapping_jobs_count_once() -> None:
    assert months("Experience\nA, Jan 2020 - Dec 2020\nB, Jul 2020 - Jun 2021") == 18


@pytest.mark.parametrize("heading", ["Education", "Certifications", "Publications"])
def test_years_of_study_are_no_work(heading: str) -> None:
    assert months(f"Experience\nA, Jan 2020 - Dec 2020\n\n{heading}\nMSc Baking, 2015 - 2018") == 12


def test_years_of_awards_are_no_work_beside_jobs() -> None:
    assert months("Experience\nA, Jan 2020 - Dec 2020\n\nAwards\nGolden loaf (2015 - 2018)") == 12


def test_a_degree_without_a_section_is_no_work() -> None:
    assert months("Ada\nMSc Baking, University of Graz, 2015 - 2018\nBaker, Jan 2020 - Dec 2020") == 12
    assert months("Ada\nMSc Baking\nUniversity of Graz, 2015 - 2018") == 0


@pytest.mark.parametrize(
    "head", ["\nRust Baker, Pear", "\nPear Ltd, Oslo", "\n**Will it rise?**", "Rust Developer, Pear"]
)
def test_an_entry_without_dates_is_no_part_of_the_one_above(head: str) -> None:
    above = "\n".join(["Go Baker, Plum, Jan 2020 - Dec 2020", *FIRST])
    below = "\n".join([head, *SECOND])
    assert entries(f"Experience\n{above}\n{below}\n") == [above]


@pytest.mark.parametrize(
    "line",
    [
        "\nKey tasks: ovens",
        "and all the flour\nthat it takes.",
        "With Rust in every oven.",
        "Kubernetes and cut its cost by a third",
        "- Worked in the same bakery for three years together with\nRust Developers of the town",
    ],
)
def test_labels_and_wrapped_lines_open_no_entry(line: str) -> None:
    text = "\n".join(["Go Baker, Plum, Jan 2020 - Dec 2020", *FIRST, line, *SECOND])
    assert entries(f"Experience\n{text}\n") == [text]


@pytest.mark.parametrize(("above", "line"), [
    ("- Kept the ovens of Plum, Pear and", "Quince"),
    ("- Kept the ovens that were in the cellar of the Plum", "Bakery"),
])  # fmt: skip
def test_a_wrapped_item_opens_no_entry_though_its_rest_begins_with_a_capital(above: str, line: str) -> None:
    text = "\n".join(["Go Baker, Plum, Jan 2020 - Dec 2020", above, line, *SECOND])
    assert entries(f"Experience\n{text}\n") == [text]


@pytest.mark.parametrize(
    "head",
    [
        "Tutor, Pear\n2017",
        "Tutor\nPear School, Oslo\n2017",
        "Tutor, Pear, 2017",
        "Tutor, Pear (2017)",
        "Tutor at Pear 2017",
        "Tutor\tPear\t2017",
        "**Tutor**, Pear | 2017",
        "2017\nTutor, Pear",
        "2017 Tutor, Pear",
        "2017 – Tutor, Pear",
    ],
)
def test_a_job_with_a_lone_year_is_one_of_its_own_and_counts_half_the_year(head: str) -> None:
    first, last = "Baker, Plum\nJan 2018 - Dec 2019\n- Built ovens in Go", "Seller, Fig, 2016\n- Sold bread"
    text = f"Experience\n{first}\n\n{head}\n- Taught Rust\n\n{last}"
    assert entries(text) == [first, f"{head}\n- Taught Rust", last]
    assert months(text) == 24 + 6 + 6


@pytest.mark.parametrize(
    ("dates", "held"),
    [
        ("Jan 2025 - Dec 2025", 6),
        ("2023 - 2030", 30),
        ("Jan 2025 - Jun 2025", 6),
        ("Jan 2025 - present", 6),
        ("2027 - 2030", 0),
    ],
)
def test_a_job_counts_up_to_now_however_long_it_will_be_held(dates: str, held: int) -> None:
    assert months(f"Experience\nBaker, Plum, {dates}\n- Sold bread") == held


def test_jobs_of_one_line_each_with_a_lone_year_follow_each_other() -> None:
    jobs = ["Data analyst, Plum, 2014", "Junior analyst, Pear, 2013", "Intern, Fig, 2012"]
    assert entries("Experience\n" + "\n".join(jobs)) == jobs


@pytest.mark.parametrize(
    "line",
    [
        "- Moved the shop, 2019",
        "Moved the shop to the cloud in 2019",
        "Baker of the year award, 2019\n- Best bread",
        "Key result: 2019\n- Best bread",
        "Certified baker, 2019\n- Best bread",
        "SPEAKING\n• “Your bread lies”, a talk, 2019\n- Best bread",
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_other_years_within_a_job_open_no_entry(line: str, gap: str) -> None:
    text = f"Experience\nBaker, Plum\nJan 2018 - Dec 2020\n- Built ovens in Go\n{gap}{line}"
    assert months(text) == 36


def test_a_year_in_the_heading_of_a_dated_job_is_part_of_it() -> None:
    text = "Experience\nPlum Games 2018\nJan 2018 - Dec 2018\n- Baked\n\nPear Fair 2017\nMar 2017 - Apr 2017\n- Sold"
    assert len(entries(text)) == 2
    assert months(text) == 14


def test_a_lone_year_is_no_job_outside_the_jobs_or_in_the_future() -> None:
    text = (
        "Experience\nBaker, Jan 2018 - Dec 2018\n- Baked\n\nSeller, Fig, 2029\n- Sold\n\nProjects\nOven, 2017\n- Rust"
    )
    assert months(text) == 12


def test_the_head_of_a_table_is_no_line_of_an_entry() -> None:
    first, last = "2020 - 2021\tPlum\nBaker\nBuilt ovens", "2018 - 2019\tPear\nSeller\nSold bread"
    assert entries(f"Experience\nPeriod\tEmployer\tWhat I did\n\n{first}\n\n{last}") == [first, last]


@pytest.mark.parametrize("row", ["{} | {} | {}", "| {} | {} | {} |", "{}\t{}\t{}"])
def test_columns_of_beginnings_and_ends_are_the_dates_of_their_rows(row: str) -> None:
    rows = [("From", "To", "Client"), ("01/2020", "12/2021", "Plum: Go"), ("2017", "2019", "Pear: Rust")]
    text = "\n".join(["Experience", *(row.format(*cells) for cells in rows)])
    assert months(text) == 48
    assert ["Plum" in entry for entry in entries(text)] == [True, False]


@pytest.mark.parametrize(
    "row", ["{} | {} | {} | {}", "| {} | {} | {} | {} |", "{}\t{}\t{}\t{}", "{}     {}     {}     {}"]
)
def test_columns_of_beginnings_and_ends_may_stand_behind_others(row: str) -> None:
    rows = [("Client", "Job", "Start", "End"), ("Plum", "Go", "Jan 2020", "present"), ("Pear", "Rust", "2017", "2019")]
    text = "\n".join(["Experience", *(row.format(*cells) for cells in rows)])
    assert months(text) == 24 + 66
    assert ["Plum" in entry for entry in entries(text)] == [True, False]
    assert months(text.replace("Start", "Age")) < 24 + 66


@pytest.mark.parametrize("title", ["", "Project list", "Projects", "Baker\n\nProject list"])
def test_an_empty_line_parts_entries_that_open_with_a_field_of_dates(title: str) -> None:
    first = "Period: 01/2020 – 12/2020\nClient: Plum\nTechnology: Go"
    last = "Period: 01/2018 – 12/2019\nClient: Pear\nTechnology: Rust"
    assert entries(f"Ada Sample\n\n{title}\n\n{first}\n\n{last}")[-2:] == [first, last]


def test_a_field_that_closes_an_entry_heads_none_below_an_empty_line() -> None:
    first, last = "Ada\n2020 – 2021\nClient: Plum\nTechnology: Go", "2018 – 2019\nClient: Pear\nTechnology: Rust"
    assert entries(f"Experience\n{first}\n\n{last}") == [first, last]


def test_fields_that_empty_lines_part_one_by_one_stay_with_the_dates_below() -> None:
    first = "Client: Plum\n\nPeriod: 01/2020 – 12/2020\n\nTechnology: Go"
    last = "Client: Pear\n\nPeriod: 01/2018 – 12/2019\n\nTechnology: Rust"
    assert entries(f"Experience\n\n{first}\n\n{last}") == [first, last]


def test_a_line_with_a_year_of_its_own_heads_no_dated_line_below() -> None:
    course, degree = "Baking Bootcamp, Plum School, 2023 (ovens)", "BA Bread, Pear College 2009–2013"
    assert entries(f"Education\n{course}\n{degree}") == [degree]
    assert entries("Teaching\n2018  Tutor, bread\nWinter 2020  Guest talk on ovens")[-1].startswith("Winter")


@pytest.mark.parametrize(
    "line",
    [
        "Availability: from 01.05.2025",
        "Available from 05/2025",
        "I can start from May 2025",
        "Start date: from 05/2025",
    ],
)
def test_the_month_from_which_somebody_is_free_begins_no_job(line: str) -> None:
    assert months(f"Ada\n{line}\n\nExperience\nBaker, Jan 2020 - Dec 2020\n- Baked\n\n{line}") == 12


def test_a_place_has_the_dates_of_its_own_entry_only() -> None:
    read = document(
        "Experience\nTutor, Bar School, Winter 2017, Fall 2017\nTaught R.\n\nChef, Foo, 2019 - 2020\nCooked.\n"
    )
    jobs = find_jobs(read, as_of=JUNE_2025)
    assert len(jobs) == 3
    for place in range(len(read.text)):
        assert dates_at(jobs, place) == [period for period, start, end in jobs if start <= place < end]


def test_the_name_above_jobs_without_a_heading_is_no_part_of_them() -> None:
    first, second = "Baker, Plum (2020 - 2021)\nOvens, bread.", "Cook, Pear (2018 - 2020)\nSoup."
    assert entries(f"Jo Smith\n\n{first}\n\n{second}\n") == [first, second]
    assert entries(f"Jo Smith\n\nHead {first}\n{second}\n") == [f"Head {first}", second]


DATED = "Oven model (Jan 2020 - May 2020)\nPredicts heat with Rust."


@pytest.mark.parametrize(
    "below", ["Bread shop\nSold with Go.", "Bread shop\n- Sold with Go", "**Bread shop**\nGo, Rust"]
)
def test_a_project_without_dates_is_no_part_of_the_one_above(below: str) -> None:
    assert entries(f"Projects\n\n{DATED}\n\n{below}\n") == [DATED]


@pytest.mark.parametrize(
    "below",
    ["Key responsibilities\n- Sold with Go", "Go, Rust, Java\nDocker", "Sold it all over\nthe town.", "Sold with Go"],
)
def test_further_blocks_of_a_project_belong_to_it(below: str) -> None:
    assert entries(f"Projects\n\n{DATED}\n\n{below}\n") == [f"{DATED}\n\n{below}"]


def test_a_project_without_dates_right_below_the_items_of_another_is_no_part_of_it() -> None:
    dated = "Oven model | Rust              Jan 2020 - May 2020\n- Predicts heat"
    assert entries(f"Projects\n{dated}\nBread shop | Go\n- Sells bread\n") == [dated]
    assert len(entries(f"Projects\n{dated}\nKey features\n- Sells bread\n")[0]) > len(dated)


@pytest.mark.parametrize(
    ("heading", "total"), [("Academic projects", 12), ("Side Projects", 12), ("Client projects", 24)]
)
def test_projects_of_ones_own_are_no_work_beside_jobs(heading: str, total: int) -> None:
    job, project = "Experience\n\nBaker, Plum, Jan 2020 - Dec 2020\nBread.\n", "Oven, Jan 2019 - Dec 2019\nHeat.\n"
    assert months(f"{job}\n{heading}\n\n{project}") == total
    assert months(f"{heading}\n\n{project}") == 12


def test_jobs_told_in_sentences_have_their_own_dates() -> None:
    text = (
        "My name is Ada. From May 2021 until April 2024 I worked at Plum, where I baked the daily bread in Go. "
        "Before that, from May 2019 to April 2021, I was a miller at Pear and ground in Rust. "
        "I studied baking in Rye and ended in 2019."
    )
    assert months(text) == 60
    told = entries(text)
    assert [entry.partition(" ")[0] for entry in told] == ["From", "Before"]
    assert told[1].endswith("Rust.")


def test_two_jobs_of_one_sentence_part_at_its_clause() -> None:
    text = (
        "Baker of twelve years, the last five (2019-2024) at Plum with ovens made for Go, and before that 2012-2019 "
        "at Pear on mills that ran on Rust. BSc from Rye (2012). Strong in bread and buns, some cake, no coffee at all."
    )
    assert months(text) == 144
    assert [("Go" in entry, "Rust" in entry, "BSc" in entry) for entry in entries(text)] == [
        (True, False, False),
        (False, True, False),
    ]


def test_since_when_somebody_bakes_is_no_job_beside_those_within_it() -> None:
    text = (
        "I have been a baker since 2015. I am at Plum (since May 2023) and bake its daily bread in Go, with a mill. "
        "Before that I worked at Pear for three years (05/2018 - 04/2021) and ground its flour in Rust, day and night."
    )
    assert months(text) == 26 + 36
