"""The component that walks over tokens and marks every place where a name of the taxonomy stands.

It decides nothing about meaning: ambiguous names are marked with their certainty and left to
``skill_ambiguity``. Longest match wins, left to right; phrases to exclude take part and mark nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Container, Iterator
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

import numpy as np
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc, Span

from matcher.nlp.brackets import find_bracketed
from matcher.nlp.layered_lexicon import load_layered_lexicon
from matcher.nlp.lexicon import GLUE, SOFT, UNSURE, Certainty, Lexicon, Name, Steps, load_lexicon
from matcher.nlp.pairs import Pairs
from matcher.nlp.segments import opens_item
from matcher.nlp.shared_heads import find_shared
from matcher.nlp.spans import CANDIDATES, DENIED, put_spans
from matcher.nlp.tokens import ALPHA, SOFT_SEPARATOR, SPACE, Codes, Tokens, WordTable, tokens_of
from matcher.reading.wordlist import words
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Kind

ABBREVIATION = 4  # "B. Tech", "comp. sci."; a dot after a longer word ends its sentence
SHORT_NAME = 5
TAILS = frozenset(
    ("pattern", "patterns", "technique", "techniques", "method", "methods", "development", "architecture")
)
TOOL_TAILS = words(
    """administration agents appliance appliances automation benchmarks bindings boards brownfield caching
    calculations cartridges clients cluster clusters commands components configuration containers drivers files
    filters flows forwarding gem greenfield hosts implementation index internals jobs kernels libraries library
    macros messages migration migrations modules monorepo notebooks objects observables operators package packages
    panels payments peering phones pipelines playbooks plugin plugins printers programming protocol protocols
    provisioning queries reports routers rules scheduler servers switch switches tables templates terminals
    testbench transactions trunks tunneling tunnels utilities utility widgets workflows workspace"""
)  # "ESXi hosts" are hosts with ESXi: they belong to no tool's name
HANGING = frozenset(("driven", "based", "oriented"))  # "test-driven" says nothing without "development"
LIST_SIGNS = frozenset((",", "/", "(", ";", "&", "and"))
FARTHEST = 9  # tokens, of white space mostly, to the next part of a name
LONG_LINE, LONGEST_LABEL = 4, 6  # tokens
IS_NAME, BEGINS = 1, 2  # what a word may be by itself: a name, the beginning of longer ones
IN_ANY_CASE = (Certainty.SAFE, Certainty.EXCLUDED)
PAIRS = 1 << 20
SLASH = "/"  # "TCP / IP" is written in as many ways as "TCP/IP"
TECH_TAILS = frozenset(("net", "js"))  # "ASP. NET", "Vue. js"
STICKY = "-&'@_.#/\\"  # a one- or two-letter name glued to these is part of something else: R&D, C-level

Found = tuple[int, Name]  # the position behind a name, and the name
Number = TypeVar("Number", int, Codes)


class SkillFinder:
    """Marks candidates in ``doc.spans["skill_candidates"]``: label is the kind, kb_id the skill, id the certainty.

    Phrases that the taxonomy excludes stand in ``doc.spans["skill_denied"]``.
    """

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon, strings: StringStore) -> None:
        self.taxonomy, self.lexicon, self.strings = taxonomy, lexicon, strings
        self._labels: dict[tuple[str, Certainty], tuple[int, int, int]] = {}
        self._steps = Steps(lexicon)
        self._roles = WordTable(self._role)
        self._pairs = np.zeros(PAIRS, bool)  # by hash: two words that may begin a name (a few others too)
        self._single: dict[str, Name] = {}
        self._slashed = Pairs(taxonomy, lambda tokens, first, last: self._longest(tokens, first, last=last))

    def __call__(self, doc: Doc) -> Doc:
        tokens = tokens_of(doc)
        spans, denied = [], []
        resume_at = 0
        cut = _cut(tokens)
        for position, goes_on in self._openings(tokens, cut):
            if position < resume_at:
                continue
            found = self._longest(tokens, position) if goes_on else self._alone(tokens, position)
            if position in cut and position - 1 not in cut:
                found = max(found, self._rejoined(tokens, position, cut), key=lambda found: found[0] if found else -1)
            if found is None:
                continue
            resume_at, name = found
            if name.certainty == Certainty.EXCLUDED and self._cuts_name(tokens, resume_at - 1, cut):
                resume_at = position + 1
            elif name.certainty != Certainty.EXCLUDED:
                end = self._without_tail(tokens, position, resume_at, name)
                halves = self._slashed.halves(tokens, position, end, name) if end > position + 2 else []
                spans += [self._span(doc, *half) for half in halves or ((position, end, name),)]
            elif name.written:
                denied.append(self._span(doc, position, resume_at, name))
        shared = find_shared(tokens, self.lexicon.get)
        bracketed = find_bracketed(tokens, spans, self.taxonomy, self._steps)
        for parts, gives_way in (([*shared], _is_unsure), ([*bracketed], _is_loose)):
            for first, behind, name in parts:
                low = bisect_right(spans, first, key=attrgetter("end"))
                there = slice(low, bisect_left(spans, behind, low, key=attrgetter("start")))
                if all(gives_way(span, first, behind) for span in spans[there]):
                    spans[there] = [self._span(doc, first, behind, name)]
                    denied = [span for span in denied if span.start >= behind or first >= span.end]
        put_spans(doc, CANDIDATES, spans)
        put_spans(doc, DENIED, denied)
        return doc

    def _openings(self, tokens: Tokens, cut: Collection[int]) -> Iterator[tuple[int, bool]]:
        """Return where names may begin, in order, and whether they may go on with the next token.

        Most tokens are passed over here: they are no name, or begin none that goes on with what follows them.
        """
        roles = self._roles.read(tokens)
        hashes = _HASHES.read(tokens)
        goes_on = roles >= BEGINS
        goes_on[:-1] &= self._pairs[_pair(hashes[:-1], hashes[1:])] | (tokens.flags[1:] & (SPACE | SOFT_SEPARATOR) != 0)
        goes_on[-1:] = False
        opens = goes_on | (roles & IS_NAME != 0)
        opens[[*cut]] = True
        (places,) = opens.nonzero()
        return zip(places.tolist(), goes_on[places].tolist(), strict=True)

    def _role(self, word: str) -> int:
        """Return what a word may be; the pairs that it begins are noted."""
        lower = word.lower()
        followers = self._steps[lower].followers
        for follower in followers:
            self._pairs[_pair(_hash(lower), _hash(follower))] = True
        return IS_NAME * (self.lexicon.get(lower) is not None) + BEGINS * bool(followers)

    def _alone(self, tokens: Tokens, position: int) -> Found | None:
        """Return the name that a token is by itself, and the position behind it."""
        word, written = tokens.lower[position], tokens.words[position]
        name = self._single.get(written)
        if name is None and (known := self.lexicon.get(word)):
            self._single[written] = name = _weighed(known, written)
        return (position + 1, name) if name and _stands_alone(tokens, position, position, len(word)) else None

    def _span(self, doc: Doc, start: int, end: int, name: Name) -> Span:
        labels = self._labels.get((name.skill, name.certainty))
        if labels is None:
            add = self.strings.add
            labels = add(self.taxonomy[name.skill].kind.value), add(name.skill), add(name.certainty.name)
            self._labels[name.skill, name.certainty] = labels
        kind, skill, certainty = labels
        return Span(doc, start, end, label=kind, kb_id=skill, span_id=certainty)

    def _cuts_name(self, tokens: Tokens, last: int, cut: Container[int]) -> bool:
        """Tell whether a phrase's last word is but the head of a name: "in Factory" of "in FactoryTalk"."""
        found = self._longest(tokens, last) if last in cut and tokens.words[last][0].isupper() else None
        return found is not None and found[0] > last + 1 and found[1].certainty != Certainty.EXCLUDED

    def _rejoined(self, tokens: Tokens, start: int, cut: Container[int]) -> Found | None:
        """Return a name that was cut at a capital which it usually does not have: "TomCat", "KuberNetes"."""
        end = start + 1
        while end - 1 in cut:
            end += 1
        return self._longest(tokens, start, "".join(tokens.lower[start:end]), end - 1)

    def _longest(
        self,
        tokens: Tokens,
        start: int,
        key: str = "",
        position: int | None = None,
        last: int | None = None,
        *,
        over_dashes: bool = True,
    ) -> Found | None:
        """Return the end of the longest name that starts at a token, and the name, its letter case weighed.

        The walk begins with the tokens up to ``position`` taken together as ``key``, and ends at ``last``, or at a dash
        behind a name if it is not to go ``over_dashes``.
        """
        lower, spaced = tokens.lower, tokens.spaced
        key, position = key or lower[start], start if position is None else position
        parts = list(range(start, position + 1))
        length = len(key)
        best: tuple[int, Name, int] | None = None
        while True:
            name, followers = self._steps[key]
            if name is not None and _stands_alone(tokens, start, position, length):
                best = (position + 1, name, len(parts))
            following = position + 1
            if not followers or following >= len(lower) or position == last:
                break
            word = lower[following]
            glue = " " if spaced[position] and SLASH not in (word, lower[position]) else GLUE
            if word not in followers:
                if word not in SOFT and not word.isspace():
                    break
                if best and best[0] == following and self._heads_other(tokens, following, over_dashes=over_dashes):
                    break
                following, glue = _next_part(tokens, position, followers), " "
                if following < 0:
                    break
                word = lower[following]
            key = f"{key}{glue}{word}"
            parts.append(following)
            length += len(word)
            position = following
        if best is None:
            return None
        behind, name, count = best
        if name.certainty == Certainty.CONTEXT and _names_post(tokens, start, behind - 1):
            return self._longest(tokens, start, last=parts[count - 2])
        if name.certainty in IN_ANY_CASE:
            return behind, name
        return behind, _weighed(name, "".join([tokens.words[part] for part in parts[:count]]))

    def _heads_other(self, tokens: Tokens, place: int, *, over_dashes: bool) -> bool:
        """Tell whether a dash with a name of its own behind it stands there: "SQL - joins", not "Spring - Boot".

        The "Associate" of "AWS Certified Developer - Associate" is the certificate's, no degree.
        """
        if tokens.words[place] != "-" or not tokens.spaced[place - 1] or not tokens.spaced[place]:
            return False
        if not over_dashes:
            return True
        found = self._longest(tokens, place + 1, over_dashes=False) if place + 1 < len(tokens.words) else None
        if found is None or found[1].certainty != Certainty.CONTEXT:
            return found is not None
        return self.taxonomy[found[1].skill].kind != Kind.CREDENTIAL

    def _without_tail(self, tokens: Tokens, start: int, behind: int, name: Name) -> int:
        """Return the position behind what names the skill by itself: "MVVM" in "MVVM pattern"."""
        last = behind - 2
        tail = tokens.words[behind - 1]
        if last < start or tokens.lower[last] in HANGING:
            return behind
        if tail in TOOL_TAILS and self.taxonomy[name.skill].kind == Kind.TECHNOLOGY:
            return self._without_last(tokens, start, behind, name)
        if tokens.lower[behind - 1] not in TAILS:
            return behind
        if last == start and tokens.words[start].isupper():
            return behind - 1
        return self._without_last(tokens, start, behind, name)

    def _without_last(self, tokens: Tokens, start: int, behind: int, name: Name) -> int:
        """Return the position before the last token of a name, if what stands before it names the same skill."""
        shorter = self._longest(tokens, start, last=behind - 2)
        return behind - 1 if shorter and shorter[0] == behind - 1 and shorter[1].skill == name.skill else behind


