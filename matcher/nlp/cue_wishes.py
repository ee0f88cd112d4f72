"""The words that make a skill optional; of a word's rows the first that fits counts."""

from __future__ import annotations

from matcher.nlp.cue_rows import Row, Sense
from matcher.reading.wordlist import one_of

_WISH, _EXTRA = Sense.WISH, Sense.EXTRA
_END = r"(?=\W*(?:$|[.,;:)!|/\]•–—\n-]|(?:but|though|if|here)\b))"
_CLOSE = r"(?=\W*(?:$|[.,)\]|;•\n]|but\b))"
_VERY = (
    one_of("_also _really _very _highly _strongly _always _most _warmly _especially _considered _an? _of _seen_as")
    + "*"
)
_SIZE = one_of(
    "an? big huge strong definite definitely major real great added massive nice significant distinct clear additional"
)
_KEEN = one_of("willing willingness eager eagerness happy ready keen able ability will desire interest")
_SUBJECTS = one_of("that which who it this team we you our your")
_NOT_ONLY = r"(?<!just )(?<!only )(?<!merely )"

BEFORE_THE_SKILL = (
    Row(_WISH, "preference", r" (?:will|may|shall|is|can) (?:also )?(?:be )?(?:given|shown)\b"),
    Row(_EXTRA, "love like", r" to see (?:it|that|them|this|those)\b", r"\b(?:would|we'd|they'd)(?: also| really)? $"),
    # "Python ideally, but Ruby is fine" says it of what stands before
    Row(_EXTRA, "ideally preferably", r"(?=\s*(?:$|[.;)\n]|,? (?:but|though)\b))", r"(?<=[\w+#)]),? $"),
    Row(_WISH, "ideally preferably"),
    Row(_WISH, "bonus bonuses", r"(?: points?\b| if\b| for\b|:|\*+ )"),
    Row(_WISH, "extra brownie", r" (?:points|credit)\b"),
    Row(_WISH, "points", r" (?:for|if)\b"),
    Row(
        _WISH,
        "if",
        before=r"\b"
        + one_of(
            "nice good great cool lovely awesome super better plus pluses advantage asset helps helpful ideal glad"
        )
        + r"(?: to have)?,? $",
    ),
    Row(_WISH, "if", before=r"\b(?:happy|delighted|thrilled|impressed|stand out),? $"),
    Row(_WISH, "bonus", r"\)\s(?=\w)", r"(?:^|(?<=[\n•*-])|(?<=[\n•*-] ))\($"),  # "- (Bonus) Kafka"
    Row(
        _WISH,
        "love like prefer appreciate",
        r"(?:\s*:| (?:it )?if\b| to see\b| (?:for )?you to\b| (?:some |any )?"
        + one_of("experience knowledge familiarity exposure candidates people someone applicants")
        + r"\b)",
        r"\b(?:would|we'd|they'd)(?: also| really)? $",
    ),
    Row(
        _WISH,
        "prefer prefers",
        r" (?:some |any |prior )?"
        + one_of(
            """hires? candidates? applicants? people someone somebody engineers? developers? those
            experience competenc(?:y|e) knowledge familiarity exposure background proficiency expertise"""
        )
        + r"\b",
    ),
    Row(_WISH, "prefer", before=r"(?:^|(?<=[.;:•*\n-])|(?<=[.;:•*\n-] ))$"),
    Row(_WISH, "appreciate", r" (?!(?:the|that|your|our|how)\b)", r"\b(?:we|and|also|really) $"),
    Row(_WISH, "glad happy delighted thrilled", r" (?:of|about|with|by|to see)\b", r"\bwould be $"),
    Row(_WISH, "know", before=r"\b(?:might|may|could)(?: also)? $"),
    Row(_WISH, "have", r" (?:used|worked|seen|heard|some|experience)\b", r"\b(?:might|may|could)(?: also)? $"),
    Row(_WISH, "nice good should could optional pluses preferences pre pré", r" ?:"),
)

