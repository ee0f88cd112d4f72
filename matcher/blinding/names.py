"""Who a résumé is of, and where its text names them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from matcher.nlp.people import GIVEN_NAMES, HONORIFICS, TECHNICAL_GIVEN_NAMES
from matcher.reading.headings import heading_kind
from matcher.reading.job_words import JOB
from matcher.reading.wordlist import words

Knows = Callable[[str], bool]  # whether a name stands for a skill

NAME_WORDS = 5
TOP_LINES = 6  # in which an unknown name may stand first
SURE = 2  # points that make a line a name
LEAST_CLUE = 4  # letters of a surname found in an address
SEARCHED = 4000  # characters in which the owner's name is looked for

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_PART = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ELIDED = re.compile(r"(?:d|l|o|n|al|el|ben)['’-][A-ZÀ-Þ]")
_PARTICLES = words(
    "de da do dos das del della di du van von der den ter ten zu zur la le el al bin ibn binti y e af av"
)
_CUT = re.compile(r"\s*[|•·\t/]\s*|\s+[–—-]+\s+|,\s|\s{3,}|:\s|\s*\(")
_TITLED = re.compile(
    r"^\W*(?:(?:curriculum\s+vitae|résumé|resume|cv|profile|name|application)\b\s*(?:of|for|[-–—:|])?\s*)+", re.I
)
_LETTER_SPACED = re.compile(r"(?:[^\W\d_]\s){3,}[^\W\d_](?=\s|$)")
_CREDENTIALS = words("phd md mba msc bsc ma ba mph pmp cpa cfa rn esq jr sr ii iii iv dphil meng beng")
_NO_NAMES = words(
    "curriculum vitae resume résumé cv profile summary contact personal details information page confidential "
    "university college institute school academy ltd limited inc llc gmbh company group bank hospital department "
    "email e-mail phone mobile address objective about linkedin github portfolio website skills experience education "
    "data software machine learning science computer systems business project digital cloud the and of for with in at "
    "skill set skillset core competencies competence areas area expertise technical key strengths hobbies languages "
    "instructor technician supervisor coordinator representative associate secretary receptionist cashier driver "
    "operator mechanic electrician attorney lawyer paralegal professor lecturer student trainer writer editor artist "
    "engineering construction management administration administrative information technology customer service "
    "healthcare medical registered certified civil mechanical electrical chemical public relations financial "
    "seeking looking professional senior junior chief head chef nurse teacher accountant assistant officer executive "
    "sales marketing finance product design security network operations quality human resources"
)
_LABELLED = re.compile(
    r"^[^\S\n]*(?:[-*•>|]+[^\S\n]*)?[*_]*(?:full\s+|candidate(?:['’]s)?\s+|applicant(?:['’]s)?\s+)?name[*_]*\s*[:：][*_]*"
    r"[^\S\n]*(?P<name>[^\n|,;\t]{3,60}?)(?=\s*(?:$|[|,;\t]|\s{3,}))",
    re.I | re.M,
)
_INTRODUCED = re.compile(r"\b[Mm]y name is (?P<name>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,3})")


def fold(text: str) -> str:
    """Return the letters of a text without accents, in one case.

    >>> fold("José-María")
    'josemaria'
    """
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if char.isalpha()).casefold()


def find_owner(text: str, clues: Sequence[str], knows: Knows) -> tuple[str, ...]:
    """Return the words of the name that a résumé is of; none where it names nobody.

    ``clues`` are what e-mail addresses, accounts and the file are called.
    """
    folded = [letters for clue in clues if len(letters := fold(clue)) >= LEAST_CLUE]
    best: tuple[int, tuple[str, ...]] = (0, ())
    top = text[:SEARCHED]
    for label in (*_LABELLED.finditer(text), *_INTRODUCED.finditer(text)):
        if names := list(_candidates(label["name"].strip(" *_"))):
            return names[0]
    lines = [segments for line in top.splitlines() if (segments := _segments(line.strip()))]
    for number, segments in enumerate(lines):
        if len(segments) == 1 and number + 1 < len(lines) and len(lines[number + 1]) == 1:
            segments.append(f"{segments[0]} {lines[number + 1][0]}")  # a name on two lines
        for place, segment in enumerate(segments):
            for name in _candidates(segment):
                first = number < TOP_LINES and place == 0
                points = _points(name, folded, knows, first=first, line=number)
                if len(name) < len(segment.split()) and not _is_known(name, folded):
                    points = 0  # "Skill set Oracle MySQL …" begins with capitals too
                best = max(best, (points, name), key=lambda item: item[0])
    return best[1] if best[0] >= SURE else ()


def _segments(line: str) -> list[str]:
    bare = _TITLED.sub("", re.sub(r"^[#*_>\s]+|[*_\s]+$", "", line))
    if _LETTER_SPACED.search(bare):
        parts = [re.sub(r"\s", "", part) for part in re.split(r"\s{2,}", bare)]
        return [" ".join(parts)]
    return [segment for part in _CUT.split(bare) if (segment := part.strip(" *_,.<>()[]"))]


def _candidates(segment: str) -> Iterator[tuple[str, ...]]:
    """Yield the whole of a segment that has the shape of a name, and what stands before a job's title in it."""
    found = [word for word in segment.split() if fold(word) not in HONORIFICS | _CREDENTIALS]
    if len(found) <= NAME_WORDS and not JOB.search(segment) and heading_kind(segment) is None:
        if found and all(map(_may_be_part, found)) and heading_kind(" ".join(found)) is None:
            yield tuple(found)
        return
    for length in range(min(NAME_WORDS - 1, len(found)), 1, -1):
        if all(map(_may_be_part, found[:length])) and not JOB.search(" ".join(found[:length])):
            yield tuple(found[:length])


