"""``skillmatch roadmap``: what the roadmaps hold."""

from __future__ import annotations

import json
from typing import Any

import click

from matcher.cli.options import checked_roadmap, output_options, write

FORMAT = click.option("-f", "--format", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group("roadmap")
def command() -> None:
    """List the career roadmaps, or show the steps of one."""


@command.command("list")
@FORMAT
@output_options
def list_roadmaps(format: str, output: str | None) -> None:
    """List the roadmaps."""
    from matcher.roadmap import load_roadmaps

    rows = [
        {"id": roadmap.id, "title": roadmap.title, "source": roadmap.source, "steps": len(roadmap.steps)}
        for roadmap in load_roadmaps().values()
    ]
    if format == "json":
        write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", output)
        return
    width = max(len(str(row["id"])) for row in rows)
    write("".join(f"{row['id']:<{width}}  {row['steps']:>2} steps  {row['title']}\n" for row in rows), output)


@command.command("show")
@click.argument("roadmap_id", metavar="ID")
@FORMAT
@output_options
def show(roadmap_id: str, format: str, output: str | None) -> None:
    """Show the steps of the roadmap ID (or of a TOML file)."""
    from matcher.roadmap import load_roadmap

    roadmap = load_roadmap(checked_roadmap(roadmap_id, param="ID"))
    if format == "json":
        record = {
            "id": roadmap.id,
            "title": roadmap.title,
            "source": roadmap.source,
            "steps": [_step(step) for step in roadmap.steps],
        }
        write(json.dumps(record, ensure_ascii=False, indent=2) + "\n", output)
        return
    write(_page(roadmap), output)


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
        "covers": list(step.covers),
    }


def _page(roadmap: Any) -> str:
    from matcher.rendering.text import Page
    from matcher.rendering.words import labels

    page = Page()
    titles = {step.id: step.title for step in roadmap.steps}
    lines = [f"{roadmap.title} ({roadmap.id})", f"  source: {roadmap.source}"]
    for step in roadmap.steps:
        lines += [f"\n{step.number:>2}. {step.title}", page.wrap(step.goal, 4)]
        if step.prerequisites:
            lines.append(page.wrap("after: " + ", ".join(titles[p] for p in step.prerequisites), 4))
        for group in step.groups:
            lines.append(page.wrap(f"{group.label} ({group.rule}): {', '.join(labels(group.skills))}", 4))
        if step.evidence:
            lines.append(page.wrap(f"evidence: {', '.join(step.evidence)}", 4))
    return "\n".join(lines) + "\n"
