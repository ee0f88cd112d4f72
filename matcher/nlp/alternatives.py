"""Group mentions that are alternatives of each other: "Python or R", "one of Tableau, Looker", "AWS/GCP"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from matcher.nlp.choice_lists import find_choice_lists
from matcher.nlp.degree_lists import join_degrees
from matcher.nlp.ladders import join_ladders
from matcher.nlp.links import Head, Named, find_link, join_heads, leads_to_mixed
from matcher.nlp.substitutes import join_substitutes
from matcher.values import Kind

# Between "one of" and the list stand nouns, never a new phrase: "one of our products in Java and Scala" is no choice.
# "Some of" and "several of" ask for more than one, so that none stands for the others.
CHOICE_BEFORE = re.compile(
    r"\b(?:(?:one|two|[12]|any)(?:\s*\(\w+\))?\s+(?:or\s+more\s+|or\s+a\s+combination\s+)?of|any\s+one\s+of)\b(?:"
    r"\s+(?:these|the\s+following)[^\n:]{0,40}:\s*$"
    r"|(?:(?!\b(?:in|on|at|by|for|using|with|to|is|are|was|that|which|who|and|or|our|my|their|experience|\w+est)\b)"
    r"[\w\s,.:(-]){0,48}$)",
    re.I,
)
EXAMPLES_BEFORE = re.compile(
    r"(?:\be\.?\s?g\.?|\bex\.|\bsuch\s+as|\bfor\s+(?:example|instance)|\b(?:tools|languages|frameworks|libraries|platforms"
    r"|systems|databases|technologies|packages|clouds|software|services|solutions|products|providers)\s+like)[,:]?\s+"
    r"(?:in\s+|with\s+|using\s+|the\s+)?[\"'(]?$",
    re.I,
)
# "Any cloud (AWS, Azure)", "any dialect: T-SQL, HiveQL"
ANY_SUCH_BEFORE = re.compile(
    r"\bany\s+(?!(?:and|or|of|other)\b)(?:[\w-]+\s+){0,2}[\w-]+\s*(?:\(|:)\s*(?:e\.?\s?g\.?,?\s+|like\s+|such\s+as\s+)?$",
    re.I,
)
ONE_SUCH_BEFORE = re.compile(
    r"\b(?:an?|one)\s+(?:[\w-]+\s+){0,3}[\w-]+(?:\s*\(\s*|,?\s+)(?:(?<=\()|e\.?\s?g\.?,?\s+|such\s+as\s+|like\s+)$"
    r"|\bone\s+(?!of\b)(?:[\w-]+\s+){0,2}(?:language|tool|framework|database|cloud|platform|library|system|dialect)\s*(?:\s[-–—]|:)\s+$",
    re.I,
)
# "One or more languages such as C and Go", "at least one cloud: AWS and Azure"
ENOUGH_BEFORE = re.compile(
    r"\b(?:(?:one|1)\s+or\s+more|at\s+least\s+(?:one|1))\s+(?!(?:of|years?|months?)\b)(?:[\w-]+\s+){0,4}[\w-]+"
    r"(?:\s*(?:\(\s*|:\s*)|,?\s+)(?:(?<=[(:])|(?<=:\s)|e\.?\s?g\.?,?\s+|such\s+as\s+|like\s+|including\s+)$",
    re.I,
)
NEXT_ITEM = re.compile(r"\n(?=[ \t]*(?:[-*•●▪■◦‣+–·\n]|[A-Z]))")
PREFERRED = re.compile(r"\bpreferred,")  # "ERP systems (NetSuite preferred, Odoo)"
SUITE_BEFORE = re.compile(r"\b(?:suite|office|365|workspace)(?: \w+)? ?\($", re.I)  # "MS Office (Word, Excel, etc.)"
BRACKET_BEFORE = re.compile(r"\w\s*\($")
_END = r"(?:\b|(?=(?-i:[A-Z])))"  # of a word, be it glued to the next item: "or a related fieldStrong SQL"
SIMILAR_AFTER = re.compile(
    r"[\s,)]*(?:(?:and\s*/\s*)?or|,|and(?!\s+(?:\w+\s+)?other))?\s*(?:an?y?\s+|some\s+)?"
    r"(?:other\b(?!\s+(?:relevant|related|quantitative|duties))|another\b|the\s+like"
    rf"|(?:simm?il(?:i?ar|air)|simular|equivalent|comparable){_END}"
    r"(?!\s+(?:experience|degree|roles?|fields?|work|positions?|discipline|qualification|education|environment))"
    r"|(?<=or )related\s+(?:\w+\s+)?(?:languages?|tools?|technolog(?:y|ies)|software|frameworks?|platforms?)\b)",
    re.I,
)
FIELD_AFTER = re.compile(  # "Computer Science, Statistics, or a related quantitative field"
    r"[\s,)/]*(?:or|and/or)\s+(?:(?:in\s+)?(?:an?y?|another|some)\s+)?(?:(?:other|closely|highly|similar|related|relevant|equivalent"
    r"|comparable|quantitative|technical|scientific|analytical|numerate|engineering|adjacent|stem)[\s,/-]+)+(?:[\w-]+\s+)?"
    r"(?:fields?|disciplines?|areas?|subjects?|stud(?:y|ies)|majors?|degrees?|programs?|programmes?|qualifications?)"
    rf"{_END}|,?\s+or\s+related(?=\s*(?:[.;,)\n]|$|(?-i:[A-Z])))",
    re.I,
)
WILLING_AFTER = re.compile(
    r",?\s+or\s+(?:at\s+least\s+)?(?:(?:an?|the)\s+)?(?:\w+\s+)?(?:willing(?:ness)?|eager(?:ness)?|keen|ready|desire|will)"
    r"\s+to\b",
    re.I,
)
UNKNOWN_AFTER = re.compile(
    r",? or (?:others\b|[A-Z][\w+#.-]*\s*(?:[),;\n]|$)|something (?:similar|comparable|like (?:it|that|them))\b"
    r"|(?:an? |your |some )?(?:own\b|home-?(?:grown|made|built)|in-house|custom|bespoke|self-(?:built|made|written)))"
)
ETC_AFTER = re.compile(r"[\s,]*etc\b", re.I)
JUST_AS_GOOD = re.compile(
    r"(?:\s+(?:people|folks|admins?|developers?|engineers?|users?|experience|background)\b\s*:?)?\s+(?:(?:is|are|would\s+be|works?|counts?)\s+)?(?:(?:also|too|equally|just\s+as)\s+)?"
    r"(?:fine|ok(?:ay)?|welcome|good|great|works?|acceptable|accepted|(?<=as )(?:well|much)"
    r"|(?:(?:would|will|'ll)\s+)?do(?:es)?\s+(?:too|fine|nicely|(?:just\s+|equally\s+)?(?:as\s+)?well))\b",
    re.I,
)
ANY_AFTER = re.compile(
    r"[\s,;(–-]*(?:any|either|just|at\s+least)?\s*(?:one|any|either)(?:\s+of\s+(?:these|them|those))?\s+"
    r"(?:is|are|will|would|works|suffices|does)\b|\s*[,;(–-]\s*any(?:\s+one)?\s*(?=[).;\n]|$)"
    r"|,?\s*(?:(?:or\s+)?(?:whatever|whichever)|or\s+anything|anything(?=\s*[).]))\b"
    r"|\s*[,;(–-]+\s*(?:we\s+(?:really\s+)?(?:do\s*n[o'’]t|do\s+not)\s+(?:mind|care)|(?:we'?re|we\s+are)\s+not\s+(?:fussy|picky)\s+about"
    r"|no\s+matter|does\s*n['o’]t\s+matter)\s+which\b|\s*[,;(–-]+\s*(?:take\s+your\s+pick|pick\s+(?:one|your\s+poison)|your\s+(?:choice|pick|call))\b",
    re.I,
)
CHOICES_AFTER = (SIMILAR_AFTER, FIELD_AFTER, ANY_AFTER, WILLING_AFTER, UNKNOWN_AFTER)
BRACKET = re.compile(r"(?P<whole>\s?\((?!or\b)(?P<within>[^()\n]{1,80})\))(?=,?\s*(?:,|/|or\b))")
MOST_IN_BRACKET, BETWEEN = 8, 6  # names; letters beside each
WINDOW = 72
MOST_EXAMPLES = 7  # a longer list mixes what cannot stand for each other
# "Kafka (or another streaming platform such as Pulsar, Kinesis)": the list goes on with the name before the bracket.
OTHER_SUCH = re.compile(
    r"\s*[(,]?\s*or\s+(?:an?other|(?:an?\s+)?(?:similar|equivalent|comparable|other))\b(?:(?!\bor\b)[^.;:,()\n]){0,40}?"
    r"(?:\b(?:such\s+as|like)\s+|\(?\be\.?g\.?,?\s+|\s\()",
    re.I,
)
CHOICE = frozenset({"orword", "slash"})
# A slash between these joins what goes together.
COMPANIONS = frozenset(
    frozenset(pair.split())
    for pair in (
        "html css", "html javascript", "css javascript", "r rstudio", "pandas numpy", "jira confluence", "git github",
        "java spring", "python django", "ruby rails", "c# .net",
    )
)  # fmt: skip
VERSION = re.compile(r"\s*[\d.]+$")


IsWanted = Callable[[int], bool]


def group_alternatives(
    text: str,
    spans: Sequence[Named],
    segment_of: Sequence[int],
    *,
    is_wanted: IsWanted = lambda index: True,
) -> list[int | None]:
    """Return for each span (sorted by start) the number of its group, None where it stands for itself.

    ``segment_of`` holds a segment number per span; groups cross segments only in "one of the following:" lists.
    ``is_wanted`` tells of an index whether the posting asks for it: examples of what it only describes are no choice.
    """
    groups: list[int | None] = [None] * len(spans)
    chained = [
        [index for index, _ in run]
        for heads in _by_bracket(text, join_heads(text, spans))
        for chain, links in _chains(text, heads, segment_of)
        for run in _alternatives(text, chain, links, is_wanted)
    ]
    runs = join_substitutes(
        text,
        spans,
        segment_of,
        [indices for indices in (*chained, *find_choice_lists(text, spans)) if len(indices) > 1],
    )
    runs = _join_others(text, spans, runs)
    runs = join_degrees(text, spans, segment_of, join_ladders(text, spans, segment_of, runs))
    for number, indices in enumerate(runs):
        for index in indices:
            groups[index] = number
    return groups


def _join_others(text: str, spans: Sequence[Named], runs: list[list[int]]) -> list[list[int]]:
    """Return runs of alternatives with each list of others joined to the technology before it."""
    starts = {span.start: index for index, span in enumerate(spans) if span.kind == Kind.TECHNOLOGY}
    for index, span in enumerate(spans):
        found = OTHER_SUCH.match(text, span.end) if span.kind == Kind.TECHNOLOGY else None
        first = starts.get(found.end()) if found else None
        if found and first is not None:
            joined = [run for run in runs if index in run or first in run]
            closed = text.find(")", found.end()) if text[found.end() - 1] == "(" else 0
            inside = {other for start, other in starts.items() if found.end() <= start < closed}
            whole = sorted({index, first}.union(inside, *joined))
            runs = [*(run for run in runs if run not in joined), whole]
    return runs


def _by_bracket(text: str, heads: Sequence[Head]) -> list[list[Head]]:
    """Part what stands in brackets behind a head from a list that goes on: "Python (pandas, NumPy) or SAS"."""
    outer: list[Head] = []
    inner: list[list[Head]] = []
    behind = 0
    for place, (index, span) in enumerate(heads):
        if place < behind:
            continue
        outer.append((index, span))
        bracket = BRACKET.match(text, span.end)
        if not bracket:
            continue
        within = [
            head for head in heads[place + 1 : place + 1 + MOST_IN_BRACKET] if head[1].end <= bracket.end("within")
        ]
        if within and _fills(text, within, bracket.start("within"), bracket.end("within")):
            outer[-1] = (index, span._replace(end=bracket.end("whole")))
            inner.append(within)
            behind = place + 1 + len(within)
    return [outer, *inner]


def _fills(text: str, heads: Sequence[Head], start: int, end: int) -> bool:
    """Tell whether a stretch holds these and little more."""
    return end - start - sum(span.end - span.start for _, span in heads) <= BETWEEN * len(heads)


def _chains(text: str, heads: Sequence[Head], segment_of: Sequence[int]) -> list[tuple[list[Head], list[str]]]:
    """Return runs of two or more spans that only separators part, with the separators' sorts."""
    chains: list[tuple[list[Head], list[str]]] = []
    chain: list[Head] = []
    links: list[str] = []
    for place, (left, right) in enumerate(pairwise(heads)):
        same = segment_of[left[0]] == segment_of[right[0]]
        link = find_link(text, left[1], right[1]) if same else None
        if same and link is None and leads_to_mixed(text, heads[place : place + 3]):
            link = "comma"
        if chain and link in (None, "aside"):
            chains.append((chain, links))
            chain, links = [], []
        if link:
            chain = [*(chain or [left]), right]
            links.append(link)
    return [*chains, (chain, links)] if chain else chains