def _is_known(name: Sequence[str], clues: Sequence[str]) -> bool:
    """Tell whether a name is a person's beyond its shape: by its given name, or by an address."""
    parts = [fold(word) for word in name]
    return parts[0] in GIVEN_NAMES or any(_told_by(parts, clue) for clue in clues)


def _may_be_part(word: str) -> bool:
    if word.casefold() in _PARTICLES:
        return True
    return bool(_PART.fullmatch(word)) and (word[0].isupper() or bool(_ELIDED.match(word)))


def _points(name: tuple[str, ...], clues: Sequence[str], knows: Knows, *, first: bool, line: int) -> int:
    """Return how much speaks for a name: an address that is made of it, a common given name, its place."""
    parts = [fold(word) for word in name]
    said = max((_told_by(parts, clue) for clue in clues), default=0)
    if len(name) == 1:
        return said + 1 if said else 0
    told = {part for part in parts for clue in clues if part in clue}
    if told <= _NO_NAMES:  # a file called "information-technology-12.pdf" tells no name
        said = 0
    untold = [part for part in parts if part not in told and len(part) > 1 and part not in _PARTICLES]
    if any(part in _NO_NAMES for part in (untold if said >= SURE else parts)):
        return 0
    if knows(" ".join(name)) or all(
        knows(word) and part not in TECHNICAL_GIVEN_NAMES for word, part in zip(name, parts, strict=True)
    ):
        return said
    given = 2 if parts[0] in GIVEN_NAMES else 1 if parts[0] in TECHNICAL_GIVEN_NAMES else 0
    address = 3 * said - len(untold) if said else 0
    place = (1 if line else 2) if first else 0
    return address + place + (given if first or said else 0)


def _told_by(parts: Sequence[str], clue: str) -> int:
    """Return how many words of a name an address tells: "tomasz.wierzba", "twierzba", "janed"."""
    whole = [part for part in parts if len(part) > 2 and part in clue]
    if len(whole) >= 2:
        return len(whole)
    last, first = parts[-1], parts[0]
    initial = len(last) > 1 and clue in (first[:1] + last, last + first[:1], first + last[:1])
    if initial or (len(parts) > 1 and clue == first + last):
        return 2
    return 1 if whole and len(whole[0]) >= LEAST_CLUE else 0


