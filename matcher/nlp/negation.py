"""Tell whether the words of a clause deny a skill: "no Java required", "Python is not necessary"."""

from __future__ import annotations

import re
from bisect import bisect_left

from matcher.nlp.tokens import Tokens, WordTable
from matcher.nlp.too_little import is_rejected, is_too_little

# Each alternative starts with a letter and is bound to a word's start behind it, so that a search skips from letter
# to letter; it runs over lower case, because a flag would forbid that.
HINT = re.compile(
    r"n(?:'t\b|(?<=\bn)(?:o(?:t|r|ne|body)?|ever|either)\b)|w(?<=\bw)ithout\b|l(?<=\bl)ack(?:s|ing)?\b|z(?<=\bz)ero\b"
    r"|u(?<=\bu)nnecessary\b|r(?<=\br)(?:ather\b|eplac|etired)|i(?<=\bi)(?:nstead|rrelevant)\b|c(?<=\bc)annot\b"
    r"|a(?<=\ba)(?:void|ny\s?more)|s(?<=\bs)(?:topped|witched)|f(?<=\bf)orget\b|d(?<=\bd)ropped|p(?<=\bp)has|m(?<=\bm)(?:ov|igrat)"
    r"|t(?<=\bt)ransitioned|h(?<=\bh)ate\b|o(?<=\bo)ther (?:[ovrpj]|more\b)"
)
# In a résumé also what somebody has yet to learn.
HOPE_HINT = re.compile(
    HINT.pattern + r"|h(?<=\bh)op(?:e|ing)\b|w(?<=\bw)(?:ant|ish|ould)\b|p(?<=\bp)lan|k(?<=\bk)een\b|e(?<=\be)ager\b"
    r"|a(?<=\ba)(?:im|spir)|i(?<=\bi)ntend|l(?<=\bl)(?:ook|earning\b)|s(?<=\bs)tudying\b|i(?<=\bi)nterested\b|pr(?<=\bpr)(?:eparing|ogress)\b"
)
CLAUSE = re.compile(
    r"[;!?•]|,\s*(?:but|however|though|although|yet|while|whereas|we|you|so|strong|solid|good|just|using)\b"
    r"|\b(?:but|however|though|although|whereas)\b|[a-z)]\.\s+(?=[A-Z])",
    re.I,
)
CLAUSE_BEFORE = re.compile(CLAUSE.pattern + r"|\s-+\s", re.I)

