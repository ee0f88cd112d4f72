"""The words that say how much a posting wants something: what each row says, by which words, with what around them."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple


class Sense(IntEnum):
    """What a cue says, and of what."""

    WISH = auto()  # optional, what follows: "ideally", "bonus points for"
    EXTRA = auto()  # optional, what stands before: "is a plus"
    EITHER = auto()  # optional, what follows at a clause's start or before a colon, else what stands before: "preferred"
    FIRM = auto()  # essential, in the direction of EITHER: "required"
    MUST = auto()  # essential, what follows: "you must"
    ASKS = auto()  # essential, what follows: "experience with"
    HIRES = auto()  # essential, the person named: "looking for a Java developer"
    TELLS = auto()  # of the employer or the job, not the candidate: "our customers use", "you will learn"


class Row(NamedTuple):
    """One row: any of the words, if what stands after and before it fits (both on lower-case text)."""

    sense: Sense
    words: str
    after: str = ""
    before: str = ""


_END = r"(?=\W*(?:$|[.,;:)!|/\]•–—\n-]|(?:but|though|if|here)\b))"
_VERY = r"(?: also| really| very| highly| strongly| always| most| warmly| especially| considered| an?| of| seen as| viewed)*"
_SIZE = r"(?:an?|big|huge|strong|definite|definitely|major|real|great|added|massive|nice|significant|distinct|clear|additional)"
_STRENGTHS = (
    "strong solid proven deep extensive excellent demonstrated demonstrable advanced in-depth working good sound thorough hands-on "
    "practical prior previous significant great basic some relevant professional commercial exceptional outstanding superior "
    "intermediate rigorous robust substantial firm"
)
_HELD = (
    r"(?:experience|knowledge|understanding|skills?|background|command|grasp|track record|abilit(?:y|ies)|familiarity|foundations?"
    r"|proficiency|fluency|expertise|exposure)"
)
_WORKING = (
    r"(?:in|with|using|of|on|across|w/|working|building|developing|designing|writing|creating|deploying|implementing|applying"
    r"|managing|leading|analyzing|analysing|conducting|performing|programming|coding|training|running|administering|operating"
    r"|integrating|processing|handling|manipulating|querying|delivering|supporting|scaling|architecting|maintaining|modeling"
    r"|modelling|extracting|cleaning|wrangling|presenting|defining|setting|doing|making|evaluating|shipping|optimizing)"
)
_ABLE = r"(?:an? )?(?:\w+ )?(?:expert|proficient|fluent|skilled|experienced|familiar|comfortable|strong|adept|knowledgeable|able)\b"

# For a word of several rows the first that fits counts.
ROWS = (
    # Optional, what follows
    Row(Sense.WISH, "ideally preferably"),
    Row(Sense.WISH, "bonus bonuses", r"(?: points?\b| if\b| for\b|:)"),
    Row(Sense.WISH, "extra brownie", r" (?:points|credit)\b"),
    Row(Sense.WISH, "points", r" (?:for|if)\b"),
    Row(
        Sense.WISH,
        "if",
        before=r"\b(?:nice|good|great|cool|lovely|awesome|super|better|plus|pluses|advantage|asset|helps|helpful|ideal|glad|happy|impressed"
        r"|stand out)(?: to have)?,? $",
    ),
    Row(
        Sense.WISH,
        "love like prefer appreciate",
        r"(?:\s*:| (?:it )?if\b| to see\b| (?:for )?you to\b| (?:some |any )?(?:experience|knowledge|familiarity|exposure|candidates|people|someone|applicants)\b)",
        r"\b(?:would|we'd)(?: also| really)? $",
    ),
    Row(Sense.WISH, "appreciate", r" (?!the\b|that\b|your\b|our\b|how\b)", r"\b(?:we|and|also|really) $"),
    Row(Sense.WISH, "glad happy delighted thrilled", r" (?:of|about|with|by|to see)\b", r"\bwould be $"),
    Row(Sense.WISH, "know", before=r"\b(?:might|may|could)(?: also)? $"),
    Row(Sense.WISH, "have", r" (?:used|worked|seen|heard|some|experience)\b", r"\b(?:might|may|could)(?: also)? $"),
    Row(Sense.WISH, "nice good should could optional pluses preferences", r" ?:"),
    Row(
        Sense.EXTRA,
        "learn pick acquire",
        r"(?=\W*(?:$|[.,;)\]|•\n]|on the job|it\b|them\b))",
        before=r"\bor (?:an? )?(?:\w+ )?(?:willing|willingness|eager|eagerness|happy|ready|keen|able|ability|will|desire|interest)"
        r"(?: to| in)? $",
    ),
    Row(
        Sense.WISH,
        "learn pick",
        r"(?! (?:new|and|quickly|fast|about)\b)(?=[ ]\w)",
        r"\b(?:willing|willingness|eager|eagerness|happy|ready|keen|open|desire) to $",
    ),
    # Optional, what stands before
    Row(Sense.EXTRA, "plus pluses bonus", rf"(?! of\b| (?:plan|pay|program|scheme|potential|structure))", rf"(?<!just )(?<!only )(?<!merely )\b{_SIZE} $"),
    Row(Sense.EXTRA, "plus pluses plusses", rf"{_END}(?!\W*\d)", r"(?<!just a )(?<!only a )(?<!merely a )$"),
    Row(Sense.EXTRA, "bonus", r"(?=\W*(?:$|[.)\]|;•\n]))"),
    Row(Sense.EXTRA, "advantage asset benefit", r"(?! (?:of|over|from|package|plan))", rf"\b{_SIZE} $"),
    Row(Sense.EXTRA, "advantageous"),
    Row(Sense.EXTRA, "beneficial", r"(?! (?:to|for)\b)"),
    Row(Sense.EXTRA, "helpful useful handy valuable", before=rf"\b(?:is|are|be|being|would be){_VERY} $"),
    Row(Sense.EXTRA, "helpful useful handy", r"(?=\W*(?:$|[.)\]|;•\n]))"),
    Row(Sense.EXTRA, "welcome welcomed", before=rf"\b(?:is|are|be){_VERY} $|(?<=[\w)]) $", after=r"(?=\W*(?:$|[.,)\]|;•\n]|but\b))"),
    Row(Sense.EXTRA, "appreciated"),
    Row(Sense.EXTRA, "valued", r"(?! (?:at|customers?|clients?|partners?|members?))"),
    Row(Sense.EXTRA, "favourable favorable favourably favorably favoured favored"),
    Row(Sense.EXTRA, "help helps", r"(?=\W*(?:$|[.,)\]|;•\n]|but\b))", r"\b(?:would|will|might|may|also|experience|knowledge|skills?|degree|background) $"),
    Row(
        Sense.EXTRA,
        "great nice good lovely awesome perfect cool amazing ideal fantastic",
        r"(?=\W*(?:$|[.,)\]|;•\n]|but\b|though\b|too\b|as\b))",
        r"\b(?:would|will|'d) be (?:really |very |also |even |so )?$",
    ),
    Row(
        Sense.EXTRA,
        "required essential necessary mandatory needed",
        before=r"(?:\bnot|n't)(?: be)?(?: strictly| absolutely| necessarily| always| explicitly)? $",
    ),
    Row(Sense.EXTRA, "must requirement", before=r"(?:\bnot|n't) (?:an? )?(?:absolute |strict |hard )?$"),
    Row(Sense.EXTRA, "apart", before=r"\bsets? (?:you|them|candidates) $"),
    Row(Sense.EXTRA, "stand", r" out\b", r"\b(?:you|candidates?|applicants?|resume)(?: \w+)? $"),
    # Essential although the word says the contrary
    Row(Sense.FIRM, "optional negotiable", before=r"\b(?:not|non)[ -](?:an? )?$"),
    # Optional, by place
    Row(
        Sense.EITHER,
        "preferred preferable preference desired desirable optional optionally recommended",
        r"(?! (?:outcomes?|results?|states?|outputs?|effects?|goals?|levels?|formats?|business|solutions?|actions?|changes?|vendors?|partners?"
        r"|methods?|names?|suppliers?|customers?|propert(?:y|ies)|target|performance|improvements?)\b)",
    ),
    Row(Sense.EITHER, "have haves has", before=r"\b(?:nice|good|great|cool)[ -]to[ -]$"),
    # Essential, by place
    Row(Sense.FIRM, "required require requires requiring", before=r"(?<!\bas )(?<!\bif )(?<!\bwhen )(?<!\bwhere )(?<!\bmay )(?<!\boften )$"),
    Row(Sense.FIRM, "mandatory compulsory prerequisite prerequisites"),
    Row(
        Sense.FIRM,
        "essential",
        r"(?! (?:to|for|part|component|functions?|duties|tools|role|job|services|business|element|that|in|because|aspects?)\b)",
    ),
    Row(Sense.FIRM, "needed necessary expected", r"(?! to\b)", r"\b(?:is|are|absolutely|also) $"),
    Row(Sense.FIRM, "have haves", r"(?=\W*(?:$|[:.,;)\]|•\n]|skills|qualif))", r"\bmust[ -]$"),
    Row(Sense.FIRM, "must", before=r"\ban? (?:absolute )?$"),
    Row(Sense.FIRM, "must", r"(?=\W*(?:$|[|;,)\n]))"),
    # Essential, what follows
    Row(Sense.MUST, "must", r"(?! be (?:able to (?:work|lift|travel|commute|legally|obtain|pass)|authorized|eligible|legally|\d))"),
    Row(Sense.MUST, "minimum min", r"(?:\.?\s*:| of\b|\.? \d| (?:years?|qualif|require|experience|education|one|two|three|five))"),
    Row(Sense.MUST, "least", r"(?! in part\b)", r"\bat $"),
    Row(Sense.MUST, "need", r" to\b", r"\byou(?:'ll| will| would)?(?: also)? $"),
    Row(Sense.MUST, "have", r" to (?:be|have|know)\b", r"\byou(?:'ll| will)? $"),
    Row(
        Sense.MUST,
        "need needs",
        r" (?:to (?:be (?:able|comfortable|fluent|proficient|familiar|good|strong)|have|know|understand|bring)|an?|strong|someone|somebody"
        r"|experience|solid|good|knowledge)\b",
        r"(?<!not )(?<!n't )(?<!no )$",
    ),
    Row(Sense.MUST, "need needs", r"\s*:"),
    Row(Sense.MUST, "can't cannot won't", r" (?:do|succeed|manage|survive|thrive)\b[^.]{0,30}\bwithout\b"),
    Row(Sense.MUST, "should", rf" (?:have|be {_ABLE}|know|possess|understand|bring)\b"),
    Row(Sense.MUST, "candidate candidates applicant applicants", r" (?:will |must |should |who |that )?(?:has|have|had|knows?|possess(?:es)?|brings?)\b"),
    # Of the employer, or of what the job teaches; before ASKS, for "gain experience with"
    Row(
        Sense.TELLS,
        "experience experiences expertise knowledge understanding skills exposure",
        before=r"\b(?:their|his|her|its|our|'s|user|customer|client|player|employee|digital|guest|shopping|combined|buyer|gain|gaining|build|building"
        r"|share|sharing|provide|provides|providing|deepen|grow|growing|expand|apply|applying|leverage|develop|developing)"
        r" (?:(?:your|their|the|a|an|our|new|some|valuable|hands-on|real|technical|deep|in-depth|strong|practical|first-hand|industry|domain|expert|best|of|and|data|science) )*$",
    ),
    Row(Sense.TELLS, "learn gain", before=r"\b(?:you'll|you will|you can|will|to|and|chance to|opportunity to) $"),
    Row(Sense.TELLS, "trained taught", before=r"\b(?:be|get|are) $"),
    Row(Sense.TELLS, "train teach", r" you\b"),
    Row(Sense.TELLS, "our", r" (?!ideal|perfect|next|successful|new \w+ (?:will|should|must)|candidate)\w"),
    Row(
        Sense.TELLS,
        "we",
        r" (?:use|build|built|are (?!looking|seeking|searching|hiring|expecting|in search|on the lookout)|have|work|run|develop|offer|provide|believe|help|make|love|also use"
        r"|currently|recently|deliver|do\b|serve|leverage|maintain|migrated|moved|train|teach|hold|write|operate|process|design|create|specialize|solve|face|tackle)",
    ),
    Row(Sense.TELLS, "we're", r" (?:an?|the|building|using|on|proud|one)\b"),
    Row(Sense.TELLS, "experts", before=r"\b(?:subject matter|domain|technical|industry|our|other|of|with|leading|world-class|in-house) (?:\w+ )?$"),
    Row(
        Sense.TELLS,
        "teams engineers scientists developers analysts stakeholders designers colleagues partners clients customers researchers team group",
        before=r"\b(?:with|alongside|of|by|for|to|join|joins?|joining|support|help|helps|our|the|other)(?: [\w&/-]+,?(?: and| &)?){0,5} $",
    ),
    # Essential, what follows: the wording of requirements
    Row(Sense.ASKS, "proficient proficiency fluent fluency competent competence competency conversant adept"),
    Row(Sense.ASKS, "certified skilled versed mastery literacy aptitude facility", r"(?: \w+){0,2}? (?:in|with|at|of|using|on)\b"),
    Row(Sense.ASKS, "expert expertise", r"(?: \w+){0,2}? (?:in|with|using|on|of|developing|applying|working|building)\b"),
    Row(Sense.ASKS, "expert", r"(?:[ -]level)? (?:knowledge|understanding|skills?|proficiency)\b"),
    Row(
        Sense.ASKS,
        _STRENGTHS,
        rf",?(?:[ /]| and | & )(?!learning\b)(?:[\w+#/&.-]+,?[ /]){{0,5}}?{_HELD}\b",
        r"(?<!your )(?<!our )(?<!their )(?<!its )$",
    ),
    Row(Sense.ASKS, "experience experienced", rf" (?:[\w/-]+,? ){{0,3}}?{_WORKING}\b"),
    Row(Sense.ASKS, "exp", r"\.? (?:in|with|using)\b"),
    Row(Sense.ASKS, "knowledge understanding command grasp comprehension awareness appreciation", r" (?:\w+ )?(?:of|in|on|with|about)\b"),
    Row(Sense.ASKS, "understand", r" (?:how|the (?:basics|fundamentals|principles))\b"),
    Row(Sense.ASKS, "familiar familiarity", r"(?: \w+)? (?:with|in)\b"),
    Row(Sense.ASKS, "ability capacity", r" to\b"),
    Row(Sense.ASKS, "able capable", r" (?:to|of)\b"),
    Row(
        Sense.ASKS,
        "background degree major masters bachelors master's bachelor's phd certification certificate coursework record foundation grounding training",
        r" (?:\w+ )?(?:in|of|with)\b",
    ),
    Row(Sense.ASKS, "skills skill strength strengths", r" (?:\w+ )?(?:in|with|using)\b"),
    Row(Sense.ASKS, "comfortable comfort", r" (?:\w+ )?(?:with|in|using|working|writing|reading|coding)\b"),
    Row(Sense.ASKS, "years year yrs yr", before=r"(?:\d|\+|\b(?:one|two|three|four|five|six|seven|eight|ten|more|few|several|multiple))\)?\s?(?:\+|plus)?\s?(?:full )?$"),
    Row(Sense.ASKS, "you", rf" (?:also |already |really )?(?:have|know|bring|possess|understand|write|code|speak|love|master|are {_ABLE})"),
    Row(Sense.ASKS, "you're", rf" {_ABLE}"),
    Row(Sense.ASKS, "you've", r" (?:\w+ )?(?:worked|used|built|got|had|written|shipped|designed|developed|deployed|done|seen)\b"),
    Row(
        Sense.ASKS,
        "have",
        r" (?:worked|used|built|written|shipped|designed|developed|deployed|experience|had|exposure)\b",
        r"\b(?:you|you'll|candidates?|should|must|will|to|who|and|also) $|[^\w\s]\s*$|^$",
    ),
    Row(Sense.ASKS, "hands-on real-world industry work professional commercial", r" (?:experience|exposure|knowledge|skills)\b"),
    Row(Sense.ASKS, "exposure", r" to\b"),
    Row(Sense.ASKS, "strong solid good great excellent", r" (?:in|at|with|coder|programmer|developer|engineer)\b"),
    Row(Sense.ASKS, "knows", r" \w"),
    # Essential, the person that is named
    Row(Sense.HIRES, "looking searching hunting", r" for\b(?! (?:ways|opportunit|new ways|a (?:new )?(?:challenge|career|role|job)))"),
    Row(Sense.HIRES, "seek seeks seeking", r" (?:an?|to hire|for|talented|experienced|highly|passionate|motivated|candidates|someone|individuals|\w+ \w+ to join)\b"),
    Row(Sense.HIRES, "hiring recruiting", r"(?! (?:manager|process|team|decision|practice))"),
    Row(Sense.HIRES, "search need", r" of\b", r"\bin $"),
    Row(Sense.HIRES, "wanted"),
    Row(Sense.HIRES, "candidate applicant person candidates", r" (?:is|writes?|speaks?)\b", r"\b(?:ideal|successful|right|perfect|strong) $"),
)  # fmt: skip
