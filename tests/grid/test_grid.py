"""The arrays give what scoring.py gives, pair by pair; a further skill is worth what the changed résumé scores."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from matcher.errors import DataError
from matcher.grid import Scores, build_postings, pack, score_postings
from matcher.grid.packing import unpack
from matcher.matching import Settings, read_profile, read_requirements, score_profile
from matcher.reading import make_document
from matcher.reports.ledger import Ledger
from matcher.resume.profile import with_skills
from matcher.scoring.score import Score
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Profile, Requirements, Verdict
from tests.mixtures import SETTINGS, asked, mixed, people, strange

OTHER = Weights(
    field=0.1, duties=0.3, years=0.2, repeated=0.1, listed_credit=0.5, related_credit=0.9, similar_credit=1,
    similar_floor=0.4, met=0.6, few_requirements=9, field_skills=40, narrower_levels=1,
)  # fmt: skip
LAYER = '{"id": "zorblax", "label": "Zorblax", "kind": "technology", "implies": ["python"], "related": ["docker"]}\n'


def labels(score: Score, verdict: Verdict) -> str:
    return "; ".join(f.requirement.label for f in score.findings if f.verdict == verdict and f.requirement.any_of)


def check(person: Profile, postings: list[Requirements], settings: Settings) -> Scores:
    """Compare with the scores of single pairs."""
    found = score_postings(person, build_postings(map(pack, postings), settings))
    singles = [score_profile(person, item, settings) for item in postings]
    for verdict in Verdict:
        assert found.labels(verdict) == [labels(one, verdict) for one in singles]
    assert found.bands() == [one.band for one in singles]
    for numbers, name in ((found.essential, "essential"), (found.optional, "optional")):
        expected = [np.nan if (c := getattr(one.coverage, name)) is None else c for one in singles]
        np.testing.assert_allclose(numbers, expected, rtol=0, atol=1e-12)
    np.testing.assert_allclose(found.values, [one.value for one in singles], rtol=0, atol=1e-12)
    return found


@pytest.mark.parametrize("weights", [DEFAULT_WEIGHTS, OTHER], ids=["default", "other"])
def test_every_sample_pair_scores_as_it_does_alone(weights: Weights) -> None:
    settings = replace(SETTINGS, weights=weights)
    for person in people():
        check(person, list(asked()), settings)


@pytest.mark.parametrize("seed", range(12))
def test_mixtures_of_all_samples_score_as_they_do_alone(seed: int) -> None:
    random = Random(seed)
    settings = replace(SETTINGS, weights=random.choice([DEFAULT_WEIGHTS, OTHER]))
    check(strange(random), [mixed(random) for _ in range(20)], settings)


def test_a_layer_of_ones_own_skills_counts(tmp_path: Path) -> None:
    layer = tmp_path / "own.jsonl"
    layer.write_text(LAYER)
    settings = replace(SETTINGS, layers=(layer,))
    texts = ("Requirements\n- Zorblax\n- Docker\n- SQL\n", "Requirements\n- Python\n- Kubernetes\n")
    kind = DocumentKind.POSTING
    postings = [read_requirements(make_document(text, id="p", kind=kind), settings) for text in texts]
    resume = make_document("Skills\nZorblax, SQL\n", id="r", kind=DocumentKind.RESUME)
    found = check(read_profile(resume, settings), postings, settings)
    assert found.labels(Verdict.MET)[0].split("; ")[:1] == ["Zorblax"]


def test_scores_do_not_depend_on_the_postings_beside_them() -> None:
    packed = [pack(item) for item in asked()]
    together = score_postings(people()[0], build_postings(packed * 3, SETTINGS)).values
    alone = [score_postings(people()[0], build_postings([item], SETTINGS)).values[0] for item in packed]
    assert together.tolist() == alone * 3


def test_a_posting_without_requirements_has_no_score_and_harms_no_other() -> None:
    silent = replace(asked()[0], items=(), duties=(), total_years=None)
    found = score_postings(people()[0], build_postings(map(pack, (silent, *asked()[:1], silent)), SETTINGS))
    assert np.isnan(found.values).tolist() == [True, False, True]
    assert found.labels(Verdict.MET)[0] == found.labels(Verdict.MISSING)[2] == ""
    assert found.values[1] == pytest.approx(score_profile(people()[0], asked()[0], SETTINGS).value)


def test_no_postings_at_all_have_no_scores() -> None:
    assert len(score_postings(people()[0], build_postings([], SETTINGS)).values) == 0


def test_a_damaged_pack_says_so() -> None:
    for data in (b"", b"nonsense", pack(asked()[0])[:-9]):
        with pytest.raises(DataError, match="packed posting"):
            unpack(data)


@pytest.mark.parametrize("seed", range(3))
def test_a_ledger_says_what_scoring_the_changed_resume_says(seed: int) -> None:
    random = Random(seed)
    person = strange(random)
    postings = [*asked(), *(mixed(random) for _ in range(8))]
    taxonomy = load_taxonomy()
    skills = sorted({s for posting in postings for item in posting.items for s in item.any_of if s in taxonomy})
    ledger = Ledger(person, score_postings(person, build_postings(map(pack, postings), SETTINGS)))
    for skill in random.sample([skill for skill in skills if skill not in person.held], 8):
        changed = with_skills(person, [skill], taxonomy)
        expected = [score_profile(changed, posting, SETTINGS).value for posting in postings]
        np.testing.assert_allclose(ledger.values_with(skill), expected, rtol=0, atol=1e-9)
        ledger.add(skill)
        np.testing.assert_allclose(ledger.values(), expected, rtol=0, atol=1e-9)
        person = changed
