"""Credit: narrower meets, implied nearly, broader and related partly, similar only for concepts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from matcher.scoring.credit import Credit, CreditFinder
from matcher.scoring.reasons import reason_for
from matcher.scoring.weights import DEFAULT_WEIGHTS
from matcher.taxonomy import Taxonomy
from matcher.values import Held, Kind, Requirement, Skill, Via
from tests.helpers import ask, hold, likeness, profile_of, small_taxonomy


def _credit(requirement: Requirement | str, *held: Held | str, taxonomy: Taxonomy | None = None) -> Credit:
    wanted = ask(requirement) if isinstance(requirement, str) else requirement
    return CreditFinder(profile_of(*held), taxonomy or small_taxonomy(), DEFAULT_WEIGHTS, likeness).best(wanted)


def test_the_skill_itself_meets_its_requirement() -> None:
    credit = _credit("python", "python")
    assert (credit.share, credit.via) == (1, Via.EXACT)


@pytest.mark.parametrize("broader", ["sql-database", "database"])
def test_a_narrower_skill_meets_a_broader_requirement(broader: str) -> None:
    credit = _credit(broader, "postgresql")
    assert (credit.share, credit.via) == (1, Via.NARROWER)


def test_an_implied_skill_is_nearly_met() -> None:
    credit = _credit("python", "django")
    assert (credit.share, credit.via) == (DEFAULT_WEIGHTS.implied_credit, Via.IMPLIED)
    assert credit.held is not None
    assert credit.held.skill == "django"


def test_a_skill_that_another_shows_in_a_later_year_says_so() -> None:
    own, framework = replace(hold("python", 30), last_used=2022), hold("django", 24)
    credit = _credit("python", own, framework)
    assert (credit.share, credit.held, credit.later) == (1, own, framework)
    assert reason_for(ask("python"), credit, small_taxonomy()) == (
        "Python is used at work, 2.5 years, last in 2022; "
        "Django, which goes with it, is used at work, 2 years, last in 2024"
    )
    assert _credit("python", replace(own, last_used=2024), framework).later is None


def test_a_broader_skill_goes_partly_towards_a_narrower_requirement() -> None:
    credit = _credit("postgresql", "sql-database")
    assert (credit.share, credit.via) == (DEFAULT_WEIGHTS.broader_credit, Via.BROADER)


@pytest.mark.parametrize(("asked", "held"), [("mysql", "postgresql"), ("postgresql", "mysql")])
def test_a_related_skill_goes_partly_towards_a_requirement_both_ways(asked: str, held: str) -> None:
    credit = _credit(asked, held)
    assert (credit.share, credit.via) == (DEFAULT_WEIGHTS.related_credit, Via.RELATED)


def test_a_similar_concept_goes_partly_towards_a_concept() -> None:
    credit = _credit("machine-learning", "deep-learning")
    assert credit.via is Via.SIMILAR
    assert 0 < credit.share < DEFAULT_WEIGHTS.similar_credit


def test_technologies_are_never_compared_by_likeness() -> None:
    everything_alike = CreditFinder(
        profile_of("python", "machine-learning"),
        small_taxonomy(),
        DEFAULT_WEIGHTS,
        lambda skill, others: likeness("machine-learning", ["deep-learning"] * len(others)),
    )
    assert everything_alike.best(ask("mysql")).held is None
    assert everything_alike.best(ask("deep-learning")).via is Via.SIMILAR


def test_likeness_under_the_floor_is_no_credit() -> None:
    assert _credit("machine-learning", "database").held is None


def test_nothing_held_earns_nothing() -> None:
    credit = _credit("python")
    assert (credit.share, credit.via, credit.wanted, credit.held) == (0, None, "python", None)


def test_strangers_earn_nothing() -> None:
    assert _credit("python", "mysql").share == 0


def test_the_best_alternative_counts() -> None:
    credit = _credit(ask("mysql", "python", "sql"), "postgresql", "django")
    assert credit.share == DEFAULT_WEIGHTS.implied_credit
    assert _credit(ask("mysql", "python"), "python").via is Via.EXACT


def test_of_alternatives_that_are_shown_alike_the_longest_used_is_shown() -> None:
    credit = _credit(ask("mysql", "python"), hold("mysql", 3), hold("python", 54))
    assert credit.held is not None
    assert credit.held.skill == "python"


def test_the_exact_skill_goes_before_a_narrower_one() -> None:
    assert _credit("database", "database", "postgresql").via is Via.EXACT


def test_the_longest_used_narrower_skill_is_shown() -> None:
    credit = _credit("database", hold("mysql", 6), hold("postgresql", 48))
    assert credit.held is not None
    assert credit.held.skill == "postgresql"


def test_a_very_broad_skill_says_nothing_about_its_narrower_ones() -> None:
    many = [Skill(id=f"n{i}", label=f"N{i}", kind=Kind.TECHNOLOGY, broader=("sql-database",)) for i in range(20)]
    taxonomy = small_taxonomy().layered(many)
    assert _credit("postgresql", "sql-database", taxonomy=taxonomy).share == 0


@pytest.mark.parametrize(("months", "share"), [(36, 1.0), (60, 1.0), (18, 0.75), (None, 0.5), (0, 0.5)])
def test_fewer_years_than_asked_lower_the_credit(months: int | None, share: float) -> None:
    held = replace(hold("python"), months=months)
    assert _credit(ask("python", min_months=36), held).share == pytest.approx(share)


def test_the_basics_of_a_skill_earn_little_unless_no_more_is_asked() -> None:
    basics = replace(hold("python"), basics=True)
    assert _credit("python", basics).share == DEFAULT_WEIGHTS.basics_credit
    assert _credit(replace(ask("python"), basics=True), basics).share == 1


def test_a_better_known_skill_stands_beside_the_longest_used_one() -> None:
    credit = _credit("database", replace(hold("mysql"), basics=True), hold("postgresql"))
    assert credit.share == 1


def test_years_matter_only_where_they_are_asked() -> None:
    assert _credit(ask("python"), hold("python")).share == 1
    assert _credit(ask("python", min_months=0), hold("python")).share == 1


def test_a_requirement_outside_the_taxonomy_is_met_only_by_itself() -> None:
    unknown = replace(ask("python"), any_of=("zorblax",))
    assert _credit(unknown, "python", "machine-learning").share == 0


def test_a_narrower_skill_of_enough_years_counts_beside_the_skill_itself_without() -> None:
    asked = ask("database", min_months=36)
    alone = _credit(asked, hold("postgresql", 60))
    both = _credit(asked, hold("postgresql", 60), hold("database"))
    assert both.share >= alone.share


def _worked(skill: str, first: int, after: int) -> Held:
    return replace(hold(skill, after - first), spans=((first, after),))


def test_years_of_jobs_with_several_kinds_of_what_is_asked_add_up() -> None:
    asked = ask("database", min_months=60)
    credit = _credit(asked, _worked("postgresql", 0, 36), _worked("mysql", 36, 66))
    assert (credit.share, credit.months) == (1, 66)
    assert [item.skill for item in credit.beside] == ["mysql"]


def test_jobs_that_overlap_add_no_years() -> None:
    credit = _credit(ask("database", min_months=60), _worked("postgresql", 0, 36), _worked("mysql", 6, 30))
    assert credit.share == pytest.approx(0.5 + 0.5 * 36 / 60)
    assert credit.beside == ()


def test_years_of_what_entails_the_skill_add_to_its_own() -> None:
    credit = _credit(ask("sql", min_months=36), _worked("sql", 0, 24), _worked("postgresql", 24, 48))
    assert (credit.share, credit.via, credit.months) == (1, Via.EXACT, 48)


def test_years_of_a_related_skill_add_nothing() -> None:
    credit = _credit(ask("postgresql", min_months=60), _worked("postgresql", 0, 24), _worked("mysql", 24, 60))
    assert credit.months == 24


def _languages(*ids: str) -> Taxonomy:
    spoken = [Skill(id=id, label=id.title(), kind=Kind.DOMAIN, broader=("multilingualism",)) for id in ids]
    return small_taxonomy().layered([Skill(id="multilingualism", label="Languages", kind=Kind.DOMAIN), *spoken])


def test_a_language_says_nothing_of_another() -> None:
    taxonomy = _languages("german", "french")
    profile = profile_of(hold("french", taxonomy=taxonomy))
    finder = CreditFinder(profile, taxonomy, DEFAULT_WEIGHTS, lambda skill, others: np.ones(len(others), np.float32))
    assert finder.best(ask("german", taxonomy=taxonomy)).share == 0
    assert finder.best(ask("cooking", taxonomy=taxonomy)).share == 0


def test_the_language_that_a_resume_is_written_in_is_partly_shown() -> None:
    taxonomy = _languages("german", "french")
    profile = replace(profile_of("python"), written_in="german")
    finder = CreditFinder(profile, taxonomy, DEFAULT_WEIGHTS, likeness)
    credit = finder.best(ask("german", taxonomy=taxonomy))
    assert (credit.share, credit.via) == (DEFAULT_WEIGHTS.written_credit, Via.EXACT)
    assert reason_for(ask("german", taxonomy=taxonomy), credit, taxonomy).startswith("The résumé is written in German")
    assert finder.best(ask("french", taxonomy=taxonomy)).share == 0


def test_of_degrees_that_meet_a_choice_the_highest_is_shown() -> None:
    degrees = [Skill(id=id, label=id.title(), kind=Kind.CREDENTIAL) for id in ("bachelors-degree", "masters-degree")]
    taxonomy = small_taxonomy().layered(degrees)
    held = [hold(degree.id, taxonomy=taxonomy) for degree in degrees]
    credit = _credit(ask("bachelors-degree", "masters-degree", taxonomy=taxonomy), *held, taxonomy=taxonomy)
    assert credit.wanted == "masters-degree"


def test_a_higher_degree_earns_all_that_a_lower_one_would() -> None:
    master = Skill(id="masters-degree", label="Master", kind=Kind.CREDENTIAL, implies=("bachelors-degree",))
    taxonomy = small_taxonomy().layered([Skill(id="bachelors-degree", label="Bachelor", kind=Kind.CREDENTIAL), master])
    credit = _credit(ask("bachelors-degree", taxonomy=taxonomy), hold(master.id, taxonomy=taxonomy), taxonomy=taxonomy)
    assert (credit.share, credit.via) == (1, Via.IMPLIED)