AFTER_THE_SKILL = (
    # "(or willing to learn)", but not "or the will to learn the second quickly"
    Row(
        _EXTRA,
        "learn pick acquire",
        r"(?=\W*(?:$|[.,;)\]|•\n]|on the job|it\b|them\b))",
        rf"\bor (?:an? )?(?:\w+ )?{_KEEN}(?: to| in)? $",
    ),
    Row(
        _WISH,
        "learn pick",
        r"(?! (?:new|and|quickly|fast|about)\b)(?= \w)",
        r"\b(?:willing|willingness|eager|eagerness|happy|ready|keen|open|desire) to $",
    ),
    Row(
        _EXTRA,
        "plus pluses bonus",
        r"(?! of\b| (?:plan|pay|program|scheme|potential|structure))",
        rf"{_NOT_ONLY}\b{_SIZE} $",
    ),
    Row(_EXTRA, "plus", r"(?! \w)", r" [–—-] $"),  # "Rust - PLUSExperience with", a scrape
    Row(_EXTRA, "plus pluses plusses", rf"{_END}(?!\W*\d)", r"(?<!just a )(?<!only a )(?<!merely a )$"),
    Row(_EXTRA, "bonus", r"(?=\W*(?:$|[.)\]|;•\n]))"),
    Row(_EXTRA, "a big huge strong definite added", r" \+(?=[ \t]*(?:$|[.,;)\n]))"),
    Row(_EXTRA, "meriting meritorious"),
    Row(_EXTRA, "merit merits", before=rf"\b{_SIZE} $"),
    Row(_EXTRA, "fine ok okay welcome", r",? (?:too|as well)\b", r"[\w+#)] [–—-] $"),
    Row(_EXTRA, "vorteil", before=r"\bvon $"),
    Row(
        _EXTRA,
        "welcome",
        r"(?=,? (?:even )?if\b)",
        r"\b" + one_of("people folks candidates developers engineers users applicants") + r"(?: are| is)?(?: also)? $",
    ),
    Row(_EXTRA, "advantage", r"(?! (?:of|over)\b)", r"\bof (?:great |some )?$"),
    Row(_EXTRA, "advantage asset benefit", r"(?! (?:of|over|from|package|plan))", rf"\b{_SIZE} $"),
    Row(_EXTRA, "advantageous appreciated favourable favorable favourably favorably favoured favored"),
    Row(_EXTRA, "beneficial", r"(?! (?:to|for)\b)"),
    Row(_EXTRA, "helpful useful handy valuable", before=rf"\b(?:is|are|be|being){_VERY} $"),
    Row(_EXTRA, "helpful useful handy", r"(?=\W*(?:$|[.)\]|;•\n]|(?:but|though)\b))"),
    Row(_EXTRA, "helpful useful handy plus bonus advantage", before=r" = (?:an? )?$"),  # "Redshift = helpful for deals"
    Row(_EXTRA, "welcome welcomed", _CLOSE, rf"\b(?:is|are|be){_VERY} $|(?<=[\w)]) $"),
    Row(_EXTRA, "valued", r"(?! (?:at|customers?|clients?|partners?|members?))"),
    Row(
        _EXTRA,
        "help helps",
        _CLOSE,
        r"\b" + one_of("would will might may also experience knowledge skills? degree background") + " $",
    ),
    # "- Experience with Kafka helps", but not "a tool that helps"
    Row(
        _EXTRA,
        "helps",
        r"(?=\W*(?:$|[.)\]|;•\n]|(?:but|though)\b))",
        rf"(?:^|(?<=[.\n•;*-])|(?<=, so))(?=\s*(?:(?!{_SUBJECTS}\b)[\w+#./]+ ){{1,9}}$)",
    ),
    Row(_EXTRA, "hurt hurts", before=r"(?:n't|\bcannot|\bnot|\bnever) $"),
    Row(
        _EXTRA,
        "nice",
        r"(?=\W*(?:$|[.)\]|;•\n]|(?:but|though)\b))",
        r"(?<!which )(?<!that )\b(?:is|are) (?:also |always |really |very )?$",
    ),
    Row(_EXTRA, "learned learnt taught", before=r"\b(?:can|could|may) (?:also |easily )?be (?:quickly |easily )?$"),
    Row(
        _EXTRA,
        "great nice good lovely awesome perfect cool amazing ideal fantastic",
        r"(?=\W*(?:$|[.,)\]|;•\n]|(?:but|though|too|as)\b))",
        r"\b(?:would|will|'d) be (?:really |very |also |even |so )?$",
    ),
    Row(_EXTRA, "ideal", r"(?=\W*(?:$|[.;)\n]|(?:but|though)\b))", r"\b(?:is|are) $"),
    Row(_EXTRA, "nice", r"(?=\W*(?:$|[.;)\n]))", r"(?:\bexp\.?|experience|knowledge|skills?) $"),
    Row(_EXTRA, "nice", r"(?=\))", r"(?<=\()$"),  # "Docker (nice)"
    Row(_EXTRA, "nice", r"(?=[ \t]*(?:$|[.;)\n]))", r"(?<!are)(?<!be)(?<!very)(?<!really)(?<=[\w+#)]) $"),
    Row(_EXTRA, "nice", r" (?:but|though)\b", r"\bis (?:really |very |also |always )?$"),
    Row(
        _EXTRA,
        "required essential necessary mandatory needed",
        before=r"(?:\bnot|n't)(?: be)?(?: strictly| absolutely| necessarily| always| explicitly)? $",
    ),
    Row(_EXTRA, "must requirement condition", before=r"(?:\bnot|n't) (?:an? )?(?:absolute |strict |hard )?$"),
    Row(_EXTRA, "must", before=r"\bno (?:absolute |strict |hard )?$"),
    Row(_EXTRA, "dealbreaker dealbreakers", before=r"(?:n't|\bnot|\bno) (?:an? )?$"),
    Row(_EXTRA, "breaker breakers", before=r"(?:n't|\bnot|\bno) (?:an? )?deal[ -]$"),
    Row(_EXTRA, "better", r"(?=\W*(?:$|[.;)\n]))", r"\b(?:so much|all) the $"),
    Row(_EXTRA, "tip tips", r" the (?:scales?|balance)\b"),
    Row(_EXTRA, "save", r" us (?:\w+ ){0,3}(?:time|work|effort|trouble)\b", r"\bwould $"),
    Row(_EXTRA, "icing cherry", r" on (?:the |top)", r"\b(?:be|is|are) (?:the |an? )?$"),
    Row(_EXTRA, "apart", before=r"\bsets? (?:you|them|candidates) $"),
    Row(_EXTRA, "stand", r" out\b", r"\b(?:you|candidates?|applicants?|resume)(?: \w+)? $"),
    # "not optional"
    Row(Sense.FIRM, "optional negotiable", before=r"\b(?:not|non)[ -](?:an? )?$"),
)

BY_PLACE = (
    # "desired outcomes" are no wish
    Row(
        Sense.EITHER,
        "preferred preferable preference desired desirable optional optionally recommended",
        "(?! "
        + one_of(
            "outcomes? results? states? outputs? effects? goals? levels? formats? business solutions? actions? changes?"
            " vendors? partners? methods? names? suppliers? customers? property properties target performance"
            " improvements? over"
        )
        + r"\b)",
    ),
    Row(Sense.EITHER, "pref", r"(?:'?d\b|\.|(?=\W*(?:$|[,;)\n])))"),
    Row(Sense.EITHER, "know", r"(?=\W*(?:$|[.:;)\n]))", r"\b(?:nice|good)[ -](?:to|2)[ -]$"),
    Row(Sense.EITHER, "have haves has", before=r"\b(?:nice|good|great|cool)[ -](?:to|2)[ -]$"),
)

WISHES = (*BEFORE_THE_SKILL, *AFTER_THE_SKILL, *BY_PLACE)
