"""What to say of an argument that no file is found at."""

from __future__ import annotations

import os
import re
import textwrap

LONGEST_PATH = 1_000  # characters; what is longer, or has a line break, is a text that somebody pasted
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/+", re.I)  # no drive: "C:/"
SHOWN = 40  # characters of such a text


def no_file(argument: str | os.PathLike[str], otherwise: str) -> str:
    """Return why nothing is found at an argument and what to do: an address of the net, a text, or ``otherwise``.

    >>> no_file("https://example.org/jobs/7", "")
    'https://example.org/jobs/7 is an address, and nothing is read from the net: save the page and name its file'
    >>> no_file("cv.pdf", "cv.pdf does not exist: check the path")
    'cv.pdf does not exist: check the path'
    """
    name = os.fspath(argument)
    if ADDRESS.match(name):
        return f"{name} is an address, and nothing is read from the net: save the page and name its file"
    if "\n" in name or len(name) > LONGEST_PATH:
        start = textwrap.shorten(name, SHOWN, placeholder=" …")
        return f'"{start}" is a text, not the path of a file: save it as a file, or give it on standard input (-)'
    return otherwise


def closed(path: str | os.PathLike[str], fault: OSError | ValueError) -> str:
    """Return that a file is there, or may be, and cannot be opened."""
    reason = getattr(fault, "strerror", None) or fault
    return no_file(path, f"{os.fspath(path)} cannot be opened ({reason}): check its name and permissions")
