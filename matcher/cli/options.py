"""Options that the verbs share."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from matcher.errors import RoadmapError

Command = TypeVar("Command", bound=Callable[..., object])
if TYPE_CHECKING:
    from matcher.rendering.text import Page
    from matcher.scoring.weights import Weights
    from matcher.values import DocumentKind

    _MonthBase = click.ParamType[dt.date]
else:  # click before 8.4 has no such parameter
    _MonthBase = click.ParamType

MAX_WIDTH, DEFAULT_WIDTH = 100, 80
STDIN = STDOUT = "-"
INPUTS = "skillmatch.inputs"  # in a context's meta: files that an option read and no parameter names any more
REPORTS = ("text", "markdown", "json", "csv", "html", "pdf")


def all_of(*options: Callable[[Any], Any]) -> Callable[[Command], Command]:
    """Return several options as one decorator, in the order in which the help shows them."""

    def with_all(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return with_all


class Month(_MonthBase):
    """A month as YYYY-MM."""

    name = "YYYY-MM"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Return the first day of the month."""
        try:
            return dt.datetime.strptime(str(value), "%Y-%m").date()
        except ValueError:
            self.fail(f"{value!r} is not a month such as 2026-11", param, ctx)


layers_option = click.option(
    "--taxonomy",
    "layers",
    metavar="FILE",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Skills of your own to add or override, JSONL or CSV (repeatable, later ones win).",
)


def _kind(ctx: click.Context, param: click.Parameter, kind: str) -> DocumentKind | None:
    from matcher.values import DocumentKind

    return None if kind == "auto" else DocumentKind(kind)


kind_option = click.option(
    "--as",
    "kind",
    callback=_kind,
    type=click.Choice(["resume", "posting", "auto"]),
    default="auto",
    show_default=True,
    help="What the documents are.",
)


column_options = all_of(  # of a table of documents
    click.option(
        "--id-column",
        metavar="NAME",
        help="The column of a table that names its documents (a,b where tables differ).",
    ),
    click.option(
        "--text-column",
        metavar="NAME",
        help="The column of a table that holds their text (a,b where tables differ).",
    ),
)
blind_option = click.option(
    "--blind",
    is_flag=True,
    help="Read résumés without names, contacts, age, gender, nationality, address or photo; people are numbered.",
)
split_option = click.option("--split", is_flag=True, help="Read each posting of a file that holds several.")
as_of_option = click.option(
    "--as-of", type=Month(), help='The month that "present" means in a résumé.  [default: this month]'
)
format_option = click.option(
    "-f", "--format", type=click.Choice(REPORTS), help="[default: text, or by the file's suffix]"
)


def _cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


jobs_option = click.option(
    "-j", "--jobs", type=click.IntRange(1), default=_cores, help="Processes.  [default: the cores]"
)


def _ocr_language(ctx: click.Context, param: click.Parameter, language: str | None) -> str | None:
    """Return the language for OCR, None where it is not wanted; what is not installed is said before any work."""
    wanted = ctx.params.pop("with_ocr", False) or language is not None
    if not wanted:
        return None
    from matcher.reading.ocr_engine import ENGLISH, check_ocr

    language = language or ENGLISH
    check_ocr(language)
    return language


ocr_options = all_of(  # the command takes the language as ``ocr``, None where no OCR is wanted
    click.option("--ocr", "with_ocr", is_flag=True, is_eager=True, help="Read scanned pages and images (extra: ocr)."),
    click.option(
        "--ocr-language",
        "ocr",
        metavar="LANG",
        callback=_ocr_language,
        help="The language of scans, as tesseract names it (deu, eng+fra); brings --ocr.  [default: eng]",
    ),
)


def _weights(ctx: click.Context, param: click.Parameter, path: Path | None) -> Weights:
    from matcher.scoring.weights import DEFAULT_WEIGHTS
    from matcher.scoring.weights_file import load_weights

    if path is None:
        return DEFAULT_WEIGHTS
    ctx.meta.setdefault(INPUTS, []).append(path)
    return load_weights(path)


