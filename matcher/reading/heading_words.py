"""The headings that are known as whole phrases, by the section that they open."""

from __future__ import annotations

from matcher.reading.heading_foreign import FOREIGN_LISTS
from matcher.reading.heading_resume import phrases_of_pairs
from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

_PHRASE_LISTS = {
    S.SUMMARY: """
        summary | professional summary | executive summary | career summary | summary of qualifications |
        qualifications summary | objective | career objective | professional objective | job objective | profile
        | professional profile | personal profile | career profile | about me | personal statement |
        overview of skills | introduction | bio | biography | who am i | at a glance | career highlights |
        professional overview""",
    S.EXPERIENCE: """
        client work | positions | teaching |
        work | my work | jobs | career | working life | where i worked | what i have done |
        military experience | freelance experience | freelance work | freelancing | consulting experience |
        internship experience | leadership experience |
        work history | employment | employment history | career history | professional background | internships
        | professional history | research experience | teaching experience | positions held |
        industry experience | company details | work experience details | relevant work | military service |
        professional activities | work background | organizational experience | organisational experience |
        employment record | where i have worked""",
    S.PROJECTS: """
        my projects | data science projects | machine learning projects | github projects | coding projects |
        software projects | home lab | homelab | hobby projects | home projects |
        projects | selected projects | personal projects | key projects | side projects | academic projects |
        notable projects | project details | open source | open source contributions | open source work |
        portfolio | hackathons | major projects | projects undertaken | final year project | research projects |
        open source projects | project experience | project list | list of projects | project history""",
    S.SKILLS: """
        languages and tools | tools and languages | key strengths | languages and frameworks |
        programming languages and frameworks | frameworks and libraries | my skills |
        digital skills | tools and frameworks |
        skills | skill set | skillset | skillsets | it skillset | it skills | itskills | technical skillset |
        key skills | core competencies | core competency | competencies | areas of expertise | area of expertise
        | expertise | technical proficiencies | technical proficiency | technical expertise | technologies |
        technology stack | tech stack | tools | tools and technologies | technical summary | technical profile |
        proficiencies | programming languages | skill details | skills summary | highlights | core strengths |
        strengths | toolbox | computer skills | software | software skills | programming | technical knowledge |
        top skills | specialties | specialities | areas of knowledge | capabilities | software proficiency |
        programming skills | skill highlights |
        skills highlights | data skills | data science skills | hard skills | soft skills | what i know |
        technical toolkit | technical stack""",
    S.EDUCATION: """
        learning | self study | self directed learning | independent study | learning on my own time |
        learning in my own time | further learning | own studies | ongoing learning |
        continuing education | further education | study | studies | my studies | study and training |
        education | education details | academic background | academics | academic history | academic profile |
        educational background | educational qualification | educational qualifications |
        academic qualifications | academic qualification | education and training | training | trainings |
        coursework | relevant coursework | academic credentials | education background | schooling |
        academic record | education history""",
    S.CERTIFICATIONS: """
        certifications | certification | certs | certificates | licenses | licences | license |
        licenses and certifications | courses | online courses | professional development | credentials |
        courses and certifications | moocs | professional certifications | certificates and courses |
        certification details""",
    S.PUBLICATIONS: """
        conference talks | talks and publications |
        publications | selected publications | papers | research papers | patents | publications and patents |
        talks | invited talks | presentations | conference presentations | conferences | books | articles |
        patents and publications | journal articles | conference papers | speaking | talks and publications""",
    S.INTERESTS: """
        interests | hobbies | hobbies and interests | interests and hobbies | personal interests |
        extracurriculars | extracurricular activities | extra curricular activities | activities and interests |
        outside work | outside of work | in my spare time | in my free time | spare time |
        outside interests | extra curriculars | leisure""",
    S.RESPONSIBILITIES: """
        the impact you'll have | outcomes | key deliverables |
        responsibilities | duties | tasks | accountabilities | essential functions | job functions | role |
        job description | position description | role description | description of duties | job summary |
        role overview | position overview | position summary | role summary | job overview | overview |
        description | summary of position | job purpose | position purpose | purpose of role |
        purpose of position | key role | opportunity | the job | challenge | the position | about role |
        about job | about position | about opportunity | about this role | about this job | job details |
        scope of work | job scope | day to day | a day in life | main tasks | key activities | deliverables |
        objectives | position objectives |
        detailed job description and main responsibilities |
        your role | your mission | your impact | your responsibilities |
        your day | in this role you will | you will | you'll | impact you'll make | a typical day |
        key accountabilities | principal accountabilities | deine aufgaben | ihre aufgaben | aufgaben | das erwartet
        dich | sample projects | current initiatives |
        role and responsibilities | projects you might work on | example projects | mission of role |
        duties to be performed | your job | your tasks | your work |
        primary role | key result areas | job role | job roles | job brief | responsibility statements | purpose |
        possible projects | what awaits you | your new job | role in short |
        primary purpose | primary function | tasks and duties | what success looks like |
        general summary | general description | what you can expect | what to expect | your opportunity |
        your challenge | success in this role | the work | task description | your first six months |
        your first three months | your first year""",
    S.REQUIREMENTS: """
        desired candidate profile | to succeed in this role | to thrive in this role | to be successful | the person |
        in order to succeed | what we value in you | why you'll be great |
        requirements | qualifications | qualification | required | needed | minimum | must have | must haves | musts |
        must | a must | essential | essential criteria | the skills you need | skills you need | you have |
        you definitely have | you will succeed if you have | what gets you in the door | we need | non negotiable |
        essential | prerequisites | pre requisites | eligibility | eligibility criteria | criteria |
        selection criteria | about you | who you are | you have | you are | you bring | you | your profile |
        your background | your experience | your skills | your qualifications | your expertise | your x factor |
        ideal candidate | candidate profile | successful candidate | what you bring | what you'll bring |
        what you need | you should have | you must have | we expect | we ask | we ask for | our expectations |
        expectations |
        we are looking for | we're looking for | looking for | person specification | person specification essential |
        person specification required | mandatory | non negotiables | you are and have | what it takes |
        candidate requirements |
        knowledge of | ability to | years of experience | experience level | clearance | security clearance |
        clearance requirements | basic requirement | desired profile | job specification |
        ideal candidate will have | successful candidate will have | ideal candidate will possess |
        profile required | candidates must have | attributes | personal attributes | key qualifications |
        education and experience |
        your superpowers | your toolkit | your toolbox | your strengths | the essentials | essentials | basics |
        is this you | is it for you | is this for you | this is you | this could be you | why you | your x factor |
        you come with | what you offer | you offer | about your background | background | profile description |
        minimum qual requirements | table stakes | dein profil | ihr profil | anforderungen | anforderungsprofil | was
        du mitbringst |
        was sie mitbringen | das bringst du mit | das bringen sie mit | deine qualifikationen | hard requirements |
        who can apply | what distinguishes you | what convinces us | with this you convince us | you bring along |
        that's you | ideal background | our expectation | behavioural | behavioral |
        dealbreakers | deal breakers | key competencies | preferred candidate profile | behaviours | ksa | ksas |
        education and exp | skills and exp | what will make you successful | minimum bar | hiring criteria |
        min qualifications | sounds like you""",
    S.NICE_TO_HAVE: """
        what we'd love but can live without | should | could |
        nice to have | nice to haves | nice if you have | would be nice | good to have | great to have | bonus |
        person specification desirable | person specification preferred | great if you have | also great |
        also nice | also good |
        nice | should have | what would be great | would be great | desirable criteria | desirable | added advantage |
        it would be nice if you also had | what makes you stand out | makes you stand out | icing on the cake |
        skills that would impress us | not a must but great | it is an advantage if you know | we would like |
        bonuses if | bonus points | bonus pts | bonus points if you have | bonus points for | bonus if you have |
        bonus skills | bonus xp | preferred | preferences | desired | desirable | desirables | pluses | plusses
        | plus | big plus | a plus | additional qualifications | optional | ideally | ideally you have |
        ideally you'd have | even better | even better if | it would be even better if |
        it would be even better if you | extra credit | brownie points | highly desired |
        highly desirable | preferred but not required | not required but | you may have | it's a plus |
        added advantage | what sets you apart | strong plus | what would set you apart | extra points |
        icing on cake | could have | would be a plus | advantageous | you might also have | we'd love it if |
        good to haves | stand out if you have | would be great if you have | it would be great if you have |
        other desirable skills | ways to stand out | ways to stand out from crowd |
        secondary skills | secondary skill | von vorteil | wünschenswert | das wäre super |
        good to know | meritorious | meriting | merits | nice to know | wish list | wishlist | additional skills |
        additional experience | what will put you ahead |
        you may also have | you might also have | in an ideal world | differentiators | added bonus | cherry on top |
        extras | assets | advantage | appreciated | beneficial | helpful | of interest | preferable | useful |
        valuable additions | welcome | what would make us smile | what would delight us | what would make our day |
        what would impress us | what would excite us | surprise us with | our wish list | preferably | advantages |
        what else we like | happy to see | some extras we like | soft requirements | soft criteria | negotiable |
        can | can have | negotiables | our wishes | das wäre schön | das wäre toll |
        all the better | all the better if""",
    S.BENEFITS: """
        benefits | perks | perks and benefits | benefits and perks | benefits summary | benefit conditions |
        compensation | compensation and benefits | additional compensation | salary | salary range | pay |
        pay range | pay and benefits | salary and benefits | benefits and salary | salary and perks |
        what we offer | we offer | our offer | our benefits |
        what's in it for you | what you get | what you'll get | why you'll love it here |
        why you'll love working here | total rewards | rewards | why join us | why us |
        what you can expect from us | what we can offer you | how we support you | package | remuneration |
        our perks | employee benefits | great benefits | some of our benefits | what you'll love |
        benefits we offer | we provide | what we can offer | what you will get | bonuses and benefits |
        health benefits | compensation range |
        in return | wir bieten | das bieten wir | was wir bieten | unser angebot | perks of job | reasons to join | on
        offer |
        what you can look forward to | what you'll take home | what you'll walk away with | what you'll gain |
        benefits package | what you get in return | comp and perks |
        comp and benefits | what's on offer | what's on the table""",
    S.ABOUT: """
        about us | about company | about team | about our team | about our company | about our organization |
        who we are | our company | our team | team | our mission | mission | our vision | our values | values |
        our culture | culture | our story | what we do | company | company overview | company description |
        company profile | company summary | company background | company information | meet team | life at |
        department overview | business overview | working for our organisation |
        about | organization overview | a bit about us |
        a little about us | department | introduction to company | the client | who are we | about client |
        our client | our purpose | our commitment | our tech stack | our stack | technologies we use |
        tools we use | our technology | our technologies | our tools | team overview | project information |
        about project | project overview | you'll work with | who you'll work with |
        über uns | wer wir sind | environment | our environment | working here | what is it | technical environment |
        tech environment |
        team profile | team description | firm overview | about firm |
        our toolbox | our toolkit | our current toolkit | tools we love | our stack at a glance |
        technologies we work with | tools we work with | technologies you'll use | tools you'll use |
        legacy estate | legacy stack | legacy systems |
        current stack | our current stack | core values | team and culture | stack | tech stack used |
        what's the stack | what's our stack | what's in our stack | what is our stack |
        how we work | how we build | our way of working""",
    S.OTHER: """
        core accomplishments | selected accomplishments | career achievements | test scores |
        languages | language skills | language proficiency | spoken languages | references | referees | awards |
        honors | honours | awards and honors | honors and awards | awards and achievements | achievements |
        accomplishments | recognition | recognitions | volunteering | volunteer | volunteer experience |
        volunteer work | leadership | community involvement | affiliations | memberships |
        professional affiliations | professional memberships | activities | personal details |
        personal information | personal data | declaration | contact | contact information | contact details |
        contact me | contact us | additional information | other information | miscellaneous | links | other |
        scholarships | key achievements | community service | personal | date of birth | selected honors |
        equal employment opportunity | equal opportunity | equal opportunity employer | eeo statement | eeo |
        remarks | final remarks |
        disclaimer | diversity | diversity and inclusion | how to apply | to apply | apply now |
        application process | interview process | hiring process | next steps | physical demands |
        physical requirements | work environment | working conditions | work authorization | travel requirements
        | required travel | legal | privacy notice | other details | note | notes | our hiring process |
        how we hire | our interview process | interview steps | recruitment process | selection process |
        how we interview | how we recruit |
        things you need to know | the process | what happens after you apply |
        after you apply | screening process | interview loop | our interviews | recruitment steps |
        exam | the exam | the examination | examination | examination details |
        application procedure | procedure | interested | are you interested | enthusiastic | ready to apply |
        you should not apply if | you should not apply if you | you shouldn't apply if |
        you shouldn't apply if you |
        don't apply if you | don't apply if | please don't apply if | further details and informal visits contact |
        employer certification and accreditation badges |
        application instructions | supervisory responsibilities | supervisory responsibility | reporting to |
        reports to | location | locations | work location | schedule | job type | employment type | seniority level |
        contract length | salary and location | reasonable accommodation | accommodations |
        commitment to diversity | work remotely | company's website | application question | eeo employer |
        covid 19 | important notice |
        not a fit if | not a fit if you | you're not a fit if | not for you if | this is not for you if |
        this role is not for you if | not for you | it might not be for you if | it might not be for you if you |
        this might not be for you if | this might not be for you if you | this isn't for you if |
        this isn't for you if you | this role isn't for you if | not the right role if |
        this may not be for you if | this may not be for you if you | you won't enjoy this if |
        won't have | won't need | won't | don't need | do not need |
        what we don't care about | what you will not need | what you won't need |
        not our thing | not our cup of tea | not you | who you are not | who you're not | what you are not |
        you will not need to do | you won't need to do |
        you will not need | you won't need | not needed | not required | what you do not need | what you
        don't need | you don't need |
        no need for | not necessary | not important | not important to us | required documents | documents required |
        application documents | supporting documents | selection process details | recruitment fraud |
        fraud alert | scam alert | recruitment scams | data protection | data privacy notice | legal notice |
        legal notices | conditions of employment | supplemental information | screening questions | our process |
        next steps in process | what happens next | what's next""",
}

