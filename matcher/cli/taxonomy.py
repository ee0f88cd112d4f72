"""``skillmatch taxonomy``: look skills up, and lint them."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import taxonomy_import, taxonomy_suggest
from matcher.cli.options import chosen_format, layers_option
from matcher.cli.output import output_options, write

if TYPE_CHECKING:
    from matcher.taxonomy import Taxonomy

SUFFIXES = {".txt": "text", ".jsonl": "jsonl"}
FORMAT = click.option(
    "-f", "--format", type=click.Choice(["text", "jsonl"]), help="[default: text, or by the file's suffix]"
)


@click.group("taxonomy", short_help="Look skills up, check them, make layers of your own.")
def command() -> None:
    """Look skills up by name or text, show one, check the files; make layers of skills of your own."""


command.add_command(taxonomy_import.command)
command.add_command(taxonomy_suggest.command)


@command.command("resolve", short_help="Say which skill each NAME stands for.")
@click.argument("names", nargs=-1, required=True)
@FORMAT
@layers_option
@output_options
def resolve(names: tuple[str, ...], format: str | None, layers: tuple[Path, ...], output: str | None) -> None:
    """Say which skill each NAME stands for ("-": names from standard input, one a line)."""
    from matcher.serialize import to_line
    from matcher.taxonomy import load_taxonomy

    chosen = chosen_format(format, output, SUFFIXES, "text")
    taxonomy = load_taxonomy(*layers)
    wanted = click.open_file("-", encoding="utf-8", errors="replace").read().splitlines() if names == ("-",) else names
    lines = []
    for name in wanted:
        skill = taxonomy.resolve(name) if name.strip() else None
        if chosen == "jsonl":
            known = (
                {"skill": skill.id, "label": skill.label, "kind": skill.kind.value}
                if skill
                else {"skill": None, "label": None, "kind": None}
            )
            lines.append(to_line({"name": name, **known}))
        else:
            lines.append(f"{name}: {f'{skill.label} ({skill.id}, {skill.kind})' if skill else 'unknown'}\n")
    write("".join(lines), output)


@command.command("search")
@click.argument("text")
@click.option("-n", "--number", type=click.IntRange(1), default=10, show_default=True, help="How many to show.")
@FORMAT
@layers_option
@output_options
def search(text: str, number: int, format: str | None, layers: tuple[Path, ...], output: str | None) -> None:
    """Find skills whose names look like TEXT, misspelled or in part."""
    from matcher.serialize import to_line
    from matcher.taxonomy import load_taxonomy
    from matcher.taxonomy.name_search import search_names

    chosen = chosen_format(format, output, SUFFIXES, "text")
    taxonomy = load_taxonomy(*layers)
    found = search_names(taxonomy, text, most=number)
    if chosen == "jsonl":
        rows = [
            {"skill": s.id, "label": s.label, "kind": s.kind.value, "likeness": round(likeness, 4)}
            for s, likeness in found
        ]
        write("".join(map(to_line, rows)), output)
        return
    write("".join(f"{likeness:.2f}  {skill.label} ({skill.id}, {skill.kind})\n" for skill, likeness in found), output)


@command.command("show")
@click.argument("skill_id", metavar="ID")
@layers_option
@output_options
def show(skill_id: str, layers: tuple[Path, ...], output: str | None) -> None:
    """Show one skill, by id or name, as JSON, with its narrower skills."""
    from matcher.serialize import to_plain
    from matcher.taxonomy import load_taxonomy

    taxonomy = load_taxonomy(*layers)
    skill = taxonomy.skills.get(skill_id) or taxonomy.resolve(skill_id)
    if skill is None:
        raise click.BadParameter(
            f"no skill {skill_id!r}; try `skillmatch taxonomy search {shlex.quote(skill_id)}`", param_hint="ID"
        )
    record = {**to_plain(skill), "narrower": list(taxonomy.narrower(skill.id))}
    write(json.dumps(record, ensure_ascii=False, indent=2) + "\n", output)


@command.command("check", short_help="Lint the built-in skills and roadmaps, and FILES.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(files: tuple[Path, ...]) -> None:
    """Lint the built-in skills and roadmaps, with FILES (JSONL or CSV) laid over them; exit 1 on any fault.

    \b
    skillmatch taxonomy check our-skills.csv
    """
    from matcher.rendering.words import counted
    from matcher.roadmap import load_roadmaps
    from matcher.taxonomy import load_taxonomy
    from matcher.taxonomy.lint import lint_layers, lint_roadmaps, lint_senses

    built_in = load_taxonomy()
    taxonomy, faults = lint_layers(files)
    faults += lint_roadmaps(load_roadmaps().values(), built_in)  # a layer may take a roadmap's skill away
    faults += lint_senses(built_in)
    click.echo("".join(f"{fault}\n" for fault in faults), nl=False)
    names = sum(len(skill.names) for skill in taxonomy)
    said = f"{len(taxonomy)} skills, {names} names, {len(load_roadmaps())} roadmaps: {counted(len(faults), 'fault')}"
    click.echo(said + (f"; {_changes(built_in, taxonomy)}" if files else ""), err=True)
    if faults:
        raise SystemExit(1)


def _changes(below: Taxonomy, above: Taxonomy) -> str:
    added = sum(skill.id not in below for skill in above)
    changed = sum(skill.id in below and skill.id in above.origins for skill in above)
    removed = sum(skill.id not in above for skill in below)
    return f"skills of the files: {added} new, {changed} changed, {removed} taken away"
