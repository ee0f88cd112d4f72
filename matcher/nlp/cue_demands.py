"""The words that ask for a skill, and those that only tell of it; of a word's rows the first that fits counts."""

from __future__ import annotations

from matcher.nlp.cue_rows import Row, Sense
from matcher.reading.wordlist import one_of

_ASKS, _MUST, _FIRM, _TELLS, _HIRES = Sense.ASKS, Sense.MUST, Sense.FIRM, Sense.TELLS, Sense.HIRES
_STRENGTHS = """
    strong solid proven deep extensive excellent demonstrated demonstrable advanced in-depth working good sound thorough
    hands-on practical prior previous significant great basic some relevant professional commercial exceptional
    outstanding superior intermediate rigorous robust substantial firm"""
_HELD = one_of(
    "experience knowledge understanding skills? background command grasp track_record ability abilities familiarity"
    " foundations? proficiency fluency expertise exposure"
)
_WORKING = one_of(
    "in with using of on across w/ working building developing designing writing creating deploying implementing"
    " applying managing leading analyzing analysing conducting performing programming coding training running"
    " administering operating integrating processing handling manipulating querying delivering supporting"
    " scaling architecting maintaining modeling modelling extracting cleaning wrangling presenting defining"
    " setting doing making evaluating shipping optimizing"
)
_ABLE = r"(?:an? )?(?:\w+ )?" + one_of(
    "expert proficient fluent skilled experienced familiar comfortable strong adept knowledgeable able"
)
_DONE = one_of("worked used built written shipped designed developed deployed had")
_ADVERBS = one_of("also always chiefly constantly heavily largely mainly mostly now often predominantly primarily"
                  " typically usually")  # fmt: skip
_POST = one_of("openings? opportunit need positions? roles? vacanc")

FIRM = (
    Row(
        _FIRM,
        "required require requires requiring",
        before=r"(?<!\bas )(?<!\bif )(?<!\bwhen )(?<!\bwhere )(?<!\bmay )(?<!\boften )$",
    ),
    Row(_FIRM, "mandatory compulsory prerequisite prerequisites"),
    Row(_FIRM, "indispensable", r"(?=\W*(?:$|[.,;)\n]))", r"\b(?:is|are) (?:absolutely )?$"),
    Row(
        _FIRM,
        "essential",
        "(?! "
        + one_of(
            "to for part component functions? duties tools role job services business element that in because aspects?"
        )
        + r"\b)",
    ),
    Row(
        _FIRM,
        "crucial indispensable key core",
        r"(?=\W*(?:$|[.;\n•])| (?:skills?|requirements?|bit)\b)",
        r"\b(?:is|are) (?:(?:an?|the|absolutely|really) )?$",
    ),
    Row(_FIRM, "needed necessary expected", r"(?! to\b)", r"\b(?:is|are|absolutely|also) $"),
    Row(_FIRM, "have haves", r"(?=\W*(?:$|[:.,;)\]|•\n]|skills|qualif))", r"\bmust[ -]$"),
    Row(_FIRM, "must", before=r"\ban? (?:absolute )?$"),
    Row(_FIRM, "must", r"(?=\W*(?:$|[|;,)\n]))"),
    Row(  # "English must be fluent"
        _FIRM,
        "must",
        r" be (?:(?:at least|very|really) )*(?:fluent|strong|excellent|good|solid|native|perfect|at (?:a )?[bc][12])\b",
    ),
)

MUST = (
    # "must be able to lift 20 kg" asks for no skill
    Row(
        _MUST,
        "must",
        r"(?! be (?:able to (?:work|lift|travel|commute|legally|obtain|pass)|authorized|eligible|legally|\d))",
    ),
    Row(
        _MUST,
        "minimum min",
        r"(?:\.?\s*:| of\b|\.? \d| (?:years?|qualif|require|experience|education|one|two|three|five))",
    ),
    Row(_MUST, "least", r"(?! in part\b)", r"\bat $"),
    Row(_MUST, "need", r" to\b", r"\byou(?:'ll| will| would)?(?: also)? $"),
    Row(_MUST, "have", r" to (?:be|have|know)\b", r"\byou(?:'ll|'d| will| would)? $"),
    Row(_MUST, "insist insists", r" (?:up)?on\b", r"\b(?:we|they|client|customer)(?: absolutely| really| do| both)* $"),
    Row(
        _MUST,
        "need needs",
        r" (?:to (?:be (?:able|comfortable|fluent|proficient|familiar|good|strong)|have|know|understand|bring)|an?"
        r"|strong|someone|somebody|experience|solid|good|knowledge)\b",
        r"(?<!not )(?<!n't )(?<!no )$",
    ),
    Row(
        _MUST,
        "need",
        r" (?!to\b|not\b|for\b|more\b|help\b|your?\b)",
        r"(?:^|(?<=[.!?:;•\n(])|(?<=[.!?:;•-] )|(?<=\band )|(?<=\brole )|(?<=\brole, )|(?<=\bjob )|(?<=\bjob, ))"
        r"(?:you|you'll|you will|we)(?: also)? $",
    ),
    Row(_MUST, "need needs needed necessary", r"\s*:"),
    Row(_MUST, "can't cannot won't", r" (?:do|succeed|manage|survive|thrive)\b[^.]{0,30}\bwithout\b"),
    Row(_MUST, "should", rf" (?:have|be {_ABLE}|know|possess|understand|bring)\b"),
    Row(
        _MUST, "should must", r" be an? (?:(?:very|really) )?(?:good|great|strong|excellent|confident|clear|natural)\b"
    ),
    Row(
        _MUST,
        "candidate candidates applicant applicants",
        r" (?:will |must |should |who |that )?(?:has|have|had|knows?|possess(?:es)?|brings?)\b",
    ),
)

