"""JSON Resume: each list of the schema as a section with a heading that sections.py knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from matcher.reading.resume_text import Entry, write_date, write_period, write_resume


def write_json_resume(content: Mapping[str, Any]) -> str:
    """Return a résumé of the JSON Resume schema as text; unknown fields and odd types are left out."""
    basics = _mapping(content.get("basics"))
    where = _mapping(basics.get("location"))
    place = ", ".join(filter(None, (_text(where.get(key)) for key in ("city", "region", "countryCode"))))
    head = [_text(basics.get(key)) for key in ("name", "label", "email", "phone", "url", "website")]
    profiles = [_text(item.get("url")) or _text(item.get("username")) for item in _items(basics.get("profiles"))]
    return write_resume([*head, place, *profiles], _sections(content, _text(basics.get("summary"))))


def _sections(content: Mapping[str, Any], summary: str) -> Iterator[tuple[str, list[Entry]]]:
    yield "Summary", [Entry(text=summary)]
    yield "Work experience", [_job(item, is_open=True) for item in _items(content.get("work"))]
    yield "Projects", [_job(item) for item in _items(content.get("projects"))]
    yield "Volunteer experience", [_job(item) for item in _items(content.get("volunteer"))]
    yield "Skills", [_skill(item) for item in _items(content.get("skills"))]
    yield "Education", [_studies(item) for item in _items(content.get("education"))]
    for key, heading in (("certificates", "Certifications"), ("publications", "Publications"), ("awards", "Awards")):
        yield heading, [_prize(item) for item in _items(content.get(key))]
    languages = [
        f"{_text(item.get('language'))} {_text(item.get('fluency'))}" for item in _items(content.get("languages"))
    ]
    yield "Languages", [Entry(points=languages)]
    yield "Interests", [_skill(item) for item in _items(content.get("interests"))]


def _job(item: Mapping[str, Any], *, is_open: bool = False) -> Entry:
    """Return a job, project or voluntary work; a job without an end goes on."""
    told = [_text(item.get(key)) for key in ("summary", "description")]
    used = ", ".join(_texts(item.get("keywords")))
    roles = ", ".join(_texts(item.get("roles")))
    return Entry(
        title=_text(item.get("position")) or roles or _text(item.get("title")),
        place=next(
            (text for key in ("name", "company", "organization", "entity") if (text := _text(item.get(key)))), ""
        ),
        period=write_period(_text(item.get("startDate")), _text(item.get("endDate")), is_open=is_open),
        text="\n".join(filter(None, told)),
        points=[*_texts(item.get("highlights")), f"Technologies: {used}" if used else ""],
    )


def _studies(item: Mapping[str, Any]) -> Entry:
    degree = " ".join(filter(None, (_text(item.get("studyType")), _text(item.get("area")))))
    period = write_period(_text(item.get("startDate")), _text(item.get("endDate")))
    place = _text(item.get("institution"))
    return Entry(title=degree, place=place, period=period, points=_texts(item.get("courses")))


def _skill(item: Mapping[str, Any]) -> Entry:
    """Return a group of skills as "Databases (advanced): PostgreSQL, SQLite"."""
    level = _text(item.get("level"))
    name = _text(item.get("name")) + (f" ({level})" if level else "")
    return Entry(text=": ".join(filter(None, (name, ", ".join(_texts(item.get("keywords")))))))


def _prize(item: Mapping[str, Any]) -> Entry:
    issuer = next((text for key in ("issuer", "publisher", "awarder") if (text := _text(item.get(key)))), "")
    date = next((text for key in ("date", "releaseDate") if (text := _text(item.get(key)))), "")
    title = _text(item.get("name")) or _text(item.get("title"))
    return Entry(title=title, place=issuer, period=write_date(date), text=_text(item.get("summary")))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _items(value: object) -> list[Mapping[str, Any]]:
    """Return a list's objects; a bare name stands for an object that has only a name."""
    found = value if isinstance(value, list) else []
    return [item if isinstance(item, dict) else {"name": item, "language": item} for item in found]


def _texts(value: object) -> list[str]:
    """Return the texts of a list, of their names where they are objects, or the one text."""
    found = value if isinstance(value, list) else [value]
    return [text for item in found if (text := _text(item.get("name") if isinstance(item, dict) else item))]


def _text(value: object) -> str:
    """Return a text or a number as text; half a surrogate pair, which nothing can write, becomes "?"."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).encode("utf-8", "replace").decode("utf-8").strip()
