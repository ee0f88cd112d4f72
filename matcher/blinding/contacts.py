"""Where a text says how to reach somebody: e-mail, telephone, accounts, web sites, street addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.resume.dates import find_periods

Place = tuple[int, int, str]  # start, end, and the placeholder to stand there

EMAIL, PHONE, USER, ADDRESS = "[email]", "[phone]", "[user]", "[address]"
SITE, LINK = "[site]", "[link]"  # a site that shows work as it stands, and a name that may be one
DIGITS = range(7, 16)  # of a telephone number

_MAIL = re.compile(
    r"(?:mailto:)?[\w.+%-]{1,64}\s?(?:@|\(at\)|\[at\]|\s(?:at|AT)\s(?=\S+\s(?:dot|DOT)\s))\s?"
    r"[\w-]{1,63}(?:(?:\.|\s?(?:\(dot\)|\[dot\])\s?|\s(?:dot|DOT)\s)[\w-]{1,63}){0,5}"
    r"(?:\.|\s?(?:\(dot\)|\[dot\])\s?|\s(?:dot|DOT)\s)[^\W\d_]{2,24}\b"
)
# What stands before the name of an account.
_ACCOUNT = re.compile(
    r"(?:linkedin\.com/(?:in|pub|profile)/|(?:github|gitlab|bitbucket|gitee)\.(?:com|org)/|codeberg\.org/|sr\.ht/~"
    r"|kaggle\.com/(?!learn|datasets|competitions|code)|(?:huggingface|hf)\.co/(?!docs|papers|blog|learn)|medium\.com/@?"
    r"|dev\.to/|(?:twitter|facebook|instagram|threads|behance|dribbble|topcoder|leetcode|hackerrank|hackerearth"
    r"|codewars|speakerdeck|slideshare|meetup|codepen|vk|soundcloud|flickr|pinterest|wellfound)\.(?:com|net|io)/"
    r"(?:u/|in/|profile/|users/|people/|@)?|(?<![\w.])x\.com/|xing\.com/(?:profile|people)/|stackoverflow\.com/users/(?:\d+/)?"
    r"|researchgate\.net/profile/|orcid\.org/|scholar\.google\.\w+(?:\.\w+)?/citations\?\S{0,40}?user=|t\.me/|wa\.me/"
    r"|youtube\.com/(?:@|c/|user/)|codeforces\.com/profile/|(?:codechef|spoj)\.com/users/|atcoder\.jp/users/"
    r"|drivendata\.org/users/|zindi\.africa/users/|npmjs\.com/~|pypi\.org/user/|noti\.st/|mastodon\.\w+/@|bsky\.app/profile/"
    r"|(?:git|gitlab|gitea|forgejo)\.[\w-]+(?:\.[\w-]+)*\.\w{2,}/)(?P<user>[\w~%.@+-]*[\w~])",
    re.I,
)
_WRAPPED = re.compile(r"-?\n(?P<user>[\w-]*\w)(?= \(LinkedIn\))")  # the rest of an account, as LinkedIn prints profiles
_OWN_HOST = re.compile(
    r"(?<![\w@.-])(?P<user>[\w-]+)(?=\.(?:github\.io|gitlab\.io|netlify\.app|vercel\.app|pages\.dev|streamlit\.app"
    r"|hashnode\.dev|substack\.com|medium\.com|wordpress\.com|blogspot\.com|carrd\.co|notion\.site|wixsite\.com)\b)",
    re.I,
)
_URL = re.compile(r"(?<![\w@.-])(?:https?://|www\.)[^\s|<>()\[\],;]+", re.I)
_BARE = re.compile(
    r"(?<![\w@./-])[a-z][\w-]+(?:\.[\w-]+)*\.(?:com|dev|me|net|page|name|site|xyz|info)(?:/[^\s|,;)]*)?", re.I
)
# Sites that belong to nobody in particular.
_PUBLIC = re.compile(
    r"//(?:[\w-]+\.)*(?:doi\.org|arxiv\.org|aclanthology\.org|openreview\.net|pypi\.org|npmjs\.com|crates\.io|coursera\.org"
    r"|udemy\.com|ude\.my|edx\.org|udacity\.com|datacamp\.com|credly\.com|youracclaim\.com|credential\.net|kaggle\.com"
    r"|linkedin\.com|(?:github|gitlab|bitbucket)\.(?:com|org|io)|youtube\.com|google\.\w+|stackoverflow\.com|orcid\.org)\b",
    re.I,
)
_SHOWN = re.compile(r"\.(?:dev|me|page)$", re.I)
_HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z][\w.]{2,30}")
_NUMBER = re.compile(r"(?<![\w/.,-])\(?\+?\d[\d\s().\-–/\u00a0\u2011]{5,22}\d(?![\w%]|[.,]\d)")
_PHONE_LABEL = re.compile(
    r"(?:phone|mobile|mob|tel|telephone|cell|fax|whatsapp|contact|call|handy|t[eé]l[eé]fono?|[\u260e\u2706\U0001f4de\U0001f4f1]"
    r"|\b[mtpc])\W{0,8}(?:no\.?|number|nr\.?)?\W{0,6}$",
    re.I,
)
_SHAPED = re.compile(r"(?:\+|\(\+|00|\(\d|0\d|\d{3}[-. ]\d{3}[-. ]\d{4}$|\d{3}[-. ]\d{4}$|\d{10}$)")
_DATED = re.compile(
    r"(?:19|20)\d\d\D+(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d[./-]\d\d(?:[./-]\d\d)?"
)
_STREET = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|way|court|ct|place|square|close|crescent|cres"
    r"|terrace|highway|hwy|parkway|pkwy|circle|row|gardens|grove|quay|mews|nagar|marg|colony|layout|chowk)"
)
_WORDS = r"(?:[A-ZÀ-Þ][\w'’.-]*|of|the|de|la|du|des|del|dos|da|di|der|den)"
_TOWN_BEHIND = re.compile(
    r"(?:,\s*[A-ZÀ-Þ][a-zß-ÿ'’-]+(?:\s[A-ZÀ-Þ][a-zß-ÿ'’-]+)?(?:\s[A-Z]{0,2}\d[\dA-Z ]{2,6}\b)?){0,2}"
)
LONGEST_REST = 120  # characters behind a street in its line
_NUMBERED = r"\d{1,5}[A-Za-z]?(?:[-/]\d{1,5})?"
_ADDRESSES = (
    # 14 Plum Lane; Flat 3b, 14-16 Old Mill Road; 9 St. James's Sq.
    re.compile(
        r"(?:(?:flat|apt|apartment|unit|suite|house|plot|no)\.?\s*#?[\w/-]{1,6},?\s+)?"
        rf"#?{_NUMBERED},?\s+(?:{_WORDS}\s+){{1,4}}{_STREET}\b\.?",
        re.I,
    ),
    # Musterstraße 12, Keizersgracht 101-b
    re.compile(
        r"\b[A-ZÀ-Þ][\w.-]{0,40}(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|ufer|damm|straat|gracht|laan|plein|gatan|vägen"
        r"|vej|gade|tie|katu)\s+\d{1,4}\s?[a-zA-Z]?(?:[-/]\d{1,4})?\b"
    ),
    # 12 rue de la Paix
    re.compile(
        r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|place|chemin|allée|quai|impasse)\s+"
        rf"(?:{_WORDS}\s*){{1,5}}",
        re.I,
    ),
    # Via Roma 10, Calle Mayor 5, Rua Augusta 200, ul. Kwiatowa 5/7
    re.compile(
        r"\b(?:via|viale|piazza|corso|calle|c/|avenida|av\.|plaza|paseo|rua|travessa|praça|ul\.|ulica|al\.|os\.)\s+"
        rf"(?:{_WORDS}\s+){{1,5}}(?:n[º°.]?\s*)?\d{{1,4}}\s?[a-zA-Z]?(?:/\d{{1,4}})?",
        re.I,
    ),
    re.compile(r"\bP\.?\s?O\.?\s?Box\s+\d+", re.I),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"),  # EX4 4QJ
    re.compile(r"\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b"),  # K1A 0B1
)
# A place in the lines of contacts: "Porto, Portugal", "94110 San Francisco, CA", "80331 München".
_PART = r"[A-ZÀ-ÞŁŚŻ][\w'’.-]*(?:[ -][A-ZÀ-ÞŁŚŻa-z][\w'’.-]*){0,2}"
TOWN = re.compile(
    rf"(?:(?:[A-Z]{{1,2}}-)?\d{{4,6}}\s+)?{_PART}"
    rf"(?:,\s*(?:{_PART}|[A-Z]{{2}})(?:\s+\d{{5}}(?:-\d{{4}})?|\s+\d{{3}}\s?\d{{3}})?){{1,3}}(?:\s*\([^)]{{1,20}}\))?"
    rf"|\d{{4,6}}(?:-\d{{3}})?\s+{_PART}"
)
LONE_TOWN = re.compile(rf"{_PART}(?:\s*\([^)]{{1,20}}\))?")  # where the line is one of contacts


def find_contacts(text: str, *, head: int) -> Iterator[Place]:
    """Yield the places of e-mail addresses, accounts, sites, telephone numbers and streets in a text.

    Before ``head`` stand the lines of contacts: any number or site there is the owner's.
    """
    for match in _MAIL.finditer(text):
        yield *match.span(), EMAIL
    for pattern in (_ACCOUNT, _OWN_HOST):
        for match in pattern.finditer(text):
            yield *match.span("user"), USER
            if rest := _WRAPPED.match(text, match.end()):
                yield *rest.span("user"), USER
    for match in _HANDLE.finditer(text, 0, head):
        yield *match.span(), USER
    for pattern in (_URL, _BARE):
        for match in pattern.finditer(text, 0, head):
            whole = match[0] if "//" in match[0] else f"//{match[0]}"
            if not (_PUBLIC.search(whole) or _ACCOUNT.search(match[0]) or _OWN_HOST.search(match[0])):
                end = match.start() + len(match[0].rstrip("."))
                yield match.start(), end, SITE if pattern is _URL or _SHOWN.search(match[0]) else LINK
    yield from _phones(text, head)
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            yield match.start(), _address_end(text, match.end(), head), ADDRESS


def _phones(text: str, head: int) -> Iterator[Place]:
    for match in _NUMBER.finditer(text):
        found, start = match[0].rstrip(), match.start()
        if sum(map(str.isdigit, found)) not in DIGITS or _DATED.search(found) or find_periods(found, as_of=0):
            continue
        labelled = _PHONE_LABEL.search(text[max(0, start - 24) : start])
        if labelled or (start < head and _SHAPED.match(found)) or found.startswith(("+", "(+", "(0", "00")):
            yield start, start + len(found), PHONE


def _address_end(text: str, end: int, head: int) -> int:
    """Return where an address ends: among the contacts with the town that follows it on the line."""
    if end >= head:
        return end
    line_end = text.find("\n", end)
    if (line_end if line_end >= 0 else len(text)) - end > LONGEST_REST:  # of a text that lost its lines
        return _TOWN_BEHIND.match(text, end).end()  # type: ignore[union-attr]
    rest = re.match(r"(?:,[^|•·\t\n]*)?", text[end : line_end if line_end >= 0 else len(text)])
    told = re.split(r"\s(?:\[|\+|\(\d|\d{3}[-\s.]\d{3,}|[\w.+-]+@)|\s{2,}|\s[-–—/]\s|\.\s", rest[0])[0] if rest else ""
    return end + len(told.rstrip(" ,"))