# Other skills of the list that a denial reaches over: "no Java, Scala or Go".
ITEM = r"(?:(?-i:[A-Z][\w+#./-]*(?:\s[A-Z][\w+#./-]*)?)|[\w+#.-]+(?:\s[\w-]+)?(?=,?\s+(?:or|nor)\b))"
NEXT = r"(?:\s+[(\"']?|(?<=\w/))$"  # "no Java or (", "no Java/"
LIST_BEFORE = rf"(?:\s+(?:{ITEM}(?:,|/|,?\s+(?:or|nor|and))))*{NEXT}"
ZERO = r"zero(?![\s-]+(?:trust|day|knowledge|copy|down|downtime|etl|shot|config|touch|based|inbox))"
FILLERS = (
    r"(?:\s+(?:prior|previous|formal|specific|any|real|professional|commercial|existing|actual|strong|deep|advanced"
    r"|production|knowledge|experience|exp\.?|expertise|background|familiarity|skills?|coding|programming|development|writing"
    r"|responsibility"
    r"|use|using|working|need(?:ed)?|requirement|for|of|in|with|or|and|hands-on|to|know|a|an|the))*"
)
# Up to five words that are neither verbs nor borders may stand between a denial and what it denies.
REACH = (
    r"(?:\s+(?!(?:is|are|now|then|only|use|uses|write|build|prefer|required?|must|needed|if|when|because|since|unless|who|that"
    r"|which|where|you|you've|we|they)\b)[\w+#./'()-]+,?){0,5}" + NEXT
)
NEED = (
    r"(?:need(?:\s+to\s+(?:know|have|use))?|require|expect\s+you\s+to|expect|want|have|know|use[ds]?|using|do|work(?:ed|ing)?|be|been|experienced?|familiar|look(?:ing)?|ask(?:ing)?|insist(?:ing)?|demand"
    r"|(?:required|needed|necessary|expected)\s+to)"
)
DENIAL_BEFORE = re.compile(
    rf"\b(?:no|without|lack(?:s|ing)?|{ZERO}){FILLERS}:?{LIST_BEFORE}"
    rf"|(?:\b\w+n't|\bnot|\bneed\s+not)\s+(?:(?:actually|really|yet|currently|necessarily)\s+)?{NEED}\b{REACH}"
    rf"|\bnot\s+(?:looking|searching)\s+for\s*:?{LIST_BEFORE}"
    r"|\bnot\s+(?:a\s+|an\s+|necessarily\s+)?[(\"']?$"
    r"|\bnot\s+(?-i:[A-Z])[\w+#.]*(?:,\s+not|\s+(?:and|or))\s+$"
    r"|\bnever\s+(?:(?:have|need|got|had)\s+to\s+)?(?:used?|see|write|written|(?:work|deal)(?:ed|t)?\s+with|touch(?:ed)?"
    r"|(?:shipped|built|done|made|coded|deployed)(?:\s+(?:anything|something|much))?\s+(?:in|with|on))"
    rf"(?:\s+[\w+#./-]+)?{LIST_BEFORE}"
    r"|(?:^|\byou)\s+(?:will\s+(?:not|never)|won't)\s+(?!only\b|just\b|be\s+(?:alone|bored)\b|find\b)\w+"
    r"(?:\s+[\w+#./'()-]+,?){0,6}\s+[(\"']?$"
    rf"|\b(?:nobody|no\s+one)\s+(?:will\s+|is\s+going\s+to\s+)?(?:asks?|expects?)\s+(?:you\s+(?:to\s+\w+)?)?{REACH}"
    rf"|\bnot\s+(?:necessary|needed|required)\s+(?:to\s+have\s+)?(?:any\s+)?(?:experience|knowledge)\s+(?:in|with|of){LIST_BEFORE}"
    r"|\bother\s+(?:open(?:ings|\s+(?:roles|positions|jobs))|vacancies|roles|positions|jobs)\s*(?::|\()[^.\n]{0,60}$"
    r"|\b(?:neither(?:\s+\w+)?|rather\s+than|instead\s+of|nor)(?:\s+[\w+#./-]+,?(?:\s+(?:or|nor|and))?){0,2}\s+[(\"']?$"
    rf"|(?:\bnot|n't)\s+(?:worry|bother)\s+(?:about|with)\s*:?{LIST_BEFORE}"
    r"|\b(?:not|n't)\s+(?:contact|approach|call|send)\b[^.;\n]{0,40}$"
    r"|\bnot\s+(?:at\s+all\s+|really\s+)?important\b[^.;\n]{0,30}\b(?:whether|if)\s+you\b[^.;\n]{0,100}$"
    r"|(?:n't|\bnot)\s+(?:mind|care)\s+(?:whether|if)\s+you\s+(?:have|know|hold)\b[^.;\n]{0,100}$"
    rf"|\bif\s+(?:all\s+)?you(?:'ve|\s+have)\s+(?:only|mostly|just)\s+(?:ever\s+)?(?:used|done|known|seen|worked\s+(?:with|in|on)){REACH}"
    r"|(?P<heading>\b(?:not|n't)\s+(?:needed|required|necessary|a\s+must)\s*:\s*"
    r"(?:(?!(?:we|you|our|it|this|but)\b)[\w+#.-]+[\s,/]+){0,10}$)",
    re.I,
)
# "If you know Vue instead of React, that's fine"
INSTEAD = re.compile(r"(?:instead|rather)\b", re.I)
ALSO_FINE = re.compile(
    r"[^.;\n]{0,20}?(?:\bis|\bare|'s|\bworks?)\s+(?:\w+\s+)?(?:fine|ok(?:ay)?|welcome|great|good|cool|no\s+problem)\b",
    re.I,
)
# "no wireless RF survey experience"
BARE_BEFORE = re.compile(r"\bno\s+(?:(?!and\b|but\b)[\w+#./-]+\s+){0,3}$", re.I)
# "this isn't a machine learning role"
OTHER_ROLE_BEFORE = re.compile(r"\b(?:is\s*n['o]t|is\s+not|are\s*n['o]t)\s+an?\s+(?:[\w-]+\s+){0,2}$", re.I)
OTHER_ROLE_AFTER = re.compile(r"\s*(?:[\w-]+\s+){0,1}(?:role|position|job|post|vacancy)\b", re.I)
BARE_AFTER = re.compile(r"\s*(?:(?!and\b|but\b)[\w+#./-]+\s+){0,3}(?:experience|knowledge|background)\b", re.I)
HOPED_FOR = re.compile(
    r"(?:\b(?:hop(?:e|ing)|want(?:ing)?|wish(?:ing)?|plan(?:ning)?|would\s+(?:like|love)|keen|eager|aim(?:ing)?"
    r"|intend(?:ing)?|aspir(?:e|ing)|looking(?:\s+forward)?)|'d\s+(?:like|love))\s+to\s+(?:(?:also|further)\s+)?"
    r"(?:learn(?:ing)?|study(?:ing)?|explor(?:e|ing)|get(?:ting)?\s+into|pick(?:ing)?\s+up|try(?:ing)?"
    rf"|work(?:ing)?\s+(?:more\s+)?with){REACH}",
    re.I,
)
DEGREE = re.compile(r"ph\.?\s?d|doctor|master|bachelor|[bm]\.?(?:sc|a|eng|tech)\b|mba|degree|diploma", re.I)
STUDYING_FOR = re.compile(
    r"\b(?:studying|preparing)\s+for\s+(?:the\s+|my\s+)?$"
    r"|\b(?:(?:currently|now)\s+(?:learning|studying|exploring)|learning\s+(?:right\s+)?now|to\s+learn(?:\s+next)?)\s*:?\s[^.;\n]{0,60}$",
    re.I,
)
# "Learning Rust at weekends"
LEARNING = re.compile(r"(?<!machine )(?<!deep )\blearning\s+(?:[\w+#.]+(?:,| and)\s+)?$", re.I)
SPARE_TIME = re.compile(
    r"(?:(?:,| and)\s+[\w+#.]+)?\s+(?:at|on|over|during)\s+(?:the\s+)?(?:weekends?|evenings?|side|present|moment)\b"
    r"|(?:(?:,| and)\s+[\w+#.]+)?\s+(?:in\s+my\s+(?:spare|free|own)\s+time|right\s+now|by\s+myself|on\s+my\s+own)\b",
    re.I,
)
PENDING = re.compile(
    r"(?:\s+(?:exam|certification|certificate))?\s*(?:\(|:|[–-]\s)\s*learning\s*(?:[).,;\n]|$)"
    r"|(?:\s+(?:exam|certification|certificate))?\s*[(:,–-]?\s*"
    r"(?:planned|in\s+progress|(?:evaluated,?\s+)?not\s+adopted)\s*(?:[).,;\n](?!\s*(?:and\s+)?\w+ed\b)|$)",
    re.I,
)
# "Our platform team runs Kubernetes, so you don't have to."
SPARED = re.compile(
    r"[^.;\n]{0,60}\b(?:but|so)\s+you\s+(?:do\s*n['o]t|do\s+not|wo\s*n't|will\s+not)\s+(?:(?:have|need)\s+to\s*(?:[.!\n]|$)"
    r"|(?:need|have\s+to\s+(?:know|use))\s+(?:(?:any|either|all)\s+of\s+)?(?:them|those|these|it)\b)"
    r"|[^.;\n]{0,60}?(?:,|\band)\s+not\s+(?:by\s+|for\s+)?you\b"
    r"|[^.;\n]{0,60}\bbut\s+(?:there(?:'s|\s+is)\s+)?(?:an?other|a\s+(?:separate|different|dedicated))\s+team\b",
    re.I,
)
# Who writes it in a résumé has worked with what was given up.
GIVEN_UP = re.compile(
    r"\b(?:(?:moved|migrated|switched|transitioned)\s+(?:away\s+)?(?:from|off)|moving\s+away\s+from|replac(?:ed|ing)"
    r"|we(?:'re|\s+are)\s+(?:now\s+|currently\s+)?(?:migrating|moving)\s+(?:away\s+)?(?:from|off)"
    r"|phas(?:ed|ing)\s+out|stopped\s+using|retired|dropped|we\s+(?:\w+\s+)?avoid)"
    r"(?:\s+(?!(?:with|by|to|in|for|and)\b)[\w+#./-]+,?(?:\s+(?:or|and))?)?\s+[(\"']?$",
    re.I,
)
UNWANTED = (
    r"(?:asked(?:\s+for)?|req'?d|required|needed|necessary|mandatory|expected|assumed|essential|a\s+requirement|a\s+must"
    r"|a\s+prerequisite)"
)
OTHERS_AFTER = (
    r"(?:(?:\s*,|\s*/|,?\s+(?:and|or|nor|&))\s*(?!ph\.?d|degree|master|bachelor|certif|visa)[\w+#.-]+"
    r"(?:\s(?-i:[A-Z])[\w+#.-]*)?){0,4}\s*\)?"
)
DENIAL_AFTER = re.compile(
    rf"^{OTHERS_AFTER}"
    r"(?:\s+(?:experience|exp\.?|knowledge|know-how|skills?|background|expertise|proficiency|certificat\w+|programming|development"
    r"|at\s+all))*\s*(?:,\s*(?:by\s+contrast|however|though|on\s+the\s+other\s+hand),)?\s*[:(,-]?\s*"
    rf"(?:(?:is|are|would\s+be)\s+no\s+(?:must|need|requirement|prerequisite|precondition|necessity)"
    rf"|(?:is|are|was|were|will\s+be)\s*(?:not|n't|neither)\s+(?:\w+\s+)?{UNWANTED}|not\s+{UNWANTED}|unnecessary"
    r"|(?P<matter>(?:is|are)\s+(?:entirely\s+|completely\s+)?(?:irrelevant|not\s+relevant)"
    r"|do(?:es)?\s*(?:not|n't)\s+matter(?!\s+(?:as|so|too)\s+much))"
    r"|do(?:es)?\s*(?:not|n't)\s+count(?!\s+(?:as|against|for|towards?)\b)"
    r"|(?:(?:is|are)\s+)?no\s+longer\s+(?:used|needed|required|in\s+use)"
    r"|(?:is|are|was|were|will|has|have)\s*(?:not|n't)\s+(?:be\s+|been\s+)?(?:used|part|in\s+use|touched))\b"
    r"|^(?:\s+(?:and|or|nor)\s+[\w+#.]+)?\s*(?:experience|knowledge|skills?|background)?\s*"
    r"(?:\s*:\s*no\b|\s*[:–-]\s*(?:none|nil|never\s+used|no\s+(?:experience|knowledge))\b"
    r"|\s*\(\s*(?:none|nil|never\s+used|no\s+experience)\s*\)|(?:is|are)\s*(?:not|n't)\s*[.,]?\s*$)"
    r"|^[\w\s,/+#.-]{0,20}\bany\s?more\b",
    re.I,
)
WHICHEVER = re.compile(r"\b(?:whether|which|what|if)\b", re.I)
SOFTENED = re.compile(
    r"\b(?:plus|welcomed?|appreciated|bonus|nice|helpful|useful|beneficial|handy|advantage|preferred|desired|desirable|optional)\b",
    re.I,
)
SET_PHRASE = re.compile(
    r"\b(?:not|no)\s+(?:only|just|merely|(?:be\s+)?(?:limited|considered|enough)|doubt|later|further|less|fewer|more\s+than"
    r"|matter(?!\s+if\s+you\s+(?:have|'ve)\s+never)|stranger|secret|better|problem|supervision|wonder|one|surprise|limits?"
    r"|exceptions?|all|every|ordinary)\b|\bno\.\s*\d|\bnothing\b|\bnever\s+shies|\bnot\s+afraid|\bmay\s+or\s+may\s+not\b"
    r"|\b(?:individuals|people|persons|audiences?|users?|consumers|customers|stakeholders|colleagues|those)\s+"
    r"with(?:\s+(?:and|or)\s+with)?out\b|(?<!matter )(?<!fine )\bif\s+you\s+(?:do|have|are)\s*n[o']t",
    re.I,
)
TWICE_BEFORE = re.compile(r"(?:n't|\b(?:not|no|cannot|never))\b.*\bwithout\b", re.I)
DENIED_TOO = re.compile(r"\b(?:not|nothing|no|cannot|never|hardly|impossible)\b|n't", re.I)
DENYING_HEADING = re.compile(
    r"^\W*(?:(?:nicht|keine?|niet|geen|non)\b[^\n/|]{0,40}\s[/|]\s+)?"
    r"(?:(?:not|no)\s+(?:required|needed|necessary|important)(?:\s+(?:to|for)\s+us)?"
    r"|(?:you\s+are\s+|you're\s+|this\s+(?:role\s+|job\s+)?is\s+)?not\s+(?:a\s+(?:good\s+)?fit\s+)?(?:for\s+\w+\s+)?if(?:\s+you)?"
    r"|(?:it|this)(?:\s+(?:role|job))?\s+(?:(?:might|may|will|would)\s+not\s+be|isn't|is\s+not)\s+for\s+you\s+if(?:\s+you)?"
    r"|wo(?:n't|nt)(?:\s+(?:have|need))?|not\s+(?:our\s+(?:thing|cup\s+of\s+tea)|you)|wh(?:o|at)\s+you(?:'re|\s+are)\s+not|do(?:n't|\s+not)\s+need|no\s+need(?:\s+(?:for|to\s+know))?"
    r"|(?:what\s+)?(?:we|you)\s+(?:do(?:n't|\s+not)|wo(?:n't)|will\s+not)\s+(?:need(?:\s+to\s+(?:do|know|have|use))?|require|expect|ask\s+for|look\s+for"
    r"|care\s+about|do|use|find|see|touch|be\s+(?:doing|using|working\s+(?:on|with)))(?:\s+here)?"
    r"|(?:what\s+)?we(?:'re|\s+are)\s+not\s+looking\s+for|not\s+assessed"
    r"|(?:please\s+)?(?:you\s+)?(?:should(?:n't|\s+not)|do(?:n't|\s+not))\s+apply\s+if(?:\s+you)?"
    r"|(?:please\s+)?(?:you\s+should\s+)?(?:(?:still|also|please)\s+)?apply\s+even\s+(?:if|though)(?:\s+you)?"
    r"|(?:what\s+)?(?:will|does|do)(?:n't|\s+not)\s+(?:count\s+against\s+you|matter(?:\s+to\s+us)?)"
    r"|(?:(?:do(?:n't|\s+not)|no\s+need\s+to)\s+(?:worry|panic)|(?:it's\s+|it\s+is\s+)?(?:fine|ok(?:ay)?|no\s+problem))\s+if\s+you"
    r"(?:(?:'ve|\s+have)\s+(?:never|not)|\s+haven't)(?:\s+(?:yet|ever|used|done|seen|worked\s+with|heard\s+of)){0,2}"
    r"|(?:\w+\s+){0,2}you\s+can\s+(?:safely\s+)?(?:forget(?:\s+about)?|(?:answer|say)\s+[^\n]{0,30}?\bno(?:\s+to)?))\b\W*$"
    r"\n?(?P<body>(?:[ \t]*[-*+–•●▪■◦‣➢✓✗✘❌·][^\n]+\n?)+|(?:[^\n]+\n?)*)",  # items, or all up to an empty line
    re.I | re.M,
)
MARKS = "❌🚫⛔👎"
# "❌ jQuery", "🚫 Tech you can forget: Oracle"
DENYING_MARK = re.compile(
    rf"^[ \t]*[{MARKS}](?!.*(?:\?|\b(?:without|unless|only|just)\b))(?P<body>[^\n]+)", re.I | re.M
)
# "Do I need to know Scala? No."
DENYING_ANSWER = re.compile(
    r"\b(?P<body>(?:(?:do|will|would|should)\s+(?:i|you|candidates|applicants)\s+(?:really\s+|also\s+)?(?:need|have\s+to)\b"
    r"[^\n?]{1,100}|(?:is|are)\s+[^\n?]{1,60}\s(?:required|needed|necessary|mandatory|essential|a\s+must)\s*))\?"
    r"[\s*]*(?:a(?:nswer)?[:.)][\s*]*)?(?:no|nope|not\s+at\s+all)\b"
    r"(?![\s.,;–-]*but\b|[^\n.!]*\b(?:but|though|plus|helps?|bonus|nice|advantage)\b)",
    re.I,
)
DENYING_LABEL = re.compile(
    r"^\W*not\s+(?:applicable|interested\s+in)\s*:(?P<not>[^\n.]+)|^\W*(?:wo(?:n't|nt)(?:\s+(?:have|need))?|do(?:n't|\s+not)\s+need|not\s+you)\s*:(?P<wont>[^\n.]+)|^\W*(?:wh(?:at|o)\s+)?(?:we|you)\s+(?:do(?:n't|\s+not)|wo(?:n't)|will\s+not)\s+\w+(?:\s+\w+){0,3}\s*:(?P<body>[^\n.;]+)",
    re.I | re.M,
)
YET_TO_LEARN = re.compile(  # in a résumé
    r"^\W*(?:(?:currently|now)\s+(?:learning|studying)|learning\s+(?:(?:right\s+)?now|next)|not\s+yet|(?:(?:what|things|stuff|skills|tools|technologies)\s+)?i(?:'m|\s+am)\s+(?:currently\s+|still\s+|now\s+)?(?:learning|studying)(?:\s+(?:now|next|at\s+the\s+moment))?|(?:still\s+)?learning\s+at\s+the\s+moment"
    r"|(?:next\s+)?to\s+learn(?:\s+next)?|(?:i'm\s+|i\s+am\s+)?interested\s+in(?:\s+learning)?)\s*(?::(?P<said>[^\n.;]+)$|:?\W*$"
    r"\n?(?P<body>(?:[^\n]+\n?)*))",
    re.I | re.M,
)
DENYING_ROW = re.compile(  # of a table: "| MATLAB | Not required |"
    r"^[ \t|]*(?:not\s+(?:required|needed|necessary))[ \t]*\|(?P<row>[^\n]+)"
    r"|^[ \t|]*(?P<body>[^|\n]{1,60}?(?:\|[^|\n]{1,60}?)?)[ \t]*\|[ \t]*"
    r"(?:not\s+(?:required|needed|necessary)|no)[ \t]*(?:\||$)",
    re.I | re.M,
)
REACH_BEFORE, REACH_AFTER = 160, 120
BLANKED = str.maketrans("*\n", "  ")  # a line's end within a segment is no border
APOSTROPHE = "'"  # a token of its own: isn|'|t
_HINTS = (HINT, HOPE_HINT)


