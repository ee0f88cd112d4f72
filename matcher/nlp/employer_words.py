"""The words beside a name that say that it is an employer's: "Join Databricks", "Stripe is hiring"."""

from __future__ import annotations

import re

REACH = 14
BULLET = "o"  # "oPython" is an item of a list
EMPLOYER_BEFORE = re.compile(
    r"""\b(?:(?<!\bcourse\ )(?<!\bcourses\ )[Aa]t|[Jj]oin|[Jj]oining|About|(?:more|bit|little|love|like)\ about
      |(?:[Cc]ompany|[Cc]lient|[Ee]mployer)\s*[-:]?|[Ww]elcome\ to)\s+$
      |\b(?:NASDAQ|Nasdaq|NYSE|TSX|LSE)\s?:\s?$""",  # their name on the stock exchange: "NASDAQ: WIFI"
    re.X,
)
ABOUT_LINE = re.compile(r"[\n'\"*#][ \t]*(?:About|ABOUT)[ \t]+$")
ENDS = ("", "\n", "\r", ":", "?", "'", '"', "*")
EMPLOYER_AFTER = re.compile(
    r"""\s+PLC\b|\s*+,?\s*+(?:Capital|Ventures|Airlines|Beach|Summit|Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|Pvt|LLP
      |(?:(?:Systems|Software|Technologies|Solutions|Labs|Group)\s+)?(?:
      is\ (?:(?:currently|now|actively)\ )?(?:looking\ (?:for|to)|seeking|hiring|searching)
      |is\ (?:proud\ to\ be\ )?an?\ (?:leading|global|[Ee]qual|fast)|is\ the\ (?:leading|world)
      |is\ an?\ [\w,\ -]{0,60}\b(?:company|firm|startup|start-up|provider|retailer|bank))
      |(?:is|are)\ committed\ to|will\ consider\ (?:for\ employment|qualified|all)|does\ not\ (?:discriminate|accept)
      |provides\ equal|participates\ in\ E-Verify|reserves\ the\ right
      |['’]s\ (?:mission|vision|culture|headquarters|customers))\b""",
    re.X,
)


def names_employer(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a name say that it is that of an employer.

    >>> names_employer("Join Databricks", 5, 15)
    True
    """
    if EMPLOYER_AFTER.match(text, end):
        return True
    if not text[start].isupper():  # "About project44"
        return ABOUT_LINE.search(text, max(0, start - REACH), start) is not None and text[end : end + 1] in ENDS
    return EMPLOYER_BEFORE.search(text, max(0, start - REACH), start) is not None


def is_coined(text: str, start: int) -> bool:
    """Tell whether one small letter stands right before a name: "eSpark" is a firm of its own.

    >>> is_coined("eSpark", 1), is_coined("in Spark", 3)
    (True, False)
    """
    return (
        start > 0
        and text[start - 1].islower()
        and text[start - 1] != BULLET
        and not text[max(0, start - 2) : start - 1].isalnum()
    )
