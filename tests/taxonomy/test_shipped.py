"""The built-in taxonomy as a run loads it: skills read when asked for, shipped tables instead of work."""

from __future__ import annotations

import pytest

from matcher.resources import data_path
from matcher.taxonomy import Taxonomy, load_taxonomy, lookup, read_skills
from matcher.taxonomy import shipped as module
from matcher.taxonomy.lookup import dump_tables, parse_tables
from matcher.taxonomy.shipped import TABLES, dump_built_in, load_built_in, stamp_of
from matcher.values import Skill


def in_full() -> list[Skill]:
    return [skill for path in sorted(data_path("taxonomy/skills").glob("*.jsonl")) for skill in read_skills(path)]


def test_skills_read_one_by_one_are_those_of_the_files() -> None:
    skills = in_full()
    taxonomy = load_built_in()
    assert len(taxonomy) == len(skills)
    assert taxonomy["python"] is taxonomy["python"]
    assert list(taxonomy) == skills


def test_the_shipped_tables_are_current() -> None:
    stamp = stamp_of(data_path("taxonomy/skills"))
    shipped = (data_path("models") / "taxonomy.txt").read_text(encoding="utf-8")
    assert shipped == dump_built_in(Taxonomy(load_taxonomy()), stamp), "run python models/build_lexicon.py"


def test_tables_say_what_is_worked_out() -> None:
    taxonomy, plain = load_built_in(), Taxonomy(in_full())
    for name, work_out in TABLES.items():
        assert taxonomy.table(name, lambda _: {}) == work_out(plain), name


def test_a_changed_taxonomy_is_read_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "stamp_of", lambda folder: "other files")
    taxonomy = load_built_in()
    assert isinstance(taxonomy.skills, dict)
    assert taxonomy.named("scikit-learn") == load_taxonomy()["scikit-learn"]
    assert taxonomy.related("pytorch") == load_taxonomy().related("pytorch")


def test_tables_read_back_equal_and_know_no_other_key() -> None:
    rows = {"node": ("nodejs",), "node js": ("nodejs", "other"), "c": ("c",)}
    table = parse_tables(dump_tables({"names": rows}, "a stamp"))["names"]
    assert (len(table), list(table)) == (3, ["c", "node", "node js"])
    assert dict(table) == rows
    assert table.get("nod") is None
    assert table.get("zz") is None


def test_a_table_that_is_asked_often_answers_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "MANY", 3)
    rows = {f"key {number}": (str(number),) for number in range(10)}
    table = parse_tables(dump_tables({"rows": rows}, "a stamp"))["rows"]
    assert [table.get(f"key {number}") for number in range(12)] == [*rows.values(), None, None]
