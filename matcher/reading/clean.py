"""Mend text that came out of a layout: ligatures, icons, bullets, split words, stray space."""

from __future__ import annotations

import re
import unicodedata

from matcher.reading.wordlist import words

BULLET = "• "

# Symbol and Wingdings code points that Word writes for bullets, and (cid:n) where a font names nothing.
_PRIVATE_BULLETS = "\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf076\uf0be\uf02d\uf0b2\uf06e\uf071"
_BULLET_GLYPHS = "•‣⁃∙▪▫◦●○■□▶►▸➢➤➔❖◆◇✓✔✦★☆❑❏·" + _PRIVATE_BULLETS
_BULLET_LINE = re.compile(rf"^[ \t]*(?:[{_BULLET_GLYPHS}]|\(cid:\d+\))+[ \t]*", re.M)
_LETTER_BULLET = re.compile(r"^[ \t]*o[ \t]+(?=[A-Z])", re.M)  # Courier's "o", Word's second level
_BARE_BULLET = re.compile(r"^•[ \t]*\n\s*(?=[^\s•])", re.M)
_CID = re.compile(r"\(cid:\d+\)")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\u2122]"
)
_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \u2000-\u200a]{2,}")
_AROUND_TAB = re.compile(r" *\t[ \t]*")
_TRAILING = re.compile(r"[ \t]+$", re.M)
_LEADING = re.compile(r"^[ \t]+", re.M)
_BLANK_LINES = re.compile(r"\n{3,}")
# A first byte of UTF-8 and those that go on with it, as Windows-1252 shows them.
_GOES_ON = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MISREAD = re.compile(
    f"[\u00c2-\u00df][{_GOES_ON}]|[\u00e0-\u00ef][{_GOES_ON}]{{2}}|[\u00f0-\u00f4][{_GOES_ON}]{{3}}|Â\\s|ï¼\\s"
)
_STRAY = re.compile(r"Â(?=\s|$)|ï¼(?=\s|$)")  # what a lost byte leaves of a no-break space, of a wide comma
_EXPECTED = re.compile("[\u00a0-\u024f\u2000-\u2bff\ue000-\uf8ff\ufe0f\uff00-\uffef\U0001f000-\U0001faff]")
_SPLIT_WORD = re.compile(r"\b([^\W\d_]+)[-\u2010]\n[ \t]*([^\W\d_][a-zà-ÿ]+)")

# Halves that keep their hyphen when a compound breaks at it: "cloud-\nnative", "state-of-\nthe".
_FIRST_HALVES = words(
    "all back best built client cloud cross customer data day end event first follow front full fully hands high "
    "highly in large long low machine mid multi near non object off on one open part post pre problem product "
    "real self server short side single state test third time two user web well world"
)
_SECOND_HALVES = words(
    "age art aware based built centric class commerce compliant critical date day depth driven edge effective end "
    "ended facing first focused free friendly functional grade house ins in intensive learn level line making "
    "native of on oriented party performance platform powered process quality ready related scale side "
    "skilled solving source specific stack stage standing term the threaded time to tolerant touch up value wide "
    "year"
)


def clean_text(text: str) -> str:
    """Return a layout's text as a person would have typed it; bullets become "• ".

    >>> clean_text("\\uf0b7 e\\ufb03cient work-\\n\\u00ad\\u00a0flows")
    '• efficient workflows'
    """
    text = _mended(_LINE_BREAK.sub("\n", text)).replace("\u00ad\n", "-\n").replace("\u00ad", "")
    text = _INVISIBLE.sub("", text)
    text = _BULLET_LINE.sub(BULLET, text)
    text = _PRIVATE.sub(" ", _CID.sub(" ", text))
    text = unicodedata.normalize("NFKC", text)
    text = _SPACES.sub(" ", _TRAILING.sub("", _LEADING.sub("", text)))
    text = _AROUND_TAB.sub("\t", _LETTER_BULLET.sub(BULLET, text))
    text = _BARE_BULLET.sub(BULLET, text)
    return _BLANK_LINES.sub("\n\n", join_split_words(text)).strip()


def _mended(text: str) -> str:
    """Return a text with UTF-8 that was once read as Windows-1252 read as what it is: "â€“" is a dash."""
    if not _MISREAD.search(text):
        return text
    return _STRAY.sub("", _MISREAD.sub(_as_utf8, text))


def _as_utf8(match: re.Match[str]) -> str:
    try:
        meant = b"".join(map(_byte, match[0])).decode("utf-8")
    except ValueError:
        return match[0]
    return meant if _EXPECTED.fullmatch(meant) else match[0]


def _byte(char: str) -> bytes:
    return bytes((ord(char),)) if ord(char) < 256 else char.encode("cp1252")


def join_split_words(text: str) -> str:
    """Return the text with words that a line end split made whole; real compounds keep their hyphen."""
    if not _SPLIT_WORD.search(text):
        return text
    known = frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))

    def joined(match: re.Match[str]) -> str:
        first, second = match[1], match[2]
        if text[match.end() : match.end() + 1].isupper():  # "Post-\ngreSQL"
            return first + second
        if second[0].isupper():  # "Type-\nScript", if the text has it whole elsewhere
            return first + second if (first + second).casefold() in known else match[0]
        return f"{first}-{second}" if _is_compound(first.casefold(), second.casefold(), known) else first + second

    return _SPLIT_WORD.sub(joined, text)


def _is_compound(first: str, second: str, known: frozenset[str]) -> bool:
    if f"{first}-{second}" in known:
        return True
    if first + second in known:
        return False
    return first in _FIRST_HALVES or second in _SECOND_HALVES
