"""Invented résumés of which everything is known: their blocks of words, their sections, their jobs and dates."""

from __future__ import annotations

import random
from dataclasses import dataclass

from matcher.values import SectionKind

NAMES = ("Ada Example", "Bo Sample", "Cleo Specimen", "Dag Muster")
TITLES = ("Data Engineer", "Backend Developer", "Machine Learning Engineer", "Platform Engineer", "Analyst",
          "Site Reliability Engineer", "Software Engineer", "Research Engineer")  # fmt: skip
EMPLOYERS = ("Plum Logistics", "Harbour Bank", "Quartz Health", "Otter Games", "Birch Energy", "Cobalt Maps")
PLACES = ("Berlin", "Utrecht", "Porto", "Leeds", "Oslo", "Graz")
VERBS = ("Built", "Designed", "Migrated", "Automated", "Operated", "Rewrote", "Measured", "Documented")
THINGS = ("the billing service", "a forecasting pipeline", "nightly batch jobs", "the search index",
          "an internal dashboard", "the deployment process", "a fraud detection model")  # fmt: skip
TOOLS = ("Python", "Apache Kafka", "Kubernetes", "PostgreSQL", "Terraform", "Airflow", "PyTorch", "Swift",
         "scikit-learn", "Docker", "TypeScript", "Spark", "GraphQL", "Redis", "Snowflake", "dbt")  # fmt: skip
ENDS = ("for the sales office", "with a team of five people", "and cut its cost by a third",
        "so that reports arrive before breakfast", "which now serves every customer in three countries",
        "and wrote the tests that it never had before")  # fmt: skip
DEGREES = ("MSc Computer Science", "BSc Statistics", "BSc Physics", "MSc Data Science")
SCHOOLS = ("University of Graz", "Technical University of Porto", "Leeds College")
PROJECTS = ("Birdcount", "Tidetable", "Loafer")
LANGUAGES = ("English", "German", "Dutch", "Portuguese")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
AS_OF = 2025 * 12 + 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, a project or a degree; ``after`` is the month after its last, None where it goes on."""

    title: str
    at: str
    place: str
    first: int
    after: int | None
    bullets: tuple[str, ...]

    def dates(self, style: int) -> str:
        """Return the dates in one of the usual forms."""
        start, end = (_shown(month, style) for month in (self.first, (self.after or 0) - 1))
        return f"{start} – {end if self.after else OPEN[style % len(OPEN)]}"


OPEN = ("present", "Present", "now", "Current")


def _shown(month: int, style: int) -> str:
    year, number = divmod(month, 12)
    forms = (f"{MONTHS[number]} {year}", f"{number + 1:02}/{year}", f"{number + 1:02}.{year}")
    return forms[style % len(forms)]


@dataclass(frozen=True, slots=True)
class Resume:
    """All that a layout shows, in no layout yet."""

    name: str
    contact: tuple[str, ...]
    summary: str
    jobs: tuple[Entry, ...]
    projects: tuple[Entry, ...]
    education: tuple[Entry, ...]
    skills: tuple[tuple[str, tuple[str, ...]], ...]
    languages: tuple[str, ...]
    style: int


def invent(seed: int, *, jobs: int = 3) -> Resume:
    """Return the résumé of a number: the same for the same number."""
    dice = random.Random(seed)
    tools = dice.sample(TOOLS, len(TOOLS))
    name = dice.choice(NAMES)
    month = AS_OF - dice.randrange(1, 8)
    found = []
    for number in range(jobs):
        first = month - dice.randrange(14, 40)
        found.append(
            Entry(
                dice.choice(TITLES),
                EMPLOYERS[(seed + number) % len(EMPLOYERS)],
                dice.choice(PLACES),
                first,
                month if number else None,
                tuple(_bullet(dice) for _ in range(dice.randrange(2, 5))),
            )
        )
        month = first - dice.randrange(0, 4)
    studies = tuple(
        Entry(degree, school, "", month - 24 * number - 30, month - 24 * number - 6, ())
        for number, (degree, school) in enumerate(
            zip(dice.sample(DEGREES, 2), dice.sample(SCHOOLS, 2), strict=True), start=1
        )
    )
    made = tuple(
        Entry(project, "", "", 0, None, (_bullet(dice),)) for project in dice.sample(PROJECTS, 2)
    )  # projects carry no dates
    summary = f"{dice.choice(TITLES)} with {dice.randrange(4, 12)} years of work on {dice.choice(THINGS)} " + (
        f"and {dice.choice(THINGS)}, who likes small teams, plain code and honest numbers in every report."
    )
    groups = (("Programming", tools[:5]), ("Data", tools[5:10]), ("Operations", tools[10:14]))
    user = name.split()[0].lower()
    return Resume(
        name,
        (f"{user}@example.org", "+49 30 5550100", dice.choice(PLACES), f"github.com/{user}"),
        summary,
        tuple(found),
        made,
        studies,
        tuple((label, tuple(names)) for label, names in groups),
        tuple(dice.sample(LANGUAGES, 3)),
        dice.randrange(3),
    )


def _bullet(dice: random.Random) -> str:
    first, second = dice.sample(TOOLS, 2)
    words = f"{dice.choice(VERBS)} {dice.choice(THINGS)} in {first} and {second}"
    return f"{words} {dice.choice(ENDS)}" if dice.random() < 0.8 else words


HEADINGS = {
    SectionKind.SUMMARY: ("Summary", "Profile", "About Me"),
    SectionKind.EXPERIENCE: ("Experience", "Work Experience", "Employment History"),
    SectionKind.PROJECTS: ("Projects", "Selected Projects", "Side Projects"),
    SectionKind.EDUCATION: ("Education", "Education and Training", "Academic Background"),
    SectionKind.SKILLS: ("Skills", "Technical Skills", "Core Competencies"),
    SectionKind.OTHER: ("Languages", "Languages", "Languages"),
}
