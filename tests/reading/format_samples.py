"""Small files in every format that a reader exists for, written here so that tests say exactly what a reader meets."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from functools import cache
from typing import Any

import docx
from pdf_writer import Page, column, write_pdf

TEXT = """\
Mira Sandoval

Experience
Data Engineer, Quillmere
Mar 2019 - Feb 2021
- Built pipelines in Python

Skills
SQL, Docker
"""
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"
ODT_BODY = (
    "<text:h>Experience</text:h><text:p>Data Engineer</text:p><text:p>Mar 2019 – Feb 2021</text:p>"
    "<text:list><text:list-item><text:p>Built pipelines in Python</text:p></text:list-item></text:list>"
    "<text:h>Skills</text:h><text:p>SQL, Docker</text:p>"
)
RTF = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset238 Arial CE;}}"
    rb"{\stylesheet{\s0 Normal;}}{\info{\author Nobody}}\f0 Experience\par Data Engineer\par "
    rb"Mar 2019 \endash  Feb 2021\par "
    rb"{\listtext\'b7\tab}Built pipelines in Python\par Skills\par SQL, Docker\par}"
)
RESUME = {
    "basics": {
        "name": "Mira Sandoval",
        "label": "Data Engineer",
        "email": "mira@example.org",
        "summary": "Builds things that last.",
        "location": {"city": "Porto", "countryCode": "PT"},
        "profiles": [{"network": "GitHub", "url": "https://github.com/mira-example"}],
    },
    "work": [
        {
            "name": "Quillmere Ltd",
            "position": "Data Engineer",
            "startDate": "2019-03-01",
            "endDate": "2021-02-28",
            "summary": "Looked after the warehouse.",
            "highlights": ["Built pipelines in Python"],
        },
        {"company": "Old Style GmbH", "position": "Analyst", "startDate": "2021-03"},
    ],
    "education": [{"institution": "Somewhere College", "area": "Statistics", "studyType": "BSc", "endDate": "2018"}],
    "skills": [{"name": "Databases", "level": "Advanced", "keywords": ["PostgreSQL", "SQLite"]}],
    "languages": [{"language": "Portuguese", "fluency": "Native"}],
    "projects": [{"name": "Tidepool", "description": "A forecast of tides.", "keywords": ["Rust"]}],
    "certificates": [{"name": "Certified Sailor", "date": "2020-05-01", "issuer": "Harbour Office"}],
}
PASSPORT = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo>
<Identification><PersonName><FirstName>Mira</FirstName><Surname>Sandoval</Surname></PersonName>
<ContactInfo><Email><Contact>mira@example.org</Contact></Email></ContactInfo></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/><To year="2021" month="--02"/></Period>
<Position><Label>Data Engineer</Label></Position>
<Activities>&lt;ul&gt;&lt;li&gt;Built pipelines in Python&lt;/li&gt;&lt;/ul&gt;</Activities>
<Employer><Name>Quillmere Ltd</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2015"/><To year="2018"/></Period><Title>BSc Statistics</Title>
<Organisation><Name>Somewhere College</Name></Organisation></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>Portuguese</Label></Description></MotherTongue>
</MotherTongueList></Linguistic><Computer><Description>SQL, Docker</Description></Computer></Skills>
</LearnerInfo></SkillsPassport>"""
CANDIDATE = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
 xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"><hr:DocumentID>7</hr:DocumentID>
