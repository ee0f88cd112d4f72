"""Tell whether a length of time is a demand of experience, not a company's age, a contract or a notice period."""

from __future__ import annotations

import re

NOT_BUSINESS = r"(?:or\b|and\s+(?:data|tech)|(?:analy|intell|dev|oper|proc|admin|consult))"  # "in business analysis"
NOT_EXPERIENCE = re.compile(
    r"\W*(?:old|of\s+age\b|(?:of\s+)?contract|for\s+(?:an?\s+)?(?:master|bachelor|ph)"
    rf"|in\s+business\b(?!\s+{NOT_BUSINESS})|ago|history|anniversary|warranty|program(?:me)?\b|degree|college|university|institut(?:e|ion)"
    r"|course\s*work|apprenticeship|as\s+a\s+company|in\s+a\s+row|(?:of\s+)?active[\s-]+(?:duty|service)|(?:remaining|left)\b"
    r"|in\s+(?:(?:the|your|their)\s+)?(?:current|present)\s+(?:role|position|job|post)\b|straight|running(?!\s+[\w#])|with\s+(?:the|our|us)\b|to\s+come"
    r"|(?:of\s+)?(?:(?:growth|innovation|service)\b(?![\s-]+(?:\w+[\s-]+){1,3}experience)"
    r"|success\b(?!\s+(?:in|with)\b)|history|parental|leave"
    r"|\w+\s+(?:records|history)\b(?!\s+\w+\s+experience)|(?:city|military|federal)\s+service)"
    r"|of\s+(?:(?:full|part)-time\s+)?(?:college|university|undergraduate|graduate|formal|high\s+school)(?:\s+\w+)?"
    r"\s+(?:education|study|studies|courses?|coursework)|of\s+(?:schooling|stud(?:y|ies))\b(?!\s+design)"
    r"|of\s+(?!exp)(?:[\w.+#]+\s+){0,2}(?:data|code|records|documents|logs|history)"
    r"(?:\s+(?:is|are|was|has|have|shall|will|must|from|in|on|to)\b|[.,;]))",
    re.I,
)
COMPANY_BEFORE = re.compile(
    r"\b(?:past|(?<!spent\sthe\s)last|next|coming|over\s+the|every|within|founded|first|for\s+(?:over|more\s+than|almost|nearly)|our|after|(?<!exp\s)(?<!experience\s)in|course|averag(?:e[sd]?|ing)|covers?|covering|spans?"
    r"|contract|length|notice|period|duration|term|straight|backed\s+by\s+(?:over|more\s+than)|ranked\s+\w+)\W+(?:of\s+)?"
    r"(?:(?!with\b)\w+\s+)?$",
    re.I,
)
COMPANY_SPEAKS = re.compile(
    r"\b(?:we|our\s+\w+|company|firm|founders?|team)"
    r"(?:'ve|\s+(?:\w+\s+)?(?:ha(?:ve|s|d)|brings?|been|combines?|with|offers?))\b"
    r"|\b(?:combines?|combining|backed\s+by|celebrat\w+|trusted|leverag\w+)\b",
    re.I,
)
APPLICANT = re.compile(r"\b(?:you|your|candidates?|applicants?|must|minimum|at\s+least|requir\w+|need|someone)\b", re.I)
UPPER_BOUND = re.compile(
    r"(?:\b(?:(?<!no )(?<!not )less\s+than|(?<!no )fewer\s+than|up\s+to|max(?:imum)?(?:\s+of)?|under"
    r"|n(?:o|ot)\s+(?:(?:have|has|be|with)\s+)?(?:more\s+than|over)|not\s+exceed(?:ing)?)|<)\s*$",
    re.I,
)
ONLY_A_WISH = re.compile(
    r"[^.\n]{0,60}\bconsidered\s+for\s+(?:a\s+)?(?:more\s+)?senior\b|\W*\(?\s*(?:preferred|a\s+plus|desired)\s*\)", re.I
)
OTHERWISE = re.compile(
    r"\b(?:valid|resid\w+|lived|commit\w*|available)\b[^.;\n]{0,25}$"
    r"|\b(?:report\w*\s+to|led\s+by|founded\s+by|learn\w*\s+from)\b[^.;\n]{0,40}\b(?:with|has|have)\s+(?:\w+\s+)?$",
    re.I,
)
# "4 years in lieu of a degree" and "18 months of practice = one of school" only weigh one against another.
IN_EXCHANGE_AFTER = re.compile(
    r"[^.;\n]{0,60}\b(?:in\s+lieu\s+of\b(?!\s+(?:\w+\s+){0,2}experience)|substituted?\b)|[^.;\n]{0,20}=", re.I
)
IN_EXCHANGE_BEFORE = re.compile(r"(?:\b(?:counts?\s+as|equivalent\s+to|equals?|substituted?\s+for)|=)\s*$", re.I)
IN_LIEU_BEFORE = re.compile(
    r"\bin\s+lieu\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:degree|bachelor|diploma)[^.;\n]{0,40}$", re.I
)
# "2 years of Java, or 1 year with an advanced degree"
OR_BEFORE, HIGHER_AFTER = (
    re.compile(r"\bor\s+(?:at\s+least\s+)?$", re.I),
    re.compile(
        r"\s*(?:of\s+)?(?:[\w-]+\s+){0,3}?(?:experience\s+)?(?:with|and)\s+(?:an?\s+)?"
        r"(?:(?:advanced|graduate|higher)\s+degree|master|ph\.?\s?d|doctora)",
        re.I,
    ),
)
SUCH = re.compile(r"\s*(?:of\s+)?such\b", re.I)  # "a degree and 2 years of it, or 4 years of such experience"
DEGREE_OR, EQUIVALENT = (
    re.compile(r"\bdegree\b[^.;\n]{0,40}\bor\s*$", re.I),
    re.compile(r"\s*(?:of\s+)?equivalent\b", re.I),
)
TERM_BEFORE = re.compile(r"(?:\b(?:duration|length|term|contract|period)|(?-i:Duration|Length))\W{1,12}$", re.I)
EXPERIENCE = re.compile(
    r"expe?rience|\bbehind\s+you\b|\bunder\s+your\s+belt\b|\bof\s+practice\b|\bon\s+the\s+job\b|\bin\s+(?:an?|the|this)\s+(?:job|role|post)\b|\bexp\b|\bbackground\b|\bwork(?:ing|ed)?\b|\bhands[\s-]on\b|\bindustry\b|\bdeveloping\b|\bbuilding\b"
    r"|\busing\b",
    re.I,
)
ROLE = r"(?:engineer|developer|analyst|scientist|manager|architect|designer|consultant|administrator)"
ROLE_BESIDE = re.compile(rf"\b(?:senior|lead|early[\s-]career|level|{ROLE})\s*\(\W*$", re.I)
WORK_FOLLOWS = re.compile(
    r"\s*\)?\s*(?:(?:of\s+)?[a-z]+ing\b|(?:of|in|with|as|within)\b.{0,50}\b(?:role|function|position|environment"
    rf"|capacity|field|industry|sector|company|firm|agency|organi[sz]ation|setting|management|{ROLE})s?\b)",
    re.I,
)
DEMAND_BEFORE = re.compile(r"(?:\b(?:minimum|min\.?|at\s+least|require[ds]?|needs?)\W+(?:of\s+)?|>=?\s*)$", re.I)
LABELLED_BEFORE = re.compile(r":\s*(?:minimum|min\.?|at\s+least)\s+(?:of\s+)?$", re.I)  # "Docker: minimum 6 months"
OVERALL_BEFORE = re.compile(r"\b(?:overall|total|relevant|work)\b[^:\n]{0,12}:\s*$", re.I)
BARE = re.compile(r"\s*(?:of|in|with|as)\b", re.I)
ITEM_BORDER = re.compile(r"[\"']\s*,\s*[\"']|(?<=[a-z)])(?=[A-Z][a-z])")
NEAR, FAR = 60, 120
Reach = tuple[int, int]


