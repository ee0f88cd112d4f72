"""Read O*NET's text download: the technologies and tools of the occupations.

A commodity ("Medical software") becomes a broader skill only where the taxonomy knows it; descriptions without a name
("Email software") are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from matcher.importing.concepts import Concept, Download
from matcher.importing.inputs import EXAMPLES, OCCUPATIONS, Input
from matcher.taxonomy.careful import is_word
from matcher.values import Kind

HOT, DEMAND, YES = "hot technology", "in demand", "Y"
CLASS_NOUN = re.compile(
    r"(?:software|systems?|databases?|programs?|applications?|tools?|equipment|packages?|languages?|platforms?|websites?"
    r"|compilers?|records|files|technology|services?|calendars?|spreadsheets?|instruments?|devices?|machines?)$",
    re.I,
)
CLASS_ENDING = re.compile(r"\s+(?:software|programs?|systems?)$")
ACRONYM = re.compile(r"\s+(?P<acronym>[A-Z]{2,6})(?=$|\s+\w+$)")
WITHIN = re.compile(r"\s+[A-Z]{2,6}(?=\s|$)")  # an acronym
SOFTWARE, SYSTEM = re.compile(r"\s+software$"), re.compile(r"\bsystems? software$")
NAMED_KIND = 2  # words of "Moodle software", which may name something; "Piping cost software" does not
VENDORS = frozenset(
    {"Adobe", "Amazon", "Apache", "Apple", "Autodesk", "Google", "IBM", "Microsoft", "Oracle", "SAP", "Trimble"}
)
SHORTEST_PRODUCT = 4  # letters
TRAILING = re.compile(r"\s+[A-Z][A-Z0-9]{1,5}$")


def read_onet(inputs: Sequence[Input]) -> Download:
    """Return O*NET's technologies and tools, each once however many occupations use it."""
    titles = {
        record["o*net-soc code"]: record["title"]
        for item in inputs
        if item.part == OCCUPATIONS
        for record in item.records
    }
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    physical: set[str] = set()
    for item in inputs:
        if item.part != EXAMPLES:
            continue
        for record in item.records:
            name = " ".join((record.get("example") or record.get("workplace example") or "").split())
            if name:
                rows[name].append(record)
                physical |= {name} if HOT not in record else set()
    classes = tuple(name for name in rows if name not in physical and is_class(name))
    concepts = tuple(_concept(name, rows[name], titles) for name in rows if name in physical or not is_class(name))
    counted = Counter(record["commodity title"] for found in rows.values() for record in found)
    return Download(
        name="O*NET",
        concepts=concepts,
        left_out={"descriptions without a name": classes},
        main_groups=tuple(title for title, _ in counted.most_common()),
    )


def is_class(name: str) -> bool:
    """Tell whether an example describes a class of things instead of naming one: "Flowcharting software"."""
    words = ACRONYM.sub("", name).split()
    if not CLASS_NOUN.search(words[-1]) or any(word != word.lower() for word in words[1:]):
        return False
    if words[0][1:] not in (words[0][1:].lower(), words[0][1:].upper()):
        return False
    return len(words) > NAMED_KIND or is_word(re.split(r"[-/]", words[0])[0])


def _concept(name: str, rows: Sequence[dict[str, str]], titles: dict[str, str]) -> Concept:
    occupations = sorted({row["o*net-soc code"] for row in rows})
    commodities = tuple(dict.fromkeys(row["commodity title"] for row in rows if row["commodity title"]))
    hot, wanted = (any(row.get(column) == YES for row in rows) for column in (HOT, DEMAND))
    short = CLASS_ENDING.sub("", name)
    label = short if short != short.lower() else name
    notes = {"source": "O*NET", "commodity": commodities[0] if commodities else "", "occupations": len(occupations)}
    return Concept(
        key=name,
        label=label,
        kind=Kind.TECHNOLOGY if HOT in rows[0] or name[1:] != name[1:].lower() else Kind.CONCEPT,
        spellings=_spelled_out(label),
        same_as=(name, *_same(label)),
        broader=tuple(form for title in commodities for form in class_names(title)),
        groups=(
            *commodities,
            *(titles[code] for code in occupations if code in titles),
            *((HOT,) if hot else ()),
            *((DEMAND,) if wanted else ()),
        ),
        codes=(*occupations, *dict.fromkeys(row["commodity code"] for row in rows if row.get("commodity code"))),
        note={**notes, "hot": True} if hot else notes,
    )


def class_names(commodity: str) -> tuple[str, ...]:
    """Return the names that a commodity has elsewhere, those first that say the same.

    >>> class_names("Computer aided design CAD software")[1:]
    ('Computer aided design software', 'CAD software', 'Computer aided design')
    """
    acronym = WITHIN.search(commodity)
    names = [commodity]
    if acronym:
        plain = WITHIN.sub("", commodity, count=1)
        names += [plain, commodity[acronym.start() :].strip(), SOFTWARE.sub("", plain)]
    elif SYSTEM.search(commodity):
        names.append(SOFTWARE.sub("", commodity))
    return tuple(names)


def _spelled_out(name: str) -> tuple[str, ...]:
    """Return a name without its acronym, if that is made of the words before it, and without those words.

    >>> _spelled_out("Quill Board Service QBS Cloud")
    ('Quill Board Service Cloud', 'QBS Cloud')
    """
    for acronym in WITHIN.finditer(name):
        before = name[: acronym.start()].split()
        letters = acronym.group().strip()
        if "".join(word[0] for word in before[-len(letters) :]).upper() == letters:
            ahead, behind = " ".join(before[: -len(letters)]), name[acronym.start() :].strip()
            rest = f"{ahead} {behind}".strip()
            plain = name[: acronym.start()] + name[acronym.end() :]
            return (plain, rest) if rest != letters else (plain,)
    return ()


def _same(name: str) -> tuple[str, ...]:
    """Return a long name without the acronym at its end, and without the vendor before it."""
    plain = TRAILING.sub("", name)
    vendor, _, product = name.partition(" ")
    return (
        *((plain,) if plain != name and len(plain.split()) > NAMED_KIND else ()),
        *((product, TRAILING.sub("", product)) if vendor in VENDORS and len(product) >= SHORTEST_PRODUCT else ()),
    )