def _is_unsure(span: Span, first: int, behind: int) -> bool:
    return bool(span.id_ == Certainty.CONTEXT.name and first <= span.start and span.end <= behind)


def _is_loose(span: Span, first: int, behind: int) -> bool:
    """Tell whether a name within some words is no sure technology, or but the end of them: "JPA" of "Data JPA"."""
    if span.label_ == Kind.TECHNOLOGY and not _is_unsure(span, first, behind):
        return first < span.start and span.end == behind
    return first <= span.start and span.end <= behind


def _names_post(tokens: Tokens, start: int, last: int) -> bool:
    """Tell whether "SQL Developer" is somebody's post, not the tool, which is an item of a list (or all of a text)."""
    if last == start or tokens.lower[last] != "developer" or last - start + 1 == len(tokens.words):
        return False
    before = tokens.words[start - 1] if start else ""
    is_item = before in LIST_SIGNS or (before == ":" and tokens.words[start - 2].isalpha())
    return not (is_item and tokens.words[last][0].isupper())


def _hash(word: str) -> int:
    return hash(word.lower()) & PAIRS - 1


_HASHES = WordTable(_hash)


def _pair(first: Number, second: Number) -> Number:
    """Return the place of a pair of words, given by their hashes."""
    return (first * 31 + second) & PAIRS - 1


