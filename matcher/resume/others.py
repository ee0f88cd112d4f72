"""Skills that a résumé tells of other people: who hired Python developers has written none for it."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.job_words import JOB
from matcher.resume.lines import line_end, line_start
from matcher.values import Document
from matcher.values.stretches import Stretches

PEOPLE = (
    r"(?:developers?|engineers?|programmers?|coders?|analysts?|scientists?|consultants?|admins?|administrators?"
    r"|experts?|specialists?|contractors?|teams?|people|colleagues|candidates|freelancers|interns|students|departments?"
    r"|suppliers?|vendors?|providers?|agenc(?:y|ies))"
)
WHO_USED = re.compile(
    rf"\b(?:{PEOPLE}|who|somebody|someone)\s+(?:who\s+|that\s+)?"
    r"(?:used?|uses|write|wrote|knows?|knew|built|worked\s+(?:with|in|on))\s+"
    r"(?:\w+\s+|(?:[\w+#.-]+(?:\s*[,/]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+)){1,6})?$",
    re.I,
)
# Before "team used Go", "engineers built it in Go": not "the platform team used Go" nor "a team that used Go".
OWN_TEAM = re.compile(
    r"(?:(?:\b(?:our|my)(?:\s+[\w-]+){0,2}|\b(?:as|in|within)\s+an?(?:\s+[\w-]+){0,3}"
    r"|\b(?:in|on|with|within|(?:part|member)\s+of)\s+the(?:\s+[\w-]+){0,3}|\bthe)\s+|^\W*)$",
    re.I,
)
WITH_OTHERS = re.compile(
    r"\b(?:(?:team|group|squad|crew|pair)\s+of|(?:together|jointly|collaborating|pairing|paired|alongside)(?:\s+with)?"
    r"|one\s+of)\s+(?:[\w-]+\s+){0,4}$",
    re.I,
)
NAMED = re.compile(r"[\w-]+\s+(?:who|that)\b", re.I)
BESIDE = re.compile(
    r"\b(?:hired|hiring|recruited|recruiting|interviewed|interviewing|supported|supporting|sourced|onboarded"
    r"|(?:work|coordinat|co-ordinat|collaborat|liais)(?:ed|ing)(?:\s+\w+ly)?\s+(?:with|alongside|beside)|sat\s+with"
    r"|(?:sat|work(?:ed|ing))\s+next\s+to|assisted)"
    r"\s+(?:[\w+#.-]+[\s/,&]+){0,5}$",
    re.I,
)
DELIVERED = re.compile(  # "served features to the ML team"
    r"\b(?:serv(?:ed|ing)|provid(?:ed|ing)|deliver(?:ed|ing)|suppl(?:ied|ying)|hand(?:ed|ing)|pass(?:ed|ing)|shipp(?:ed|ing)"
    r"|translat(?:ed|ing)|explain(?:ed|ing)|clarif(?:ied|ying)|forward(?:ed|ing)|sen(?:t|ding)|expos(?:ed|ing)|available)\s+(?:[\w'’-]+\s+){0,6}(?:to|for)\s+(?:[\w+#.-]+[\s/,&]+){0,4}$",
    re.I,
)
AFTER = re.compile(
    rf"(?:[,/&]?\s*(?:and\s+|or\s+)?(?!(?:for|with|by|in|of|to)\b)[\w+#.-]{{1,40}}){{0,2}}\s*\b(?:{PEOPLE}|positions?|roles?)\b",
    re.I,
)
# "Coordinated with the AUTOSAR house (no own development)"
DISOWNED = re.compile(r"[^\n.;]{0,40}\((?:no|without)\s+(?:own|personal|hands[ -]on)\b", re.I)
# "The iOS twin was written in Swift by another team", "run on AWS, not by me"
DONE_FOR = re.compile(
    r"\b(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|en|ne|un|lt|de)\s+(?:in|with|using|on|by)\s+"
    r"(?:[\w+#.-]+[\s/,&(]+){0,4}$",
    re.I,
)
BY_OTHERS = re.compile(
    rf"[^.;:\n]{{0,20}}?\bby\s+(?:(?:an?other|a\s+different|(?:the\s+|some\s+)?other)\s+(?:{PEOPLE}|group|company|firm)"
    r"|(?:an?|the|our)\s+(?:external\s+|outside\s+)?(?:contractor|agency|vendor|supplier|freelancer|consultancy)"
    r"|colleagues|others|some(?:one|body)\s+else)\b"
    r"|[^.;:\n]{0,20}?[,(–-]\s*(?:but\s+|though\s+)?not\s+by\s+(?:me|us|myself|my\s+team)\b",
    re.I,
)
# "Outsourced the Drupal site", "advised against buying SAP", "attended a talk on Flink"
NOT_DONE = re.compile(
    r"\b(?:(?:outsourc(?:ed|ing)|contract(?:ed|ing)\s+out|farm(?:ed|ing)\s+out)\s+(?:[\w-]+\s+){0,2}"
    r"|(?:advis|argu|decid|recommend|vot|warn|plead)\w*\s+(?:[\w'’-]+\s+){0,4}against\s+(?:(?:the|an?|\w+ing)\s+){0,2}"
    r"|(?:attended|heard|watched|listened\s+to)\s+(?:an?\s+|the\s+|several\s+|some\s+)?"
    r"(?:talks?|keynotes?|webinars?|meet-?ups?)\s+(?:on|about)\s+(?:[\w+#.-]+[\s/,&]+){0,3})$",
    re.I,
)
NOT_DONE_SIGN = re.compile(
    r"\b(?:outsourc|contracted\s+out|farm(?:ed|ing)\s+out|against\b|(?:talk|keynote|webinar|meet-?up)s?\s+(?:on|about))",
    re.I,
)
BOUGHT = re.compile(
    r"\b(?:bought|buying|purchas(?:ed|ing)|procur(?:ed|ing)|negotiat(?:ed|ing)|renew(?:ed|ing))\s[^.;\n]{0,30}$", re.I
)
LICENCES = re.compile(r"\s+(?:licen[cs]es?|licen[cs]ing|subscriptions?|contracts?)\b", re.I)
LICENCE_STARTS = (" l", " s", " c", " L")  # quicker to tell
# "Referees": what other people are; behind their words about oneself, "… the best Go I have read." – Jo, Rust Lead
REFEREES = re.compile(r"(?:\w+ )?(?:references|referees)|recommendations|testimonials|endorsements", re.I)
POST = re.compile(
    r"\b(?:Prof|Dr|Mrs?|Ms|Professor|Lecturer|Head|Chief|Supervisor|President|Founder|Owner)\b|(?<!\w)VP\b"
)
QUOTE_END = re.compile(r".*[\"”'’»](?=[^\w]*[–—-])")
REACH, NEAR = 80, 40


def is_of_others(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a name say that other people have it.

    >>> text = "Hired Python developers"
    >>> is_of_others(text, 6, 12)
    True
    """
    line = max(text.rfind("\n", 0, start) + 1, start - REACH)
    used = WHO_USED.search(text, line, start)
    if (used and not _is_own_team(text, line, used.start())) or DISOWNED.match(text, end):
        return True
    if _may_be_left(text) and NOT_DONE.search(text, line, start):
        return True
    if text[end : end + 2] in LICENCE_STARTS and LICENCES.match(text, end) and BOUGHT.search(text, line, start):
        return True
    if "by " in text[end : end + NEAR] and BY_OTHERS.match(text, end) and DONE_FOR.search(text, line, start):
        return True
    return AFTER.match(text, end) is not None and any(cue.search(text, line, start) for cue in (BESIDE, DELIVERED))


@lru_cache(maxsize=4)
def _may_be_left(text: str) -> bool:
    """Tell whether a text says anywhere that something was left to others: most do not."""
    return NOT_DONE_SIGN.search(text) is not None


def referees_of(document: Document) -> Stretches:
    """Return the sections of references."""
    return Stretches((part.body, part.end) for part in document.sections if REFEREES.fullmatch(part.title))


def is_of_a_referee(text: str, start: int) -> bool:
    """Tell whether a name in a section of references stands in a line, or behind words, that say what post one has."""
    left, right = line_start(text, start), line_end(text, start)
    if not (POST.search(text, left, right) or JOB.search(text, left, right)):
        return False
    said = QUOTE_END.match(text, left, right)
    return said is None or said.end() <= start


def _is_own_team(text: str, line: int, start: int) -> bool:
    """Tell whether those who are said to have used something are the applicant's own team."""
    if NAMED.match(text, start):
        return False
    is_team = text[start : start + len("team ")].lower() == "team "
    return bool((is_team and OWN_TEAM.search(text[line:start])) or WITH_OTHERS.search(text, line, start))
