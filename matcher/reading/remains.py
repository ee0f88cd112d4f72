"""What HTML, code marks, escapes and printed lists leave in plain text, blanked so that every offset stays.

"<br>", "&nbsp;", "`", "\\\\n", "['One line', 'Another']".
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from matcher.reading.lost_lines import GAP, with_lines

LEAST = 2  # marks; one alone may be what the text is about
ESCAPES = 3  # of line ends written as a backslash and a letter
TOP = 400  # characters within which a printed list begins

_BLOCKS = (
    r"br|p|div|li|ul|ol|h[1-6]|tr|td|th|table|tbody|thead|section|article|header|footer|dl|dt|dd|hr|blockquote|pre"
)
_INLINE = r"b|strong|i|em|u|span|a|font|small|big|sub|sup|code|mark|img|s|tt|center|o:p"
_TAG = re.compile(rf"(?:<|&lt;)/?(?:(?P<block>{_BLOCKS})|{_INLINE})(?:\s(?:[^<>&]|&(?!lt;|gt;))*)?/?(?:>|&gt;)", re.I)
_UNSEEN = re.compile(  # what a browser does not show, from one such mark to the next
    r"<!--(?:(?!<!--|-->).)*+-->|(?:<|&lt;)(?P<name>script|style)\b(?:(?!(?:<|&lt;)/?(?:script|style)\b).)*+"
    r"(?:<|&lt;)/(?P=name)\s*(?:>|&gt;)",
    re.I | re.S,
)
_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d?);", re.I)
_CODE_END = re.compile(r"`(?=[ \t]+`)")  # "`Go` `R`" is a list
_ESCAPE = re.compile(r"\\(?:r\\n|[nrt])")
_PRINTED = re.compile(r"(?:^|\n)\s*\[(?=['\"])")  # a list of lines: "['Tasks', 'You …']"
PRINTED_BORDER = re.compile(r"['\"’], ?['\"]")
_CODE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4}))")  # "\\xa0" of a printed list


@lru_cache(maxsize=64)
def unmark(text: str) -> str:
    """Return a text of the same length with blanks and line ends where marks were that no reader should see.

    >>> unmark("We hire<br>Python &amp; SQL")
    'We hire   \\nPython &     SQL'
    """
    if "<" in text or "&" in text:
        marks = sum(1 for kind in (_TAG, _UNSEEN, _ENTITY) for _ in kind.finditer(text))
        if marks >= LEAST:
            seen = _UNSEEN.sub(lambda unseen: " " * len(unseen[0]), text)
            text = _ENTITY.sub(_character, _TAG.sub(_blank, seen))
    if text.count("`") >= 2 * LEAST:
        text = _CODE_END.sub(",", text).replace("`", " ")
    if len(_ESCAPE.findall(text)) >= ESCAPES:
        text = _ESCAPE.sub(_line_end, text)
    if ("'," in text or '",' in text) and (printed := _PRINTED.search(text, 0, TOP)):
        text = _as_lines(text, printed.end() - 1)
    return with_lines(text) if GAP in text else text


def _as_lines(text: str, start: int) -> str:
    """Return a text whose printed list has a paragraph an item; the list begins at an offset."""
    items = text[start + 2 :].rstrip()
    if items.endswith(("']", '"]')):
        items = items[:-2]
    lines = PRINTED_BORDER.sub(lambda border: "\n\n".ljust(len(border[0])), items)
    if lines == items:
        return text
    return (text[:start] + "  " + _CODE.sub(_coded, lines)).ljust(len(text))


def _coded(match: re.Match[str]) -> str:
    meant = chr(int(match[1] or match[2], 16))
    return (meant if meant.isprintable() else " ").ljust(len(match[0]))


def _blank(match: re.Match[str]) -> str:
    block = (match["block"] or "").lower()
    mark = "\n" if block and block not in ("td", "th") else "\t" if block else ""
    if block == "li" and "/" not in match[0][:5]:
        mark = "\n• "
    return mark.rjust(len(match[0]))  # so that what follows begins the line


def _character(match: re.Match[str]) -> str:
    meant = unescape(unescape(match[0]))
    if len(meant) != 1:
        return match[0]
    if meant.isspace():
        return ("\n" if meant in "\n\r" else " ").rjust(len(match[0]))
    return meant.ljust(len(match[0]))


def _line_end(match: re.Match[str]) -> str:
    return ("\t" if match[0].endswith("t") else "\n").rjust(len(match[0]))