def _cut(tokens: Tokens) -> frozenset[int]:
    """Return the words that were cut off from the next one at a capital."""
    letters = tokens.flags & ALPHA != 0
    return frozenset(((tokens.gaps[:-1] == 0) & letters[:-1] & letters[1:]).nonzero()[0].tolist())


def _next_part(tokens: Tokens, position: int, followers: Container[str]) -> int:
    """Return the position of the next token that carries letters, over one soft separator; -1 if a border is hit.

    So it is if that token is none of the followers, which is seen first.
    """
    words, spaced = tokens.words, tokens.spaced
    reach = range(position + 1, min(position + FARTHEST, len(words)))
    part = next((place for place in reach if words[place] not in SOFT and not words[place].isspace()), -1)
    if part < 0 or tokens.lower[part] not in followers:
        return -1
    lines = 0
    for following in range(position + 1, part):
        word = words[following]
        if word in SOFT:
            if lines:  # a hyphen that opens a line is a bullet
                return -1
            if word == "." and (spaced[following - 1] or _ends_sentence(tokens, following)):
                return -1
        else:
            lines += word.count("\n")
            if lines > 1 or (lines and words[following - 1] != "-" and not _goes_on(tokens, following)):
                return -1
    return part


def _ends_sentence(tokens: Tokens, dot: int) -> bool:
    """Tell whether a dot ends its sentence, and no abbreviation: "our data. Design", not "B. Tech" or "comp. sci."."""
    words = tokens.words
    word, following = words[dot - 1], words[dot + 1] if dot + 1 < len(words) else ""
    item = following.istitle() and opens_item(following)
    glued = item and word.islower() and len(word) > ABBREVIATION  # "in our team.Design"
    if len(word) < 3 or following.lower() in TECH_TAILS or not (tokens.spaced[dot] or following.isspace() or glued):
        return False
    return not (word.islower() and len(word) <= ABBREVIATION and following[:1].islower())


