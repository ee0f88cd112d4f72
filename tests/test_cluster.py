"""A Dask cluster gives what a local run gives, whatever the number of workers, and whoever is lost on the way.

The scheduler and the workers are processes of this machine; they talk over its loopback, which the tests keep closed
for themselves, so the command runs in a process of its own too.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import NOTHING, POSTING, RESUME, ROOT, Run

pytest.importorskip("distributed", reason="needs the [dask] extra")
pa = pytest.importorskip("pyarrow", reason="needs the [dask] extra")
parquet = pytest.importorskip("pyarrow.parquet", reason="needs the [dask] extra")

from matcher.bulk.frame import read_people  # noqa: E402
from matcher.cluster import Cluster  # noqa: E402
from matcher.cluster.client import run_parts  # noqa: E402
from matcher.cluster.job import prepare  # noqa: E402
from matcher.cluster.parts import find_parts, parquet_files, read_part  # noqa: E402
from matcher.errors import InputError, UnreadableDocument, UnsupportedFormat  # noqa: E402

PATIENCE = 100  # seconds
ROWS, GROUP = 240, 8
LONGER = 6  # times a short posting, so that a run lasts
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def wait_for(happens: Callable[[], object], what: str) -> None:
    until = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < until, f"{what} did not happen"
        time.sleep(0.01)


def table_of(texts: list[str], path: Path, *, ids: list[str] | None = None, group: int = GROUP) -> Path:
    columns = {"id": ids or [f"p{number}" for number in range(len(texts))], "text": texts}
    parquet.write_table(pa.table(columns), path, row_group_size=group)
    return path


class Processes:
    """A scheduler, the workers that were started so far, and the command."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.workers = folder, []  # type: Path, list[subprocess.Popen[bytes]]
        self._file = folder / "scheduler.json"
        options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self._scheduler = self._start("distributed.cli.dask_scheduler", *options)
        wait_for(lambda: self._file.exists() and self._file.read_text(), "the scheduler's start")
        self.address = json.loads(self._file.read_text())["address"]

    def _start(self, module: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", module, "--scheduler-file", str(self._file), *options]
        return subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def have(self, count: int) -> None:
        """Start workers until there are so many."""
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(self.folder / "local"))
        while len(self.workers) < count:
            self.workers.append(self._start("distributed.cli.dask_worker", *options))

    def lose_one(self) -> None:
        """Kill a worker as no handler can notice."""
        worker = self.workers.pop(0)
        worker.send_signal(signal.SIGKILL)
        worker.wait()

    def lose_the_scheduler(self) -> None:
        """Kill what all of them talk to; nothing works after that."""
        self._scheduler.send_signal(signal.SIGKILL)

    def batch(self, *arguments: object) -> subprocess.Popen[str]:
        """Start the command."""
        command = [sys.executable, "-m", "matcher", "batch", *map(str, arguments), "--as-of", "2026-11", "--no-store"]
        return subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)

    def on_cluster(self, *arguments: object) -> subprocess.Popen[str]:
        """Start the command, to be run on this cluster."""
        return self.batch(*arguments, "--dask", self.address)

    def stop(self) -> None:
        """End all that was started."""
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Processes]:
    """A cluster without workers yet."""
    found = Processes(tmp_path_factory.mktemp("cluster"))
    yield found
    found.stop()


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two résumés, and postings with all that can be wrong in a row."""
    folder = tmp_path_factory.mktemp("inputs")
    people = folder / "people"
    people.mkdir()
    (people / "jo.txt").write_text(RESUME, encoding="utf-8")
    (people / "ann.txt").write_text(RESUME.replace("Python", "Java"), encoding="utf-8")
    texts = [f"Reference {number}\n{POSTING * LONGER}\n- Java and Go version {number}" for number in range(ROWS)]
    ids = [f"p{number}" for number in range(ROWS)]
    texts[5], texts[100], texts[200] = "", NOTHING, texts[7]
    ids[3] = ids[90] = ids[1]
    ids[10] = ""
    return people, table_of(texts, folder / "postings.parquet", ids=ids)


@pytest.fixture(scope="module")
def local(processes: Processes, inputs: tuple[Path, Path]) -> bytes:
    """What a run without a cluster writes."""
    output = processes.folder / "local.csv"
    assert processes.batch(*inputs, "-o", output, "-j", "1").wait(PATIENCE) == 0
    return output.read_bytes()


def finished(command: subprocess.Popen[str]) -> str:
    said = command.communicate(timeout=PATIENCE)[1]
    assert command.returncode == 0, said
    return said


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_any_number_of_workers_gives_the_same_bytes(
    processes: Processes, inputs: tuple[Path, Path], local: bytes, workers: int
) -> None:
    processes.have(workers)
    output = processes.folder / f"{workers}.csv"
    said = finished(processes.on_cluster(*inputs, "-o", output))
    assert output.read_bytes() == local
    assert "476 pairs scored, 2 documents failed" in said
    assert not Path(f"{output}.parts").exists()


def test_a_worker_killed_half_way_costs_nothing_but_time(
    processes: Processes, inputs: tuple[Path, Path], local: bytes
) -> None:
    processes.have(3)
    output = processes.folder / "killed.csv"
    parts = Path(f"{output}.parts")
    command = processes.on_cluster(*inputs, "-o", output)
    wait_for(lambda: list(parts.glob("documents-*")), "the first part")
    processes.lose_one()
    assert 0 < len(list(parts.glob("documents-*"))) < ROWS // GROUP
    finished(command)
    assert output.read_bytes() == local


def test_a_run_that_was_killed_goes_on_with_what_is_left(
    processes: Processes, inputs: tuple[Path, Path], local: bytes
) -> None:
    processes.have(1)
    output = processes.folder / "again.csv"
    parts = Path(f"{output}.parts")
    command = processes.on_cluster(*inputs, "-o", output)
    wait_for(lambda: list(parts.glob("documents-*")), "the first part")
    command.kill()
    command.communicate()
    assert not output.exists()
    kept = next(parts.glob("documents-*"))
    before = kept.stat().st_mtime_ns
    command = processes.on_cluster(*inputs, "-o", output)
    times = set()
    while command.poll() is None:
        times |= {path.stat().st_mtime_ns for path in parts.glob(kept.name)}
        time.sleep(0.01)
    finished(command)
    assert times == {before}
    assert output.read_bytes() == local


def test_every_option_of_a_local_run_does_the_same(processes: Processes, inputs: tuple[Path, Path]) -> None:
    processes.have(2)
    options = ("--top", 3, "--min-score", 20, "--by", "posting", "--dedupe", "-f", "jsonl")
    here, there = processes.folder / "here.jsonl", processes.folder / "there.jsonl"
    finished(processes.batch(*inputs, "-o", here, "-j", "1", *options))
    finished(processes.on_cluster(*inputs, "-o", there, *options))
    assert there.read_bytes() == here.read_bytes()
    assert here.stat().st_size > 1000


def test_parts_cover_every_row_once(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for name, count in (("b", 5), ("a", 12)):
        table_of([f"{name}{number}" for number in range(count)], folder / f"{name}.parquet", group=8)
    parts, columns = find_parts(parquet_files(folder), 3)
    assert columns == ["id", "text"]
    frames = [read_part(part, ["text"]) for part in parts]
    assert [text for frame in frames for text in frame["text"]] == [f"a{n}" for n in range(12)] + [
        f"b{n}" for n in range(5)
    ]
    assert [row for frame in frames for row in frame.index] == [*range(1, 13), *range(1, 6)]
    assert max(part.size for part in parts) == 3
    assert len({part.name for part in parts}) == len(parts)


def test_what_is_no_parquet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_text("id,text\n", encoding="utf-8")
    for path in (tmp_path / "posts.csv", tmp_path / "gone.parquet", tmp_path):
        with pytest.raises(UnreadableDocument, match=r"reads a \.parquet file or a folder of them"):
            parquet_files(path)
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and nothing else")
    with pytest.raises(UnsupportedFormat, match=r"broken\.parquet: not a readable PARQUET table"):
        find_parts(parquet_files(tmp_path / "broken.parquet"), 10)


def test_another_job_starts_anew_in_the_same_folder(tmp_path: Path) -> None:
    posts = table_of([POSTING], tmp_path / "posts.parquet")
    cluster = Cluster(address="tcp://127.0.0.1:1", postings=posts, folder=tmp_path / "parts")
    job = prepare(read_people(RESUME), cluster)
    job.documents(job.parts[0]).write_bytes(b"done")
    assert prepare(read_people(RESUME), cluster).left == []
    other = prepare(read_people(RESUME.replace("Python", "Java")), cluster)
    assert other.left == list(other.parts)
    assert [path.name for path in (tmp_path / "parts").iterdir()] == [other.file.name]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("localhost", "'localhost' is not the address of a Dask scheduler"),
        ("http://localhost:8786", "is not the address"),
    ],
)
def test_an_address_that_is_none_is_refused(tmp_path: Path, address: str, said: str) -> None:
    posts = table_of([POSTING], tmp_path / "posts.parquet")
    cluster = Cluster(address=address, postings=posts, folder=tmp_path / "parts")
    with pytest.raises(InputError, match=said):
        list(run_parts(prepare(read_people(RESUME), cluster), address))


def test_a_scheduler_that_is_not_there_is_one_sentence(processes: Processes, inputs: tuple[Path, Path]) -> None:
    command = processes.batch(*inputs, "-o", processes.folder / "none.csv", "--dask", "tcp://127.0.0.1:9")
    said = command.communicate(timeout=PATIENCE)[1]
    assert command.returncode == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in said
    assert "start one with `dask scheduler`" in said
    assert "Traceback" not in said


def test_a_cluster_needs_a_file_to_write_beside(run: Run, inputs: tuple[Path, Path]) -> None:
    result = run("batch", *inputs, "--dask", "tcp://127.0.0.1:9")
    assert result.exit_code == 2
    assert "--dask needs -o FILE" in result.stderr


def test_a_scheduler_that_is_lost_leaves_what_is_done(processes: Processes, inputs: tuple[Path, Path]) -> None:
    processes.have(1)
    output = processes.folder / "lost.csv"
    parts = Path(f"{output}.parts")
    command = processes.on_cluster(*inputs, "-o", output)
    wait_for(lambda: list(parts.glob("documents-*")), "the first part")
    processes.lose_the_scheduler()
    said = command.communicate(timeout=PATIENCE)[1]
    assert command.returncode == 1
    assert f"the scheduler at {processes.address} was lost" in said
    assert "goes on from there" in said
    assert "Traceback" not in said
    assert list(parts.glob("documents-*"))
    assert not output.exists()
