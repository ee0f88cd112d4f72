"""The command line: ``skillmatch RESUME POSTING``, or a verb. Only here is anything printed."""

from __future__ import annotations

import difflib
import gc
import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from matcher import __version__
from matcher.errors import SkillmatchError

VERBS = {
    "batch": "batch",
    "extract": "extract",
    "gap": "gap",
    "index": "index",
    "match": "match",
    "read": "read",
    "roadmap": "roadmap",
    "search": "search",
    "taxonomy": "taxonomy",
}
DEFAULT_VERB = "match"
INTERRUPTED = 130
NEW_OBJECTS = 200_000  # between collections: walking what was loaded took a tenth of a short run


class Verbs(click.Group):
    """Loads a verb's module when it is used, and takes ``match`` for granted when no verb is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a verb's command, importing it now."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = getattr(import_module(f"matcher.cli.{VERBS[cmd_name]}"), "command")  # noqa: B009
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default verb in front of arguments that name none; what looks like a misspelt one is refused."""
        if args and args[0] not in VERBS and args[0] not in ("-h", "--help", "-V", "--version"):
            meant = difflib.get_close_matches(args[0], VERBS, 1)
            if meant and args[0].isalpha() and not Path(args[0]).exists():
                raise click.UsageError(f"no command and no file is called {args[0]!r}; did you mean {meant[0]}?", ctx)
            args = [DEFAULT_VERB, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; Ctrl-C ends every one of them in the same way."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\nskillmatch: stopped before it was through", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="skillmatch")
def cli() -> None:
    """How well a résumé fits a job posting, why, and which roadmap steps are missing.

    \b
    skillmatch resume.pdf posting.txt               match, explain, list the missing steps
    skillmatch batch resumes/ postings/ -o scores.csv
    skillmatch gap resume.pdf posting.txt -o gaps.md
    skillmatch gap resume.pdf postings/ -o market.pdf
    skillmatch search resume.pdf --index postings.idx
    skillmatch read resume.pdf                      what is seen in it, before you trust a score
    """


def main() -> None:
    """Run the command line; an expected fault is one sentence on stderr and exit 1."""
    _speak_utf8()
    gc.set_threshold(NEW_OBJECTS)
    try:
        cli(standalone_mode=True)
    except SkillmatchError as exc:
        click.echo(f"skillmatch: {exc}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except PermissionError as exc:
        if exc.filename is None:
            raise
        click.echo(f"skillmatch: {exc.filename} cannot be opened ({exc.strerror}): check its permissions", err=True)
        sys.exit(1)


def _speak_utf8() -> None:
    """Make files and pipes UTF-8 whatever the locale, so that the bytes are the same everywhere.

    A terminal keeps its own, and is shown "?" for what that lacks. What goes to a stream that was closed before the
    start goes nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


if __name__ == "__main__":
    main()
