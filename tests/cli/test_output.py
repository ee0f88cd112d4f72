"""Where results go: streams, files that appear whole or not at all, formats by suffix, colour only on a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click
import pytest

from matcher.cli.options import Month, chosen_format
from matcher.cli.output import write
from matcher.errors import InputError
from tests.conftest import AT, Run, RunProcess

ESCAPE = "\x1b["
SUFFIXES = {".txt": "text", ".md": "markdown", ".json": "json"}


def hidden_files(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize(
    ("name", "begins"),
    [("r.txt", "jo → post\n"), ("r.md", "# jo → post\n"), ("r.json", '{\n  "schema"'), ("R.MD", "# jo → post\n")],
)
def test_the_format_follows_the_suffix(
    run: Run, tmp_path: Path, resume: Path, posting: Path, name: str, begins: str
) -> None:
    result = run(resume, posting, "-o", tmp_path / name, *AT)
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_a_format_that_is_asked_for_beats_the_suffix(run: Run, tmp_path: Path, resume: Path, posting: Path) -> None:
    run(resume, posting, "-f", "json", "-o", tmp_path / "report.txt", *AT)
    assert json.loads((tmp_path / "report.txt").read_text(encoding="utf-8"))["schema"] == "skillmatch/match/1"


@pytest.mark.parametrize("name", ["report", "report.docx", "report.xlsx"])
def test_a_suffix_that_tells_no_format_is_wrong_usage_and_lists_the_choices(
    run: Run, tmp_path: Path, resume: Path, posting: Path, name: str
) -> None:
    result = run(resume, posting, "-o", tmp_path / name)
    assert result.exit_code == 2
    assert ".json" in result.stderr
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("format", ["text", "markdown", "json", "csv", "html"])
def test_a_file_holds_what_standard_output_would(
    run: Run, tmp_path: Path, resume: Path, posting: Path, format: str
) -> None:
    out = tmp_path / "report"
    run(resume, posting, "-f", format, "-o", out, *AT)
    assert out.read_bytes() == run(resume, posting, "-f", format, *AT).stdout_bytes


def test_a_dash_as_output_is_standard_output(
    run: Run, resume: Path, posting: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(resume, posting, "-o", "-", *AT)
    assert result.stdout_bytes == run(resume, posting, *AT).stdout_bytes
    assert not Path("-").exists()


@pytest.mark.parametrize(
    "command",
    [("{resume}", "{posting}"), ("gap", "{resume}"), ("batch", "{resume}", "{posting}", "-j", "1"),
     ("extract", "{posting}"), ("roadmap", "list"), ("roadmap", "show", "seed-s0"),
     ("taxonomy", "resolve", "k8s"), ("taxonomy", "search", "k8s"), ("taxonomy", "show", "k8s")],
    ids=" ".join,
)  # fmt: skip
def test_every_verb_can_write_to_a_file_and_says_where_it_cannot(
    run: Run, tmp_path: Path, resume: Path, posting: Path, command: tuple[str, ...]
) -> None:
    args = [part.format(resume=resume, posting=posting) for part in command]
    suffix = ".csv" if args[0] == "batch" else ".txt"
    done = run(*args, "-o", tmp_path / f"out{suffix}")
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / f"out{suffix}").stat().st_size > 0
    failed = run(*args, "-o", tmp_path / "no-such-folder" / f"out{suffix}")
    assert failed.exit_code == 1
    assert failed.stdout == ""
    assert "cannot write" in failed.stderr
    assert "no-such-folder" in failed.stderr


def test_a_folder_as_output_is_wrong_usage(run: Run, tmp_path: Path, resume: Path, posting: Path) -> None:
    assert run(resume, posting, "-f", "json", "-o", tmp_path).exit_code == 2


def test_an_unwritable_folder_is_one_sentence_and_exit_1(
    run: Run, tmp_path: Path, resume: Path, posting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    result = run(resume, posting, "-o", tmp_path / "r.json")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"skillmatch: cannot write {tmp_path / 'r.json'}: Permission denied; ")
    assert len(result.stderr.splitlines()) == 1


def test_an_existing_file_is_replaced_whole(run: Run, tmp_path: Path, resume: Path, posting: Path) -> None:
    out = tmp_path / "r.json"
    out.write_text("x" * 1_000_000, encoding="utf-8")
    run(resume, posting, "-o", out, *AT)
    assert json.loads(out.read_text(encoding="utf-8"))["resume"] == "jo"
    assert hidden_files(tmp_path) == []


def test_an_existing_file_is_kept_when_the_input_fails(run: Run, tmp_path: Path, resume: Path, nothing: Path) -> None:
    out = tmp_path / "r.json"
    out.write_text("precious", encoding="utf-8")
    assert run(resume, nothing, "-o", out).exit_code == 1
    assert run("gone.txt", nothing, "-o", out).exit_code == 1
    assert out.read_text(encoding="utf-8") == "precious"


def test_an_existing_file_is_kept_when_the_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    out = tmp_path / "r.json"
    out.write_text("precious", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(InputError, match="No space left on device"):
        write("new", str(out))
    assert out.read_text(encoding="utf-8") == "precious"
    assert hidden_files(tmp_path) == []


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "chmod", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write("new", str(tmp_path / "r.json"))
    assert list(tmp_path.iterdir()) == []


def test_newlines_and_other_letters_are_written_as_they_are(tmp_path: Path) -> None:
    write("é → 😀\nnext\r\n", str(tmp_path / "out.txt"))
    assert (tmp_path / "out.txt").read_bytes() == "é → 😀\nnext\r\n".encode()


def test_what_utf_8_cannot_say_becomes_a_question_mark(tmp_path: Path) -> None:
    write("half \ud83d pair", str(tmp_path / "out.txt"))
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "half ? pair"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "real" / "file.txt")
    for text in ("one", "two"):
        write(text, str(link))
        assert link.is_symlink()
        assert (tmp_path / "real" / "file.txt").read_text(encoding="utf-8") == text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_or_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")), daemon=True)
    reader.start()
    write("through\n", str(pipe))
    reader.join(timeout=30)
    assert read == ["through\n"]
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name != "posix", reason="POSIX modes")
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    write("x", str(tmp_path / "ours"))
    (tmp_path / "theirs").write_text("x", encoding="utf-8")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "theirs").stat().st_mode


def test_the_format_is_asked_for_told_by_the_suffix_or_the_default() -> None:
    assert chosen_format("json", "x.md", SUFFIXES, "text") == "json"
    assert chosen_format(None, "x.md", SUFFIXES, "text") == "markdown"
    assert chosen_format(None, None, SUFFIXES, "text") == "text"
    assert chosen_format(None, "-", SUFFIXES, "text") == "text"
    with pytest.raises(click.UsageError, match=r"\.txt, \.md, \.json"):
        chosen_format(None, "x.odt", SUFFIXES, "text")


@pytest.mark.parametrize("value", ["2026", "11-2026", "2026-11-05", "", "now"])
def test_a_month_is_a_year_and_a_month(value: str) -> None:
    with pytest.raises(click.BadParameter, match="such as 2026-11"):
        Month().convert(value, None, None)
    assert Month().convert("2026-11", None, None).isoformat() == "2026-11-01"


@pytest.mark.parametrize("setting", [{}, {"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}, {"TERM": "xterm-256color"}])
def test_there_is_no_colour_off_a_terminal(
    run: Run, resume: Path, posting: Path, monkeypatch: pytest.MonkeyPatch, setting: dict[str, str]
) -> None:
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    for verb in ("match", "gap"):
        assert ESCAPE not in run(verb, resume, posting, *AT).output


def on_terminal(*args: object, env: Mapping[str, str]) -> tuple[str, int]:
    """Return what a real terminal of 80 columns is shown, and the exit code."""
    import pty

    near, far = pty.openpty()
    command = [sys.executable, "-m", "matcher", *map(str, args)]
    with subprocess.Popen(command, stdout=far, stderr=far, stdin=subprocess.DEVNULL, env={**os.environ, **env}) as run:
        os.close(far)
        shown = b""
        while chunk := _read(near):
            shown += chunk
    os.close(near)
    return shown.decode(errors="replace"), run.returncode


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says that the other side has closed in this way
        return b""


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_gets_colour_unless_no_color_is_set(
    resume: Path, posting: Path, no_color: str, coloured: bool
) -> None:
    shown, code = on_terminal(resume, posting, *AT, env={"NO_COLOR": no_color, "COLUMNS": "80"})
    assert code == 0
    assert (ESCAPE in shown) == coloured
    assert "jo → post" in shown


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_terminal_without_unicode_is_shown_what_it_can_show(resume: Path, posting: Path) -> None:
    shown, code = on_terminal(resume, posting, *AT, env={"PYTHONIOENCODING": "latin-1", "COLUMNS": "80"})
    assert code == 0
    assert "jo ? post" in shown


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_a_file_gets_no_colour_even_from_a_terminal(tmp_path: Path, resume: Path, posting: Path) -> None:
    shown, code = on_terminal(resume, posting, *AT, "-o", tmp_path / "r.txt", env={"COLUMNS": "80"})
    assert (shown, code) == ("", 0)
    assert ESCAPE not in (tmp_path / "r.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "output"),
    [
        (("{resume}", "{posting}", "-f", "text"), "{resume}"),
        (("batch", "{resume}", "{table}", "-j", "1"), "{table}"),
        (("batch", "{resume}", "{folder}/*.csv", "-j", "1"), "{table}"),
        (("gap", "{resume}", "{posting}"), "{posting}"),
        (("gap", "{resume}", "--before", "{posting}"), "{posting}"),
        (("gap", "{resume}", "--history", "{folder}/new.txt"), "{folder}/new.txt"),
        (("extract", "{posting}", "{table}"), "{table}"),
        (("read", "{folder}", "-f", "text"), "{posting}"),
        (("{resume}", "{posting}", "--taxonomy", "{layer}"), "{layer}"),
        (("{resume}", "{posting}", "--weights", "{weights}", "-f", "text"), "{weights}"),
    ],
)
def test_no_output_takes_the_place_of_an_input(
    run: Run, tmp_path: Path, resume: Path, posting: Path, command: tuple[str, ...], output: str
) -> None:
    texts = {"table": "id,text\nx,Python\n", "layer": "id,label\nfoo-db,FooDB\n", "weights": ""}
    names = {name: tmp_path / f"{name}.{'toml' if name == 'weights' else 'csv'}" for name in texts}
    for name, text in texts.items():
        names[name].write_text(text, encoding="utf-8")
    names |= {"resume": resume, "posting": posting, "folder": tmp_path}
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    target = output.format(**names)
    result = run(*(part.format(**names) for part in command), "-o", target)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{target} is an input" in result.stderr
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("verb", [(), ("gap",), ("batch",)])
def test_an_output_that_cannot_be_written_is_refused_before_anything_is_read(
    run: Run, tmp_path: Path, resume: Path, verb: tuple[str, ...]
) -> None:
    result = run(*verb, resume, tmp_path / "nowhere.txt", "-o", tmp_path / "none" / "out.csv")
    assert result.exit_code == 1
    assert "its folder does not exist" in result.stderr
    assert "nowhere" not in result.stderr


def test_an_output_where_nobody_may_look_is_a_sentence(
    run: Run, tmp_path: Path, resume: Path, posting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("matcher.cli.output._is_device", refuse)
    result = run(resume, posting, "-o", tmp_path / "out.html")
    assert result.exit_code == 1
    assert "out.html: its folder cannot be written to" in result.stderr


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a system without /proc")
def test_a_folder_that_takes_no_files_is_a_sentence(run: Run, resume: Path, posting: Path) -> None:
    result = run("batch", resume, posting, "-j", "1", "-o", "/proc/scores.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("skillmatch: cannot write /proc/scores.csv: its folder cannot be written to")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
@pytest.mark.parametrize("verb", [(), ("batch", "-j", "1")])
def test_standard_output_that_takes_nothing_is_called_by_its_name(
    resume: Path, posting: Path, verb: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "matcher", *verb, str(resume), str(posting)], stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 1
    assert b"cannot write to standard output: No space left" in done.stderr


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="a system without /dev/stdout")
def test_standard_output_may_be_named_by_its_device(run_process: RunProcess, resume: Path, posting: Path) -> None:
    command = ("batch", resume, posting, "-j", "1", "-f", "csv")
    assert run_process(*command, "-o", "/dev/stdout").stdout == run_process(*command).stdout != b""


@pytest.mark.parametrize("verb", [("gap", "{resume}"), ("index", "build", "{posting}", "-o", "{folder}/new.idx")])
def test_every_verb_that_is_interrupted_says_so_and_exits_alike(
    run: Run, tmp_path: Path, resume: Path, posting: Path, verb: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("matcher.reading.sources.open_sources", interrupt)
    result = run(*(part.format(resume=resume, posting=posting, folder=tmp_path) for part in verb))
    assert result.exit_code == 130
    assert result.stderr.strip() == "skillmatch: stopped before it was through"