def _table(hint: re.Pattern[str]) -> WordTable:
    return WordTable(lambda word: word == APOSTROPHE or hint.match(f"{word.lower()} more") is not None)


_MAY_HINT = tuple(map(_table, _HINTS))


def find_hints(lower: str, tokens: Tokens, *, own_words: bool = False) -> list[int]:
    """Return where words stand that could deny something; the text is given in lower case."""
    starts: list[int] = tokens.starts[_MAY_HINT[own_words].read(tokens) == 1].tolist()
    places = (start - 1 if lower[start] == APOSTROPHE else start for start in starts)
    return [place for place in places if place >= 0 and _HINTS[own_words].match(lower, place)]


def may_be_denied(hints: list[int], start: int, end: int, segment: tuple[int, int]) -> bool:
    """Tell whether a word that could deny something stands near a span, in its segment."""
    place = bisect_left(hints, max(segment[0], start - REACH_BEFORE))
    return place < len(hints) and hints[place] < min(segment[1], end + REACH_AFTER)


def has_marks(text: str) -> bool:
    """Tell whether signs deny something in a text, be there no word that does."""
    return not text.isascii() and any(mark in text for mark in MARKS)


def denied_stretches(text: str, *, own_words: bool = False) -> list[tuple[int, int]]:
    """Return the stretches under a heading such as "Not required", and the rows of tables that say so.

    With ``own_words`` also those under an applicant's "Currently learning".
    """
    rows = DENYING_ROW.finditer(text) if "|" in text else ()
    yet = YET_TO_LEARN.finditer(text) if own_words else ()
    marks = DENYING_MARK.finditer(text) if has_marks(text) else ()
    answers = DENYING_ANSWER.finditer(text) if "?" in text else ()
    found = (*DENYING_HEADING.finditer(text), *DENYING_LABEL.finditer(text), *rows, *yet, *marks, *answers)
    return [match.span(match.lastgroup or 0) for match in found]


