"""pandas in, pandas out: a table of postings becomes a table of scores."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

import matcher
from matcher.bulk.frame import SCORE_COLUMNS, read_people
from matcher.bulk.ranking import batch
from matcher.errors import InputError
from matcher.matching import Settings
from matcher.reading.sources import Source
from tests.conftest import NOTHING, POSTING, RESUME
from tests.helpers import BATCH_COLUMNS

KUBE = "Requirements\n- Kubernetes\n- Terraform\n- Go\n- Helm\n"
ANN = RESUME.replace("Python", "Cobol").replace("Jo Example", "Ann Example")
TEXTS = {"data": POSTING, "kube": KUBE, "garden": NOTHING, "blank": "  "}


@pytest.fixture
def postings() -> pd.DataFrame:
    """Two postings, a text that asks for nothing, and a row without a text; the index is nobody's id."""
    return pd.DataFrame({"id": list(TEXTS), "title": "a post", "text": list(TEXTS.values())}, index=[7, 3, 3, 1])


def score(postings: pd.DataFrame, settings: Settings, resume: object = RESUME, **options: object) -> pd.DataFrame:
    return matcher.score_frame(postings, resume=resume, settings=settings, **options)  # type: ignore[arg-type]


def test_the_columns_are_those_of_batch_without_the_rank(postings: pd.DataFrame, settings: Settings) -> None:
    table = score(postings, settings)
    assert list(table.columns) == list(SCORE_COLUMNS) == [name for name in (*BATCH_COLUMNS, "error") if name != "rank"]


def test_rows_stand_in_the_order_and_with_the_index_of_the_postings(postings: pd.DataFrame, settings: Settings) -> None:
    table = score(postings, settings)
    assert list(table.index) == [7, 3, 3, 1]
    assert list(table["posting"]) == list(TEXTS)
    assert table["score"].notna().tolist() == [True, True, False, False]
    assert table["error"].eq("").tolist() == [True, True, False, False]


def test_scores_are_those_of_a_batch(postings: pd.DataFrame, settings: Settings) -> None:
    people = [Source(id=str(place), path="the text", text=text) for place, text in enumerate((RESUME, ANN), 1)]
    rows = [Source(id=name, path="the table", text=text) for name, text in TEXTS.items()]
    order = ["resume", "posting"]
    ours = score(postings, settings, [RESUME, ANN]).sort_values(order).reset_index(drop=True)
    theirs = batch(people, rows, settings).drop(columns="rank").sort_values(order).reset_index(drop=True)
    pd.testing.assert_frame_equal(ours, theirs[list(SCORE_COLUMNS)].astype(ours.dtypes), check_exact=True)


def test_any_split_into_partitions_gives_the_same_rows(postings: pd.DataFrame, settings: Settings) -> None:
    people = [RESUME, ANN]
    whole = score(postings, settings, people)
    for sizes in ((1, 1, 1, 1), (3, 1), (0, 4)):
        ends = [sum(sizes[:number]) for number in range(len(sizes) + 1)]
        parts = [score(postings[a:b], settings, people) for a, b in pairwise(ends)]
        pd.testing.assert_frame_equal(pd.concat(parts), whole, check_exact=True)


def test_types_do_not_depend_on_the_rows(postings: pd.DataFrame, settings: Settings) -> None:
    whole = score(postings, settings)
    for part in (postings[:0], postings[3:], postings[:1]):
        assert score(part, settings).dtypes.equals(whole.dtypes)


def test_one_resumes_scores_can_be_joined(postings: pd.DataFrame, settings: Settings) -> None:
    kept = postings.iloc[[0, 1]]
    joined = kept.join(score(kept, settings)[["score", "band"]])
    assert joined["score"].between(0, 1).all()
    assert list(joined["id"]) == ["data", "kube"]


def test_columns_can_be_named_and_the_index_names_where_none_does(settings: Settings) -> None:
    table = pd.DataFrame({"Advert": [POSTING], 5: ["x"]}, index=["north"])
    assert list(score(table, settings, text_column="Advert")["posting"]) == ["north"]
    assert list(score(table, settings, text_column="Advert", id_column="5")["posting"]) == ["x"]
    with pytest.raises(InputError, match=r"no column holds text \(found Advert, 5\); name it with text_column"):
        score(table, settings)
    with pytest.raises(InputError, match="text_column 'Ad' is none of its columns"):
        score(table, settings, text_column="Ad")


@pytest.mark.parametrize("absent", [None, float("nan"), pd.NA, pd.NaT])
def test_an_absent_text_is_a_row_with_an_error(absent: object, settings: Settings) -> None:
    table = score(pd.DataFrame({"id": ["a", absent], "text": [absent, POSTING]}), settings)
    assert list(table["error"]) == ["the table: row 'a' holds no text", ""]
    assert list(table["posting"]) == ["a", "1"]


def test_a_resume_that_cannot_be_read_stops_everything(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        score(pd.DataFrame({"text": [POSTING]}), settings, tmp_path / "gone.pdf")


def test_resumes_are_read_once_or_taken_as_they_are(settings: Settings) -> None:
    jo, ann = read_people([RESUME, ANN], settings)
    assert read_people(jo) == [jo]
    assert read_people((jo, ann)) == [jo, ann]
    table = score(pd.DataFrame({"text": [POSTING]}), settings, [jo, ann])
    assert list(table["resume"]) == ["1", "2"]
