"""Profiles and requirements of the samples, and mixtures of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from random import Random

from matcher.matching import Settings, read_profile, read_requirements
from matcher.reading import read_document
from matcher.values import DocumentKind, Held, Importance, Kind, Profile, Requirements, StatedYears
from tests.conftest import sample_files

SETTINGS = Settings(as_of=dt.date(2026, 11, 1))


@lru_cache
def people() -> tuple[Profile, ...]:
    return tuple(
        read_profile(read_document(path, kind=DocumentKind.RESUME), SETTINGS) for path in sample_files("resumes")
    )


@lru_cache
def asked() -> tuple[Requirements, ...]:
    return tuple(
        read_requirements(read_document(path, kind=DocumentKind.POSTING), SETTINGS) for path in sample_files("postings")
    )


def mixed(random: Random) -> Requirements:
    """Requirements and duties drawn from all sample postings, some with other importance, months, counts and kinds."""
    items = [item for posting in asked() for item in posting.items]
    drawn = random.sample(items, random.randint(1, 40))
    return replace(
        asked()[0],
        items=tuple(
            replace(
                item,
                importance=random.choice(list(Importance)),
                min_months=random.choice([None, None, 0, 12, 60]),
                basics=random.random() < 0.2,
                count=random.randint(1, 5),
                kind=random.choice([item.kind, item.kind, Kind.SOFT]),
                any_of=tuple(dict.fromkeys([*item.any_of, *random.choice(drawn).any_of][: random.randint(1, 4)])),
            )
            for item in drawn
        ),
        duties=tuple(random.sample([duty for posting in asked() for duty in posting.duties], random.randint(0, 9))),
        total_years=random.choice([None, StatedYears(label="total", skill=None, min_months=36, start=0, end=1)]),
    )


def strange(random: Random) -> Profile:
    """A profile with held skills and passages of all sample résumés."""
    held: list[Held] = random.sample([h for person in people() for h in person.held.values()], random.randint(0, 90))
    passages = [passage for person in people() for passage in person.passages]
    return replace(
        random.choice(people()),
        held={item.skill: replace(item, basics=not item.months and random.random() < 0.2) for item in held},
        passages=tuple(random.sample(passages, random.randint(0, 20))),
        total_months=random.choice([None, 0, 30, 200]),
    )
