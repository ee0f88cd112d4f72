"""The words between a length of time and what it is about: what ends a phrase, joins two things, gives examples."""

from __future__ import annotations

import re

# What ends the phrase between the years and the first thing that they are about.
BREAK = re.compile(
    r"""(?<!\bexp)(?<!\bprof)[.;!?]\s | (?<=\bexp)\.\s(?!(?:in|with|of|using)\b)
    | (?<!experience)(?<!\bin)(?<!\bwith)(?!^):\s
    | [.;!?]$ | [\n|\[\]•] | ["']\s*,\s*["'] | (?-i:[a-z)](?=[A-Z][a-z]+\s))
    | \bexp(?:erience)?\b\s*\((?!or\b|preferred|required)(?![^()]{0,40}\)\s*(?:in|with|using|of)\b)
    | \b(?:who|that|which|where|whose|preferably|ideally|plus|but|if|while|must|will|would|may|can|should|than
      |at(?!\s+least)|for|from|by|required\s+to|ability|able|needs?\s+to|degree|bachelor\w*|master\w*|ph\.?\s?d|b\.?s\.?|m\.?s\.?|including|alongside
      |preferred\W*$)\b
    | \broles?\b(?!\s+(?:focus\w+|cent\w+|dedicated)\s+(?:on|in|to)\b)(?!\s+(?:work|exp))
    | \b(?:positions?|capacity|environments?|settings?|compan(?:y|ies)|firms?|organi[sz]ations?|fields?(?!\s+of)
      |industr(?:y|ies)|sectors?|disciplines?)\b(?!\s+(?:work|exp))
    | ,(?!\s*(?:(?:and|or|&)\s+)?(?:\w+ing|\w+al|\w+ive|recent|hands-on|relevant|direct|related|full-time|paid)\b)
    | \bexperiences?,?\s+(?:and|or|&|plus)\b(?!\s+success\s+(?:in|with)\b)
    | \b(?:and|or|&)\s+(?:an?\s+)?(?:strong|solid|good|excellent|proven|deep|knowledge|understanding|familiar\w*
      |proficien\w+|expertise|skills?|passion|fluen\w+|demonstrated|experience)\b
    | (?-i:\s(?:Strong|Solid|Proven|Excellent|Good|Proficien\w+|Knowledge|Experienced|Expert\w*|Must|Demonstrated
      |Familiar\w*|Advanced|Ability|Working\s+knowledge)\s)
    | (?-i:\b[a-z][a-z-]*\s+Experience\s)
    | (?-i:\s(?:Deep|Extensive|Analytical|Background|Understanding|Comfortable)\s[a-z])
    """,
    re.I | re.X,
)
EXAMPLES = re.compile(
    r"\b(?:such\s+as|like|(?:e\.g|i\.e)\.?,?|following(?!\s+(?:fields|disciplines|industries|degrees))(?:\s+\w+)?:?|of(?:\s+th[eo]se)?:"
    r"|(?:languages?|tools?|technolog(?:y|ies)|frameworks?|platforms?|packages?|software|librar(?:y|ies)|databases?)\b"
    r"[^.;:()\n]{0,40}(?:\(|,?\s+including\b))",
    re.I,
)
AS_TITLE = re.compile(
    r"\b(?:as|role\s+of)\s+(?:an?\s+)?(?:(?!(?:with|for|to|at|in|on|who|that|by|from|of)\b)[\w-]+(?:\s*[,/])?\s*){0,5}$",
    re.I,
)
SENTENCE_END = re.compile(r"[.;\n]\s")
# What may stand between two things that the years are about.
LIGHT = r"(?:in|with|using|on|of|the|an?|its|other|related|modern|either|both|e\.g\.,?|such\s+as|like)"
NOUN = (
    r"(?:models?|modell?ing|apps?|tools?|algorithms?|techniques?|methods?|frameworks?|applications?|systems?|solutions?"
    r"|products?|platforms?|technolog(?:y|ies)|approach(?:es)?|librar(?:y|ies)|pipelines?|services?|projects?"
    r"|development|engineering|operations|design|implementation|analysis|programming|coding|languages?|databases?|environments?|code|cloud"
    r"|stack|packages?|processes|software|workflows?|practices?|engineers?|developers?)"
)
NOUNS = rf"(?:\s+{NOUN}){{0,2}}"
# "analytics, measurement, business intelligence": a list goes on after a thing that no name covers.
UNKNOWN = (
    r"(?:,\s*(?!(?:and|or|including|preferably|ideally|with|plus|but|strong|good)\b)[a-z-]+(?:\s[a-z-]+)?(?=\s*,))?"
)
BESIDE = re.compile(
    rf"{NOUNS}(?:\s*\([^()]*\))?{UNKNOWN}"
    rf"(?:\s*(?:,|/|&|\+|\band/or\b|\band\b|\bor\b|\bas\s+well\s+as\b))+\s*(?:{LIGHT}\s+){{0,3}}"
    r"(?:(?!including)[a-z]+ing\s+(?:with\s+)?)?",
    re.I,
)
IS_NOUN = re.compile(rf"{NOUN}|(?:models|algorithms|systems|applications)\s.*", re.I)
FUSED = re.compile(r"[\s'-]*(?:s\s)?")
# "years of software development experience in Java" speaks of both.
FURTHER = re.compile(
    rf"{NOUNS}(?:\s+(?:and\s+\w+\s+)?(?:experience|expertise|background)\s*,?)?"
    rf"(?:\s*,?\s+(?:specifically|particularly|especially|mainly|primarily))?\s+(?:in|with|using|as|role\s+using)"
    rf"\s+(?:{LIGHT}\s+)?(?:\w+\s+(?:such\s+as|like)\s+)?(?:\w+ing\s+)?",
    re.I,
)
PLAIN_BEFORE = (
    rf"(?:\s+v?\d[\d.]*)?(?:\s+(?:role|position|post|job|work|{NOUN}))?"
    r"(?:\s*(?:[-–:]\s*)?(?:expe?rience|knowledge|skills?|background|proficiency))?(?:\s+in\s+(?:production|practice))?"
)
AT_LEAST = r"(?:(?:an?\s+)?(?:min\w*\.?|at\s+least|over|more\s+than|>=?)\s*(?:of\s+)?)?"
LEVEL = (
    r"(?:[|:–—-]\s*(?:required|preferred|desired|must(?:[ -]have)?|mandatory|basic|beginner|intermediate|advanced"
    r"|expert|proficient)\s*)?"
)
MARKED_BEFORE = re.compile(rf"{PLAIN_BEFORE}\s*{LEVEL}(?:[(:|–—-]+|\bof\b)\s*{AT_LEAST}", re.I)
# "Java - 5 years, Spring Boot 8 (min 3 yrs)": years behind each name of a list, and what ends such an item.
NAME_BEFORE = re.compile(rf"{PLAIN_BEFORE}\s*(?:[(:|–—-]|\bfor\b)?\s*{AT_LEAST}", re.I)
ITEM_ENDS = re.compile(r"\s*(?:of\s+)?(?:exp\w*\.?\s*)?\)?\s*(?:[,;|/.)&\n]|$|and\b|or\b|required\b)", re.I)
# "Analytics (5+ years in a management role)": what the brackets speak of is said within them.
SAID_WITHIN = re.compile(r"\s*(?:in|with|as)\s+(?:an?|the|your)\b", re.I)
LOOSE_BEFORE = re.compile(rf"{PLAIN_BEFORE}\s*(?:[,;]|(?P<lasting>\bfor\b)|)\s{{0,3}}(?:required\s+)?{AT_LEAST}", re.I)
LOOSE_AFTER = re.compile(
    r"\s*(?:[,;.)|\n]|$|\((?:required|must)|each\b|or\s+more\b|min(?:imum)?\b|\w+\s*(?:\n|\Z)"
    r"|in\s+(?:an?\s+)?(?:production|practice|commercial|professional)\b)",
    re.I,
)
ROW_START = re.compile(r"(?<![^\n])[ \t]*$")
ROW_END = re.compile(r"[ \t]*(?:\n|$)")
EACH_BEFORE = re.compile(r"\s*(?:and|or|&|/)\s*", re.I)
# "Python, SQL: 4+ years", "| Python, SQL | 4+ years |"
EACH_BEFORE_SIGN = re.compile(r"\s*(?:,|,?\s*(?:and|or|&|/))\s*", re.I)
# "Claims data: 3 years (Required)": a form's row names what it asks for.
ROW_NAME = re.compile(
    r"(?<![^\n])[ \t]*(?P<name>(?!.*\b(?:overall|total|relevant|related|work|years?|experience|industry|similar)\b)"
    r"[A-Za-z][^\n:;.]{1,40}):\s*$",
    re.I,
)
ROW_DEMAND = re.compile(r"\s*\(required\)", re.I)
# "The product has run on Oracle for 8 years" asks for nothing.
THINGS = re.compile(r"\b(?:we|our|us|product|platform|system|company|application|app|service|site|it)\b", re.I)
