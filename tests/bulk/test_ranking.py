"""Every résumé against every posting, as a table."""

from __future__ import annotations

from pathlib import Path

import pytest

import matcher
from matcher.bulk.ranking import COLUMNS, batch
from matcher.errors import InputError
from matcher.grid.scores import SEPARATOR
from matcher.matching import Settings
from matcher.reading.sources import Source
from tests.conftest import AS_OF, NOTHING, POSTING, RESUME, SAMPLES
from tests.helpers import BATCH_COLUMNS


def row(name: str, text: str) -> Source:
    return Source(id=name, path="table.csv", text=text)


PEOPLE = [row("jo", RESUME), row("ann", RESUME.replace("Python", "Cobol"))]
POSTS = [row("data", POSTING), row("kube", "Requirements\n- Kubernetes\n- Terraform\n- Go\n- Helm\n")]


def test_the_columns_are_the_promised_ones_and_the_error() -> None:
    assert (*BATCH_COLUMNS, "error") == COLUMNS


def test_rows_are_sorted_by_resume_in_the_order_given_and_then_by_rank(settings: Settings) -> None:
    table = batch(PEOPLE, POSTS, settings)
    assert list(table.columns) == list(COLUMNS)
    assert list(table["resume"]) == ["jo", "jo", "ann", "ann"]
    assert list(table["rank"]) == [1, 2, 1, 2]
    assert table["score"].iloc[0] >= table["score"].iloc[1]


def test_ties_are_ranked_by_the_postings_name(settings: Settings) -> None:
    table = batch(PEOPLE[:1], [row(name, POSTING) for name in ("zeta", "alpha", "mid")], settings)
    assert list(table["posting"]) == ["alpha", "mid", "zeta"]
    assert table["score"].nunique() == 1


def test_the_table_depends_neither_on_jobs_nor_on_the_postings_order(settings: Settings) -> None:
    one = batch(PEOPLE, POSTS, settings)
    assert one.equals(batch(PEOPLE, POSTS, settings, jobs=2))
    assert one.equals(batch(PEOPLE, POSTS[::-1], settings))


def test_labels_are_joined_and_an_alternative_is_one_label(settings: Settings) -> None:
    first = batch(PEOPLE[:1], POSTS[:1], settings).iloc[0]
    assert {"Python", "Docker", "SQL"} <= set(first["matched"].split(SEPARATOR))
    assert "Snowflake or Google BigQuery" in first["missing"].split(SEPARATOR)
    assert set(first["matched"].split(SEPARATOR)).isdisjoint(first["missing"].split(SEPARATOR))


def test_an_unreadable_document_has_one_row_with_its_error(settings: Settings) -> None:
    table = batch([*PEOPLE, row("blank", "  ")], [*POSTS, row("void", "")], settings)
    failed = table[table["error"] != ""]
    assert list(zip(failed["resume"], failed["posting"], strict=True)) == [("blank", ""), ("", "void")]
    assert failed["score"].isna().all()
    assert failed["rank"].isna().all()
    assert list(failed["error"]) == ["table.csv: row 'blank' holds no text", "table.csv: row 'void' holds no text"]
    assert len(table) == 6


def test_a_posting_that_asks_for_nothing_is_never_scored_or_ranked(settings: Settings) -> None:
    table = batch(PEOPLE[:1], [row("garden", NOTHING), *POSTS], settings)
    garden = table[table["posting"] == "garden"]
    assert garden["score"].isna().all()
    assert garden["error"].str.contains("no requirement").all()
    assert list(table["rank"].dropna()) == [1, 2]


def test_a_fault_of_ours_is_not_hidden_in_a_row(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.bulk.tasks.score_postings", lambda *_: 1 / 0)
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        batch(PEOPLE, POSTS, settings)


def test_progress_counts_the_pairs(settings: Settings) -> None:
    told: list[tuple[int, int]] = []
    batch(PEOPLE, POSTS, settings, progress=lambda done, total: told.append((done, total)))
    assert told == [(4, 4)]


def test_nothing_against_something_is_an_empty_table(settings: Settings) -> None:
    assert list(batch([], POSTS, settings).columns) == list(COLUMNS)
    assert batch([], POSTS, settings).empty
    assert batch(PEOPLE, [], settings).empty


def test_paths_are_found_as_on_the_command_line(settings: Settings, resume: Path, posting: Path) -> None:
    table = matcher.batch(str(resume), str(posting.parent / "p*.txt"), settings)
    assert (table["resume"].item(), table["posting"].item()) == ("jo", "post")
    with pytest.raises(InputError, match="no such file"):
        batch(str(resume), "gone/*.txt", settings)


def test_a_table_says_what_a_single_match_says(settings: Settings, resume: Path, posting: Path) -> None:
    single = matcher.match(resume, posting, settings)
    both = batch(str(resume), str(posting), settings).iloc[0]
    assert both["score"] == round(single.score, 6)
    assert both["band"] == single.band


@pytest.fixture(scope="module")
def samples() -> dict[str, str]:
    """The best-ranked posting of each sample résumé."""
    settings = Settings(as_of=AS_OF)
    table = batch(str(SAMPLES / "resumes"), str(SAMPLES / "postings"), settings)
    assert len(table) == 144
    assert (table["error"] == "").all()
    best = table[table["rank"] == 1]
    return dict(zip(best["resume"], best["posting"], strict=True))


@pytest.mark.parametrize(
    ("resume", "posting"),
    [
        ("amara-okafor", "ml-engineer"),
        ("rosalind-pettibone", "head-chef"),
        ("kwame-asarebo", "data-engineer"),
        ("mei-tanaka-ruiz", "computer-vision-engineer"),
        ("priya-venkatesan", "mlops-engineer"),
        ("gareth-llewodin", "bi-developer"),
    ],
)
def test_the_plain_cases_among_the_samples_come_first(samples: dict[str, str], resume: str, posting: str) -> None:
    assert samples[resume] == posting


def test_a_side_is_whatever_the_settings_class_ranks(settings: Settings, tmp_path: Path) -> None:
    people, posts = tmp_path / "people", tmp_path / "posts"
    for folder, text in ((people, RESUME), (posts, POSTING)):
        folder.mkdir()
        (folder / "one.txt").write_text(text, encoding="utf-8")
    by_path = batch(people, posts, settings)
    assert by_path.equals(batch(str(people), str(posts), settings))
    assert by_path["score"].tolist() == batch([RESUME], POSTING, settings)["score"].tolist()
    assert by_path.equals(batch([people / "one.txt"], [posts / "one.txt"], settings))


@pytest.mark.parametrize("wrong", [{"top": 0}, {"jobs": 0}, {"min_score": 50}, {"min_score": -0.1}])
def test_a_number_out_of_its_range_is_refused_and_empties_no_table(settings: Settings, wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="not"):
        batch(RESUME, POSTING, settings, **wrong)  # type: ignore[arg-type]
