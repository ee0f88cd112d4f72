"""A run that is killed goes on where it was, two at once share a store, and a broken document costs only itself."""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import duckdb
import pytest

from matcher.bulk.pool import FORKS
from tests.conftest import AT, POSTING, RESUME, SAMPLES

# Everything is saved at once and in small steps, so that a run of seconds is stopped in the middle of something.
STEPS = """
import matcher.bulk.run as run
run.SAVED_EVERY, run.GROUP, run.CHUNK, run.PEOPLE, run.FEWEST, run.MOST, run.MANY_STEPS = 0, 8, 8, 2, 4, 4, 1
"""
# Two of the documents are the end of whoever reads them.
TRAPS = """
import os, signal, time
import matcher.bulk.tasks as tasks
read = tasks.read
def trapped(task, settings):
    if "hang" in task.source.id:
        time.sleep(600)
    if "crash" in task.source.id:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(task, settings)
tasks.read = trapped
"""
# Each step of scoring is told, and with the environment's word the run ends after one.
TOLD = f"""{STEPS}
import os, sys
from matcher.bulk import work
add = work.Work.add_scores
def told(self, step, columns):
    add(self, step, columns)
    print("step", step, file=sys.stderr, flush=True)
    if step == int(os.environ.get("LAST_STEP", -1)):
        os._exit(9)
work.Work.add_scores = told
"""
PEOPLE, POSTS = SAMPLES / "resumes", 32


def start(*args: object, program: str = "", cache: Path) -> subprocess.Popen[str]:
    code = f"{program}\nfrom matcher.cli import main\nmain()"
    command = [sys.executable, "-c", code, "batch", *map(str, args), *AT]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)


def finish(*args: object, program: str = "", cache: Path) -> str:
    """Run to the end; return what was told."""
    with start(*args, program=program, cache=cache) as process:
        _, told = process.communicate(timeout=120)
    assert process.returncode == 0, told
    return told


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table of postings, each a little different."""
    path = tmp_path_factory.mktemp("posts") / "posts.csv"
    kinds = [
        file.read_text(encoding="utf-8") for file in sorted((SAMPLES / "postings").iterdir()) if file.suffix == ".txt"
    ]
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "text"])
        writer.writerows([number, f"{kinds[number % len(kinds)]}\n- Python {number}\n"] for number in range(POSTS))
    return path


@pytest.fixture(scope="module")
def whole(posts: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What an undisturbed run writes."""
    folder = tmp_path_factory.mktemp("whole")
    finish(PEOPLE, posts, "--no-store", "-o", folder / "out.csv", cache=folder)
    return (folder / "out.csv").read_bytes()


def test_a_run_that_is_killed_goes_on_and_writes_the_same_bytes(posts: Path, whole: bytes, tmp_path: Path) -> None:
    out, random_ = tmp_path / "out.csv", random.Random(4)
    args = (PEOPLE, posts, "-j", 2, "-o", out)
    for _ in range(4):
        with start(*args, program=STEPS, cache=tmp_path) as process:
            while process.poll() is None and not (tmp_path / "skillmatch" / "documents.duckdb").exists():
                time.sleep(0.01)
            time.sleep(random_.uniform(0, 2.5))
            process.kill()
        assert not out.exists() or out.read_bytes() == whole
    told = finish(*args, program=STEPS, cache=tmp_path)
    assert out.read_bytes() == whole
    assert "documents from the store" in told
    assert [path.name for path in (tmp_path / "skillmatch").iterdir()] == ["documents.duckdb"]


