"""What the cues of a clause say about a skill in it: those that lead to it, and the first behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cue
from matcher.reading.wordlist import one_of

NEAR = 40  # characters within which a degree is what is preferred
OWN = 24  # characters between an employer and what it has
OPENING = 8  # characters within which a clause's subject begins
_HELD = one_of("experience knowledge skills? expertise proficiency background")

CLOSING_COMMA = re.compile(r"\s*,")
ITEM_BORDER = re.compile(r"[,;(]")
_QUALIFYING = one_of(
    "highly strongly very much is are an? big huge strong definite real absolute considered this that one all both also"
    " would be it yes but not"
)
# "(a big plus)" speaks of what stands before the bracket, "(Kafka a plus)" does not.
ONLY = re.compile(rf"\W*(?:{_QUALIFYING}\W+)*")
PRAISE = (
    "strong solid excellent exceptional superior good fluent proficient outstanding sound advanced expert native fluid"
)
OPEN_NAMES = ("strong ", "excellent ", "ability to ", "able to ")
_DEPTH = one_of(f"{PRAISE} proficiency proven deep extensive demonstrated")
# "Strong SQL and Python, Scala a plus", "3+ years of Java, Kotlin preferred"
STRENGTH = re.compile(rf"[\W_]*(?:\w+ ){{0,3}}?(?:{_DEPTH}|\d+\+? ?(?:years?|yrs?))\b")
FOR_YEARS = re.compile(r"\d\+? ?(?:years?|yrs?)\b")  # "SQL, Python 3+ years, Kafka nice to have"
EXAMPLES = re.compile(r"\b(?:such as|including|like|e\.g)\b")
NO_ITEM = re.compile(r",\s*(?:etc|as|with|including|such|like|which|preferably|ideally|e\.g)\b|\b(?:and|or)\b|&")
ALL_ELSE = re.compile(r"[,(–-]\s*(?:and\s+)?(?:any|every)thing\s+(?:else|more|beyond)\b")
AT_START = re.compile(rf"[\W_]*(?:{one_of('and also or highly strongly very other our some these minimum key')}\W+)*$")
BEFORE_LIST = re.compile(
    r"[ \t]*(?::|[–-]\s|(?:experience|knowledge|skills?|qualifications?|technologies|but not required)\b)"
)
# "Python, SQL and Java experience" at the start of an item
HELD_BEHIND = re.compile(
    r"(?:\s*(?:,|/|and|or|&)\s*[\w+#./-]+){0,4}\s+"
    rf"(?:{one_of('programming coding development modelling modeling')} )?{_HELD}\b"
)
ALSO = re.compile(r"[\s,]*(?:and\s+)?(?:as|so)\s+(?:is|are|would|will|does|do)\b")  # "Ansible is a plus, as is Puppet"
FEW_WORDS = re.compile(r"[\W\d]*(?:[\w+#./-]+[,/ ]+){0,3}$")
HELD_ITEM = re.compile(rf"\s+(?:[\w-]+ )?{_HELD}\s*,")
DEGREE = re.compile(
    r"\b(?:master's|masters?|ms|m\.s\.?|msc|m\.sc\.?|phd|ph\.d\.?|mba|doctorate|degree|bachelor'?s?|b\.?s\.?"
    r"|certification|certificate|diploma)\b"
)
OTHER_DEGREE = re.compile(
    r"\.?(?:\s+degree)?(?:,\s*[\w.']+){0,2},?\s*(?:/|\band/or\b|\bor\b)\s*(?:an?\s+)?(?:higher\s+)?"
    rf"{DEGREE.pattern}(?:\s+degree)?"
)  # "a master's or PhD preferred", "MSc, MPhil or PhD preferred"
_LEVEL = (
    r"(?:ph\.?d|doctorate|doctoral|mba|bachelor(?:'?s)?|master(?:'?s)?|[bm]\.?(?:sc?|a|eng|tech)"
    r"|(?:college|graduate|undergraduate|advanced|university))\.?(?: degrees?)?"
)
LEVEL = re.compile(_LEVEL)
# "Bachelor's or Master's degree in statistics", "BS/MS or equivalent"
STUDY_BEHIND = re.compile(
    rf"\.?(?:(?:\s*[,/]\s*|\s+)(?:(?:and/or|or|and)\s+)?(?:an?\s+)?{_LEVEL}){{0,6}}"
    r"(?:\s+(?:degrees?|level|education))?\s*(?:\([^()]{1,24}\)\s*)?"
    r"(?:\b(?:in|of|from|or equivalent|required"
    r"|(?:with|plus|and) (?:at least )?(?:\d|an? (?:emphasis|focus|concentration)))\b|$|\n)"
)
BRACKET_BEHIND = re.compile(r"\s*\([^()\n]{1,60}\)")
CERTIFICATE = re.compile(r"(?:\s*\([^()\n]{1,12}\))?\s+(?:certificat\w+|certified)\b")
# "somebody who knows Agile, preferably Scrum, and who can write SQL"
FURTHER = re.compile(r",\s+and\s+(?:who|that|can|is|has|have|to|you|will|explain|write|build|use|know)\b")
# A person is described up to here: "looking for a Java developer | to join our team"
AIM = re.compile(r"\b(?:to|who will|who'll|that will|for (?:our|the|an?)|join(?:ing)?|in our|on our)\b")
EMPLOYERS = re.compile(r"we|employees|(?:teach|train) you|(?:will|'ll) \w|[^,.;]*\btraining\b")  # and what they do
YOURS = re.compile(rf"[\W_]*(?:{_DEPTH} |you |you have |you've |an? |hands-on |prior |previous |working |relevant )*")
ASKING = frozenset((Sense.ASKS, Sense.STUDY))
INSISTING = frozenset((Sense.MUST, Sense.FIRM))


class Clause(NamedTuple):
    """A clause of a text in lower case, with the cues that are seen from a place in it."""

    lower: str
    start: int
    end: int
    cues: Sequence[Cue]

    def leading(self, place: int) -> Sense | None:
        """Return what leads to a place, WISH for all that make it optional; the nearest cue is asked first.

        A name may open with what asks for it: "excellent communication".
        """
        asked: Cue | None = None
        behind = place + self.lower.startswith(OPEN_NAMES, place)
        for cue in reversed([cue for cue in self.cues if cue.start < behind]):
            sense = self.directed(cue)
            if sense is Sense.EXTRA and ALSO.match(self.lower, cue.end, place):
                return Sense.WISH
            if sense is Sense.EXTRA:
                break  # it closed what stands before: "Tableau a plus, experience with SQL"
            if sense is Sense.WISH:
                if asked is not None and self._aside(cue, asked):
                    break
                if not self._opens(cue) and FURTHER.search(self.lower, cue.end, place):
                    continue
                return Sense.WISH
            if sense is Sense.TELLS:
                return asked.sense if asked and not self._owns(cue, asked) else Sense.TELLS
            if sense is Sense.HIRES and asked is None and AIM.search(self.lower, cue.end, place):
                continue
            if sense is Sense.HIRES or sense in INSISTING:
                return sense
            if sense in ASKING:
                asked = asked or cue
        return asked.sense if asked else None

    def closing(self, place: tuple[int, int], leading: Sense | None) -> Sense | None:
        """Return what the first cue behind a place says of it: WISH for "is a plus", FIRM for "is required"."""
        asked_again = False
        for cue in self.cues:
            if cue.start < place[1]:
                continue
            sense = self.directed(cue)
            if sense is Sense.EXTRA:
                insisted = leading in INSISTING and not self._is_closed_before(place[0])
                other = asked_again or insisted or self._is_last_alone(place[1], cue)
                return None if self._of_another(place, cue, other) else Sense.WISH
            if sense is Sense.FIRM:
                return sense
            if sense in (Sense.WISH, Sense.MUST):
                break
            asked_again = asked_again or (sense in ASKING and self._parted(place[1], cue))
        held = leading is not Sense.TELLS and (HELD_BEHIND.match(self.lower, place[1]) or self._is_studied(place))
        return Sense.ASKS if held and FEW_WORDS.fullmatch(self.lower, self.start, place[0]) else None

    def _is_studied(self, place: tuple[int, int]) -> bool:
        """Tell whether a place names a degree, and what it is in follows."""
        return bool(LEVEL.fullmatch(self.lower, *place) and STUDY_BEHIND.match(self.lower, place[1]))

    def directed(self, cue: Cue) -> Sense:
        """Return a cue's sense by its place: "Preferred: Go" is a wish for what follows, "Go preferred" is not."""
        if cue.sense not in (Sense.EITHER, Sense.FIRM):
            return cue.sense
        leads = self._opens(cue) or BEFORE_LIST.match(self.lower, cue.end, self.end) is not None
        if cue.sense is Sense.EITHER:
            return Sense.WISH if leads else Sense.EXTRA
        verb = self.lower[cue.start : cue.end] in ("require", "requires", "requiring")
        return Sense.MUST if leads or verb else Sense.FIRM

    def opens_asking(self, place: int) -> bool:
        """Tell whether a clause opens with what asks for a place: "working knowledge of", "you've used"."""
        first = next((cue for cue in self.cues if cue.start < place), None)
        return (
            first is not None
            and first.sense in ASKING
            and YOURS.fullmatch(self.lower, self.start, first.start) is not None
        )

    def is_employers(self, cue: Cue) -> bool:
        """Tell whether a cue makes the employer the clause's subject: "we use …", "our customers run …"."""
        ours = self.lower.startswith("our", cue.start) and cue.start - self.start < OPENING
        return ours or EMPLOYERS.match(self.lower, cue.start, cue.end) is not None

    def _opens(self, cue: Cue) -> bool:
        return AT_START.fullmatch(self.lower, self.start, cue.start) is not None

    def _is_closed_before(self, place: int) -> bool:
        """Tell whether what is required stands before a place: "SQL is required, R, Stata preferred"."""
        firm = [cue for cue in self.cues if cue.start < place and self.directed(cue) is Sense.FIRM]
        return bool(firm) and CLOSING_COMMA.match(self.lower, firm[-1].end, place) is not None

    def _parted(self, end: int, cue: Cue) -> bool:
        """Tell whether a comma or a bracket stands before a cue that follows a place."""
        return ITEM_BORDER.search(self.lower, end, cue.start) is not None

    def _aside(self, cue: Cue, asked: Cue) -> bool:
        """Tell whether a wish only comments on what stands before it: "preferably in a lab, with experience in"."""
        return not self._opens(cue) and "," in self.lower[cue.end : asked.start]

    def _owns(self, cue: Cue, asked: Cue) -> bool:
        """Tell whether it is the employer that has what is named: "we have deep expertise in Kafka"."""
        return asked.start - cue.end < OWN and self.is_employers(cue)

    def _is_last_alone(self, end: int, cue: Cue) -> bool:
        """Tell whether a wish closes one more item only: what stands before its comma is strong or explained."""
        comma = self.lower.rfind(",", end, cue.start)
        if comma < 0 or ONLY.fullmatch(self.lower, comma + 1, cue.start):
            return False
        in_brackets = ")" in self.lower[comma : cue.start].partition("(")[0]
        if in_brackets or NO_ITEM.search(self.lower, comma, cue.start):
            return False
        if self.lower[comma - 1] == ")":
            return True
        if "/" in self.lower[comma : cue.start]:
            return False
        is_firm = STRENGTH.match(self.lower, self.start) or FOR_YEARS.search(self.lower, self.start, comma)
        return bool(is_firm) and not EXAMPLES.search(self.lower, self.start, comma)

    def _of_another(self, place: tuple[int, int], cue: Cue, other: bool) -> bool:
        """Tell whether "a plus" speaks of a later item: "Must: Python, Kafka a plus", "anything else a bonus"."""
        named = CERTIFICATE.match(self.lower, place[1])  # "the CDMP certification would be welcome"
        end = named.end() if named else place[1]
        if self.lower.find("(", self.start, end) > self.lower.find(")", self.start, end):
            end = self.lower.find(")", end, cue.start) + 1 or end
        elif DEGREE.search(self.lower, *place) and (behind := BRACKET_BEHIND.match(self.lower, end)):
            end = behind.end()  # "an advanced degree (MBA or PhD) is a plus"
        other_degree = OTHER_DEGREE.match(self.lower, end)
        if other_degree and self.lower[end] == "," and not LEVEL.match(self.lower, *place):
            other_degree = None  # "a quantitative field, MS or PhD preferred"
        end = other_degree.end() if other_degree else end
        if DEGREE.search(self.lower, max(end, cue.start - NEAR), cue.start) or ALL_ELSE.search(
            self.lower, end, cue.start
        ):
            return True
        return self._parted(end, cue) and (other or HELD_ITEM.match(self.lower, end) is not None)
