"""SkillMatcher: settings made once; documents as a program has them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import matcher
from matcher import SkillMatcher
from matcher.errors import InputError, RoadmapError
from matcher.matching import Settings
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from tests.bulk.test_frame import KUBE
from tests.conftest import AS_OF, POSTING, RESUME


@pytest.fixture(scope="module")
def coach() -> SkillMatcher:
    """A matcher that does not depend on today."""
    return SkillMatcher(as_of=AS_OF)


def ids(table: pd.DataFrame, column: str) -> list[str]:
    return list(table[column])


def test_it_takes_the_fields_of_settings_and_is_used_like_them(resume: Path, posting: Path) -> None:
    weights = Weights(**{**{f: getattr(DEFAULT_WEIGHTS, f) for f in DEFAULT_WEIGHTS.__slots__}, "field": 0.1})
    heavy = SkillMatcher(as_of=AS_OF, weights=weights)
    assert isinstance(heavy, Settings)
    assert heavy.match(resume, posting) == matcher.match(resume, posting, Settings(as_of=AS_OF, weights=weights))
    assert heavy.match(resume, posting) != SkillMatcher(as_of=AS_OF).match(resume, posting)


def test_a_roadmap_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(RoadmapError):
        SkillMatcher(roadmap="nope")


def test_a_match_of_paths_of_texts_and_of_documents_is_the_same(
    coach: SkillMatcher, resume: Path, posting: Path
) -> None:
    by_path = coach.match(str(resume), posting)
    by_text = coach.match(RESUME, POSTING)
    by_document = coach.match(matcher.make_document(RESUME, id="x"), matcher.read_document(posting))
    assert by_path.findings == by_text.findings == by_document.findings
    assert (by_text.resume, by_text.posting) == ("resume", "posting")


def test_a_list_of_texts_is_named_by_its_places(coach: SkillMatcher) -> None:
    table = coach.rank(RESUME, [KUBE, POSTING])
    assert ids(table, "posting") == ["2", "1"]
    assert list(table["rank"]) == [1, 2]
    assert set(table["resume"]) == {"1"}


def test_the_best_postings_of_each_resume_can_be_kept(coach: SkillMatcher) -> None:
    table = coach.rank([RESUME, RESUME.replace("Python", "Go")], [KUBE, POSTING, POSTING], top=1)
    assert ids(table, "resume") == ["1", "2"]
    assert list(table["rank"]) == [1, 1]


def test_a_series_is_named_by_its_index_and_a_frame_by_its_column(coach: SkillMatcher) -> None:
    column = pd.Series([KUBE, POSTING], index=["north", "south"])
    assert ids(coach.rank(RESUME, column), "posting") == ["south", "north"]
    frame = pd.DataFrame({"job_id": [11, 12], "Description": [KUBE, POSTING]})
    assert ids(coach.rank(column.iloc[:0], frame), "posting") == []
    assert ids(coach.rank([RESUME], frame), "posting") == ["12", "11"]


def test_a_series_holds_texts_however_short(coach: SkillMatcher) -> None:
    table = coach.rank(RESUME, pd.Series(["Python and SQL wanted"]))
    assert table["score"].item() > 0
    assert table["matched"].item() == "Python; SQL"


def test_paths_texts_and_documents_can_stand_in_one_list(coach: SkillMatcher, resume: Path, posting: Path) -> None:
    mixed = [posting, str(posting), POSTING, matcher.make_document(POSTING, id="mine")]
    table = coach.rank([str(resume)], mixed)
    assert sorted(ids(table, "posting")) == ["3", "mine", "post", "post.txt"]
    assert table["score"].nunique() == 1


def test_a_path_that_leads_nowhere_is_no_text(coach: SkillMatcher, posting: Path) -> None:
    with pytest.raises(InputError, match=r"résumé\.pdf: no such file"):
        coach.rank("résumé.pdf", posting)
    with pytest.raises(InputError, match=r"gone\.txt"):
        coach.rank(RESUME, ["gone.txt"])


def test_repeated_names_are_numbered(coach: SkillMatcher) -> None:
    table = coach.rank(RESUME, pd.Series([POSTING, POSTING], index=["a", "a"]))
    assert ids(table, "posting") == ["a", "a#2"]


def test_ranking_is_what_batch_makes_whatever_the_processes(coach: SkillMatcher, resume: Path, posting: Path) -> None:
    table = coach.rank(resume, posting.parent / "p*.txt")
    assert table.equals(matcher.batch(str(resume), str(posting), coach))
    assert table.equals(coach.rank(resume, posting, jobs=2))


def test_scores_of_a_frame_are_made_with_its_settings(coach: SkillMatcher) -> None:
    frame = pd.DataFrame({"text": [POSTING]})
    table = coach.score_frame(frame, resume=RESUME)
    assert table.equals(matcher.score_frame(frame, resume=RESUME, settings=coach))
    assert not table.equals(SkillMatcher(as_of=AS_OF.replace(year=2021)).score_frame(frame, resume=RESUME))


def test_one_layer_in_the_place_of_a_list_is_refused() -> None:
    with pytest.raises(TypeError, match=r"own\.csv"):
        matcher.SkillMatcher(layers="own.csv")  # type: ignore[arg-type]