_RESUME_LISTS = {  # of résumés alone
    S.SUMMARY: """
        research interests | research profile | who i am | what i do | tl and dr | in a nutshell |
        career snapshot | elevator pitch | in short | in brief | my story""",
    S.EXPERIENCE: """
        academic appointments | appointments | academic positions | academic career | permanent roles |
        permanent positions | contract roles | contract work | contract history | contract assignments | contracts |
        assignments | selected assignments | engagements | selected engagements | consulting engagements |
        client engagements | earlier career | early career | earlier roles | earlier experience | earlier positions |
        earlier employment | previous roles | previous positions | past roles | career to date | work placements |
        work placement | placements | industrial placement | apprenticeship | apprenticeships | work exp |
        military career | roles held | detailed experience | detailed work experience | experience in detail |
        history | recent engagements | recent assignments | recent contracts | recent roles | recent positions |
        recent employment | recent experience | recent work | key engagements | key assignments | key roles |
        posts held |
        employment in detail | contracts in detail | assignments in detail | roles in detail | career in detail |
        where i've worked | where i work | what i did | what i've done | research and work | work and research |
        research and work experience | research and industry experience | industry and research experience |
        industrial experience | academic and research experience | research positions | research and teaching |
        teaching and research | research and teaching experience | teaching and research experience |
        freelance and contract work | gigs | selected work | previous work | past work | current role |
        current position | present role | prior roles | professional journey | career path | career journey |
        my journey | work journey | experience and leadership | software experience | chronology |
        roles | employers | companies | missions | mandates | timeline | before that | internship | research |
        internships and placements | employers and roles | roles and employers |
        work chronology | civilian experience | civilian employment | civilian career""",
    S.PROJECTS: """
        client projects | freelance projects | case studies | projects handled | key projects handled |
        shipped titles | shipped games | released games | game jams | jam games | things i built | things i've built |
        capstone | capstone project | work samples | what i have built | what i've built | what i build | what i've
        made | projects in detail""",
    S.SKILLS: """
        tech | tooling | tools i use | technologies i use | skills and languages | key tools | core tools | stuff i
        know | competence | know how | what i bring | things i know | technical skill set | technical exposure |
        it proficiency | it knowledge | domain expertise | domain knowledge | skills and competences |
        personal skills and competences | technical skills and competences | computer skills and competences |
        social skills and competences | organisational skills and competences | job related skills |
        competences | technical competences | computer literacy | toolbelt | tool belt | toolset | tool set |
        toolkit | my kit |
        digital competence | digital competences | what i use | what i work with | what i'm good at""",
    S.EDUCATION: """
        academia | university | universities | education training and registration |
        academic and professional qualifications |
        what i studied | what i've studied | what i have studied | where i studied | what i learned |
        school | schools | retraining | bootcamp | bootcamps | boot camp |
        edu | military education | academic details | vocational training | professional training |
        training courses | further training | additional training | educational attainment | educational details |
        seminars | seminars attended | trainings attended | seminars and trainings | trainings and seminars |
        seminars and trainings attended | trainings and seminars attended""",
    S.CERTIFICATIONS: "badges | courses and training",
    S.CERTIFICATIONS: "accreditations | accreditation | registrations | professional memberships and registrations",
    S.INTERESTS: "artistic skills and competences | after hours | life outside work | life outside of work | for fun",
    S.OTHER: """
        grants and awards | awards and grants | grants | funding | fellowships | fellowships and awards | service |
        professional service | academic service | university service | volunteer and community |
        volunteering and leadership | leadership and activities | activities and leadership |
        organizations | positions of responsibility | languages spoken | languages known | prizes |
        recommendations | testimonials | endorsements | fun facts | misc | availability | notice period |
        work permit | supervision | students supervised | what i want | what i'm looking for |
        selected achievements | outreach | character references | community | other things | odds and ends""",
    S.PUBLICATIONS: "talks and writing | writing and talks | publications and community | "
    "talks and community | speaking and community",
}


def _phrases(lists: dict[S, str]) -> dict[str, S]:
    return {" ".join(raw.split()): kind for kind, block in lists.items() for raw in block.split("|")}


FOREIGN_PHRASES = _phrases(FOREIGN_LISTS)
_ANYWHERE = _phrases(_PHRASE_LISTS)
_PAIRED = {phrase: kind for phrase, kind in phrases_of_pairs() if phrase not in _ANYWHERE}
RESUME_PHRASES = {**FOREIGN_PHRASES, **_PAIRED, **_phrases(_RESUME_LISTS)}
PHRASES = {**RESUME_PHRASES, **_ANYWHERE}
# What opens a list below it and nothing else: "Welcome" may greet, "Helpful" may be a value.
LIST_WORDS = words("advantage appreciated expectations helpful useful welcome")
