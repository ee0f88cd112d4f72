"""What the property tests draw: texts of skills, filler and punctuation; roadmaps; profiles."""

from __future__ import annotations

from hypothesis import strategies as st

from matcher.roadmap import Group, Roadmap, Step
from matcher.values import Held, Importance, Requirement
from tests.helpers import ask, hold, small_taxonomy

NAMES = (
    "C++", "C#", ".NET", "Node.js", "CI/CD", "scikit-learn", "sklearn", "A/B testing", "PL/SQL", "TCP/IP", "Python",
    "R", "Go", "C", "Excel", "Spark", "REST", "Swift", "Express", "Chef", "SOLID", "SQL", "K8s", "PyTorch",
    "machine learning", "Machine Learning", "Apache Kafka", "React Native", "Zorblax", "Quuxly 2", "R&D", "Security+",
)  # fmt: skip
FILLER = (
    "we", "the rest of", "experience with", "no", "not required", "a plus", "must", "or", "and", "either",
    "3+ years of", "five years", "go live", "I excel at", "solid", "Skills", "Requirements", "at Oracle", "Inc.",
    "x@java.com", "www.python.org", "Füße", "東京", "💩", "don't", "one of", "2019 - 2021", "etc",
)  # fmt: skip
MARKS = (*" ,;/|-•“”\n\u00a0", " ", ", ", "; ", ". ", "\n\n", " / ", " (", ") ", " – ", "")

texts = st.lists(st.tuples(st.sampled_from(NAMES + FILLER), st.sampled_from(MARKS)), max_size=25).map(
    lambda pieces: "".join(piece + mark for piece, mark in pieces)
)

SKILLS = sorted(skill.id for skill in small_taxonomy())
skill_sets = st.frozensets(st.sampled_from(SKILLS))
months = st.none() | st.integers(0, 240)


@st.composite
def held_skills(draw: st.DrawFn) -> list[Held]:
    """Draw held skills, some with months."""
    return [hold(skill, draw(months)) for skill in sorted(draw(skill_sets))]


@st.composite
def asked_skills(draw: st.DrawFn, *, with_years: bool = True) -> list[Requirement]:
    """Draw one to six requirements, each for one to three skills."""
    return [
        ask(
            *draw(st.lists(st.sampled_from(SKILLS), min_size=1, max_size=3, unique=True)),
            importance=draw(st.sampled_from(Importance)),
            min_months=draw(months) if with_years else None,
            count=draw(st.integers(1, 9)),
            start=start,
        )
        for start in range(draw(st.integers(1, 6)))
    ]


@st.composite
def roadmaps(draw: st.DrawFn) -> Roadmap:
    """Draw a roadmap of up to eight steps whose prerequisites form no circle; their numbers are shuffled."""
    count = draw(st.integers(1, 8))
    numbers = draw(st.permutations(range(1, count + 1)))
    steps = []
    for place in range(count):
        before = draw(st.frozensets(st.integers(0, place - 1), max_size=3)) if place else frozenset()
        groups = [
            Group(label="", rule=rule, skills=tuple(skills))
            for rule, skills in draw(
                st.lists(
                    st.tuples(
                        st.sampled_from(("any", "all", "2 of", "optional")),
                        st.lists(st.sampled_from(SKILLS), min_size=2, max_size=4, unique=True),
                    ),
                    max_size=3,
                )
            )
        ]
        steps.append(
            Step(
                id=f"s{place}",
                number=numbers[place],
                title=f"S{place}",
                goal="g",
                prerequisites=tuple(f"s{i}" for i in sorted(before)),
                groups=tuple(groups),
            )
        )
    return Roadmap(id="r", title="R", source="s", steps=tuple(sorted(steps, key=lambda step: step.number)))