def _goes_on(tokens: Tokens, newline: int) -> bool:
    """Tell whether a sentence goes on behind a line's end, and no line with a label follows: "CI/CD - Jenkins"."""
    return _wraps(tokens.words, newline) and not _opens_label(tokens, newline + 1)


def _opens_label(tokens: Tokens, start: int) -> bool:
    """Tell whether a line begins with a capitalised label before a colon or a dash."""
    words = tokens.words
    for place in range(start, min(start + LONGEST_LABEL, len(words))):
        if words[place] == ":" or (words[place] == "-" and tokens.spaced[place - 1] and tokens.spaced[place]):
            return words[start][:1].isupper()
        if "\n" in words[place]:
            break
    return False


def _wraps(words: list[str], newline: int) -> bool:
    """Tell whether a sentence goes on behind a line's end: the next word is lower-case, or both stand in a long line.

    "our solutions" above "Design prototypes" are two items of a list.
    """
    following = next((word for word in words[newline + 1 : newline + FARTHEST] if not word.isspace()), "")
    if following[:1].islower():
        return True
    is_long = not any("\n" in word for word in words[max(0, newline - LONG_LINE) : newline])
    return is_long and not (words[newline - 1].islower() and following[:1].isupper())


def _stands_alone(tokens: Tokens, start: int, last: int, length: int) -> bool:
    """Tell whether a short name is a word of its own, not a piece of "R&D", "C-level" or "S3"."""
    if length > 2 and tokens.spaced[last]:
        return True
    words = tokens.words
    after = words[last + 1][0] if tokens.glued(last) and not opens_item(words[last + 1]) else " "
    if after.isalpha() and words[last][-1].isupper() and length < 3:
        return False
    if length > 2:
        return after != "#"
    before = words[start - 1][-1] if start and not tokens.spaced[start - 1] else " "
    if before.isalnum() or after.isdigit() or (after == "+" and length == 1):
        return False
    if before in STICKY and not (before == "/" and start > 1):
        return False
    beyond = words[last + 2][0] if tokens.glued(last) and tokens.glued(last + 1) else " "
    return not (after in STICKY and after != "/" and beyond.isalnum())


def _weighed(name: Name, written: str) -> Name:
    """Weigh a name that counts only as written: in capitals or lower case it needs context, as an acronym's like never.

    "EXCEL" and "excel" may be Excel; "solid" is not SOLID.
    """
    if name.certainty in IN_ANY_CASE or written in name.written:
        return name
    acronym = all(_is_acronym(form) for form in name.written if not form.startswith(UNSURE))
    if acronym and UNSURE + written not in name.written:  # another word: nothing is said about it
        return Name(name.skill, Certainty.EXCLUDED, frozenset())
    return Name(name.skill, Certainty.CONTEXT, name.written)


def _is_acronym(form: str) -> bool:
    """Tell whether a spelling is an acronym, of which another letter case is another word: SOLID, CoTs (not COTS)."""
    capitals = sum(not letter.islower() for letter in form)
    return capitals > 1 and (capitals == len(form) or len(form) < SHORT_NAME)


@Language.factory("skill_finder", default_config={"layers": []})
def create_skill_finder(nlp: Language, name: str, layers: list[str]) -> SkillFinder:
    """Create the component for the built-in taxonomy, with user files laid over it."""
    taxonomy = load_taxonomy(*map(Path, layers))
    lexicon = load_layered_lexicon(taxonomy) if layers else load_lexicon(taxonomy)
    return SkillFinder(taxonomy, lexicon, nlp.vocab.strings)
