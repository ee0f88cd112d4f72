"""A profile without the words of its résumé: the skills, months and vectors that scoring needs."""

from __future__ import annotations

import json
import zlib

import numpy as np

from matcher.errors import DataError
from matcher.similarity import Embedder, in_steps
from matcher.values import Document, DocumentKind, Evidence, Held, Kind, Profile, SectionKind

VERSION = 3


def pack_profile(profile: Profile, embedder: Embedder) -> bytes:
    """Return what scoring needs of a résumé: skills, where they stand and for how long, vectors of the work described.

    No text of it is kept and no name of a person; the document's id and path are not either.
    """
    held = [
        [
            item.skill,
            item.label,
            item.kind,
            item.months,
            item.last_used,
            list(dict.fromkeys(e.section for e in item.evidence)),
            item.spans,
            item.basics,
        ]
        for item in profile.held.values()
    ]
    record = json.dumps(
        [VERSION, profile.total_months, len(profile.passages), profile.written_in, held], ensure_ascii=False
    )
    work = in_steps(embedder.embed([passage.quote for passage in profile.passages])).astype("<i2")
    head = record.encode("utf-8", "replace")
    return zlib.compress(len(head).to_bytes(4, "little") + head + work.tobytes(), 1)


def unpack_profile(data: bytes, *, id: str = "") -> Profile:
    """Return a profile that scores as the one that was packed does; its evidence has no quotes.

    Raises DataError where pack_profile() cannot have made the data.
    """
    try:
        plain = zlib.decompress(data)
        end = 4 + int.from_bytes(plain[:4], "little")
        version, months, count, tongue, rows = json.loads(plain[4:end])
        if version != VERSION:
            raise DataError(f"a kept résumé of version {version!r}, not {VERSION}: read it again")
        work = np.frombuffer(plain, "<i2", offset=end).astype(np.float32)
        held = {skill: _held(skill, *rest) for skill, *rest in rows}
        work = work.reshape(count, -1) if count else np.zeros((0, 0), np.float32)
    except (zlib.error, ValueError, TypeError, KeyError) as exc:
        raise DataError(f"a kept résumé is damaged ({exc}): read it again") from exc
    return Profile(
        document=Document(id=id, source="", text="", kind=DocumentKind.RESUME),
        held=held,
        total_months=months,
        written_in=tongue,
        passages=tuple(_evidence(SectionKind.OTHER) for _ in range(count)),
        work=work,
    )


def _held(
    skill: str,
    label: str,
    kind: str,
    months: int | None,
    last_used: int | None,
    sections: list[str],
    spans: list[tuple[int, int]],
    basics: bool,
) -> Held:
    return Held(
        skill=skill,
        label=label,
        kind=Kind(kind),
        evidence=tuple(_evidence(SectionKind(section)) for section in sections),
        months=months,
        last_used=last_used,
        spans=tuple((first, after) for first, after in spans),
        basics=basics,
    )


def _evidence(section: SectionKind) -> Evidence:
    return Evidence(quote="", start=0, end=0, section=section)