def may_be_demand(text: str, years: re.Match[str], segment: Reach) -> bool:
    """Tell whether a length of time is none of the others that a posting states: terms, ages, upper bounds."""
    start, end = years.span()
    if NOT_EXPERIENCE.match(text, end, segment[1]) or ONLY_A_WISH.match(text, end):
        return False
    before = text[max(segment[0], start - NEAR) : start]
    if COMPANY_BEFORE.search(before) or UPPER_BOUND.search(before) or OTHERWISE.search(before):
        return False
    if IN_EXCHANGE_BEFORE.search(before) or IN_EXCHANGE_AFTER.match(text, end, segment[1]):
        return False
    if IN_LIEU_BEFORE.search(before) or (OR_BEFORE.search(before) and HIGHER_AFTER.match(text, end)):
        return False
    if SUCH.match(text, end) and OR_BEFORE.search(before):
        return False
    if EQUIVALENT.match(text, end) and DEGREE_OR.search(before):
        return False
    if TERM_BEFORE.search(text, max(0, start - NEAR), start):  # the label may be an item of its own
        return False
    speaker = COMPANY_SPEAKS.search(text, max(segment[0], start - FAR), start)
    if speaker and not APPLICANT.search(text, speaker.end(), start):
        return False
    if not years["unit"].lower().startswith("month") or BARE.match(text, end) or LABELLED_BEFORE.search(before):
        return True
    return bool(EXPERIENCE.search(text, max(segment[0], start - FAR), min(segment[1], end + FAR)))


def speaks_of_work(text: str, years: re.Match[str], reach: Reach) -> bool:
    """Tell whether a length of time that no skill belongs to is one of work."""
    start, end = years.span()
    border = ITEM_BORDER.search(text, end, reach[1])
    right = min(border.start() if border else reach[1], end + FAR)
    before = text[max(reach[0], start - FAR) : start]
    if years["unit"].lower() == "yoe" or WORK_FOLLOWS.match(text, end, right):
        return True
    if EXPERIENCE.search(text, end, right) or EXPERIENCE.search(before):
        return True
    if ROLE_BESIDE.search(before) or OVERALL_BEFORE.search(before):
        return True
    demanded = "+" in years.group() or DEMAND_BEFORE.search(before)
    return bool(demanded and BARE.match(text, end, right))
