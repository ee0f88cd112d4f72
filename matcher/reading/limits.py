"""What a document may hold at most, so that no file, however made, exhausts the machine."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matcher.errors import UnreadableDocument

MIB = 1 << 20
MAX_BYTES = 128 * MIB  # of a file
MAX_MARKUP_BYTES = 16 * MIB  # of a file that is one page or one piece of markup
MAX_PAGES = 100  # of a PDF; more are left out with a warning
MAX_GLYPHS = 100_000  # characters of one page; a page full of small print has 10,000
MAX_CONTENT = 16 * MIB  # of the operators of one page
MAX_SAVED = 1000  # graphics states within each other; few pages have ten
MAX_STREAM = 32 * MIB  # of one unpacked piece of a PDF; a page's text seldom exceeds one
MAX_UNPACKED = 128 * MIB  # of all pieces that are needed of a PDF
MAX_SECONDS = 20  # of processor time for a document; a page takes about .03
MAX_SECONDS_OCR = 120  # of a scanned one, without the time of tesseract itself; a page takes about .5
MAX_MEMORY = 2048 * MIB  # that reading a document may take besides; none of the fuzzed ones takes half
MAX_CHARACTERS = 2_000_000  # of a document's text: about 600 pages; more is cut off with a warning
MAX_PART = 32 * MIB  # of one unpacked part of a Word or OpenDocument file
MAX_PARTS = 64 * MIB  # of all its parts together
MAX_MEMBERS = 10_000
MAX_RATIO = 250  # unpacked to packed; text seldom exceeds 30
RATIO_FROM = MIB  # a smaller part may be as monotonous as it likes


def check_markup(data: bytes | str, name: str) -> None:
    """Raise UnreadableDocument when a file is too large for one page of markup."""
    if len(data) > MAX_MARKUP_BYTES:
        raise UnreadableDocument(
            f"{name} is larger than {MAX_MARKUP_BYTES // MIB} MiB, too large for its format: export it as PDF or text"
        )


@contextmanager
def time_limit(name: str, seconds: float = MAX_SECONDS) -> Iterator[None]:
    """Raise UnreadableDocument within when it takes longer, counted in processor time.

    Where there is no such timer (on Windows, in a thread) nothing is bounded here; batches bound their processes.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise _TimeIsUp

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    except _TimeIsUp:
        message = f"{name} takes more than {seconds:g} seconds to read, too long for a document: export it again"
        raise UnreadableDocument(message) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def memory_limit(name: str) -> Iterator[None]:
    """Raise UnreadableDocument within when so much more memory is wanted; nothing is bounded but on Linux."""
    used = data_in_use()
    if used is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    bounds = [used + MAX_MEMORY, *(limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY)]
    resource.setrlimit(resource.RLIMIT_DATA, (min(bounds), hard))
    try:
        yield
    except MemoryError:
        message = (
            f"{name} needs more than {MAX_MEMORY // MIB:,} MiB of memory, too much for a document: export it again"
        )
        raise UnreadableDocument(message) from None
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def data_in_use() -> int | None:
    """Return the bytes of data that this process holds, as RLIMIT_DATA counts them; None where Linux does not tell."""
    try:
        import resource

        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * resource.getpagesize()
    except (ImportError, ValueError, OSError):
        return None


class _TimeIsUp(BaseException):
    """Goes past whatever a reader expects of a damaged file."""


def cut_text(text: str, name: str) -> tuple[str, tuple[str, ...]]:
    """Return a text of at most MAX_CHARACTERS, with a warning where it was longer."""
    if len(text) <= MAX_CHARACTERS:
        return text, ()
    warning = f"{name}: only the first {MAX_CHARACTERS:,} of {len(text):,} characters were read; split the file"
    return text[:MAX_CHARACTERS], (warning,)
