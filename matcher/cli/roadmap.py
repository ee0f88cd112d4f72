"""``skillmatch roadmap``: what the roadmaps hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.options import checked_roadmap, chosen_format, layers_option, page_for
from matcher.cli.output import output_options, write

if TYPE_CHECKING:
    from matcher.rendering.text import Page
    from matcher.taxonomy import Taxonomy

ID_WIDTH = 21  # columns; a longer id pushes its own line only
SUFFIXES = {".txt": "text", ".json": "json"}
FORMAT = click.option(
    "-f", "--format", type=click.Choice(["text", "json"]), help="[default: text, or by the file's suffix]"
)


@click.group("roadmap", short_help="List the roadmaps, show the steps of one, check your own.")
def command() -> None:
    """List the career roadmaps, show the steps of one, or check files of your own."""


@command.command("list")
@FORMAT
@output_options
def list_roadmaps(format: str | None, output: str | None) -> None:
    """List the roadmaps."""
    from matcher.roadmap import load_roadmaps

    rows = [
        {"id": roadmap.id, "title": roadmap.title, "source": roadmap.source, "steps": len(roadmap.steps)}
        for roadmap in load_roadmaps().values()
    ]
    if chosen_format(format, output, SUFFIXES, "text") == "json":
        write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", output)
        return
    width = min(max(len(str(row["id"])) for row in rows), ID_WIDTH)
    page = page_for(output)
    leads = [f"{row['id']:<{width}}  {row['steps']:>2} steps  " for row in rows]
    lines = [page.hang(lead, str(row["title"]), len(lead)) for lead, row in zip(leads, rows, strict=True)]
    write("".join(f"{line}\n" for line in lines), output)


@command.command("show")
@click.argument("roadmap_id", metavar="ID")
@FORMAT
@layers_option
@output_options
def show(roadmap_id: str, format: str | None, layers: tuple[Path, ...], output: str | None) -> None:
    """Show the steps of the roadmap ID (or of a TOML file)."""
    from matcher.roadmap import load_roadmap

    roadmap = load_roadmap(checked_roadmap(roadmap_id, param="ID"))
    if chosen_format(format, output, SUFFIXES, "text") == "json":
        record = {
            "id": roadmap.id,
            "title": roadmap.title,
            "source": roadmap.source,
            "steps": [_step(step) for step in roadmap.steps],
        }
        write(json.dumps(record, ensure_ascii=False, indent=2) + "\n", output)
        return
    from matcher.taxonomy import load_taxonomy

    write(_text(roadmap, load_taxonomy(*layers), page_for(output)), output)


@command.command("check", short_help="Lint roadmap FILES (TOML); exit 1 on any fault.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@layers_option
def check(files: tuple[Path, ...], layers: tuple[Path, ...]) -> None:
    """Lint roadmap FILES (TOML), the built-in ones if none is given; exit 1 on any fault.

    \b
    skillmatch roadmap check our-roadmap.toml
    """
    from matcher.rendering.words import counted
    from matcher.roadmap.check import check_roadmaps
    from matcher.roadmap.files import built_in_files
    from matcher.taxonomy import load_taxonomy

    paths = files or tuple(built_in_files().values())
    faults = check_roadmaps(paths, load_taxonomy(*layers))
    click.echo("".join(f"{fault}\n" for fault in faults), nl=False)
    click.echo(f"{counted(len(paths), 'roadmap')}: {counted(len(faults), 'fault')}", err=True)
    if faults:
        raise SystemExit(1)


def _step(step: Any) -> dict[str, Any]:
    return {
        "id": step.id,
        "number": step.number,
        "title": step.title,
        "goal": step.goal,
        "prerequisites": list(step.prerequisites),
        "skills": list(step.skills),
        "groups": [{"label": group.label, "rule": group.rule, "skills": list(group.skills)} for group in step.groups],
        "evidence": list(step.evidence),
        "evidence_rule": step.evidence_rule,
        "covers": list(step.covers),
        "project": step.project,
        "resources": list(step.resources),
    }


def _text(roadmap: Any, taxonomy: Taxonomy, page: Page) -> str:
    titles = {step.id: step.title for step in roadmap.steps}
    lines = [page.wrap(f"{roadmap.title} ({roadmap.id})", 0), page.wrap(f"source: {roadmap.source}", 2)]
    for step in roadmap.steps:
        lines += [page.hang(f"\n{step.number:>2}. ", step.title, 4), page.wrap(step.goal, 4)]
        if step.prerequisites:
            lines.append(page.wrap("after: " + ", ".join(titles[p] for p in step.prerequisites), 4))
        for group in step.groups:
            lines.append(page.wrap(f"{group.label} ({group.rule}): {', '.join(map(taxonomy.label, group.skills))}", 4))
        if step.evidence:
            rule = "" if step.required else f" ({step.evidence_rule})"
            lines.append(page.wrap(f"evidence{rule}: {', '.join(step.evidence)}", 4))
    return "\n".join(lines) + "\n"
