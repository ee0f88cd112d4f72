"""How a text is cut into sections: their kinds, their contents, whether they cover it."""

from __future__ import annotations

from matcher.reading import find_sections
from matcher.values import DocumentKind, Section
from matcher.values import SectionKind as S

RESUME, POSTING = DocumentKind.RESUME, DocumentKind.POSTING


def kinds(text: str, kind: DocumentKind | None = POSTING) -> list[S]:
    """Return the kinds of a text's sections."""
    return [section.kind for section in find_sections(text, kind)]


def bodies(text: str, kind: DocumentKind | None = POSTING) -> list[str]:
    """Return what stands below the headings."""
    return [text[section.body : section.end].strip() for section in find_sections(text, kind)]


def covers(text: str, sections: tuple[Section, ...]) -> bool:
    """Tell whether sections follow each other from the start of a text to its end."""
    ends = [0, *(section.end for section in sections)]
    starts = [*(section.start for section in sections), len(text)]
    inside = all(section.start <= section.body <= section.end for section in sections)
    return ends == starts and inside