def _alternatives(text: str, chain: list[Head], links: list[str], is_wanted: IsWanted) -> list[list[Head]]:
    """Return the runs of a chain that are alternatives.

    "A, B or C" is one choice of three; in "A, B or C, D" and "A, B/C and D" only B and C are alternatives.
    """
    last = chain[-1][1].end
    aside = links[0] == "aside"
    if aside:  # "A (B or C also fine)"
        if JUST_AS_GOOD.match(text, last):
            return [chain]
        chain, links = chain[1:], links[1:]
    if not links:
        return []
    first = chain[0][1].start
    before = text[max(0, first - WINDOW) : first]
    if within := _in_bracket(text, before, chain, links):
        parts = ((chain[:within], links[: within - 1]), (chain[within:], links[within:]))
        return [run for part, between in parts if between for run in _alternatives(text, part, between, is_wanted)]
    if CHOICE_BEFORE.search(before):  # "one of AWS, Azure and GCP"
        return [chain]
    before = NEXT_ITEM.split(before)[-1]
    if ENOUGH_BEFORE.search(before):
        return [chain]
    if ANY_SUCH_BEFORE.search(before) and all(span.kind == Kind.TECHNOLOGY for _, span in chain):
        return [chain]
    if "andword" not in links:
        if _closes_with_or(links) or any(after.match(text, last) for after in CHOICES_AFTER):
            return [chain]
        if not aside and ONE_SUCH_BEFORE.search(before):
            return [chain]
        if _are_examples(text, before, chain, links, is_wanted):
            return [chain]
    runs = [[chain[0]]]
    inside = False  # a bracket that names others: "Go (or Rust, Java or C#)"
    for head, link in zip(chain[1:], links, strict=True):
        between = text[runs[-1][-1][1].end : head[1].start]
        inside = (link == "slash" and "(" in between) or (inside and ")" not in between)
        together = link == "slash" and "orword" not in links and _belong_together(text, runs[-1][-1][1], head[1])
        if (link in CHOICE and not together) or (inside and link == "comma"):
            runs[-1].append(head)
        else:
            runs.append([head])
    return [run for run in runs if len(run) > 1]