def is_negated(text: str, start: int, end: int, segment: tuple[int, int], *, own_words: bool = False) -> bool:
    """Return whether the clause around a span denies it; the segment bounds where the words may stand.

    With ``own_words`` they are an applicant's: what was replaced or retired is known to them, what they hope to learn
    is not.
    """
    left, right = max(segment[0], start - REACH_BEFORE), min(segment[1], end + REACH_AFTER)
    for border in CLAUSE_BEFORE.finditer(text, left, start):
        left = border.end()
    before = text[left:start].translate(BLANKED)  # "**You don't need** a degree"
    border_after = CLAUSE.search(text, end, right)
    after = text[end : border_after.start() if border_after else right].translate(BLANKED)
    if border_after and border_after.group() == "?":
        return False
    if SPARED.match(text, end, right):
        return not own_words
    learns = own_words and LEARNING.search(before) and SPARE_TIME.match(after)
    if own_words and (learns or PENDING.match(text, end, right) or STUDYING_FOR.search(before)):
        return not DEGREE.search(text, start, end)
    if not own_words and (is_too_little(before, after) or is_rejected(before, after)):
        return True
    if not SET_PHRASE.search(before) and not TWICE_BEFORE.search(before):
        if (HOPED_FOR if own_words else GIVEN_UP).search(before):
            return True
        if BARE_BEFORE.search(before) and BARE_AFTER.match(after):
            return True
        if OTHER_ROLE_BEFORE.search(before) and OTHER_ROLE_AFTER.match(after):
            return True
        if denial := DENIAL_BEFORE.search(before):
            if denial["heading"] and SOFTENED.search(text, max(segment[0], start - REACH_BEFORE), start):
                return False
            if INSTEAD.match(denial.group()) and ALSO_FINE.match(text, end, right):
                return False
            return not ("without" in denial.group().lower() and DENIED_TOO.search(after))
    denial_after = DENIAL_AFTER.search(after)
    if denial_after is None or (denial_after["matter"] and WHICHEVER.search(before)):
        return False
    return not SOFTENED.search(text, end, right)
