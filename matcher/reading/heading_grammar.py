"""The grammar of headings that are in no table: which words may stand in one, and which of them say what it opens.

"It would be nice if you also bring" and "Required Education & Experience" hold no word that names a thing, so they
announce something; a line with "Python" or "communication" in it is an item.
"""

from __future__ import annotations

import re

from matcher.reading.wordlist import one_of, words
from matcher.values import SectionKind as S

_RESPONSIBLE = "responsibilities responsibility duties duty functions tasks accountabilities accountability activities"
_REQUIRED = "requirements requirement qualifications qualification prerequisites requisites"
CONTENT_WORDS = {
    **dict.fromkeys(words(_RESPONSIBLE), S.RESPONSIBILITIES),
    **dict.fromkeys(words(_REQUIRED), S.REQUIREMENTS),
    **dict.fromkeys(
        words("skills skill competencies expertise proficiencies technologies abilities knowledge skillset skillsets"),
        S.SKILLS,
    ),
    **dict.fromkeys(words("experience experiences employment internships"), S.EXPERIENCE),
    **dict.fromkeys(words("education coursework academics degrees"), S.EDUCATION),
    **dict.fromkeys(words("certifications certification licenses certificates licensure"), S.CERTIFICATIONS),
    **dict.fromkeys(words("projects"), S.PROJECTS),
    **dict.fromkeys(words("publications patents papers"), S.PUBLICATIONS),
    **dict.fromkeys(words("hobbies interests"), S.INTERESTS),
    **dict.fromkeys(words("benefits perks compensation"), S.BENEFITS),
    **dict.fromkeys(words("awards honors honours memberships affiliations references"), S.OTHER),
}
MIXED = frozenset((S.RESPONSIBILITIES, S.REQUIREMENTS))

_NICE = "preferred preferable preferably desired desirable desire optional nice bonus plus advantageous recommended"
_MUST = "required require needed mandatory minimum must requirements requirement qualifications"
QUALIFIERS = {
    **dict.fromkeys(words(_NICE), S.NICE_TO_HAVE),
    **dict.fromkeys(words(_MUST), S.REQUIREMENTS),
}

FILLERS = words(
    f"""{_NICE} {_MUST}
    a academic additional all an and any background basic behavioral behavioural business capabilities career
    characteristics computer core critical credentials data demonstrated description details educational engineering
    essential etc expectations external for from functional general have highlights ideal in include included including
    industry information it job jobs key knowledge level listed main major member minimal of on or other our overview
    personal position previous primary principal prior professional profile related relevant role roles scientific scope
    section selected significant soft special specialized specific summary team technical technology tech the these this
    to tools top traits attributes training typical underlying volunteer we with work working years you your"""
)

# Words of headings in whole sentences: "What you will need to succeed with us", "You might be a great fit if you".
SENTENCE_WORDS = words(
    """able about accomplish achieve added advantage advantages ahead already also always amazing answer answers
    apart applicant applicants apply appreciate appreciated are areas around as asset assets at awesome be because
    been being beneficial benefit best better big bonuses brief brilliant bring bringing brings believe brownie
    but by cake can candidate candidates challenge cherry come company consider considered contribute cool core
    could create credit criteria current daily day days deal definitely delighted deliver did difference do does
    doing don't done drive else edge end environment equally even exactly example examples excel excite excited
    expect expected expertise extra extras fantastic favorable favourable first fit fits focus following forward
    gain general get gets give gives given glad going gold good got great grow had happy has haves hear help
    helpful helps here here's hire hope hoping how huge i icing ideally if impact impress impressed impressive
    interested interesting is isn't it'd it's job's join joining just know known knows kudos lead learn least like
    likely look looking looks lot love loved lovely lucky make makes match matters may maybe me merit meriting
    meritorious might mind month monthly months more most much my necessary need needs new next not objectives
    offer one opportunity order out own package part people perfect perform person pluses plusses points possess
    possible prefer project purpose put qualifies qualify qualities ready really reasons responsible result
    results return right role's score see seek seeking seeks set sets shine should show smile so someone something
    sound spend stack stand standout stars statements still strong strongly succeed success successful suit
    suitable suits super sweet take takes talk tell that that'd that's their them then they things think those
    thrilled thrive time too top truly typical understand up us use useful using valuable value valued very want
    was way ways we'd we'll we're we've wed week weekly welcome well were what what's when where which who who's
    whom whose why will wish within wonderful works world would wow x xp yes you'd you'll you're you've youll
    yours yourself"""
)