def find_names(text: str, owner: Sequence[str], knows: Knows) -> Iterator[tuple[int, int]]:
    """Yield the places that name the owner: in full, turned round, by initials, in capitals, by one part alone.

    A part that is also a word ("Will", "Ruby") counts alone only after a "Ms" or in "Ruby's".
    """
    parts = {fold(word) for word in owner if len(fold(word)) > 1 and word.casefold() not in _PARTICLES}
    parts |= {fold(piece) for word in owner for piece in re.split(r"['’-]", word) if len(fold(piece)) > 2}
    if not parts:
        return
    yield from _spelled(text, owner)
    tokens = list(_WORD.finditer(text))
    plain = {token[0].strip(".") for token in tokens if token[0].islower()} - _only_in_names(tokens, parts)
    index = 0
    while index < len(tokens):
        if not _is_part(tokens[index][0], parts):
            index += 1
            continue
        first = last = index
        while first > 0 and _goes_with(text, tokens[first - 1], tokens[first], parts):
            first -= 1
        turned = first == index  # "Sandoval, M.", but not "M. Sandoval, O. Other"
        while last + 1 < len(tokens) and _goes_with(text, tokens[last + 1], tokens[last], parts, turned=turned):
            last += 1
        index = last + 1
        group = [token[0].strip(".") for token in tokens[first : last + 1]]
        are_words = all(word.islower() for word in group) and any(word in plain for word in group)
        if _means_owner(text, tokens, first, plain, knows) if len(group) == 1 else not are_words:
            yield tokens[first].start(), _without_possessive(tokens[last])


def _only_in_names(tokens: Sequence[re.Match[str]], parts: set[str]) -> set[str]:
    """Return the words in lower case that stand nowhere but beside another part of the name."""
    beside: set[str] = set()
    alone: set[str] = set()
    for before, token, behind in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False):
        if token[0].islower() and _is_part(token[0], parts):
            near = [other for other in (before, behind) if other is not None and _is_part(other[0], parts)]
            (beside if near else alone).add(token[0].strip("."))
    return beside - alone


def _spelled(text: str, owner: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the full name with its letters apart or its words fused: "M I R A  S A N D O V A L", "MiraSandoval"."""
    letters = [re.escape(char) for word in owner for char in word if char.isalpha()]
    if len(owner) > 1 and len(letters) > LEAST_CLUE:
        spelled = r"\W{0,3}".join(letters)
        for match in re.finditer(rf"(?<!\w){spelled}(?!\w)", text, re.I):
            if list(map(fold, match[0].split())) != list(map(fold, owner)):  # which is found word by word
                yield match.span()


def _is_part(word: str, parts: set[str]) -> bool:
    return fold(re.sub(r"['’]s?\.?$", "", word)) in parts


def _goes_with(text: str, token: re.Match[str], known: re.Match[str], parts: set[str], *, turned: bool = False) -> bool:
    """Tell whether a word beside a part of the name belongs to it: another part, an initial, a title."""
    between = text[min(token.end(), known.end()) : max(token.start(), known.start())]
    if not re.fullmatch(r"[ \t\u00a0]{0,3}(?:\n(?=[A-Z]{2}))?|,[ \u00a0]", between):
        return False
    word = token[0].strip(".")
    if _is_part(token[0], parts):
        return True
    if "," in between:
        return turned and len(word) == 1 and word.isupper()
    is_initial = bool(re.fullmatch(r"[A-Z]\.?", token[0])) and token[0] != "I"
    before = token.start() < known.start()
    return (
        is_initial
        or (before and word.casefold() in HONORIFICS)
        or word.casefold() in _PARTICLES - {"la", "le", "e", "y", "do", "di"}
    )


def _means_owner(text: str, tokens: Sequence[re.Match[str]], index: int, plain: set[str], knows: Knows) -> bool:
    """Tell whether one part of the name, standing alone, is the name."""
    word = re.sub(r"['’]s?\.?$", "", tokens[index][0]).strip(".")
    if not word[:1].isupper():
        return False
    if re.search(r"['’]s\.?$", tokens[index][0]):
        return True
    start, end = tokens[index].span()
    alone = text[text.rfind("\n", 0, start) + 1 : start].strip(" #*_") == "" and text[end : end + 1] in ("\n", "")
    if knows(word):
        return False
    if word.casefold() in plain:
        return alone or re.search(r"\w $", text[max(0, start - 2) : start]) is not None
    return len(word) > 1


def _without_possessive(token: re.Match[str]) -> int:
    return token.end() - len(re.search(r"(?:['’]s?|\.)?$", token[0])[0])  # type: ignore[index]
