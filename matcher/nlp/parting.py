"""Cut names apart that stand at the ends of lines which a text lost: "SQLAWS", "2019Docker", "SummaryiOS", "11macOS".

The tokenizer cuts "KafkaDocker" itself. Where capitals, figures or a small letter meet, only names that are known tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from matcher.nlp.gluing import RUN, is_word
from matcher.nlp.lexicon import SOFT, UNSURE, Certainty, Lexicon, key_of
from matcher.nlp.tokenizer import split_name
from matcher.reading.lost_lines import has_no_lines

MOST, LEAST = 30, 3  # letters: of what may be two names, of an acronym that may be one
SMALL = "dbt|npm|nginx|numpy|pandas|pytest"  # names in small letters, which are nothing else
_MET = re.compile(
    r"[A-Z\d](?=[A-Z])|\d(?=[a-z])|[A-Za-z\d](?=[a-z]{1,3}[A-Z])|\w(?=\.NET)"
    rf"|\w(?=(?:{SMALL})$)"
)
_FRAMEWORK = re.compile(r"\.NET(?![A-Za-z])")
_VERSION = re.compile(r"(?:\d+\.)*\d+[cgix]?")
_SMALL = re.compile(rf"[a-z]{{1,3}}[A-Z]|(?:{SMALL})$")  # "iOS", "jQuery", "macOS"


class Names:
    """The names of a table that have no blank in them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._get = lexicon.get
        self.find: Callable[[str], int] = lru_cache(maxsize=50_000)(self._find)

    def knows(self, written: str) -> bool:
        """Tell whether some letters are a name in any letter case."""
        name = self._get(key_of(written))
        return name is not None and name.certainty is not Certainty.EXCLUDED

    def hold(self, written: str) -> bool:
        """Tell whether some letters are a name as it is written, or all in capitals."""
        name = self._get(key_of(written))
        if name is None or name.certainty is Certainty.EXCLUDED or (written.isalpha() and len(written) < LEAST):
            return False
        bare = "".join(part for part in split_name(written) if part not in SOFT)
        return written.isupper() or bare in name.written or UNSURE + bare in name.written

    def _find(self, run: str) -> int:
        """Return where one name ends and another begins in a run of letters and figures; 0 if nowhere."""
        if len(run) > MOST or self.knows(run) or is_word(run.lower()):
            return 0
        return next((met.end() for met in _MET.finditer(run) if self._part(run[: met.end()], run[met.end() :])), 0)

    def _part(self, left: str, right: str) -> bool:
        """Tell whether the two halves of a run are a name each, the first perhaps a version or a word."""
        right = right.rstrip(".")
        if not (self.hold(right) or _FRAMEWORK.match(right)):
            return False
        is_small = right[0].islower()
        if is_small and not _SMALL.match(right):
            return False
        if any(self.hold(part) or _VERSION.fullmatch(part) for part in {left, left.rpartition("/")[2]}):
            return True
        return is_small and left.isalpha() and left[-1].islower() and len(left) > LEAST and is_word(left.lower())


def finds_parts(names: Names, text: str) -> bool:
    """Tell whether a text lost its lines and names met at their ends."""
    if not has_no_lines(text):
        return False
    return any(len(run) > LEAST and _MET.search(run) and names.find(run) for run in set(RUN.findall(text)))