def _in_bracket(text: str, before: str, chain: list[Head], links: list[str]) -> int:
    """Return how many of a list a bracket of examples holds where the list goes on: "a queue (e.g. A, B), C, D"."""
    examples = EXAMPLES_BEFORE.search(before)
    if not examples or before[: examples.start()].rstrip()[-1:] != "(":
        return 0
    for number, (left, right) in enumerate(pairwise(chain), start=1):
        between = text[left[1].end : right[1].start]
        if ")" in between and "(" not in between:
            return number if links[number - 1] == "comma" else 0
    return 0


def _are_examples(text: str, before: str, chain: list[Head], links: list[str], is_wanted: IsWanted) -> bool:
    """Tell whether a list names examples of what is asked for: "tools such as A, B", "tools (A, B, etc.)".

    What a posting only describes is no choice, unless the list is closed with an "or".
    """
    if any(span.kind != Kind.TECHNOLOGY for _, span in chain):
        return False
    if len(chain) <= MOST_EXAMPLES and EXAMPLES_BEFORE.search(before):
        return "orword" in links or all(is_wanted(index) for index, _ in chain)
    if not BRACKET_BEFORE.search(before) or SUITE_BEFORE.search(before):
        return False
    first, last = chain[0][1].start, chain[-1][1].end
    return ETC_AFTER.match(text, last) is not None or PREFERRED.search(text, first, last) is not None


def _belong_together(text: str, first: Named, second: Named) -> bool:
    """Tell whether a slash joins rather than parts: "AI/ML" and other concepts, "HTML5/CSS3"."""
    if first.kind != Kind.TECHNOLOGY:
        return first.kind != Kind.CREDENTIAL
    names = (VERSION.sub("", text[span.start : span.end].lower()) for span in (first, second))
    return frozenset(names) in COMPANIONS


def _closes_with_or(links: list[str]) -> bool:
    """Tell whether commas lead to an "or" that ends the list: "Spark, Hive or Presto/Trino"."""
    if "orword" not in links:
        return False
    last = links.index("orword")
    return "slash" not in links[:last] and "comma" not in links[last:]