TELLS = (
    # "gain experience with", "our experience"
    Row(
        _TELLS,
        "experience experiences expertise knowledge understanding skills exposure",
        before=r"\b"
        + one_of(
            "their his her its our 's user customer client player employee digital guest shopping combined buyer gain"
            " gaining build building share sharing provide provides providing deepen grow growing expand apply applying"
            " leverage develop developing"
        )
        + " (?:"
        + one_of(
            "your their the a an our new some valuable hands-on real technical deep in-depth strong practical"
            " first-hand industry domain expert best of and data science"
        )
        + " )*$",
    ),
    Row(_TELLS, "learn gain", before=r"\b(?:you'll|you will|you can|will|to|and|chance to|opportunity to) $"),
    Row(_TELLS, "trained taught", before=r"(?:\bwill|'ll) (?:be|get) (?:fully )?$"),
    Row(_TELLS, "trained taught", before=r"\b(?:be|get|are) $"),
    Row(_TELLS, "train teach", r" you\b"),
    # "full training on Kafka will be given", "you'll receive training in Kafka"
    Row(
        _TELLS,
        "training trainings",
        r" (?:on|in|for|with|of) [^.;\n]{1,60}?\b(?:is|are|will be|can be) "
        r"(?:given|provided|offered|available|included)\b",
    ),
    Row(
        _TELLS,
        "training trainings",
        before=r"\b(?:access|attend|undergo|undertake|get|given|receive|offer(?:s|ed)?|provid(?:e|es|ed|ing))"
        r"(?: (?!by\b|from\b)[\w-]+){0,4} $",
    ),
    Row(_TELLS, "employees", r" (?:also |can |will )?(?:enjoy|receive|get|benefit|have access)\b"),
    Row(_TELLS, "our", r" (?!ideal|perfect|next|successful|new \w+ (?:will|should|must)|candidate)\w"),
    Row(_TELLS, "we", r" are (?!looking|seeking|searching|hiring|expecting|in search|on the lookout)"),
    Row(_TELLS, "we", rf" have (?!(?:an?|several|multiple|\d+) (?:\w+ ){{0,3}}?{_POST})"),
    Row(
        _TELLS,
        "we",
        rf" (?:{_ADVERBS} )?"
        + one_of(
            "use build built work run develop offer provide believe help make love currently recently deliver"
            " do serve leverage maintain migrated moved train teach hold write operate process design create specialize"
            " solve face tackle"
        )
        + r"\b",
    ),
    Row(_TELLS, "we we'll", r" (?:(?:can|will|could) )?(?:teach|train)\b"),
    Row(_TELLS, "we're", r" (?:an?|the|building|using|on|proud|one)\b"),
    Row(
        _TELLS,
        "experts",
        before=r"\b"
        + one_of("subject_matter domain technical industry our other of with leading world-class in-house")
        + r" (?:\w+ )?$",
    ),
    # "work with data scientists and Kafka teams"
    Row(
        _TELLS,
        "teams engineers scientists developers analysts stakeholders designers colleagues partners clients customers "
        "researchers team group",
        before=r"\b(?:"
        + one_of("with alongside of by for join joins? joining support help helps our the other")
        + r"|(?<!\bability )(?<!\bable )to)(?: [\w&/-]+,?(?: and| &)?){0,5} $",
    ),
)

