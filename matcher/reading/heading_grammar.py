"""The grammar of headings that are in no table: which words may stand in one, and which of them say what it opens.

"It would be nice if you also bring" and "Required Education & Experience" hold no word that names a thing, so they
announce something; a line with "Python" or "communication" in it is an item.
"""

from __future__ import annotations

import re

from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

_RESPONSIBLE = "responsibilities responsibility duties duty functions tasks accountabilities accountability activities"
_REQUIRED = "requirements requirement qualifications qualification prerequisites"
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
    """about able achieve accomplish added advantage advantages also already always amazing an apart appeal apply applicant
    applicants appreciate appreciated are as asset assets at awesome be been being beneficial benefit best better big bonuses
    brilliant bring bringing brings but by can candidate candidates challenge cherry come consider considered contribute
    cool could create criteria day deal definitely delighted deliver did do does doing don't done drive even exactly
    excel excite excited expect expected extra extras fantastic first fit focus following following: gain get gets give
    glad good got great grow had happy has haves hear help helpful helps here here's hire hope hoping how huge i icing if
    impact impress impressed impressive in interested interesting is isn't it's joining join just kudos lead learn least
    like look looking lot love loved lovely lucky make makes makes match matters maybe me might mind more most much my
    necessary need needs new next not offer one opportunity order out own own: part people perfect perform person plusses
    pluses points possess position prefer qualify qualifies qualities ready really responsible right see seek seeking
    seeks set sets shine should show so some someone something somewhere sound spend stand stand-out standout strong
    strongly succeed success successful super sweet take takes tell that that'd that's their them then they things think
    this those thrilled thrive time too truly ultimate up us use useful using value valuable valued very want was way
    ways we'd we'll we're we've welcome well were what what's when where which who who's whom whose why will wish wonderful
    would wow x xp yes you'd you'll you're you've yours yourself youll
    understand must-have nice-to-have else it'd still ideal wed statements result results areas brief general daily weekly monthly going because difference
    within return forward package environment stack current core reasons ahead put given looks given objectives purpose
    project expertise possible include examples example end cake top world typical week month months days around works company job's role's
    background-wise fits suit suitable suits brownie credit stars gold favourable favorable considered: equally"""
)

_YOU = r"\b(?:you|you'?ll|you'd|you're|you've|candidates?|applicants?|person|someone|people)\b"
_WE = r"\b(?:we|we're|we'd|we'll|us)\b"
_BE = r"\b(?:be|is|are|it|it'd|it's|that's|that'd|also|considered|really|very|even|super|some|a|an|big|huge|strong)"

# Tried in this order on a phrase of such words alone.
SIGNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (S.BENEFITS, r"\b(?:perks|compensation)\b|\bbenefits\b(?!.*\b(?:if|to have)\b)|\bin it for (?:you|me)\b"),
        (S.REQUIREMENTS, rf"\blove to (?:hear|meet|talk).*\bif\b|\b(?:apply|fit|match|right|thrive|excel|succeed)\b.* if\b"),
        (
            S.NICE_TO_HAVE,
            r"\b(?:nice|bonus(?:es)?|plus|pluses|plusses|preferred|preferabl[ey]|prefer|desired|desirable|ideally|optional|recommended"
            r"|advantage(?:s|ous)?|assets?|helps?|helpful|useful|beneficial|welcome|appreciated?|valued|valuable|impress(?:ed|ive)?|wow"
            r"|kudos|points|credit|extras?|icing|cherry|wish|brownie|stars|favou?rable|lucky|shine|standout|stand-out)\b"
            r"|\b(?:good|great) to haves?\b|\b(?:even|still|yet) better\b|\bbetter (?:still|yet|if)\b|\bstand out\b|\bapart\b"
            r"|\bwould (?:also )?(?:love|like|be|really)\b|\bwe'd (?:also )?(?:love|like|be)\b|\bthat'd be\b"
            rf"|{_BE} (?:great|good|lovely|awesome|amazing|cool|fantastic|brilliant|perfect|wonderful|sweet|interesting|glad|happy|delighted"
            r"|thrilled)\b.*\b(?:if|to|but|when)\b"
            r"|\bnot (?:a |strictly |absolutely )?(?:required|necessary|essential|mandatory|must|needed)\b",
        ),
        (
            S.RESPONSIBILITIES,
            rf"^(?!.*(?:requirement|qualif)).*\b(?:{_RESPONSIBLE.replace(' ', '|')}|responsible|objectives)\b"
            r"|\b(?:candidates?|applicants?) will$|\b(?:opportunity|chance|get) to\b",
        ),
        (S.REQUIREMENTS, rf"\b(?:{_REQUIRED.replace(' ', '|')}|mandatory|minimum|must|musts|essential|criteria|required)\b"),
        (
            S.REQUIREMENTS,
            rf"\b(?:needs?|bring|brings|bringing|possess|require|looking|seeks?|seeking|expect|hope|hoping|want|takes|hire|qualif\w+|yourself)\b"
            rf"|\b(?:you|you'd|you'll|you've|you'll also|you already|you should|you will)(?: \w+)? (?:have|had|got|offer|know|need)\b"
            r"|\byou've\b|\bwho (?:you|are you|should|will|would)\b|\babout you\b|\byou're a\b|\bare you\b|\b(?:ideal|right|perfect|best|great|successful)"
            r" (?:candidate|applicant|person|fit|match)s?\b|\bsound\b|\bexcited about you\b|\bmakes you\b|\byour (?:background|profile|skills|experience|expertise)\b",
        ),
        (S.BENEFITS, rf"\bwhy\b|\b(?:we|we'll|us)(?: \w+)? (?:offer|give|provide)\b|\b(?:you|you'll|you'd|will)(?: \w+)? (?:get|gain|love|grow)(?! to\b)\b"),
        (S.ABOUT, r"\bwe(?:'re| are)? (?:use|using|work with|do|are)\b|\babout us\b|\bwho we\b|\bour (?:team|company|tools|technology|technologies|tech)\b"),
        (
            S.RESPONSIBILITIES,
            rf"{_YOU}.*\b(?:do|doing|own|achieve|accomplish|contribute|deliver|lead|drive|create|spend|help|make|focus|work|working|get to|be|will)\b"
            r"|\b(?:you'll|you will)\b|\byour (?:role|job|work|day|impact|challenge|opportunity|new role|team)\b|\bin this (?:role|position|job)\b"
            r"|\bdays?\b|\bimpact\b|\bthe (?:role|job|position|work|challenge|opportunity)\b"
            r"|\b(?:job|position|role|general)\b.*\b(?:description|summary|overview|purpose|brief)\b",
        ),
    )
)
