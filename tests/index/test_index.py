"""An index gives the scores that match gives; it changes whole or not at all, and says what is wrong with it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from matcher.errors import InputError
from matcher.grid.packing import pack, unpack
from matcher.index import Hit, Index, add_postings, build_index, open_index
from matcher.index import index as index_module
from matcher.index.arrays import sum_groups
from matcher.index.manifest import LOCK, MANIFEST, check_files, new_manifest, read_manifest, write_manifest
from matcher.index.writing import SegmentWriter
from matcher.matching import read_profile, score_profile
from matcher.reading import make_document
from matcher.reading.sources import Source
from matcher.scoring.weights import Weights
from matcher.values import DocumentKind, Profile, Requirements
from tests.conftest import NOTHING, POSTING, RESUME
from tests.mixtures import SETTINGS, asked, mixed, people, strange

ROWS = {
    "data": (POSTING, {"title": "Data Engineer", "city": "Delmere", "date": "2026-03-01", "salary": 52000}),
    "kube": ("Requirements\n- Kubernetes\n- Terraform\n- Go\n- Helm\n", {"title": "Platform", "city": "Lindum",
             "date": "2025-11-30", "salary": 61000}),
    "ml": ("Requirements\n- Python\n- PyTorch\n- Docker\n- SQL\n", {"title": "ML", "city": "Delmere",
           "date": "2026-01-15", "salary": None}),
}  # fmt: skip


def source(name: str, text: str, columns: dict[str, object] | None = None) -> Source:
    return Source(id=name, path="posts.csv", text=text, columns=columns or {})


def sources() -> list[Source]:
    return [source(name, text, dict(columns)) for name, (text, columns) in ROWS.items()]


def person(text: str = RESUME) -> Profile:
    return read_profile(make_document(text, id="jo", kind=DocumentKind.RESUME), SETTINGS)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """An index of three postings."""
    build_index(sources(), tmp_path / "posts.idx", SETTINGS)
    return tmp_path / "posts.idx"


def names(hits: Sequence[Hit]) -> list[str]:
    return [hit.posting for hit in hits]


def write(folder: Path, postings: Sequence[Requirements]) -> Index:
    """An index of requirements in hand."""
    writer = SegmentWriter(folder / "0001", 0, SETTINGS)
    for number, item in enumerate(postings):
        writer.add(f"p{number:04}", unpack(pack(item, SETTINGS)), {"number": number})
    write_manifest(folder, replace(new_manifest(SETTINGS), segments=(writer.close(),)))
    return open_index(folder, SETTINGS)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Index, list[Requirements]]:
    """An index of some hundred mixtures of the sample postings."""
    random = Random(7)
    postings = [*asked(), *(mixed(random) for _ in range(400))]
    return write(tmp_path_factory.mktemp("many") / "many.idx", postings), postings


@pytest.mark.parametrize("seed", range(4))
def test_hits_have_the_numbers_and_labels_of_match(many: tuple[Index, list[Requirements]], seed: int) -> None:
    index, postings = many
    profile = [*people()[:2], strange(Random(seed)), strange(Random(seed + 9))][seed]
    hits = index.search(profile, top=len(postings))
    assert len(hits) == len(postings)
    for hit in hits[:60]:
        score = score_profile(profile, postings[int(hit.posting[1:])], SETTINGS)
        assert (hit.score, hit.band) == (round(score.value, 6), score.band)
        assert (hit.essential_coverage, hit.optional_coverage) == tuple(
            None if share is None else round(share, 6) for share in (score.coverage.essential, score.coverage.optional)
        )
        labels = {f.requirement.label for f in score.findings if f.verdict == "met" and f.requirement.any_of}
        assert set(hit.matched.split("; ")) - {""} == labels
    assert [(-hit.score, hit.posting) for hit in hits] == sorted((-hit.score, hit.posting) for hit in hits)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))


@pytest.mark.parametrize("seed", range(12))
def test_the_promising_ones_are_the_best_of_all(
    many: tuple[Index, list[Requirements]], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    index, _ = many
    monkeypatch.setattr(index_module, "GUESSED", 1)
    monkeypatch.setattr(index_module, "FIELD", 1)
    monkeypatch.setattr(index_module, "WORK", 1)
    profile = people()[seed]
    assert index.search(profile, top=8) == index.search(profile, top=8, exhaustive=True)
    assert sum(map(len, index._promising(index_module.Query(profile, SETTINGS), 8, None))) == 12


def test_a_guess_is_near_the_score(many: tuple[Index, list[Requirements]]) -> None:
    (segment,) = many[0].segments
    query = index_module.Query(people()[0], SETTINGS)
    places = np.arange(len(segment))
    guess = segment.guess(query)
    exact = segment.score(query, places).values
    field = segment.refine(query, places, guess)
    work = segment.refine_work(query, places, field)
    errors = [float(np.abs(found - exact).mean()) for found in (guess, field, work)]
    assert errors[0] > errors[1] > errors[2]
    assert np.abs(work - np.minimum(1, exact)).max() < 0.001


def test_the_first_guess_is_that_of_all_later_ones(many: tuple[Index, list[Requirements]]) -> None:
    (segment,) = open_index(many[0].path, SETTINGS).segments
    first, second = (segment.guess(index_module.Query(people()[0], SETTINGS)) for _ in range(2))
    assert np.allclose(first, second, atol=1e-6)


def test_groups_of_rows_are_summed_up_empty_ones_too() -> None:
    rows = np.arange(10, dtype=np.float32).reshape(5, 2)
    assert sum_groups(rows, np.array([0, 2, 2, 5, 5])).tolist() == [[2, 4], [0, 0], [18, 21], [0, 0]]
    assert sum_groups(rows[:0], np.array([0, 0])).tolist() == [[0, 0]]


def test_the_columns_of_the_table_come_with_a_hit(built: Path) -> None:
    (best, *_) = open_index(built, SETTINGS).search(person(), top=1)
    assert dict(best.columns) == ROWS[best.posting][1]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("city = 'Delmere'", {"data", "ml"}),
        ("date >= '2026-01-01' and city = 'Delmere'", {"data", "ml"}),
        ("date < DATE '2026-01-01'", {"kube"}),
        ("salary > 55000", {"kube"}),
        ("salary is null or title ilike '%data%'", {"data", "ml"}),
        ("posting in ('ml', 'gone')", {"ml"}),
        ("false", set()),
        ("city = 'Delmere' -- and nowhere else", {"data", "ml"}),
        ("1 = 1) union (select 7, 99999", set(ROWS)),
    ],
)
def test_conditions_are_asked_in_sql(built: Path, where: str, expected: set[str]) -> None:
    assert set(names(open_index(built, SETTINGS).search(person(), where=where))) == expected


@pytest.mark.parametrize(
    "where",
    ["pay > 1", "city ==", "city = 'x'; drop table rows", "(select count(*) from read_text('/etc/hostname')) > 0", ""],
)
def test_a_wrong_condition_says_what_the_columns_are(built: Path, where: str) -> None:
    if not where:
        assert len(open_index(built, SETTINGS).search(person(), where=where)) == len(ROWS)
        return
    with pytest.raises(InputError, match=r"the columns are .*city \(VARCHAR\).*salary \(BIGINT\)"):
        open_index(built, SETTINGS).search(person(), where=where)


@pytest.mark.parametrize(
    ("where", "hint"),
    [
        ("city = Delmere", "texts stand in single quotes"),
        ("city > 5", r"try_cast\(COLUMN AS DOUBLE\)"),
        ("city > 5.5", r"try_cast\(COLUMN AS DOUBLE\)"),
    ],
)
def test_a_usual_slip_in_a_condition_says_what_to_write(built: Path, where: str, hint: str) -> None:
    with pytest.raises(InputError, match=f"{hint}; the columns are "):
        open_index(built, SETTINGS).search(person(), where=where)


def test_numbers_in_a_table_of_texts_are_numbers(tmp_path: Path) -> None:
    cells = {"pay": ["100", "", "95.5"], "code": ["01234", "5", "6"], "level": ["3", "1", "2"]}
    rows = [source(f"p{i}", POSTING, {name: values[i] for name, values in cells.items()}) for i in range(3)]
    build_index(rows, tmp_path / "a.idx", SETTINGS)
    index = open_index(tmp_path / "a.idx", SETTINGS)
    assert {name: index.columns()[name] for name in cells} == {"pay": "DOUBLE", "code": "VARCHAR", "level": "BIGINT"}
    assert names(index.search(person(), where="pay > 96 and level >= 2 and code like '0%'")) == ["p0"]


def test_dates_in_a_table_of_texts_are_dates_and_empty_cells_meet_no_condition(tmp_path: Path) -> None:
    cells = {"date": ["2024-03-01", "", "2026-02-05", "05/02/2026"], "place": ["", " ", "Lindum", "Delmere"]}
    rows = [source(f"p{i}", POSTING, {name: values[i] for name, values in cells.items()}) for i in range(4)]
    build_index(rows, tmp_path / "a.idx", SETTINGS)
    index = open_index(tmp_path / "a.idx", SETTINGS)
    assert {name: index.columns()[name] for name in cells} == {"date": "DATE", "place": "VARCHAR"}
    assert names(index.search(person(), where="date < '2025-01-01'")) == ["p0"]
    assert sorted(names(index.search(person(), where="date is null"))) == ["p1", "p3"]
    assert sorted(names(index.search(person(), where="place is null"))) == ["p0", "p1"]


def test_numbers_beside_an_empty_text_are_numbers(tmp_path: Path) -> None:
    build_index([source("a", POSTING, {"pay": 5}), source("b", POSTING, {"pay": ""})], tmp_path / "a.idx", SETTINGS)
    assert names(open_index(tmp_path / "a.idx", SETTINGS).search(person(), where="pay > 4")) == ["a"]


def test_the_index_does_not_depend_on_the_number_of_processes(built: Path, tmp_path: Path) -> None:
    build_index(iter(sources()), tmp_path / "two.idx", SETTINGS, jobs=2)
    assert read_manifest(built) == read_manifest(tmp_path / "two.idx")


def test_added_postings_are_found_and_take_the_place_of_older_ones(built: Path) -> None:
    more = [
        source("data", "Requirements\n- Welding\n- Kubernetes\n", {"city": "Ostrava"}),
        source("new", POSTING, {"pay": 3}),
    ]
    found = add_postings(more, built, SETTINGS)
    assert (found.added, found.replaced, found.failed) == (2, 1, 0)
    index = open_index(built, SETTINGS)
    assert len(index) == 4
    hits = index.search(person())
    assert sorted(names(hits)) == ["data", "kube", "ml", "new"]
    assert dict(next(hit for hit in hits if hit.posting == "data").columns) == {"city": "Ostrava"}
    assert sorted(names(index.search(person(), where="pay = 3 or city = 'Lindum'"))) == ["kube", "new"]
    assert index.search(person(), exhaustive=True) == hits


def test_an_index_grown_in_parts_ranks_as_one_made_at_once(
    many: tuple[Index, list[Requirements]], tmp_path: Path
) -> None:
    postings = many[1][:90]
    whole = write(tmp_path / "whole.idx", postings)
    parts = write(tmp_path / "parts.idx", postings[:40])
    writer = SegmentWriter(tmp_path / "parts.idx" / "0002", 1, SETTINGS)
    for number, item in enumerate(postings[40:], 40):
        writer.add(f"p{number:04}", unpack(pack(item, SETTINGS)), {"number": number})
    write_manifest(parts.path, replace(parts.manifest, segments=(*parts.manifest.segments, writer.close())))
    for profile in people()[:4]:
        assert open_index(parts.path, SETTINGS).search(profile) == whole.search(profile)


def test_removed_postings_are_gone(built: Path) -> None:
    index = open_index(built, SETTINGS)
    index.remove(index.find(["data"]).values())
    index = open_index(built, SETTINGS)
    assert len(index) == 2
    assert "data" not in names(index.search(person()))
    assert index.find(["data"]) == {}
    index.remove(index.matching("city = 'Lindum'"))
    assert names(open_index(built, SETTINGS).search(person(), exhaustive=True)) == ["ml"]


def test_what_cannot_be_read_is_left_out_with_its_reason(tmp_path: Path) -> None:
    found = build_index([*sources(), source("garden", NOTHING), source("blank", " ")], tmp_path / "a.idx", SETTINGS)
    assert (found.added, found.failed) == (3, 2)
    assert [name for name, _ in found.faults] == ["garden", "blank"]
    assert "no requirement" in found.faults[0][1]


def test_an_index_of_nothing_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no posting could be read: .*no requirement"):
        build_index([source("garden", NOTHING)], tmp_path / "a.idx", SETTINGS)
    assert list(tmp_path.iterdir()) == []


def broken() -> Iterator[Source]:
    yield from sources()
    raise KeyboardInterrupt


def test_a_build_that_stops_leaves_the_old_index_and_nothing_else(built: Path) -> None:
    before = read_manifest(built)
    for change in (build_index, add_postings):
        with pytest.raises(KeyboardInterrupt):
            change(broken(), built, SETTINGS)
        assert read_manifest(built) == before
        check_files(built, before, thoroughly=True)
        assert sorted(item.name for item in built.parent.iterdir()) == [built.name]
        assert sorted(item.name for item in built.iterdir()) == ["0001", MANIFEST]


def test_a_new_index_replaces_an_old_one_but_nothing_else(built: Path, tmp_path: Path) -> None:
    build_index(sources()[:1], built, SETTINGS)
    assert len(open_index(built, SETTINGS)) == 1
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine.txt").write_text("mine")
    for target in (tmp_path / "notes", tmp_path / "notes" / "mine.txt"):
        with pytest.raises(InputError, match="something else is there"):
            build_index(sources(), target, SETTINGS)
    assert (tmp_path / "notes" / "mine.txt").read_text() == "mine"


def test_damage_is_noticed(built: Path) -> None:
    file = built / "0001" / "worth.bin"
    data = bytearray(file.read_bytes())
    data[0] ^= 1
    file.write_bytes(bytes(data))
    open_index(built, SETTINGS)
    with pytest.raises(InputError, match=r"worth\.bin was changed"):
        check_files(built, read_manifest(built), thoroughly=True)
    file.write_bytes(bytes(data[:-4]))
    with pytest.raises(InputError, match=r"worth\.bin has \d+ bytes, not \d+"):
        open_index(built, SETTINGS)
    file.unlink()
    with pytest.raises(InputError, match=r"worth\.bin is missing"):
        open_index(built, SETTINGS)
    (built / MANIFEST).write_text("{")
    with pytest.raises(InputError, match="damaged"):
        open_index(built, SETTINGS)
    (built / MANIFEST).write_text(json.dumps({"schema": "skillmatch/index/0"}))
    with pytest.raises(InputError, match="its format is skillmatch/index/0"):
        open_index(built, SETTINGS)
    with pytest.raises(InputError, match="is no index: name the folder"):
        open_index(built / "0001", SETTINGS)
    with pytest.raises(InputError, match="is no index: name the folder"):  # and no word of building over a table
        open_index(built / "0001" / "ids.bin", SETTINGS)


def test_an_index_of_other_weights_skills_or_models_is_refused(built: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="other --weights"):
        open_index(built, replace(SETTINGS, weights=Weights(field=0.1)))
    layer = tmp_path / "own.jsonl"
    layer.write_text('{"id": "zorblax", "label": "Zorblax", "kind": "technology"}\n')
    with pytest.raises(InputError, match="another --taxonomy"):
        open_index(built, replace(SETTINGS, layers=(layer,)))
    with pytest.raises(InputError, match="shipped embedder"):
        open_index(built, replace(SETTINGS, embedder="some-model"))
    write_manifest(built, replace(read_manifest(built), data="other", made_with="0.0.9"))
    with pytest.raises(InputError, match=r"another version \(0\.0\.9\)"):
        open_index(built, SETTINGS)


def test_two_do_not_change_an_index_at_once(built: Path) -> None:
    (built / LOCK).write_text(str(os.getpid()))
    with pytest.raises(InputError, match="another process is changing it"):
        add_postings(sources(), built, SETTINGS)
    (built / LOCK).write_text("999999999")  # of a process that is gone
    assert add_postings(sources(), built, SETTINGS).replaced == 3
    assert not (built / LOCK).exists()
