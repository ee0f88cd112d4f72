"""What a run has in hand: documents in order, scores that a stopped run finds again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from matcher.bulk.near import sketch
from matcher.bulk.work import Document, Work, column
from matcher.values import DocumentKind

RESUME, POSTING = DocumentKind.RESUME, DocumentKind.POSTING


def scores(resume: int, posting: int) -> dict[str, np.ndarray]:
    words = {name: column([""]) for name in ("band", "matched", "missing")}
    numbers = {name: np.array([np.nan]) for name in ("essential_coverage", "optional_coverage")}
    place = {"resume": np.array([resume]), "posting": np.array([posting])}
    order = ("resume", "posting", "score", "band", "essential_coverage", "optional_coverage", "matched", "missing")
    found = {**place, "score": np.array([0.5]), **words, **numbers}
    return {name: found[name] for name in order}


def filled(work: Work, *texts: str) -> Work:
    """Add a résumé and postings; an empty text is one that could not be read."""
    work.add(RESUME, [Document(id="jo", data=b"jo")])
    for text in texts:
        work.add(
            POSTING,
            [Document(id=text, data=text.encode(), sketch=sketch(text)) if text else Document(id="?", error="torn")],
        )
    work.settle()
    return work


def test_documents_come_in_their_order_those_that_cannot_be_scored_left_out() -> None:
    with filled(Work(), "a", "", "b", "c", "", "d") as work:
        assert work.count(POSTING) == 4
        found = [[(item.number, item.data) for item in block] for block in work.documents(POSTING, size=3)]
        assert found == [[(0, b"a"), (2, b"b")], [(3, b"c"), (5, b"d")]]


def test_postings_that_are_the_same_are_folded_only_where_that_is_wanted() -> None:
    texts = ["python sql docker berlin", "Python, SQL, Docker: Berlin", "a chef who cooks in Lyon"]
    with filled(Work(), *texts) as work:
        assert work.count(POSTING) == 3
    with filled(Work(dedupe=True), *texts) as work:
        assert work.count(POSTING) == 2
        assert work.connection.execute("SELECT no, first FROM folded").fetchall() == [(1, 0)]


def stopped(folder: Path, *texts: str, decided_by: str = "x", dedupe: bool = False) -> set[int]:
    """Return the steps that a run finds done, which then does one more and is stopped."""
    with pytest.raises(KeyboardInterrupt), filled(Work(dedupe=dedupe), *texts) as work:
        done = work.keep_scores(folder, decided_by, print)
        work.add_scores(len(done), scores(0, 0))
        raise KeyboardInterrupt
    return done


def test_a_stopped_run_finds_its_steps_again_and_one_that_ends_leaves_nothing(tmp_path: Path) -> None:
    assert stopped(tmp_path / "runs", "a", "b") == set()
    assert stopped(tmp_path / "runs", "a", "b") == {0}
    with filled(Work(), "a", "b") as work:
        assert work.keep_scores(tmp_path / "runs", "x", print) == {0, 1}
        assert work.connection.execute(f"SELECT count(*) FROM {work.scores}").fetchone() == (2,)
    assert not (tmp_path / "runs").exists()


def test_steps_of_other_documents_or_another_way_are_not_taken(tmp_path: Path) -> None:
    stopped(tmp_path, "a", "b")
    assert stopped(tmp_path, "a", "c") == set()
    assert stopped(tmp_path, "b", "a") == set()
    assert stopped(tmp_path, "a", "b", decided_by="y") == set()
    assert stopped(tmp_path, "a", "b") == {0}


def test_a_place_that_cannot_be_used_costs_a_warning(tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "file").write_text("")
    with filled(Work(), "a") as work:
        assert work.keep_scores(tmp_path / "file" / "runs", "x", told.append) == set()
        work.add_scores(0, scores(0, 0))
        assert work.connection.execute(f"SELECT count(*) FROM {work.scores}").fetchone() == (1,)
    assert "if this run is stopped, it scores again" in told[0]
