"""Skills that a résumé names and does not claim: hoped for, still studied for, expired, rated with nothing."""

from __future__ import annotations

import re

from matcher.nlp.negation import DEGREE
from matcher.resume.lines import line_start
from matcher.values import Document, Kind, Mention, SectionKind
from matcher.values.stretches import Stretches

REACH = 90
HOPED_FOR = re.compile(
    r"\b(?:looking|want(?:ing)?|hop(?:e|ing)|aim(?:ing)?|plan(?:ning)?|keen|eager|(?:would\s+|'d\s+)(?:like|love)|wish(?:ing)?"
    r"|aspir(?:e|ing)|intend(?:ing)?|ready)\s+to\s+(?:move|transition|switch|shift|pivot|break|step|go|change|get|grow|progress)"
    r"\s+(?:\w+\s+)?(?:in)?to(?:wards?)?\s+[^.;:!?]{0,60}$"
    r"|\b(?:where|so)\s+I\s+(?:can|could|may|might|will)\s+(?:[^.;:!?]{0,60}\s)?(?:grow|move|transition|develop)\s+(?:(?:further|more)\s+)?"
    r"(?:in)?to(?:wards?)?\s+[^.;:!?]{0,60}$"
    r"|\b(?:not|no\s+longer|n['’]t)\s+(?:\w+\s+)?interested\s+in\s+[^.;:!?]{0,60}$",
    re.I,
)
# "Seeking an entry-level position as a data analyst": nothing is claimed before "where I can use my …"
SOUGHT = re.compile(
    r"(?<![\w-])(?:seek(?:ing|s)?|(?:look|search|hop|apply)ing\s+for|in\s+search\s+of)\s+"
    r"(?:(?!\b(?:my|I|have|am|skills?|where|which|who|with|to|years?|strong|solid|proven|background|knowledge|expertise"
    r"|(?:us|apply|leverag|utili[sz]|bring|offer|having|experienc|proficien|skilled)\w*)\b)[^.;:!?]){0,80}$",
    re.I,
)
# "Never used: Vue", "Dislikes: Jira", "Want to learn: Zig"
DENIED_LABEL = re.compile(
    r"[^\w\n]*(?:(?:I\s+)?(?:have\s+)?never(?:\s+(?:used|touched|tried|learn(?:ed|t)|written|again|liked|done))?|not?"
    r"|(?:I\s+)?(?:do\s+not|don['’]t|have\s+not|haven['’]t|won['’]t|will\s+not)"
    r"\s+(?:know|use|do|like|want|touch|used|tried|learn(?:ed|t)|done|work\s+with)(?:\s+yet)?"
    r"|not\s+(?:for\s+me|my\s+thing|yet|(?:used|known|tried|learn(?:ed|t)|done)(?:\s+yet)?|(?:familiar|interested)\s+(?:in|with))"
    r"|no\s+(?:experience|knowledge|idea)(?:\s+(?:of|in|with))?|avoid(?:s|ing)?|dislikes?|hates?"
    r"|(?:(?:wants?|would\s+like|hop(?:e|ing)|plan(?:ning)?|yet|still|next)\s+)?to\s+learn(?:\s+next)?|wish\s?list)"
    r"[ \t]*:[^\n]*$",
    re.I,
)
WISHED = re.compile(r"what (?:i want|i'm looking for|i am looking for)(?: next| now| in a team)?", re.I)
OBJECTIVE = frozenset({SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.OTHER})
_STATUS = (
    r"[(:–—,-][ \t]*(?:currently[ \t]+|now[ \t]+|still[ \t]+)?(?:studying|preparing|in[ \t]+preparation|expired|lapsed"
    r"|(?:exam[ \t]+)?(?:booked|planned|scheduled|pending|not[ \t]+(?:yet[ \t]+)?(?:passed|taken|renewed))"
)
NOT_NOW = re.compile(  # of a certificate: "DP-300: studying", "PRINCE2 Foundation (2019) – expired"
    rf"(?:(?:(?!\band\b)(?:[^\n,;.|•·:&/]|&(?=\w))){{0,40}}?{_STATUS})|[ \t]+candidate)\b", re.I
)
UNFINISHED = re.compile(  # of a degree
    rf"(?:(?!\b(?:{DEGREE.pattern})\b)[^\n;]){{0,80}}?"
    r"\b(?:dropped[ \t]+out|(?:not|never)[ \t]+(?:completed?|finish(?:ed)?)|incomplete|unfinished|discontinued"
    r"|abandoned|no[ \t]+degree|without[ \t]+(?:a[ \t]+)?degree|withdrew)\b",
    re.I,
)
NONE_NOW = re.compile(rf"{_STATUS}|in[ \t]+progress|planned)\b", re.I)
PREPARING = re.compile(
    r"\b(?:studying|preparing|prep|exam[ \t]+booked)[ \t]+(?:for|towards?)[ \t]+[^\n,;.|•:]{0,25}$", re.I
)
RATED_NONE = re.compile(
    r"[ \t:|(–-]*(?:(?:[○◯☆⚪▱□░◌][ \t]?){3,}(?![●★■▰█◉▓])|0[ \t]?(?:%|(?:/|out[ \t]+of)[ \t]?(?:5|10)\b)"
    r"|(?<=[ \t:(])0(?=[ \t]*(?:[·|,;•)\n]|$)))"
)


def is_yet_to_come(text: str, start: int, end: int, segment: int = 0) -> bool:
    """Tell whether the words around a name say that its writer only hopes to come to it, or rates it with nothing.

    Its sentence begins at ``segment``.

    >>> is_yet_to_come("Looking to move into MLOps.", 21, 26)
    True
    """
    left = max(segment, start - REACH)
    if HOPED_FOR.search(text, left, start) or RATED_NONE.match(text, end):
        return True
    line = line_start(text, start)
    return text.find(":", line, start) >= 0 and DENIED_LABEL.match(text, line, start) is not None


def wishes_of(document: Document) -> Stretches:
    """Return the sections that say what their writer looks for: "What I want next"."""
    is_wished = (part for part in document.sections if WISHED.fullmatch(part.title.replace("’", "'")))
    return Stretches((part.start, part.end) for part in is_wished)


def is_sought(text: str, mention: Mention, segment: int = 0) -> bool:
    """Tell whether a name says what post somebody looks for, in the words about themselves at the top of a résumé."""
    left = max(segment, mention.start - REACH)
    return mention.section in OBJECTIVE and SOUGHT.search(text, left, mention.start) is not None


def is_void(text: str, mention: Mention) -> bool:
    """Tell whether a certificate is still studied for or has expired, or a degree was given up."""
    is_certificate = mention.kind == Kind.CREDENTIAL or mention.section == SectionKind.CERTIFICATIONS
    if DEGREE.search(mention.surface):
        return mention.kind == Kind.CREDENTIAL and UNFINISHED.match(text, mention.end) is not None
    if not is_certificate:
        return False
    left = max(text.rfind("\n", 0, mention.start) + 1, mention.start - REACH)
    return NOT_NOW.match(text, mention.end) is not None or PREPARING.search(text, left, mention.start) is not None
