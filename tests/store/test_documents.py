"""The store keeps documents by their keys, and whatever is the matter with its file costs a warning."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from matcher.store import Store, default_store
from matcher.store.documents import TABLE


def kept(count: int, start: int = 0) -> dict[bytes, bytes]:
    return {number.to_bytes(8, "little") + bytes(8): b"data %d" % number for number in range(start, start + count)}


@pytest.fixture
def told() -> list[str]:
    """What the store warned of."""
    return []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place for a store, in a folder that is not there yet."""
    return tmp_path / "new" / "documents.duckdb"


def test_what_was_added_is_found_by_another_run(path: Path, told: list[str]) -> None:
    store = Store(path, warn=told.append)
    assert store.find(kept(3)) == {}
    store.add(kept(700))
    store.add(kept(300, start=700))
    store.add({})
    later = Store(path, warn=told.append)
    assert len(later) == 1000
    assert later.find(kept(1000)) == kept(1000)
    assert later.find([*kept(2, start=5), *kept(4, start=998)]) == kept(2, start=5) | kept(2, start=998)
    assert told == []


def test_keys_that_begin_alike_are_told_apart(path: Path, told: list[str]) -> None:
    alike = {bytes(8) + bytes([number]) * 8: b"%d" % number for number in range(4)}
    for item in alike.items():
        Store(path, warn=told.append).add(dict([item]))
    found = Store(path, warn=told.append)
    assert found.find(alike) == alike
    assert found.find([bytes(8) + b"12345678"]) == {}


def test_the_journal_of_a_killed_run_is_folded_in(path: Path, told: list[str]) -> None:
    Store(path, warn=told.append).add(kept(3))
    killed = (
        "import duckdb, os, signal, sys\n"
        "connection = duckdb.connect()\n"
        "connection.execute(f\"ATTACH '{sys.argv[1]}' AS store\")\n"
        f"connection.execute(\"INSERT INTO {TABLE} SELECT 2, key, 'late'::BLOB FROM {TABLE} WHERE data = 'data 2'\")\n"
        "os.kill(os.getpid(), signal.SIGTERM)"
    )
    subprocess.run([sys.executable, "-c", killed, path], check=False, timeout=60)
    assert path.with_name("documents.duckdb.wal").exists()
    assert len(Store(path, warn=told.append)) == 4
    assert [file.name for file in path.parent.iterdir()] == ["documents.duckdb"]
    assert told == []


def test_two_runs_add_to_one_store(path: Path, told: list[str]) -> None:
    one, other = Store(path, warn=told.append), Store(path, warn=told.append)
    one.add(kept(10))
    other.add(kept(10, start=5))
    assert Store(path, warn=told.append).find(kept(15)) == kept(15)
    assert told == []


def test_a_store_that_grew_too_large_keeps_its_newer_half(path: Path, told: list[str]) -> None:
    store = Store(path, warn=told.append)
    for start in range(0, 40, 10):
        store.add(kept(10, start=start))
    store.tidy()
    assert len(Store(path, warn=told.append)) == 40
    store.tidy(largest=1)
    assert Store(path, warn=told.append).find(kept(40)) == kept(20, start=20)
    assert [item.name for item in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("content", [b"", b"no database at all" * 1000])
def test_a_file_that_is_no_store_costs_a_warning_and_is_left_alone(path: Path, told: list[str], content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    store = Store(path, warn=told.append)
    store.add(kept(3))
    assert store.find(kept(3)) == {}
    assert len(told) == 1
    assert "the store cannot be used" in told[0]
    assert ("name another file for it" in told[0]) == bool(content)
    assert path.read_bytes() == content


def test_a_damaged_store_costs_a_warning(path: Path, told: list[str]) -> None:
    Store(path, warn=told.append).add({key: os.urandom(500) for key in kept(2000)})
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)
    store = Store(path, warn=told.append)
    assert store.find(kept(3)) == {}
    store.add(kept(3))
    assert len(told) == 1


def test_a_database_of_something_else_gets_a_table_beside_its_own(path: Path, told: list[str]) -> None:
    path.parent.mkdir()
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE theirs AS SELECT 7 AS number")
    Store(path, warn=told.append).add(kept(3))
    assert Store(path, warn=told.append).find(kept(3)) == kept(3)
    with duckdb.connect(str(path)) as connection:
        assert connection.execute("SELECT number FROM theirs").fetchall() == [(7,)]
    Store(path, warn=told.append).tidy(largest=1)
    with duckdb.connect(str(path)) as connection:
        assert connection.execute("SELECT number FROM theirs").fetchall() == [(7,)]
    assert told == []


def test_a_store_that_another_program_holds_costs_a_warning(path: Path, told: list[str]) -> None:
    Store(path, warn=told.append).add(kept(3))
    program = f"import duckdb, sys; c = duckdb.connect({str(path)!r}); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        store = Store(path, warn=told.append, patience=0.1)
        assert store.find(kept(3)) == {}
        store.add(kept(3, start=3))
        other.communicate("")
    assert [said.partition(": ")[2] for said in told] == [
        "the store cannot be used (another program holds it): this run goes on without it"
    ]
    assert Store(path, warn=told.append).find(kept(6)) == kept(3)


def test_a_folder_that_cannot_be_written_to_costs_a_warning(tmp_path: Path, told: list[str]) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "documents.duckdb", warn=told.append)
    store.add(kept(3))
    assert len(told) == 1


def test_a_folder_that_cannot_be_looked_into_costs_a_warning(
    tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    store = Store(tmp_path / "documents.duckdb", warn=told.append)
    assert store.find(kept(3)) == {}
    store.add(kept(3))
    store.tidy()
    assert len(told) == 1
    assert "Permission denied" in told[0]


def test_the_store_is_in_the_users_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_store() == tmp_path / "skillmatch" / "documents.duckdb"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert default_store() == tmp_path / ".cache" / "skillmatch" / "documents.duckdb"
