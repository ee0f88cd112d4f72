"""JSON: a résumé in the JSON Resume schema (jsonresume.org), or a posting in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any

from matcher.errors import UnreadableDocument, UnsupportedFormat
from matcher.reading import plain
from matcher.reading.document import Reading
from matcher.reading.json_resume import write_json_resume
from matcher.reading.limits import check_markup


def read(data: bytes, name: str) -> Reading:
    """Return the text of a résumé or posting in JSON; raises UnsupportedFormat for any other JSON."""
    from matcher.reading.jobposting import find_postings, write_posting

    check_markup(data, name)
    source = plain.read(data, name)
    try:
        content: Any = json.loads(source.text, strict=False)
    except ValueError as exc:
        raise UnreadableDocument(f"{name} is not well-formed JSON: save or download it again") from exc
    except RecursionError as exc:
        raise UnreadableDocument(f"{name} is nested too deeply: export it as text") from exc
    if isinstance(content, dict) and isinstance(content.get("basics"), dict):
        return Reading(write_json_resume(content), source.warnings)
    postings = find_postings(content)
    if len(postings) == 1:
        return Reading(write_posting(postings[0]), source.warnings)
    raise UnsupportedFormat(
        f"cannot read {name}: its JSON is no résumé in the JSON Resume schema and no single JobPosting of schema.org; "
        "save the one document as text, or many as JSONL, one object a line, which batch and gap read"
    )