ASKS = (
    Row(_ASKS, "proficient proficiency fluent fluency competent competence competency conversant adept"),
    Row(
        _ASKS,
        "certified skilled versed mastery literacy aptitude facility",
        r"(?: \w+){0,2}? (?:in|with|at|of|using|on)\b",
    ),
    Row(
        _ASKS,
        "expert expertise",
        r"(?: \w+){0,2}? (?:in|with|using|on|of|developing|applying|working|building)\b",
    ),
    Row(_ASKS, "expert", r"(?:[ -]level)? (?:knowledge|understanding|skills?|proficiency)\b"),
    # "strong Python and SQL skills", but neither "deep learning" nor "your strong skills"
    Row(
        _ASKS,
        _STRENGTHS,
        rf",?(?:[ /]| and | & )(?!learning\b)(?:[\w+#/&.-]+,?[ /]|\([^()\n]{{1,40}}\), ){{0,5}}?{_HELD}\b",
        r"(?<!your )(?<!our )(?<!their )(?<!its )$",
    ),
    Row(_ASKS, "experience experienced", rf" (?:[\w/-]+,? ){{0,3}}?{_WORKING}\b"),
    Row(_ASKS, "exp", r"\.? (?:in|with|using)\b"),
    Row(
        _ASKS,
        "knowledge understanding command grasp comprehension awareness appreciation",
        r" (?:\w+ )?(?:of|in|on|with|about)\b",
    ),
    Row(_ASKS, "understand", r" (?:how|the (?:basics|fundamentals|principles))\b"),
    Row(_ASKS, "familiar familiarity", r"(?: \w+)? (?:with|in)\b"),
    Row(_ASKS, "ability capacity exposure", r" to\b"),
    Row(_ASKS, "able capable", r" (?:to|of)\b"),
    Row(
        Sense.STUDY,
        "masters bachelors master's bachelor's master bachelor phd ph.d ph.d. doctorate diploma bs ms "
        "ba ma mca mba bca bsc msc b.s. m.s. b.sc. m.sc. b.a. m.a. btech mtech b.tech m.tech b.e. m.e.",
        r"(?: \w+){0,2}? (?:in|of)\b",
    ),
    # "a high degree of data quality" is none
    Row(Sense.STUDY, "degree degrees graduate", r"(?: (?!of\b)\w+){0,2}? in\b"),
    Row(Sense.STUDY, "major majors", r" in\b"),
    # an item of its own: "Bachelor's degree or equivalent", "PhD/Masters"
    Row(
        Sense.STUDY,
        "bachelor bachelors bachelor's masters master's phd ph.d ph.d. doctorate",
        r"(?=\W{0,3}(?:degree|diploma|or|and|from|with|plus|equivalent|bachelor|master|ph\.?d)\b|\s*(?:$|[\n/,(.;]))",
        r"(?:(?:^|(?<=\n)|[•*·])[ \t'\"•*·-]*(?:an? )?|(?<=[a-z.]))$",
    ),
    Row(
        _ASKS,
        "background certification certificate coursework record foundation grounding",
        r" (?:\w+ )?(?:in|of|with)\b",
    ),
    Row(_ASKS, "training", r" (?:\w+ )?(?:in|of|with)\b", r"(?<![,:;] )$"),  # "pipelines in Spark, training in PyTorch"
    Row(_ASKS, "skills skill strength strengths", r" (?:\w+ )?(?:in|with|using)\b"),
    Row(_ASKS, "comfortable comfort", r" (?:\w+ )?(?:with|in|using|working|writing|reading|coding)\b"),
    Row(
        _ASKS,
        "years year yrs yr",
        before=r"(?:\d|\+|\b"
        + one_of("one two three four five six seven eight ten more few several multiple")
        + r")\)?\s?(?:\+|plus)?\s?(?:full )?$",
    ),
    Row(
        _ASKS,
        "you",
        r" (?:also |already |really )?(?:have(?! (?:the|an?) (?:opportunity|chance|option))|know|bring|possess"
        rf"|understand|speak|master|are {_ABLE})\b",
    ),
    Row(_ASKS, "you're", rf" {_ABLE}\b"),
    Row(_ASKS, "you've", rf" (?:\w+ )?(?:{_DONE}|got|done|seen)\b"),
    Row(
        _ASKS,
        "have",
        rf" (?:{_DONE}|experience|exposure)\b",
        r"\b(?:you|you'll|candidates?|should|must|will|to|who|and|also) $|[^\w\s]\s*$|^$",
    ),
    Row(
        _ASKS,
        "hands-on real-world industry work professional commercial",
        r" (?:experience|exposure|knowledge|skills)\b",
    ),
    Row(_ASKS, "strong solid good great excellent", r" (?:in|at|with|coder|programmer|developer|engineer)\b"),
    Row(_ASKS, "knows", r" \w"),
)

HIRES = (
    Row(
        _HIRES,
        "looking searching hunting",
        r" for\b(?! (?:ways|opportunit|new ways|a (?:new )?(?:challenge|career|role|job)))",
    ),
    Row(
        _HIRES,
        "seek seeks seeking",
        " "
        + one_of(
            r"an? to_hire for talented experienced highly passionate motivated candidates someone individuals"
            r" \w+_\w+_to_join"
        )
        + r"\b",
    ),
    Row(_HIRES, "hiring recruiting", r"(?! (?:manager|process|team|decision|practice))"),
    Row(_HIRES, "search need", r" of\b", r"\bin $"),
    Row(
        _HIRES,
        "opening openings vacancy vacancies opportunity position positions role need requirement",
        r" (?:available |open )?for (?=(?:an?|someone|somebody|talented|experienced|motivated|skilled|our next|\d+)\b)",
    ),
    Row(_HIRES, "wanted"),
    Row(
        _HIRES,
        "candidate applicant person candidates",
        r" (?:is|writes?|speaks?)\b",
        r"\b(?:ideal|successful|right|perfect|strong) $",
    ),
)

DEMANDS = (*FIRM, *MUST, *TELLS, *ASKS, *HIRES)
