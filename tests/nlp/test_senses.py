"""A name that several skills share means the one that its company speaks for."""

from __future__ import annotations

import json

import pytest

from matcher.resources import data_path
from matcher.taxonomy import load_taxonomy
from matcher.taxonomy.lint import lint_senses
from matcher.taxonomy.senses import load_senses
from tests.helpers import named


def _meant(text: str, name: str) -> str | None:
    return dict(named(text))[name]


@pytest.mark.parametrize(
    ("text", "name", "skill"),
    [
        ("FreeRTOS, Zephyr or QNX", "Zephyr", "zephyr-rtos"),
        ("Jira, Zephyr, TestRail", "Zephyr", "zephyr-jira"),
        ("CUDA or Triton programming", "Triton", "openai-triton"),
        ("React, Redux, Flux", "Flux", "flux-architecture"),
        ("Argo CD, Flux, Helm", "Flux", "flux-cd"),
        ("Unity, Ceedling and CMock", "Unity", "unity-c-unit-testing"),
        ("Altium Designer, PCB layout, EMC, microcontrollers", "EMC", "emc-engineering"),
        ("NetApp, EMC, SAN storage", "EMC", "dell-emc"),
        ("MCSE, MCP, CCNA", "MCP", "microsoft-certification"),
        ("z/OS, JCL, RACF, SMF", "SMF", "mainframe-utilities"),
        ("QGIS, GNSS, RTK", "RTK", "rtk-gnss"),
        ("React, Redux, RTK", "RTK", "redux-toolkit"),
        ("Maintain daily MIS in Excel", "MIS", "reporting"),
        ("EMR, Spark, Hadoop", "EMR", "amazon-emr"),
        ("EMR, HL7 interfaces, patient care", "EMR", "ehr-systems"),
        ("MDM, Jamf, Intune", "MDM", "mobile-device-management"),
        ("R, SEM, factor analysis, SPSS", "SEM", "structural-equation-modeling"),
        ("PyTorch, Lightning", "Lightning", "lightning"),
        ("Epic, Athena and other EHR systems", "Athena", "athenahealth"),
        ("SQL in Athena, AWS Glue", "Athena", "amazon-athena"),
        ("clients at DoD, DOE and other government agencies", "DOE", "energy"),
        ("SPC, DOE, Six Sigma", "DOE", "experimental-design"),
        ("HBase, Phoenix, Hadoop", "Phoenix", "apache-phoenix"),
        ("SIEM, YARA and IOC feeds", "IOC", "indicators-of-compromise"),
        ("Spring IoC and AOP", "IoC", "dependency-injection"),
        ("AVFoundation, HLS, WebRTC", "HLS", "http-live-streaming"),
        ("FPGA design in Verilog or HLS", "HLS", "high-level-synthesis"),
        ("RMAN, Data Guard, ASM, AWR", "ASM", "oracle-asm"),
        ("C, ASM, microcontrollers", "ASM", "assembly-language"),
        ("Argo CD, GitHub Actions runners, ARC", "ARC", "actions-runner-controller"),
        ("REXX, DB2, BIND jobs", "BIND", "ibm-db2"),
        ("DNS, BIND, DHCP", "BIND", "bind-dns"),
        ("HIPAA, CMS reports, Medicare", "CMS", "health-insurance-domain"),
        ("DINOv2, MAE, vision transformers", "MAE", "self-supervised-learning"),
        ("forecasting, RMSE, MAE", "MAE", "mean-absolute-error"),
        ("WordPress, CMS, PHP", "CMS", "content-management-system"),
        ("Spring, Hibernate, HQL", "HQL", "hibernate"),
        ("WordPress, PHP, ACF, Elementor", "ACF", "advanced-custom-fields"),
        ("ARIMA, ACF plots, seasonality", "ACF", "autocorrelation"),
        ("Verilog, UVM, VCS, Verdi", "VCS", "synopsys-vcs"),
        ("Solaris, Oracle RAC, VCS, AIX", "VCS", "veritas-cluster-server"),
        ("Git, VCS and code reviews", "VCS", "version-control"),
        ("PowerShell, batch, Python scripts", "batch", "batch-scripting"),
        ("Salesforce Service Cloud, Omni-Channel, Live Agent", "Omni-Channel", "salesforce-service-cloud"),
        ("Wrote the SAP for a phase II trial, CDISC SDTM", "SAP", "statistical-analysis-plan"),
        ("SAP ABAP, SAP, S/4HANA", "SAP", "sap"),
        ("CDISC, SDTM, CRF", "CRF", "clinical-data-management"),
        ("Cisco Nexus, VXLAN, VPC, FEX", "VPC", "multi-chassis-link-aggregation"),
        ("OSPF, BGP, PBR, VLAN", "PBR", "routing-switching"),
        ("SSIS, BCP, SQL Server", "BCP", "bulk-loading"),
        ("disaster recovery, BCP", "BCP", "business-continuity"),
        ("Maven, POM, Ant", "POM", "maven"),
        ("npm, yarn, gulp", "yarn", "yarn"),
        ("Hadoop, Yarn, Hive", "Yarn", "hadoop-yarn"),
        ("CATIA, NX 10, Creo", "NX", "siemens-nx"),
        ("Ethereum, Truffle, Remix", "Remix", "remix-ide"),
        ("Selenium, TestNG, POM", "POM", "page-object-model"),
        ("functional testing, smoke testing, Sanity", "Sanity", "smoke-testing"),
        ("Windows 98/2000/XP, Unix", "XP", "microsoft-windows"),
        ("Agile, XP, Scrum", "XP", "extreme-programming"),
        ("OpenGL, GLFW, GLM", "GLM", "opengl-mathematics-glm"),
        ("Nginx, Varnish, VCL", "VCL", "varnish"),
    ],
)
def test_the_company_of_a_name_tells_what_it_means(text: str, name: str, skill: str) -> None:
    assert _meant(text, name) == skill


