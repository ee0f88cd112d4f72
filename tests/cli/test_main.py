"""The command as a whole: verbs, help, version, exit codes, what goes to which stream."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import matcher
from matcher.cli import VERBS, cli
from tests.conftest import Run, RunProcess

PATHS = [
    (),
    *((verb,) for verb in VERBS),
    *(("index", verb) for verb in ("add", "build", "info", "remove")),
    ("roadmap", "list"),
    ("roadmap", "show"),
    ("taxonomy", "resolve"),
    ("taxonomy", "search"),
    ("taxonomy", "show"),
    ("taxonomy", "check"),
]
PROMISED = {"match", "batch", "gap", "extract", "roadmap", "taxonomy"}


def test_every_promised_verb_is_there() -> None:
    assert set(VERBS) >= PROMISED
    assert list(VERBS) == sorted(VERBS)


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_help_is_everywhere(run: Run, path: tuple[str, ...], flag: str) -> None:
    result = run(*path, flag)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage:")
    assert "-h, --help" in result.stdout
    assert result.stderr == ""


def test_the_help_lists_every_verb_with_a_sentence(run: Run) -> None:
    listed = run("-h").stdout.split("Commands:")[1].strip().splitlines()
    assert {line.split()[0] for line in listed} >= PROMISED
    assert all(len(line.split()) > 2 for line in listed)


@pytest.mark.parametrize("group", [(), *sorted({path[:1] for path in PATHS if len(path) > 1})])
def test_no_sentence_of_a_list_of_commands_is_cut_short(run: Run, group: tuple[str, ...]) -> None:
    assert "..." not in run(*group, "-h").stdout.split("Commands:")[1]


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_every_option_says_what_it_does(path: tuple[str, ...]) -> None:
    command = cli
    for name in path:
        command = command.get_command(None, name)  # type: ignore[assignment, arg-type]
    options = [param for param in command.params if param.param_type_name == "option"]
    undocumented = [option.name for option in options if not getattr(option, "help", None) and option.name != "format"]
    assert undocumented == []


@pytest.mark.parametrize("flag", ["-V", "--version"])
def test_the_version_is_the_packages(run: Run, flag: str) -> None:
    result = run(flag)
    assert (result.exit_code, result.stdout) == (0, f"skillmatch, version {matcher.__version__}\n")


def test_no_arguments_show_the_help_as_a_usage_error(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Usage:" in result.output


@pytest.mark.parametrize(
    "args",
    [
        ("match",),
        ("only-one.txt",),
        ("a.txt", "b.txt", "c.txt"),
        ("a.txt", "b.txt", "--no-such-option"),
        ("a.txt", "b.txt", "-f", "pdf-ish"),
        ("a.txt", "b.txt", "--as-of", "last May"),
        ("a.txt", "b.txt", "--as-of", "2026-13"),
        ("a.txt", "b.txt", "--fail-under", "101"),
        ("a.txt", "b.txt", "--taxonomy", "no-such-layer.jsonl"),
        ("batch", "a", "b", "-j", "0"),
        ("extract",),
        ("extract", "a.txt", "--as", "novel"),
        ("gap",),
        ("roadmap",),
        ("roadmap", "burn"),
        ("taxonomy", "resolve"),
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_2_and_prints_nothing_on_stdout(run: Run, args: tuple[str, ...]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage:" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_misspelled_choice_lists_the_choices(run: Run) -> None:
    stderr = run("a.txt", "b.txt", "-f", "xml").stderr
    assert "'text', 'markdown', 'json'" in stderr


def test_a_fault_is_raised_inside_and_told_in_a_sentence_outside(run: Run, posting: Path) -> None:
    inside = CliRunner().invoke(cli, ["match", "gone.txt", str(posting)])
    assert isinstance(inside.exception, matcher.SkillmatchError)
    outside = run("match", "gone.txt", posting)
    assert outside.stderr == f"skillmatch: {inside.exception}\n"


def test_a_real_process_keeps_the_streams_and_exit_codes_apart(
    run_process: RunProcess, resume: Path, posting: Path
) -> None:
    done = run_process(resume, posting)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("jo → post")
    assert done.stderr == b""
    failed = run_process(resume, "gone.txt")
    assert failed.returncode == 1
    assert failed.stdout == b""
    assert failed.stderr == b"skillmatch: gone.txt does not exist: check the path\n"
    assert run_process("--as-of").returncode == 2


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "utf-8"])
def test_a_pipe_gets_utf_8_whatever_the_locale(
    run_process: RunProcess, resume: Path, posting: Path, encoding: str
) -> None:
    done = run_process(resume, posting, "--as-of", "2026-11", env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 0, done.stderr
    assert "jo → post" in done.stdout.decode("utf-8")


def test_hash_seeds_do_not_change_the_bytes(run_process: RunProcess, resume: Path, posting: Path) -> None:
    first, second = (
        run_process(resume, posting, "-f", "json", "--as-of", "2026-11", env={"PYTHONHASHSEED": seed})
        for seed in ("1", "77")
    )
    assert first.returncode == 0
    assert first.stdout == second.stdout


def test_a_reader_that_goes_away_gets_no_traceback(resume: Path, posting: Path) -> None:
    command = [sys.executable, "-m", "matcher", str(resume), str(posting), "-f", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_the_shell_completes_verbs() -> None:
    program = "import sys; sys.argv = ['skillmatch']; from matcher.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        timeout=60,
        env={
            **os.environ,
            "_SKILLMATCH_COMPLETE": "zsh_complete",
            "COMP_WORDS": "skillmatch ro",
            "COMP_CWORD": "1",
        },
    )
    assert b"roadmap" in done.stdout.splitlines()


@pytest.mark.parametrize(("typed", "meant"), [("btach", "batch"), ("extarct", "extract"), ("gapp", "gap")])
def test_a_misspelt_verb_is_named_with_the_one_that_is_meant(run: Run, typed: str, meant: str) -> None:
    result = run(typed, "resume.pdf", "postings")
    assert result.exit_code == 2
    assert f"no command and no file is called '{typed}'; did you mean {meant}?" in result.stderr


def test_a_file_that_is_called_nearly_like_a_verb_is_read(run: Run, tmp_path: Path, posting: Path) -> None:
    assert "does not exist" in run("match.pdf", posting).stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_closed_standard_output_is_one_sentence_and_needed_by_no_file(
    resume: Path, posting: Path, tmp_path: Path
) -> None:
    def closed(*args: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "matcher", *map(str, args)]
        shell = ["sh", "-c", 'exec "$@" >&-', "sh", *command]
        return subprocess.run(shell, capture_output=True, text=True, check=False, timeout=120)

    told = closed(resume, posting)
    assert (told.returncode, told.stderr) == (1, "skillmatch: standard output is closed: name a file with -o\n")
    assert closed(resume, posting, "-o", tmp_path / "r.html").returncode == 0
    assert (tmp_path / "r.html").stat().st_size > 0