_YOU = one_of("you you'?ll you'd you're you've candidates? applicants? person someone people")
_BE = one_of("be is are it it'd it's that's that'd also considered really very even super some an? big huge strong")
_WISHED = one_of(
    """nice bonus bonuses plus pluses plusses preferred preferable preferably prefer desired desirable ideally optional
    recommended advantages? advantageous assets? helpful useful beneficial welcome appreciated? valued valuable
    merit meriting meritorious impress impressed impressive wow kudos
    extras? icing cherry wish brownie stars favou?rable lucky shine
    standout"""
)
# "You will help" and "how we help" wish for nothing.
_HELPING = (
    r"(?:(?:it|that|which|what|things|these|skills|experience)(?: (?:will|would|may|might|could|can|also|always))*"
    r"|(?<!you )(?<!we )(?:would|might|could))"
)
_GLADLY = one_of(
    """great good lovely awesome amazing cool fantastic brilliant perfect wonderful sweet interesting glad happy
    delighted thrilled"""
)
_SOUGHT = one_of(
    """needs? bring brings bringing possess require looking seeks? seeking expect hope hoping want takes hire qualify
    qualifies yourself"""
)
_WORKED = one_of(
    "do doing own achieve accomplish contribute deliver lead drive create spend help make focus work working get_to be"
    " will"
)

# Tried in this order on a phrase of such words alone; a kind's signs are choices.
_SIGN_LISTS = (
    (S.BENEFITS, r"\b(?:perks|compensation)\b", r"\bbenefits\b(?!.*\b(?:if|to have)\b)", r"\bin it for (?:you|me)\b"),
    (
        S.REQUIREMENTS,
        r"\b(?:love|like|want|keen|happy|excited|delighted) to (?:hear|meet|talk|speak|chat).*\bif\b",
        r"\b(?:apply|fit|match|right|thrive|excel|succeed|the one)\b.* if\b",
        r"\byou(?:'ll| will| might| may) (?:love|enjoy)\b.* if\b",
        r"\b(?:is|might be|may be|could be) for you if\b",
        r"^at (?:a |the (?:very )?)?minimum\b.*\byou\b",
        r"^to (?:be successful|succeed)\b.*\byou (?:should|must|need)\b",
    ),
    (
        S.NICE_TO_HAVE,
        rf"\b{_WISHED}\b",
        rf"\b{_HELPING} helps?\b",
        r"\b(?:good|great) to haves?\b",
        r"\b(?:even|still|yet) better\b|\bbetter (?:still|yet|if)\b",
        r"(?<!\bus )(?:\bstand out\b|\bapart\b)|\bideal world\b",
        r"^(?:other|more) .*\bwe like$|\bwe'll really (?:love|like)\b|\b(?:an|the) edge\b",
        r"\bmakes? (?:us smile|our day)\b|\ball the better\b",
        r"\bwould (?:also )?(?:love|like|be|really)\b|\bwe'd (?:also )?(?:love|like|be)\b|\bthat'd be\b",
        rf"\b{_BE} {_GLADLY}\b.*\b(?:if|to|but|when)\b",
        r"\bnot (?:a |strictly |absolutely )?(?:required|necessary|essential|mandatory|must|needed)\b",
    ),
    (
        S.RESPONSIBILITIES,
        rf"^(?!.*(?:requirement|qualif)).*\b(?:{one_of(_RESPONSIBLE)}|responsible|objectives)\b",
        r"\b(?:candidates?|applicants?) will$",
        r"\b(?:opportunity|chance|get) to\b",
    ),
    (
        S.REQUIREMENTS,
        rf"\b(?:{one_of(_REQUIRED)}|mandatory|minimum|must|essential|criteria|required|{_SOUGHT})\b",
        r"\b(?:you|you'd|you'll|you've|you already|you should|you will)(?: \w+)? (?:have|had|got|offer|know|need)\b",
        r"\byou've\b|\bwho (?:you|are you|should|will|would)\b|\babout you\b|\byou're a\b|\bare you\b|\bmakes you\b",
        r"\b(?:ideal|right|perfect|best|great|successful) (?:candidate|applicant|person|fit|match)s?\b",
        r"\bsound\b|\bexcited about you\b|\byour (?:background|profile|skills|experience|expertise)\b",
    ),
    (
        S.BENEFITS,
        r"\bwhy\b|\b(?:we|we'll|us)(?: \w+)? (?:offer|give|provide)\b",
        r"\b(?:you|you'll|you'd|will)(?: \w+)? (?:get|gain|love|grow)(?! to\b)\b",
    ),
    (
        S.ABOUT,
        r"\bwe(?:'re| are)? (?:use|using|work with|do|are)\b|\babout us\b|\bwho we\b",
        r"\bour (?:team|company|tools|technology|technologies|tech)\b|\b(?:sets?|makes?) us (?:apart|stand out)\b",
    ),
    (
        S.RESPONSIBILITIES,
        rf"\b{_YOU}\b.*\b{_WORKED}\b",
        r"\b(?:you'll|you will)\b|\byour (?:role|job|work|day|impact|challenge|opportunity|new role|team)\b",
        r"\bdays?\b|\bimpact\b|\b(?:the|this) (?:role|job|position|work|challenge|opportunity)\b",
        r"\b(?:job|position|role|general)\b.*\b(?:description|summary|overview|purpose|brief)\b",
    ),
)
SIGNS = tuple((kind, re.compile("|".join(signs))) for kind, *signs in _SIGN_LISTS)
