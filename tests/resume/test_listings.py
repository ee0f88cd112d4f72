"""What only lists skills counts as listed wherever it stands; what says how they were used does not."""

from __future__ import annotations

import pytest

from matcher.matching import Settings, read_profile
from matcher.values import SectionKind
from tests.conftest import AS_OF
from tests.helpers import document

JOB = "Experience\n\nBaker, Plum Ltd\nJan 2020 - Dec 2021\n- Sold bread to the whole street every morning\n"


def place(line: str, *, name: str = "python") -> tuple[SectionKind, int | None]:
    """Return where a line below a job says a skill to stand, and for how many months."""
    held = read_profile(document(f"{JOB}{line}\n"), Settings(as_of=AS_OF)).held[name]
    return held.evidence[0].section, held.months


@pytest.mark.parametrize(
    "line",
    [
        "Python, SQL, Docker",
        "\nLanguages: SQL, Python (advanced), a little R",
        "\nTools: SQL, Python, Docker",
        "\n- Python\n- SQL",
        "Python | SQL | Docker",
        "\nData\tSQL, Python, Zorblax, Quuxly",
        "Computer: Python (very good), typing, a course in weaving that I am half way through",
        "| comfortable | Python, SQL |",
        "Zorblax, Python and SQL",
    ],
)
def test_a_run_of_names_is_a_list_wherever_it_stands(line: str) -> None:
    assert place(line) == (SectionKind.SKILLS, None)


@pytest.mark.parametrize(
    "line",
    [
        "Technologies used: Python, SQL, Docker",
        "\nTechnical Environment: Python, SQL, Docker",
        "Tools: Python, SQL, Docker",
        "\nBuilt with: Python, SQL",
        "- Wrote Python, SQL and Docker files",
        "- Built services with Python, SQL, Docker",
        "Oven model | Python, SQL",
        "Python developer for the oven team",
        "- Python, Docker and Kafka services",
        "- SQL\n- Python and Docker",
        "Shipped two ovens to the town. Python, SQL, Docker.",
        "Tasks: integration with Python/SQL",
        "Main activities: Python, SQL, dashboards",
        "Skills: SQL · Python · Docker",
        "\nBaked bread for the whole street. Kept six ovens.\nPython, SQL, Docker.",
        "Baked bread for the whole street\nPython, SQL, Docker\nSold bread to the whole town",
        "\nDuties:\nPython, SQL, Docker\nSold bread to the whole town",
        "Project: Python shop",
        "\nTitle : Python shop",
    ],
)
def test_what_says_how_a_skill_was_used_is_use(line: str) -> None:
    assert place(line) == (SectionKind.EXPERIENCE, 24)


@pytest.mark.parametrize("below", ["Python, SQL", "- Python", "- SQL\n- Python", "- Reports: SQL, Python, Java"])
def test_names_right_below_the_dates_of_a_job_are_use(below: str) -> None:
    held = read_profile(
        document(f"Experience\nBaker, Plum, Jan 2020 - Dec 2021\n{below}\n"), Settings(as_of=AS_OF)
    ).held["python"]
    assert (held.evidence[0].section, held.months) == (SectionKind.EXPERIENCE, 24)


@pytest.mark.parametrize("between", ["Head Baker", "Software Engineer", "Head Baker\nGraz, Austria"])
@pytest.mark.parametrize("below", ["Python, SQL", "- Python, SQL, Docker\n- Ovens"])
def test_the_title_of_a_job_may_stand_between_its_dates_and_what_it_used(between: str, below: str) -> None:
    held = read_profile(
        document(f"Experience\nPlum Ltd (Jan 2020 - Dec 2021)\n{between}\n{below}\n"), Settings(as_of=AS_OF)
    ).held["python"]
    assert (held.evidence[0].section, held.months) == (SectionKind.EXPERIENCE, 24)


@pytest.mark.parametrize("between", ["Technical toolbox", "Languages", "Baked bread for the town."])
def test_other_lines_between_the_dates_of_a_job_and_a_list_part_them(between: str) -> None:
    held = read_profile(
        document(f"Experience\nBaker, Plum, Jan 2020 - Dec 2021\n{between}\n- Python\n- SQL\n"), Settings(as_of=AS_OF)
    ).held["python"]
    assert (held.evidence[0].section, held.months) == (SectionKind.SKILLS, None)


@pytest.mark.parametrize(
    "text", ["Python, SQL.\nSold bread to the whole street.", "SQL, Python. Sold bread to the whole street."]
)
def test_a_list_that_opens_the_text_below_the_heading_of_a_job_is_use(text: str) -> None:
    job = f"Plum Ltd\nBaker | Jan 2020 - Dec 2021\n\n{text}"
    read = document(f"Experience\n\n{job}\n\nPear Ltd\nCook | 2018 - 2019\n\nCooked soup for the town.\n")
    held = read_profile(read, Settings(as_of=AS_OF)).held["python"]
    assert (held.evidence[0].section, held.months) == (SectionKind.EXPERIENCE, 24)


@pytest.mark.parametrize("told", ["- Python, SQL", "Python and SQL"])
def test_a_list_below_an_empty_line_under_dates_is_use_where_another_job_follows(told: str) -> None:
    read = document(f"Experience\n\nBaker, Plum Ltd\nJan 2020 - Dec 2021\n\n{told}\n\nCook, Pear Ltd\n2018 - 2019\n")
    held = read_profile(read, Settings(as_of=AS_OF)).held["python"]
    assert (held.evidence[0].section, held.months) == (SectionKind.EXPERIENCE, 24)


def test_what_a_dated_title_names_is_use() -> None:
    text = f"{JOB}\nSystem Administrator, Plum Ltd, Jan 2022 - Dec 2022\n- Kept the ovens running\n"
    held = read_profile(document(text), Settings(as_of=AS_OF)).held["system-administration"]
    assert (held.evidence[0].section, held.months) == (SectionKind.EXPERIENCE, 12)


@pytest.mark.parametrize(
    "below",
    ["\nPython, SQL", "\n- Python", "Skills: SQL, Python", "Known: SQL, Python, Docker", "- Skills: Python, SQL"],
)
def test_a_list_apart_from_the_dates_of_a_job_or_with_a_label_is_none_of_its_tasks(below: str) -> None:
    held = read_profile(
        document(f"Experience\nBaker, Plum, Jan 2020 - Dec 2021\n{below}\n"), Settings(as_of=AS_OF)
    ).held["python"]
    assert (held.evidence[0].section, held.months) == (SectionKind.SKILLS, None)


def test_the_courses_of_a_degree_are_no_mere_list() -> None:
    text = "Education\nMSc Data Science, Northmere, 2019 - 2021\nModules: Databases, Python, Statistics\n"
    held = read_profile(document(text), Settings(as_of=AS_OF)).held["python"]
    assert (held.evidence[0].section, held.months) == (SectionKind.EDUCATION, None)


def test_a_list_describes_no_work() -> None:
    list_line = "Python, SQL, Docker, Kubernetes, Terraform, Airflow, Spark"
    assert [p.quote for p in read_profile(document(f"{JOB}{list_line}\n"), Settings(as_of=AS_OF)).passages] == [
        "Sold bread to the whole street every morning"
    ]
