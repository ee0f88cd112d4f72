"""Tells people and places from the technologies that share their names: Carol Jenkins, Ruby Tanner, Delphi, Indiana."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from matcher.reading.wordlist import words

HONORIFICS = words("""mr mrs ms miss mx dr prof professor sir dame lord lady frau herr mme madame monsieur señora""")
PROFESSIONS = frozenset(("chef",))  # names of technologies that are a person's title before a name: "Chef David"
OF = frozenset(("de", "du"))  # "Chef de Projet"
SITES = words("Avenue Boulevard House Island Lane River Road Square Street Valley")
GIVEN_NAMES = words(
    """aaron adam adrian ahmed aisha alan albert alejandro alex alexander alexandra ali alice alicia alison amanda
    amber amir amit amy ana andrea andreas andrew andy angela anil anita anna anne anthony antonio anya arjun arthur
    ashley barbara beatrice ben benjamin bernard beth betty bill bob brad brandon brenda brian bruce carl carla
    carlos carmen carol caroline carolyn catherine charles charlotte chen cheryl chris christian christina christine
    christopher cindy claire clara claudia colin connor craig cynthia dan daniel danielle dave david deborah deepak
    denise dennis derek diana diane diego dmitri donald donna doris dorothy doug douglas dylan edward edwin elaine
    elena eleanor elizabeth ellen emily emma eric erica erik esther ethan eva evelyn fatima felix fiona frances
    frank gary george gerald gloria grace graham greg gregory hannah harold harry hassan heather heidi helen henry
    howard ian ibrahim ingrid irene isabel isabella ivan jack jacob jake james jamie jan jane janet janice jason
    jean jeff jeffrey jennifer jeremy jerry jesse jessica jim joan joanna joe johan johannes john jonas jonathan
    jordan jorge jose joseph joshua joyce juan judith judy julian julie justin karen karl kate katherine kathleen
    kathryn katie keith kelly ken kenneth kevin kim klaus kumar kyle lars laura lauren laurie lawrence leah lena leo
    leon leonard leslie liam linda lisa louis louise lucas lucia lucy luis luke lynn marcus margaret maria marie
    marilyn mario marion mark marta martha martin mary matt matthew maureen megan melissa michael michelle miguel
    mike mohamed mohammed mona monica nadia nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nina
    nora norman olga oliver olivia omar oscar pamela patricia patrick paul paula peter philip phyllis pierre priya
    rachel rahul raj ralph rebecca renee richard rita robert roberta robin roger ronald rosa rose roy russell ruth
    ryan sam samantha samuel sandra sanjay sara sarah scott sean sergei sharon sheila shirley simon sofia sonia
    sophia sophie stefan stella stephanie stephen steve steven stuart sue sunil susan suzanne sven svetlana tamara
    tanya tara ted teresa terry theresa thomas tim timothy tina todd tom tony tracy valerie vanessa vera veronica
    victor victoria vijay vincent virginia walter wanda wayne wendy william yolanda yusuf yvonne zoe"""
)
TECHNICAL_GIVEN_NAMES = words(
    "ada cassandra crystal hugo iris jade jasmine julia luigi marko opal pascal pearl ray ruby sage scarlet travis"
)
STATES = words(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin
    wyoming ontario quebec alberta germany france italy spain switzerland austria england scotland wales ireland
    canada india australia israel russia ukraine belarus poland romania bulgaria hungary serbia portugal greece turkey
    netherlands belgium sweden norway denmark finland mexico brazil argentina chile peru colombia china japan singapore
    malaysia thailand vietnam indonesia philippines pakistan bangladesh egypt nigeria kenya"""
)


STATE_CODES = words("AZ CA CO CT FL GA IL MA MD MI MN MO NC NH NJ NM NV NY OH OK OR PA RI TN TX UT VA WA WI")


def names_person(tokens: Sequence[str], first: int, behind: int, is_common: Callable[[str], bool]) -> bool:
    """Tell whether the tokens ``first`` to ``behind`` are (part of) a person's name; ``is_common`` knows words."""
    before = next(
        (word for word in reversed(tokens[max(0, first - 3) : first]) if not word.isspace() and word != "."), ""
    )
    following = tokens[behind] if behind < len(tokens) else ""
    if tokens[first].lower() in PROFESSIONS and (
        following in OF or (following.istitle() and following.lower() in GIVEN_NAMES)
    ):
        return True
    if before.lower() in HONORIFICS or (before.istitle() and before.lower() in GIVEN_NAMES):
        return True
    if len(tokens[first]) == 1 and tokens[behind : behind + 1] == ["."]:
        behind += 1  # an initial
    elif tokens[first].lower() not in TECHNICAL_GIVEN_NAMES:
        return False
    elif len(following) == 1 and following.isupper() and tokens[behind + 1 : behind + 2] == ["."]:
        behind += 2  # "Jasmine T. Okoro"
    following = tokens[behind] if behind < len(tokens) else ""
    alike = following.istitle() or (following.isupper() and tokens[first].isupper() and len(tokens[first]) > 1)
    return alike and following.isalpha() and len(following) > 1 and not is_common(following.lower())


def names_place(tokens: Sequence[str], behind: int) -> bool:
    """Tell whether a name is a place's: "Delphi, Indiana", "Aurora, CO 80012", "Perl River"."""
    if tokens[behind : behind + 1] and tokens[behind] in SITES:
        return True
    state = tokens[behind + 1] if behind + 1 < len(tokens) and tokens[behind] == "," else ""
    if state in STATE_CODES:
        following, then = (tokens[place] if place < len(tokens) else "" for place in (behind + 2, behind + 3))
        if following == "-":  # "OR - Remote", but neither "OR-Tools" nor "AZ-900"
            return then.istitle() and then != "Tools"
        return not following[:1].isalpha() and following not in (",", "/", "and")
    return state.istitle() and state.lower() in STATES
