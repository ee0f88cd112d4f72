"""The stored history of one person: a state a report, as lines of JSON in a file that the person keeps.

A state holds ids, the month and the score, and nothing of the text of the résumé.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from matcher.errors import InputError
from matcher.serialize import from_plain, to_line, to_plain
from matcher.values import State

SCHEMA = "skillmatch/state/1"


def read_history(path: Path) -> tuple[State, ...]:
    """Return the states of a file, the oldest first; none where there is no file yet.

    Raises InputError that names the line where the file is not such a history.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n") if path.exists() else []
    except (OSError, UnicodeDecodeError) as exc:
        raise InputError(f"{path}: cannot be read as a history ({exc}); name a file that --history wrote") from exc
    return tuple(_state(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _state(path: Path, number: int, line: str) -> State:
    try:
        record = json.loads(line)
        if record.get("schema") != SCHEMA:
            raise ValueError(f"its schema is not {SCHEMA}")
        return from_plain(State, record)
    except (ValueError, KeyError, TypeError, AttributeError) as exc:
        raise InputError(
            f"{path}: line {number} is no state that --history wrote ({exc}); name another file, or delete the line"
        ) from exc


def with_state(history: Sequence[State], state: State) -> tuple[State, ...]:
    """Return the history with a further state; one that repeats the last is written once."""
    same = history and history[-1] == state
    return tuple(history) if same else (*history, state)


def add_state(path: Path, state: State) -> None:
    """Append a state to a history file, unless it repeats the last; programs that do so at once take turns.

    Raises InputError where the file is no history, or cannot be written.
    """
    try:
        with path.open("ab+") as file:
            _wait_for(file)
            last = read_history(path)[-1:]
            if last == (state,):
                return
            file.seek(0)
            ends = file.read()[-1:] in (b"", b"\n")
            file.write(("" if ends else "\n").encode() + to_line({"schema": SCHEMA, **to_plain(state)}).encode())
    except OSError as exc:
        raise InputError(f"cannot write {path}: {exc.strerror}; check that it may be written to") from exc


def _wait_for(file: BinaryIO) -> None:
    """Hold a file until it is closed, where the system can."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(file, fcntl.LOCK_EX)
