"""Small tables with the columns of ESCO's and O*NET's downloads; every row is invented."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

SKILL = "http://data.europa.eu/esco/skill/"
WELFARE, WARDS, LANGUAGES = f"{SKILL}g-welfare", f"{SKILL}g-wards", f"{SKILL}e35a5936-091d-4e87-bafe-f264e55bd656"
KNOWLEDGE = f"{SKILL}c46fcb45-5c14-4ffa-abed-5a43f104bb22"
ICT = "http://data.europa.eu/esco/isced-f/06"
COLUMNS = (
    "conceptType", "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "hiddenLabels", "status",
    "description",
)  # fmt: skip
CROSS, SECTOR, TRANSVERSAL = "cross-sector", "sector-specific", "transversal"
# (uri, type, reuse, label, alternative labels, hidden labels, description)
SKILLS = (
    ("zorb-care", "knowledge", SECTOR, "zorb anaesthetics", "zorb anesthetics\nsleep of zorbs\nthe zorb sleep",
     "zorbanaes", "How."),
    ("zorb-wards", "knowledge", SECTOR, "zorb ward hygiene", "sleep of zorbs\nward scrubbing", "", "Clean."),
    ("hair", "knowledge", SECTOR, "hair", "human hair", "", "The hair."),
    ("quillpad", "knowledge", SECTOR, "Quillpad", "Quillpad 2.1\nquill", "", "The computer program."),
    ("route", "knowledge", SECTOR, "Route (ward planning software)", "Route", "", "The tool Route plans."),
    ("python", "knowledge", SECTOR, "Python (computer programming)", "Pythonic zorbing", "", "Software."),
    ("brush", "skill/competence", SECTOR, "brush zorbs", "groom zorbs\ncombing of zorbs", "", "Brush them."),
    ("polish", "skill/competence", SECTOR, "polish zorbs", "", "", "Polish them."),
    ("meek", "skill/competence", TRANSVERSAL, "show zorb meekness", "", "", "Be meek."),
    ("zorbish", "knowledge", TRANSVERSAL, "Zorbish", "", "", "The Zorbish language."),
    ("old", "knowledge", SECTOR, "zorb bleeding", "", "", "No more."),
)  # fmt: skip
BROADER = (
    ("zorb-care", WARDS), ("zorb-wards", f"{SKILL}zorb-care"), ("hair", WARDS), (WARDS, WELFARE), (WELFARE, KNOWLEDGE),
    ("brush", f"{SKILL}polish"), ("quillpad", ICT), ("zorbish", LANGUAGES), ("python", ICT),
)  # fmt: skip
RELATED = (("brush", "essential", "zorb-care"), ("brush", "optional", "hair"))
GROUPS = ((WELFARE, "Zorb welfare", "091"), (WARDS, "Zorb wards", "0913"), (LANGUAGES, "language skills", "L"))

ONET_HEAD = ("O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand")
CAD = ("43232604", "Computer aided design CAD software")
MEDICAL = ("43232610", "Medical software")
TECHNOLOGIES = (
    ("29-1141.00", "Wardwise Chart", *MEDICAL, "N", "N"),
    ("29-1171.00", "Wardwise Chart", *MEDICAL, "Y", "N"),
    ("29-1141.00", "Zorb charting software", *MEDICAL, "N", "N"),
    ("17-2051.00", "Girderwright Beam Layout System GBLS", *CAD, "N", "N"),
    ("17-2051.00", "Microsoft PowerShell", "43232402", "Development environment software", "Y", "Y"),
    ("17-2051.00", 'Quill "Q" Sketch', *CAD, "N", "N"),
    ("17-2051.00", "Little Piano", *CAD, "N", "N"),
    ("17-2051.00", "C", "43232402", "Development environment software", "Y", "Y"),
)
TOOLS = (
    ("29-1141.00", "Zorb tweezers", "42292301", "Forceps"),
    ("29-1141.00", "Wardwise Scale 5", "41111501", "Balances"),
)
OCCUPATIONS = (("29-1141.00", "Zorb Nurses", "They nurse zorbs."), ("17-2051.00", "Girder Engineers", "They bend."))


def table(head: Sequence[str], rows: Sequence[Sequence[str]], delimiter: str = ",", newline: str = "\n") -> str:
    """Return a table as CSV, or as O*NET writes it: tabs, and quotes like other letters."""
    if delimiter == "\t":
        return newline.join("\t".join(row) for row in (head, *rows)) + newline
    stream = io.StringIO()
    csv.writer(stream, lineterminator=newline).writerows((head, *rows))
    return stream.getvalue()


def write_esco(folder: Path) -> Path:
    """Write ESCO's files into a folder, with one that is not needed."""
    folder.mkdir(exist_ok=True)
    skills = [
        ("KnowledgeSkillCompetence", f"{SKILL}{uri}", kind, reuse, label, others, hidden,
         "obsolete" if uri == "old" else "released", text)
        for uri, kind, reuse, label, others, hidden, text in SKILLS
    ]  # fmt: skip
    broader = [("x", uri if uri.startswith("http") else f"{SKILL}{uri}", "y", parent) for uri, parent in BROADER]
    related = [(f"{SKILL}{one}", "a", relation, "b", f"{SKILL}{other}") for one, relation, other in RELATED]
    groups = [("SkillGroup", uri, title, "", code) for uri, title, code in GROUPS]
    files = {
        "skills_en.csv": table(COLUMNS, skills),
        "broaderRelationsSkillPillar.csv": table(("conceptType", "conceptUri", "broaderType", "broaderUri"), broader),
        "skillSkillRelations.csv": table(
            ("originalSkillUri", "originalSkillType", "relationType", "relatedSkillType", "relatedSkillUri"), related
        ),
        "skillGroups_en.csv": table(("conceptType", "conceptUri", "preferredLabel", "altLabels", "code"), groups),
        "occupations_en.csv": table(
            ("conceptType", "conceptUri", "iscoGroup", "preferredLabel", "code"),
            [("Occupation", "u", "1", "zorb", "1")],
        ),
        "notes.csv": "colour\nred\n",
    }
    return _written(folder, files)


def write_onet(folder: Path) -> Path:
    """Write O*NET's files into a folder, with one that is not needed."""
    folder.mkdir(exist_ok=True)
    files = {
        "Technology Skills.txt": table(ONET_HEAD, TECHNOLOGIES, "\t", "\r\n"),
        "Tools Used.txt": table(ONET_HEAD[:4], TOOLS, "\t", "\r\n"),
        "Occupation Data.txt": table(("O*NET-SOC Code", "Title", "Description"), OCCUPATIONS, "\t", "\r\n"),
        "Abilities.txt": "O*NET-SOC Code\tElement ID\r\n29-1141.00\t1\r\n",
    }
    return _written(folder, files)


def _written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    return folder
