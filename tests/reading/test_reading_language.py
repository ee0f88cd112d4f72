"""The language of a document, or silence."""

from __future__ import annotations

import pytest

from matcher.reading.language import ENGLISH, language_of

TEXTS = {
    ENGLISH: "We are looking for a developer for our team in Leeds. You will work with Python and SQL, build services "
    "for our customers and look after the platform. Knowledge of Docker is a plus, and you should like working with "
    "other people. We offer a good salary and flexible hours to all of our staff.",
    "German": "Wir suchen eine Entwicklerin für unser Team in Hamburg. Sie arbeiten mit Python und SQL, bauen Dienste "
    "für die Kunden und betreuen den Betrieb der Plattform. Erfahrung mit Docker ist von Vorteil, und Freude an der "
    "Arbeit im Team setzen wir voraus. Wir bieten eine gute Bezahlung und freie Zeiten.",
    "French": "Nous cherchons un développeur pour notre équipe à Lyon. Vous construisez des services en Python et vous "
    "aidez les clients avec la plateforme. Une bonne connaissance de Docker est un atout, et le goût du travail en "
    "équipe est nécessaire. Nous offrons un bon salaire et des horaires souples.",
    "Spanish": "Buscamos un programador para el equipo de Madrid. Hará servicios con Python y ayudará a los clientes "
    "con la plataforma. Se valora el conocimiento de Docker y las ganas de trabajar en equipo. Ofrecemos un buen "
    "sueldo, horario flexible y formación para todas las personas que trabajan con nosotros.",
    "Italian": "Cerchiamo uno sviluppatore per il nostro gruppo di Torino. Lavorerai con Python e SQL, farai servizi "
    "per i clienti e curerai la piattaforma. La conoscenza di Docker è un vantaggio, e la voglia di lavorare con gli "
    "altri è necessaria. Offriamo un buono stipendio e orari flessibili a tutti.",
    "Portuguese": "Procuramos um programador para a nossa equipa no Porto. Vai trabalhar com Python e SQL, fazer "
    "serviços para os clientes e cuidar da plataforma. O conhecimento de Docker é uma vantagem e o gosto pelo trabalho "
    "em equipa é necessário. Oferecemos um bom salário e horários livres para todos.",
    "Dutch": "Wij zoeken een ontwikkelaar voor ons team in Utrecht. Je werkt met Python en SQL, bouwt diensten voor de "
    "klanten en zorgt voor het platform. Kennis van Docker is een voordeel, en plezier in het werk met anderen is "
    "nodig. Wij bieden een goed salaris en vrije tijden voor iedereen.",
    "Polish": "Szukamy programisty do zespołu w Krakowie. Będziesz pracować z językiem Python i SQL, tworzyć usługi "
    "dla klientów oraz dbać o platformę. Znajomość narzędzia Docker jest zaletą, a praca w zespole jest dla nas ważna. "
    "Oferujemy dobre wynagrodzenie oraz elastyczne godziny dla wszystkich, na miejscu lub z domu.",
    "Swedish": "Vi söker en utvecklare till vårt team i Lund. Du arbetar med Python och SQL, bygger tjänster för "
    "kunderna och sköter plattformen. Kunskap om Docker är en fördel, och det är viktigt att du trivs med att arbeta i "
    "grupp. Vi erbjuder en god lön och fria tider för alla som arbetar hos oss.",
    "a language in Cyrillic letters": "Мы ищем разработчика. Вы будете писать на Python и SQL и создавать услуги для "
    "клиентов нашей компании.",
    "Greek": "Ζητούμε προγραμματιστή για την ομάδα μας. Θα γράφετε σε Python και θα φροντίζετε την πλατφόρμα μας.",
    "Japanese": "私たちは開発者を探しています。PythonとSQLを使ってお客様のためのサービスを作る仕事です。経験のある方を"
    "歓迎します。働き方は自由で、給与も良いです。仲間を待っています。",
    "Chinese": "我们正在寻找一位开发人员加入我们的团队。您将使用语言为客户构建服务并维护平台。我们提供良好的薪水和"
    "灵活的工作时间，欢迎有经验的人申请这个职位，也欢迎喜欢合作的人。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_paragraph_is_enough(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Python, SQL, Docker",
        "Wir suchen eine Entwicklerin für unser Team.",
        "Python SQL Docker Kafka Spark Airflow " * 20,
        "Иван Петров",
    ],
)
def test_what_is_too_short_or_only_names_is_not_judged(text: str) -> None:
    assert language_of(text) is None


def test_an_address_abroad_and_a_foreign_name_leave_english_english() -> None:
    assert language_of("Ulica Długa 5, Gdańsk. Юлия Смирнова. " + TEXTS[ENGLISH]) == ENGLISH


def test_half_of_two_languages_is_not_judged() -> None:
    assert language_of(TEXTS[ENGLISH] + TEXTS["German"] + "we are of the and for") is None