def test_scores_that_a_stopped_run_left_are_not_made_again(
    posts: Path, whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    args = (PEOPLE, posts, "-j", 1, "-o", tmp_path / "out.csv")
    monkeypatch.setenv("LAST_STEP", "20")
    with start(*args, program=TOLD, cache=tmp_path) as process:
        process.communicate(timeout=120)
    assert process.returncode == 9
    (kept,) = (tmp_path / "skillmatch" / "documents.duckdb.runs").glob("*.duckdb")
    with duckdb.connect(str(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM steps").fetchone() == (21,)
    monkeypatch.delenv("LAST_STEP")
    told = finish(*args, program=TOLD, cache=tmp_path)
    steps = [line for line in told.splitlines() if line.startswith("step ")]
    assert steps[0] == "step 21"
    assert (tmp_path / "out.csv").read_bytes() == whole


def test_two_runs_at_once_share_a_store(posts: Path, whole: bytes, tmp_path: Path) -> None:
    outs = [tmp_path / f"{name}.csv" for name in "ab"]
    runs = [start(PEOPLE, posts, "-j", 1, "-o", out, program=STEPS, cache=tmp_path) for out in outs]
    for process in runs:
        assert process.wait(timeout=120) == 0
        process.communicate()
    assert [out.read_bytes() for out in outs] == [whole, whole]


@pytest.mark.skipif(not FORKS, reason="the traps are set in this process only")
def test_broken_documents_of_every_kind_are_listed_and_the_rest_scored(tmp_path: Path) -> None:
    folder, resume, out = tmp_path / "posts", tmp_path / "jo.txt", tmp_path / "out.csv"
    folder.mkdir()
    resume.write_text(RESUME, encoding="utf-8")
    for number in range(60):
        (folder / f"good{number}.txt").write_text(f"{POSTING}- Ansible {number}\n", encoding="utf-8")
    with zipfile.ZipFile(folder / "torn.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document><w:body>")
    broken = {
        "empty.txt": b"",
        "blank.md": b" \n ",
        "torn.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
        "no.pdf": b"plain text",
        "binary.txt": bytes(range(256)) * 40,
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "archive.txt": b"PK\x03\x04" + bytes(100),
        "torn.odt": b"PK\x03\x04 content.xml mimetypeapplication/vnd.oasis.opendocument.text",
        "nothing.txt": b"The garden gate is green.\n",
        "hang.txt": POSTING.encode(),
        "crash.txt": POSTING.encode(),
    }
    for name, data in broken.items():
        (folder / name).write_bytes(data)
    told = finish(resume, folder, "-j", 2, "--timeout", 4, "-o", out, program=TRAPS, cache=tmp_path)
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["posting"] for row in rows if row["score"]} == {f"good{number}" for number in range(60)}
    failed = {row["posting"]: row["error"] for row in rows if not row["score"]}
    assert set(failed) == {Path(name).stem for name in (*broken, "torn.docx")} - {"torn"} | {
        "torn", "torn.odt", "torn.pdf",
    }  # fmt: skip
    assert all(failed.values())
    assert failed["hang"] == f"{folder}/hang.txt took more than 4 seconds to read"
    assert failed["crash"] == f"{folder}/crash.txt ended the process that read it (SIGKILL)"
    assert f"60 pairs scored, {len(failed)} documents failed" in told


def test_a_damaged_store_changes_nothing_but_costs_a_warning(posts: Path, whole: bytes, tmp_path: Path) -> None:
    store, out = tmp_path / "mine.duckdb", tmp_path / "out.csv"
    store.write_bytes(b"this was a store once" * 100)
    told = finish(PEOPLE, posts, "--store", store, "-o", out, cache=tmp_path)
    assert out.read_bytes() == whole
    assert told.count("the store cannot be used") == 1


def test_a_stopped_run_leaves_no_output_and_says_how_to_go_on(posts: Path, tmp_path: Path) -> None:
    interrupt = "from matcher.bulk import work\ndef stop(*_):\n    raise KeyboardInterrupt\nwork.Work.settle = stop"
    args = (PEOPLE, posts, "-o", tmp_path / "out.csv")
    with start(*args, program=interrupt, cache=tmp_path) as process:
        _, told = process.communicate(timeout=120)
    assert process.returncode == 130
    assert told == "skillmatch: stopped; the same command goes on where it was\n"
    with start(*args, "--no-store", program=interrupt, cache=tmp_path) as process:
        _, told = process.communicate(timeout=120)
    assert told == "skillmatch: stopped; nothing was kept, so the same command starts anew\n"
    assert [path.name for path in tmp_path.iterdir()] == ["skillmatch"]
    assert f"{POSTS + 12} of {POSTS + 12} documents from the store" in finish(*args, cache=tmp_path)