<CandidatePerson><PersonName><oa:GivenName>Mira</oa:GivenName><hr:FamilyName>Sandoval</hr:FamilyName></PersonName>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>mira@example.org</oa:URI></Communication></CandidatePerson>
<CandidateProfile><hr:ExecutiveSummary>&lt;p&gt;Builds things that last.&lt;/p&gt;</hr:ExecutiveSummary>
<EmploymentHistory><EmployerHistory><hr:OrganizationName>Quillmere Ltd</hr:OrganizationName>
<PositionHistory><PositionTitle typeCode="FREETEXT">Data Engineer</PositionTitle><eures:EmploymentPeriod>
<eures:StartDate><hr:FormattedDateTime>2019-03-01</hr:FormattedDateTime></eures:StartDate>
<eures:EndDate><hr:FormattedDateTime>2021-02-28</hr:FormattedDateTime></eures:EndDate></eures:EmploymentPeriod>
<oa:Description>&lt;ul&gt;&lt;li&gt;Built pipelines in Python&lt;/li&gt;&lt;/ul&gt;</oa:Description>
</PositionHistory></EmployerHistory></EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Somewhere College</hr:OrganizationName>
<AttendancePeriod><StartDate><hr:FormattedDateTime>2015-09</hr:FormattedDateTime></StartDate><Ongoing>false</Ongoing>
</AttendancePeriod><EducationDegree><hr:DegreeName>BSc Statistics</hr:DegreeName></EducationDegree>
</EducationOrganizationAttendance></EducationHistory>
<PersonQualifications><PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID>
<hr:CompetencyName>Docker</hr:CompetencyName></PersonCompetency><PersonCompetency>
<CompetencyID schemeName="NORMAL">Portuguese</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID></PersonCompetency>
</PersonQualifications></CandidateProfile></Candidate>"""
JOB = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Data Engineer",
    "description": "<p>We move numbers between two harbours and need somebody who likes tides, tables and tests.</p>"
    "<ul><li>Keep the pipelines running</li><li>Write down what you did</li></ul>",
    "skills": ["Python", "SQL"],
    "qualifications": "A degree or the like",
    "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 36},
    "hiringOrganization": {"@type": "Organization", "name": "Quillmere Ltd"},
}
PAGE = (
    "<!DOCTYPE html><html><head><title>Job</title></head><body><nav><a href='/'>Home</a></nav>"
    "<div id='cookie-banner'>We use cookies.</div><main><h1>Data Engineer</h1><h2>Requirements</h2>"
    "<ul><li>Python</li><li>SQL</li></ul></main>"
    "<section><h2>Similar jobs</h2><ul><li>Baker</li></ul></section></body></html>"
)

# Shapes, clipping and clear ink around the text, a picture over it, a layer that is off.
DRAWN = write_pdf(
    Page(
        content=b"q 0.9 g 50 50 500 700 re f Q BT /F1 10 Tf 72 700 Td (Built pipelines in Python) Tj ET "
        b"q 60 590 99 30 re W n BT /F1 10 Tf 72 600 Td (SQL) Tj ET Q q /G0 gs BT /F1 10 Tf 72 500 Td (Kafka) Tj ET Q "
        b"BT 1 g /F1 10 Tf 72 400 Td (Spark) Tj ET /OC /L0 BDC BT 0 g /F1 10 Tf 72 300 Td (Rust) Tj ET EMC "
        b"BT /F1 10 Tf 72 200 Td (Go) Tj ET q 99 0 0 30 60 190 cm /Im9 Do Q",
        resources="/ExtGState << /G0 << /ca 0 >> >> /Properties << /L0 6 0 R >> /XObject << /Im9 5 0 R >>",
    ),
    properties="/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
    last="<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
    "\nstream\nA\nendstream",
)
STYLED = (
    "<!DOCTYPE html><html><head><style>.a{color:#fff}#b{font-size:0}@media screen{p.c{opacity:0}}</style></head><body>"
    "<h1>Data Engineer</h1><p class=a>Kafka</p><p id=b>Go</p><p class='c d'>Rust</p><div style='position:relative'>"
    "<p>Spark</p><img style='position:absolute;left:0;top:0;width:100%;height:100%'></div>"
    "<p>Built pipelines in Python</p></body></html>"
)


def odt(body: str = ODT_BODY, *, styles: str = "", master: str = "") -> bytes:
    """Return an OpenDocument text."""
    content = (
        f"<office:document-content {OFFICE}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    margins = (
        f"<office:document-styles {OFFICE}><office:master-styles><style:master-page>{master}</style:master-page>"
        "</office:master-styles></office:document-styles>"
    )
    return zipped({"mimetype": ODT_TYPE, "content.xml": content, "styles.xml": margins})


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Return a ZIP archive of parts; the first is stored, the others are packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number, (name, content) in enumerate(parts.items()):
            archive.writestr(name, content, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return buffer.getvalue()


def word(*paragraphs: str, change: Callable[[Any], None] = lambda _: None) -> bytes:
    """Return a Word document."""
    made = docx.Document()
    for paragraph in paragraphs or TEXT.splitlines():
        made.add_paragraph(paragraph)
    change(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def mail(text: str = TEXT, *attachments: tuple[str, bytes]) -> bytes:
    """Return an e-mail."""
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Data Engineer", "a@example.org", "b@example.org"
    message.set_content(text)
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    message.set_boundary("=-=-=") if attachments else None
    return message.as_bytes()


def job_page(posting: object = JOB) -> str:
    """Return a page that states a posting as JSON-LD."""
    script = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    return PAGE.replace("</head>", f"{script}</head>")


@cache
def samples() -> dict[str, bytes]:
    """Return a well-formed file of every format by its name."""
    return {
        "cv.txt": TEXT.encode(),
        "cv.md": TEXT.replace("Skills", "## Skills").encode(),
        "wide.txt": TEXT.encode("utf-16"),
        "cv.pdf": write_pdf(Page(column(72, TEXT.splitlines()))),
        "drawn.pdf": DRAWN,
        "cv.docx": word(),
        "cv.odt": odt(),
        "cv.rtf": RTF,
        "cv.json": json.dumps(RESUME).encode(),
        "passport.xml": PASSPORT.encode(),
        "candidate.xml": CANDIDATE.encode(),
        "page.html": PAGE.encode(),
        "styled.html": STYLED.encode(),
        "job.html": job_page().encode(),
        "letter.eml": mail(),
        "application.eml": mail("See attached.\n", ("cv.odt", odt())),
    }


def mutate(data: bytes, dice: random.Random) -> bytes:
    """Return data with one kind of damage: bytes changed, an end or a block lost, a block repeated or moved."""
    way = dice.randrange(6)
    start, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    if way == 0:
        damaged = bytearray(data)
        for _ in range(dice.choice((1, 3, 10, 100))):
            damaged[dice.randrange(len(data))] = dice.randrange(256)
        return bytes(damaged)
    if way == 1:
        return data[:start]
    if way == 2:
        return data[:start] + data[end:]
    if way == 3:
        block = data[start : min(end, start + dice.choice((1, 8, 100)))]
        return data[:start] + block * dice.choice((2, 20, 200)) + data[start:]
    if way == 4:
        return data[end:] + data[start:end] + data[:start]
    return data[:start] + dice.randbytes(dice.choice((1, 4, 64))) + data[start:]


def mutate_inside(data: bytes, dice: random.Random) -> bytes:
    """Return an archive with one part damaged and packed well again, so that the damage reaches the part's reader."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    chosen = dice.choice([name for name, content in parts.items() if content and not name.startswith("docProps")])
    return zipped(parts | {chosen: mutate(bytes(parts[chosen]), dice)})  # type: ignore[arg-type]


def damaged(name: str, number: int) -> bytes:
    """Return the sample of a name with the damage of a number, the same each time."""
    dice = random.Random(f"{name} {number}")
    data = samples()[name]
    if data.startswith(b"PK") and number % 2:
        return mutate_inside(data, dice)
    for _ in range(dice.choice((1, 1, 2, 4))):
        data = mutate(data, dice) if data else data
    return data
