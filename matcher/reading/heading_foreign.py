"""Headings of résumés in the languages of Europe: a résumé in English may keep those of its template."""

from __future__ import annotations

from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

# One of them tells that half of a heading is not English: "Das bringst du mit / What you bring".
FOREIGN_WORDS = words(
    """das du dein deine dich dir deinen ihr ihre ihnen uns unser unsere wir wäre sie bringst bringen bieten
    anforderungen aufgaben erwartet vorteil wünschenswert wij wat je jij jouw jou onze ons wensen taken profiel
    vous votre vos nous notre nos tu tus tú lo nuestra nuestro requisitos funciones profil perfil"""
)

FOREIGN_LISTS = {
    S.SUMMARY: """
        profil | kurzprofil | persönliches profil | über mich | zusammenfassung | profiel | persoonlijk profiel |
        over mij | samenvatting | profil professionnel | à propos | perfil | perfil profesional | sobre mí""",
    S.EXPERIENCE: """
        berufserfahrung | berufserfahrungen | berufliche erfahrung | beruflicher werdegang | beruflicher hintergrund |
        werdegang | berufspraxis | praxiserfahrung | praktika | werkervaring | ervaring | loopbaan |
        expérience | expériences | expérience professionnelle | expériences professionnelles |
        parcours professionnel | experiencia | experiencia profesional | experiencia laboral |
        esperienza | esperienze professionali | esperienza professionale | experiência profissional""",
    S.EDUCATION: """
        ausbildung | schulbildung | bildung | bildungsweg | studium | akademische ausbildung | aus und weiterbildung |
        ausbildung und studium | studium und ausbildung | weiterbildung | weiterbildungen | fortbildung |
        fortbildungen | opleiding | opleidingen | opleiding en cursussen | formation | formations |
        études | diplômes | educación | formación | formación académica | formazione | istruzione |
        istruzione e formazione | formação | formação acadêmica""",
    S.SKILLS: """
        kenntnisse | fachkenntnisse | it kenntnisse | edv kenntnisse | technische kenntnisse | fähigkeiten |
        kenntnisse und fähigkeiten | kompetenzen | fachkompetenzen | vaardigheden | technische vaardigheden |
        computervaardigheden | kennis | competenties | compétences | compétences techniques |
        compétences informatiques | competencias | habilidades | conocimientos | conocimientos técnicos |
        conocimientos informáticos | competenze | competenze tecniche""",
    S.PROJECTS: "projekte | eigene projekte | projecten | projets | proyectos | progetti",
    S.CERTIFICATIONS: """
        zertifikate | zertifizierungen | certificaten | certificeringen | cursussen | certificats | certificaciones |
        cursos | certificazioni""",
    S.PUBLICATIONS: "publikationen | veröffentlichungen | publicaties | publicaciones | pubblicazioni",
    S.INTERESTS: """
        hobbys | hobbies und interessen | interessen | interesses | hobby's | hobby's en interesses | loisirs |
        centres d'intérêt | intereses | aficiones""",
    S.OTHER: """
        sprachen | sprachkenntnisse | talen | talenkennis | langues | idiomas | lingue | persönliche daten |
        zur person | persoonsgegevens | persoonlijke gegevens | personalia | auszeichnungen | referenzen |
        referenties | ehrenamt | ehrenamtliches engagement | vrijwilligerswerk | datos personales""",
}