@pytest.mark.parametrize(
    ("text", "name", "skill"),
    [
        ("Hadoop, Hive, Kylin, Spark", "Kylin", "apache-kylin"),
        ("AWS: EC2, PrivateLink, DataSync, S3", "DataSync", "aws-datasync"),
        ("AWS: EC2, S3, Storage Gateway, Transit Gateway", "Storage Gateway", "aws-storage-gateway"),
        ("Engines: Unity, Frostbite, CryEngine", "Frostbite", "frostbite-engine"),
        ("Oracle RAC, Data Guard, Streams, Flashback", "Streams", "oracle-streams"),
        ("JMeter, Artillery, LoadRunner", "Artillery", "artillery-io"),
        ("Java, Python, Streams, Docker, Jenkins", "Streams", None),
        ("python, black, poetry, mypy", "poetry", "poetry"),
        ("Python, Kylin, Docker", "Kylin", None),
    ],
)
def test_a_name_may_lack_its_maker_or_its_class_beside_what_it_goes_with(
    text: str, name: str, skill: str | None
) -> None:
    assert _meant(text, name) == skill


def test_the_same_sentence_weighs_more_than_the_rest_of_the_text() -> None:
    text = "Jira, TestRail.\n\nFreeRTOS, Zephyr"
    assert _meant(text, "Zephyr") == "zephyr-rtos"


def test_without_company_a_name_keeps_its_own_skill() -> None:
    assert _meant("Experience with Sentinel software", "Sentinel") == "microsoft-sentinel"


def test_every_sense_is_a_known_skill_beside_known_ones() -> None:
    assert lint_senses(load_taxonomy()) == []


def test_each_sense_of_a_name_is_another_skill() -> None:
    assert all(len({sense.skill for sense in senses}) == len(senses) for senses in load_senses().values())


def test_senses_are_written_one_a_line_with_their_fields() -> None:
    lines = data_path("taxonomy/senses.jsonl").read_text(encoding="utf-8").splitlines()
    assert all(json.loads(line).keys() == {"name", "skill", "beside"} for line in lines)


@pytest.mark.parametrize(
    ("text", "name", "skill"),
    [
        ("SCM – Git, SVN", "SCM", "version-control"),
        ("SCM, SAP, procurement", "SCM", "supply-chain"),
        ("- Entra ID (Azure AD): Conditional Access, PIM", "PIM", "azure-pim"),
        ("PIM, data governance, golden record", "PIM", "master-data-management"),
        ("- F5 BIG-IP LTM/GTM", "GTM", "f5-big-ip"),
        ("Google Analytics, GTM, SEO", "GTM", "google-tag-manager"),
        ("- ASR 1000 routers, BGP", "ASR", "cisco-asr"),
        ("ASR, NLP and text-to-speech", "ASR", "speech-recognition"),
        ("- Integrated SonarQube and Trivy in pipelines (DevSecOps)", "pipelines", "ci-cd"),
        ("- Spark and Airflow pipelines, ETL", "pipelines", "data-pipelines"),
        ("- Credit scoring, stress testing, CCAR", "stress testing", "financial-stress-testing"),
        ("- Load testing, stress testing, JMeter", "stress testing", "stress-testing-software"),
        ("Environment: Toad, Rally, QC, HP ALM", "QC", "hp-alm"),
        ("CCNA, CCDA, BGP", "CCDA", "ccda"),
    ],
)
def test_neighbours_tell_what_an_abbreviation_means(text: str, name: str, skill: str) -> None:
    assert _meant(text, name) == skill


@pytest.mark.parametrize(
    ("text", "name", "skill"),
    [
        ("Skills: Python, Poetry, pytest", "Poetry", "poetry"),
        ("Scala: Cats, Slick, ZIO", "Cats", "cats-scala"),
        ("We use Go with Fiber and gRPC", "Fiber", "fiber-go"),
        ("Skills: Django, Poetry, pytest", "Poetry", "poetry"),
    ],
)
def test_a_name_that_needs_a_word_of_explanation_is_explained_by_its_company(text: str, name: str, skill: str) -> None:
    assert _meant(text, name) == skill


def test_nothing_explains_a_name_that_stands_beside_other_things() -> None:
    assert "plug-elixir" not in dict(named("Skills: Excel, Plug, SAP")).values()
