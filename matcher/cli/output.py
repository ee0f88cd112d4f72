"""Where a result goes: standard output, or a file that appears whole or not at all and is no input."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from matcher.cli.options import INPUTS, STDIN, STDOUT
from matcher.errors import InputError

Command = TypeVar("Command", bound=Callable[..., object])
READ = (
    "resume",
    "resumes",
    "posting",
    "postings",
    "inputs",
    "before",
    "history",
    "store",
    "roadmap",
    "layers",
    "paths",
)  # parameters


def output_options(command: Command) -> Command:
    """Add -o/--output; one that cannot be written, or that the command reads, is refused before any work."""

    @wraps(command)
    def with_output(*, output: str | None, **rest: Any) -> object:
        check_output(output)
        _refuse_inputs(output, click.get_current_context())
        return command(output=output, **rest)

    return click.option(
        "-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, whole or not at all."
    )(cast("Command", with_output))


def check_output(output: str | None) -> None:
    """Refuse an output that cannot be written."""
    if _is_stdout(output) and getattr(sys.stdout, "name", "") == os.devnull:  # it was closed before the start
        raise InputError("standard output is closed: name a file with -o")
    if _is_stdout(output):
        return
    reason = "its folder does not exist"
    try:
        if _is_device(Path(str(output))):
            return
        if (folder := Path(str(output)).resolve().parent).is_dir():
            tempfile.TemporaryFile(dir=folder).close()
            return
    except OSError:
        reason = "its folder cannot be written to"
    raise InputError(f"cannot write {output}: {reason}; check that the folder exists and may be written to")


def _refuse_inputs(output: str | None, ctx: click.Context) -> None:
    """Refuse an output that is one of the files which a command reads."""
    if _is_stdout(output):
        return
    target = Path(str(output))
    named: list[str | Path] = list(ctx.meta.get(INPUTS, ()))
    for name in READ:
        found = ctx.params.get(name) or ()
        named += (found,) if isinstance(found, str | Path) else found
    if any(_holds(str(argument), target) for argument in named if str(argument) != STDIN):
        raise click.UsageError(f"{output} is an input: give the output another name")


def _holds(argument: str, target: Path) -> bool:
    """Tell whether a file is, or is to be, one of those that an argument stands for."""
    from matcher.reading.folders import paths_of

    if Path(argument).resolve() == target.resolve():
        return True
    if not target.is_file():
        return False
    try:
        return any(target.samefile(path) for path in paths_of(argument, pictures=True) if Path(path).exists())
    except InputError:  # nothing is there, which is said later
        return False


def write(content: str | bytes, output: str | None) -> None:
    """Print a result, or write it to a file that appears whole or not at all."""
    with _told(output):
        if _is_stdout(output):
            click.echo(content, nl=False, color=True)
            return
        path = Path(str(output))
        data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        if _is_device(path):
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)


@contextmanager
def made_file(output: str | None) -> Iterator[Path]:
    """Yield the path of a file to make, which then appears at the output whole, or not at all."""
    target = None if _is_stdout(output) else Path(str(output))
    replaced = target.resolve() if target and not _is_device(target) else None
    with (
        _told(output),
        tempfile.TemporaryDirectory(dir=replaced.parent if replaced else None, prefix=".skillmatch-") as folder,
    ):
        path = Path(folder) / (target.name if target else "output")
        yield path
        if replaced:
            path.replace(replaced)
            return
        with path.open("rb") as made:
            if target is None:
                shutil.copyfileobj(made, sys.stdout.buffer)
                sys.stdout.buffer.flush()
            else:
                with target.open("wb") as stream:
                    shutil.copyfileobj(made, stream)


@contextmanager
def _told(output: str | None) -> Iterator[None]:
    """Turn what the system says of an output into a sentence; a reader that went away is no fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as exc:
        if _is_stdout(output):
            raise InputError(f"cannot write to standard output: {exc.strerror}; check where it leads") from exc
        raise InputError(
            f"cannot write {output}: {exc.strerror}; check that the folder exists and may be written to"
        ) from exc


def _is_stdout(output: str | None) -> bool:
    return output is None or output == STDOUT


def _is_device(path: Path) -> bool:
    """Tell whether a path is a device or a pipe, which is written to, never replaced."""
    return path.exists() and not path.is_file()


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)  # there only when something went wrong


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