def _print_weights(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted:
        from matcher.scoring.weights_file import dump_weights

        click.echo(dump_weights(), nl=False)
        ctx.exit()


weights_option = click.option(
    "--weights",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    callback=_weights,
    help="Constants of the score of your own, TOML; `skillmatch --print-weights` shows them all.",
)


def match_options(command: Command) -> Command:
    """Add what a match and its roadmap can be made with; the command takes it as ``settings``."""
    return click.option(
        "--roadmap", default="ml-engineer", show_default=True, metavar="ID", help="A roadmap's id, or a TOML file."
    )(score_options(command))


def score_options(command: Command) -> Command:
    """Add what a score can be made with; the command takes it as ``settings``."""

    @wraps(command)
    def with_settings(
        *,
        layers: tuple[Path, ...],
        embedder: str | None,
        weights: Weights,
        as_of: dt.date | None,
        ocr: str | None,
        roadmap: str | None = None,
        **rest: Any,
    ) -> object:
        from matcher.matching import Settings

        settings = Settings(layers=layers, embedder=embedder, weights=weights, as_of=as_of, ocr=ocr)
        if roadmap:
            settings = replace(settings, roadmap=checked_roadmap(roadmap, layers=layers))
        return command(settings=settings.dated(), **rest)

    return all_of(
        layers_option,
        click.option(
            "--print-weights",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_weights,
            help="Print the constants of the score as TOML, and stop.",
        ),
        weights_option,
        click.option(
            "--embedder", metavar="NAME", help="A sentence-transformers model, by name or folder (extra: transformers)."
        ),
        as_of_option,
        ocr_options,
    )(cast("Command", with_settings))


def one_stdin(*inputs: str | None, names: str) -> None:
    """Refuse inputs of which more than one is standard input."""
    if inputs.count(STDIN) > 1:
        raise click.UsageError(f"only one of {names} can be standard input")


def checked_roadmap(name: str, *, param: str = "--roadmap", layers: tuple[Path, ...] | None = None) -> str:
    """Return the name of a roadmap that exists; a usage error lists the choices.

    With ``layers`` (none too) the skills of a file must be in the taxonomy: raises RoadmapError where one is not.
    """
    from matcher.roadmap import load_roadmap

    try:
        load_roadmap(name)
    except RoadmapError as exc:
        if name.endswith(".toml") and Path(name).exists():
            raise
        raise click.BadParameter(str(exc), param_hint=param) from exc
    if layers is not None and name.endswith(".toml"):
        _check_skills(name, layers)
    return name


def _check_skills(path: str, layers: tuple[Path, ...]) -> None:
    from matcher.roadmap.check import check_skills
    from matcher.taxonomy import load_taxonomy

    if faults := check_skills(path, load_taxonomy(*layers)):
        more = f" (and {len(faults) - 1} more; `skillmatch roadmap check` lists them)" if faults[1:] else ""
        raise RoadmapError(faults[0] + more)


def chosen_format(format: str | None, output: str | None, suffixes: dict[str, str], default: str) -> str:
    """Return the format: as asked, else by the output file's suffix, else the default."""
    if format:
        return format
    if output in (None, STDOUT):
        return default
    suffix = Path(output).suffix.lower()
    if suffix not in suffixes:
        raise click.UsageError(f"cannot tell a format from {output!r}: end it in {', '.join(suffixes)}, or give -f")
    return suffixes[suffix]


def report_format(format: str | None, output: str | None) -> str:
    """Return the format of a report; a PDF is refused where it cannot go or cannot be made, before any work is done."""
    from matcher.rendering import SUFFIXES
    from matcher.resources import require

    chosen = chosen_format(format, output, SUFFIXES, "text")
    if chosen != "pdf":
        return chosen
    if output in (None, STDOUT) and sys.stdout.isatty():
        raise click.UsageError("a PDF cannot be shown in a terminal: write it to a file with -o report.pdf")
    require("typst", extra="pdf")
    return chosen


def terminal() -> dict[str, Any]:
    """Return width and colour for text on standard output."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = min(shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns, MAX_WIDTH)
    return {"width": width if sys.stdout.isatty() else DEFAULT_WIDTH, "colour": bool(colour)}


def page_for(output: str | None) -> Page:
    """Return the page of a text that goes to a file or, as wide and coloured as that shows, to standard output."""
    from matcher.rendering.text import Page

    return Page(**({} if output else terminal()))


def warn(message: str) -> None:
    """Say something on standard error."""
    click.echo(f"skillmatch: {message}", err=True)
