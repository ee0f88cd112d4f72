"""Read blind, nothing tells who a résumé is of; what it shows stays what it was."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from matcher.blinding import blind
from matcher.matching import match_profile, read_profile, read_requirements
from matcher.reading import make_document, read_document
from matcher.reading.hidden import TINY, warn_of_hidden
from matcher.reading.source_ways import number_people
from matcher.reading.sources import Source
from matcher.values import Document, DocumentKind, HiddenText, Ignored, ReadingReport
from tests.conftest import sample_files
from tests.helpers import SETTINGS

REST = "\n\nExperience\nOrchard Ltd, Data Engineer\nMar 2019 - Feb 2021\n- Built pipelines in Python and SQL\n"


def hidden(text: str, *, kind: DocumentKind = DocumentKind.RESUME, id: str = "x") -> str:
    return blind(make_document(text, id=id, kind=kind)).text


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Mira Sandoval\nmira.sandoval@mail.example", ["Mira", "Sandoval", "mail.example"]),
        ("# **Mira Sandoval**", ["Mira", "Sandoval"]),
        ("MIRA SANDOVAL, PhD, PMP", ["MIRA", "SANDOVAL"]),
        ("M I R A   S A N D O V A L\nmsandoval@mail.example", ["M I R A", "S A N D"]),
        ("MIRA\nSANDOVAL\nmira.sandoval@mail.example", ["MIRA", "SANDOVAL"]),
        ("Curriculum Vitae\n\nMira Sandoval", ["Mira", "Sandoval"]),
        ("Résumé of Mira Sandoval", ["Mira", "Sandoval"]),
        ("Name: Mira Sandoval | Age: 34", ["Mira", "Sandoval", "34"]),
        ("Mira Sandoval - Data Engineer", ["Mira", "Sandoval"]),
        ("Mira Sandoval Computer Vision Engineer\nmira.sandoval@mail.example", ["Mira", "Sandoval"]),
        ("Data Engineer\nMira Sandoval\nmsandoval@mail.example", ["Mira", "Sandoval"]),
        ("Dr. Mira van der Berg\nmira.vanderberg@mail.example", ["Mira", "Berg"]),
        ("José-María d'Ávila Núñez\njosemaria.davila@mail.example", ["José", "María", "Ávila", "Núñez"]),
        ("Nguyen Thi Mai\nthimai.nguyen@mail.example", ["Nguyen", "Mai"]),
        ("Li Wei\nli.wei@mail.example", ["Li ", "Wei"]),
        ("CONTACT\n555-0192\njdoe88@mail.example\nSKILLS\nPython\nJane Q. Doe\nSenior Data Engineer", ["Jane", "Doe"]),
        (
            "Contact\nwww.linkedin.com/in/mira-\nsandoval-8812 (LinkedIn)\n\nTop Skills\nHadoop\n\n"
            "Mira Sandoval\nData Engineer at Orchard",
            ["Mira", "mira", "andoval", "8812"],
        ),
        ("My name is Mira Sandoval and I build things.", ["Mira", "Sandoval"]),
        ("Mira Sandoval mira@sandoval.example", ["Mira", "mira", "andoval"]),
        ("Mira Sandoval, mira@sandoval.example", ["Mira", "mira", "andoval"]),
        ("Mira Sandoval <mira@sandoval.example>", ["Mira", "andoval"]),
        ("Mira Sandoval·mira@sandoval.example", ["Mira", "andoval"]),
        ("Mira Sandoval +49 170 1234567", ["Mira", "Sandoval", "170"]),
        ("Mira Sandoval mobile 0170 1234567 E-mail: ms88@mail.example", ["Mira", "Sandoval", "ms88"]),
        ("Mira Sandoval github.com/ms88 www.msandoval.example", ["Mira", "andoval", "ms88"]),
        ("ms88@mail.example +49 170 1234567 Mira Sandoval", ["Mira", "Sandoval"]),
    ],
)
def test_a_name_is_found_wherever_it_stands(head: str, told: list[str]) -> None:
    text = hidden(head + REST)
    assert "[name]" in text
    for word in told:
        assert word not in text
    assert "Built pipelines in Python and SQL" in text


@pytest.mark.parametrize(
    "again",
    [
        "Sandoval, M. (2020). Tides. Journal of Tides.",
        "M. Sandoval and others",
        "M.Sandoval",
        "SANDOVAL Mira",
        "Ms Sandoval led a team",
        "Mira’s pipelines",
        "mira sandoval",
        "MiraSandoval",
        "Mira S. Sandoval – page 2 of 3",
        "Références: Sandoval Mira",
    ],
)
def test_the_name_is_found_again_in_other_forms(again: str) -> None:
    text = hidden(f"Mira Sandoval\nmira.sandoval@mail.example{REST}\n{again}\n")
    assert not re.search(r"sandoval|mira\b", text, re.I)


def test_names_of_others_and_of_technologies_stay() -> None:
    text = hidden(
        "Ruby Tanner\nruby.tanner@mail.example\n\nSkills\nRuby, Go, Python\n\nExperience\nQuillmere, 2019 - 2021\n"
        "- Built services in Ruby with Ada Vance; Ruby's team and Ms Tanner shipped them\n"
    )
    assert "Ruby, Go, Python" in text
    assert "services in Ruby with Ada Vance; [name]'s team and [name] shipped" in text


def test_a_name_that_is_a_word_is_no_word_elsewhere() -> None:
    text = hidden("Will Page\nwill.page@mail.example\n\nProfile\nI will page you. Where Will led, the page was good.\n")
    assert "I will page you. Where [name] led, the page was good." in text


@pytest.mark.parametrize(
    "head",
    [
        "Machine Learning Engineer\nPython, SQL",
        "Python, SQL, Docker, Git, Linux and Kubernetes.",
        "Data Science | Machine Learning | Python",
        "Registered Nurse",
        "ENGINEERING INSTRUCTOR",
        "SKILL SET Talend Oracle MySQL and a few more things that go on",
        "Core Competencies ~ Ant ~ Maven ~ Git",
        "Skillset Oracle DBA, MySQL",
    ],
)
def test_where_nobody_is_named_nothing_is_taken(head: str) -> None:
    assert hidden(head + REST) == head + REST


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Flat 3b, 14 Plum Lane, Exeter EX4 4QJ", ["Plum", "EX4", "14"]),
        ("Hauptstraße 12, 80331 München", ["Haupt", "80331", "München"]),
        ("12 rue de la Paix, Paris", ["rue", "12"]),
        ("Calle Mayor 5, 28013 Madrid", ["Mayor", "28013"]),
        ("ul. Kwiatowa 5/7, 00-001 Warszawa", ["Kwiatowa"]),
        ("P.O. Box 123, Cape Town", ["123"]),
        ("221B Baker Street | London, UK", ["Baker", "London"]),
        ("Address: 12 Hill Road,\nPorto, Portugal", ["Hill", "Porto"]),
        ("Porto, Portugal | +351 21 000 0000", ["Porto", "351"]),
        ("Porto | mira@mail.example", ["Porto", "mira@"]),
        ("Phone: 07700 900123", ["07700"]),
        ("(555) 010-0199", ["555"]),
        ("+44 (0)20 7946 0123", ["7946"]),
        ("Tel.: 089/1234567", ["123"]),
        ("mira [at] mail [dot] example", ["mira ["]),
        ("linkedin.com/in/mira-sandoval-8812", ["8812", "mira-s"]),
        ("https://github.com/msandoval/tidepool", ["msandoval"]),
        ("msandoval.github.io", ["msandoval"]),
        ("https://mirasandoval.dev", ["mirasandoval"]),
        ("@msandoval", ["msandoval"]),
        ("tidewater | github.com/tidewater", ["tidewater"]),
        ("mira@mail.example , +351 21 000 0000 , San Francisco, CA , github.com/mira", ["Francisco"]),
        ("Skype: live:mira.s", ["live:"]),
        ("Date of birth: 12 March 1989", ["1989", "March"]),
        ("Date of Birth\t:\t01/02/1990", ["1990"]),
        ("DOB 12.05.1980", ["1980"]),
        ("Date of birth\n12 March 1989", ["1989"]),
        ("born on 3 May 1990 in Hanoi", ["1990", "Hanoi"]),
        ("34 years old", ["34"]),
        ("Age: 34   Sex: Female   Nationality: Ghanaian", ["34", "Female", "Ghanaian"]),
        ("Married | 41 | Male | German", ["Married", "41", "Male", "German"]),
        ("**Gender:** female", ["female"]),
        ("Marital status: married, two children", ["married", "children"]),
        ("I am a British citizen and mother of two children", ["British", "mother", "children"]),
        ("Pronouns: she/her", ["she", "her"]),
        ("(they/them)", ["they"]),
        ("Nationality Indian", ["Indian"]),
        ("Father's Name: Pedro Sandoval", ["Pedro"]),
        ("Passport No: X1234567", ["X1234567"]),
        ("Photo: see attached", ["attached"]),
    ],
)
def test_contacts_and_personal_data_are_taken(line: str, told: list[str]) -> None:
    text = hidden(f"Mira Sandoval\n{line}{REST}")
    for word in told:
        assert word not in text
    assert text.count("\n") == f"Mira Sandoval\n{line}{REST}".count("\n")
    assert "Mar 2019 - Feb 2021\n- Built pipelines in Python and SQL" in text


@pytest.mark.parametrize(
    "line",
    [
        "- Worked with 1 000 000 rows from 2018 - 2020 at 192.168.0.1",
        "- Published doi:10.1234/5678901234 and ISBN 978-3-16-148410-0",
        "- Race conditions in Go, address resolution, age verification for users aged 18 to 65",
        "- Xeon E5-2620 @ 2.0 GHz, 192 cores @ 3.1 GHz",
        "- Single sign-on and a married couple's data model",
        "- Languages: German, English",
        "2015 – 2020, 03/2019 - 05/2021, 2019-03-01 - 2021-02-28",
    ],
)
def test_what_only_looks_like_it_stays(line: str) -> None:
    assert line in hidden(f"Mira Sandoval{REST}{line}\n")


def test_what_was_hidden_passed_over_or_warned_of_is_blind_too() -> None:
    report = ReadingReport(
        hidden=(HiddenText(how="tiny", text="Mira Sandoval Go"),), ignored=(Ignored(why="feet", text="M. Sandoval"),)
    )
    document = make_document(f"Mira Sandoval{REST}", id="mira", kind=DocumentKind.RESUME, warnings=["Mira Sandoval …"])
    seen = blind(replace(document, reading=report), id="Person 1")
    assert seen.reading is not None
    assert (seen.reading.hidden[0].text, seen.reading.ignored[0].text) == ("[name] Go", "[name]")
    assert (seen.id, seen.source, seen.warnings) == ("Person 1", "Person 1", ("[name] …",))


def test_a_name_ends_where_an_address_begins() -> None:
    told = hidden("Mira Sandoval mira@sandoval.example" + REST)
    assert told.startswith("[name] [email]\n")


def test_blind_warnings_quote_nothing_since_a_cut_quote_hides_what_it_tells() -> None:
    said = warn_of_hidden("cv.pdf", {TINY: "Mira Sandoval mira@mail.example is 54 years old"})
    document = make_document(f"Mira Sandoval{REST}", id="mira", kind=DocumentKind.RESUME, warnings=said)
    (told,) = blind(document).warnings
    assert told == "cv.pdf: 7 words that no reader sees (in type too small to read) were left out"


def test_the_name_of_the_file_helps_to_find_the_owner() -> None:
    text = "Python\nSQL\nCooking\nTravel\nTides\nRivers\nRain\nMira Sandoval\n" + REST
    assert "Sandoval" in hidden(text)
    assert "Sandoval" not in hidden(text, id="CV_Mira_Sandoval")


def test_of_a_posting_only_mail_and_telephone_are_taken() -> None:
    text = (
        "Data Engineer\nApply to jane@firm.example or +44 20 7946 0123, 14 Plum Lane.\nRequirements\n- Python, age 18\n"
    )
    told = hidden(text, kind=DocumentKind.POSTING)
    assert told == text.replace("jane@firm.example", "[email]").replace("+44 20 7946 0123", "[phone]")


def test_a_document_of_no_kind_gets_one_from_its_contacts() -> None:
    text = f"Mira Sandoval\nmira@mail.example, +351 21 000 0000{REST}"
    assert blind(make_document(text, id="x")).kind is DocumentKind.RESUME


@pytest.mark.parametrize("path", sample_files("resumes"), ids=lambda path: path.stem)
def test_scores_and_steps_of_the_samples_do_not_change(path: object, sample_documents: dict[str, Document]) -> None:
    (source,) = number_people([Source.of_path(str(path))])
    seen, whole = source.read(DocumentKind.RESUME), read_document(str(path), kind=DocumentKind.RESUME)
    assert seen.text != whole.text
    first, last = re.findall(r"[^\W\d_]+", whole.text)[:2]
    assert first.casefold() not in re.split(r"\W+", seen.text.casefold())
    assert last.casefold() not in seen.text.casefold()
    assert "@" not in seen.text
    blinded, open_ = read_profile(seen, SETTINGS), read_profile(whole, SETTINGS)
    assert blinded.total_months == open_.total_months
    for document in sample_documents.values():
        if document.kind is DocumentKind.POSTING:
            asked = read_requirements(document, SETTINGS)
            one, two = match_profile(blinded, asked, SETTINGS), match_profile(open_, asked, SETTINGS)
            assert one.score == two.score
            assert [step.status for step in one.roadmap.steps] == [step.status for step in two.roadmap.steps]


def test_a_file_named_after_a_trade_names_nobody() -> None:
    text = "Corinna Tolvanen\nSummary\n\nSeasoned Information Technology Specialist who sets up workstations.\n"
    shown = hidden(text, id="information-technology-83")
    assert "Tolvanen" not in shown
    assert "Information Technology Specialist" in shown


def test_an_address_ends_with_its_town_where_lines_were_lost() -> None:
    rest = "Moved forty services to Kubernetes. " * 20
    text = hidden(f"Jane Doelman Baker jane@mail.example 12 Rose Street, Marrowby. {rest}")
    assert "Marrowby" not in text
    assert text.count("Kubernetes") == 20
