"""What a verb makes of each document that it is given, with those that cannot be read left out and named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from matcher.cli.options import (
    all_of,
    blind_option,
    column_options,
    layers_option,
    ocr_options,
    one_stdin,
    split_option,
    warn,
)
from matcher.cli.output import write

if TYPE_CHECKING:
    from matcher.reading.sources import Source
    from matcher.values import DocumentKind


# How documents are read: ``layers``, and what write_each takes as ``ways``.
reading_options = all_of(blind_option, split_option, column_options, layers_option, ocr_options)


def write_each(
    show: Callable[[Source], str],
    inputs: Sequence[str],
    kind: DocumentKind | None,
    output: str | None,
    *,
    between: str = "",
    **ways: Any,
) -> None:
    """Write what is shown of each document; where one cannot be read, that is said, and the exit code is 1."""
    from matcher.errors import InputError
    from matcher.reading.source_ways import given_sources

    one_stdin(*inputs, names="INPUTS")
    shown: list[str] = []
    failed = False
    for source in given_sources(inputs, kind, told=warn, **ways):
        try:
            shown.append(show(source))
        except InputError as exc:
            warn(str(exc))
            failed = True
    write(between.join(shown), output)
    if failed:
        raise SystemExit(1)
