"""Messages of many kinds, as people type them in both languages on all three channels, for the tests of what every reply must keep."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "shared" / "contract" / "example-questions.jsonl"


@dataclass(frozen=True)
class Asked:
    """A message, the ones before it in the same conversation, and the channel."""

    text: str
    channel: str = "web"
    before: tuple[str, ...] = ()


def examples() -> list[Asked]:
    """The contract's example questions; none where the contract does not lie beside the project."""
    if not EXAMPLES.is_file():
        return []
    rows = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Asked(row["text"], row["channel"], tuple(row.get("turns", ()))) for row in rows]


OWN = (
    # English, website
    Asked("I'm 29 with two kids in 94303, laid off, I want to work in health care but I can't afford school and rent is due"),
    Asked("What does a dental assistant make in San Mateo County?"),
    Asked("how much do plumbers earn and how do I get into the union"),
    Asked("I never finished high school. Where can I get my GED at night in Redwood City?"),
    Asked("My landlord gave me a three day notice yesterday and I have a baby"),
    Asked("Does JobTrain cost anything, and what happens at the orientation?"),
    Asked("I am a veteran, 45, disabled, living in my car in Menlo Park. I need work and a place to sleep"),
    Asked("PG&E is going to shut off my power tomorrow"),
    Asked("I make 18.50 an hour, 30 hours a week, family of four. Can I get food stamps?"),
    Asked("I want to start a food truck"),
    Asked("How do I build credit? I want to buy a house one day"),
    Asked("my boyfriend hits me and I have nowhere to go"),
    Asked("Am I eligible for Medi-Cal? Will they accept me for sure?"),
    Asked("I got out of San Quentin last month, want to weld, no ID"),
    Asked("What is the weather tomorrow"),
    Asked("hi"),
    Asked("I am 17 and want a summer job"),
    Asked("my mom is 72 and needs someone to bring her meals and rides to the doctor"),
    Asked("can I sue my employer for not paying me overtime"),
    Asked("I need a laptop and cheap internet for my online class"),
    Asked("is nursing a good job? which step should I start with"),
    Asked("What free training do you have for people who like computers but have no degree?"),
    Asked("My SSN is 123-45-6789 and I want unemployment"),
    Asked("Who will take care of my 3 year old while I study to be a CNA?"),
    Asked("<script>alert('x')</script> help me find {work} please {name}"),
    Asked("I drink every day and I can't stop, where can I get help"),
    Asked("I want to become an electrician apprentice, age 22, diploma, live in Daly City"),
    Asked("thank you so much, bye"),
    Asked("tell me about economic mobility"),
    Asked("How do I file my taxes for free"),
    # English, text messages
    Asked("need job asap no car", "sms"),
    Asked("food 2nite 94303", "sms"),
    Asked("cdl trainin cost?", "sms"),
    Asked("i cant do this anymore my kids would be better off", "sms"),
    Asked("where 2 shower + wash clothes", "sms"),
    Asked("hvac pay", "sms"),
    Asked("STOP being a robot i want a human", "sms"),
    # English, front desk
    Asked("F 34, out of county jail 2 wks, no ID, wants construction, shelter ends fri", "desk"),
    Asked("M 52, laid off from warehouse, 2 kids, rent due 1st, speaks Spanish, wants forklift cert", "desk"),
    Asked("20 yo, foster youth, pregnant, 94063, needs housing + prenatal + GED", "desk"),
    Asked("client asks abt asylum, kids in school, wants ESL", "desk"),
    # Spanish, website
    Asked("Tengo 29 años y dos hijos, vivo en el 94303, sin trabajo, quiero ser enfermera, no puedo pagar la escuela y debo la renta"),
    Asked("kiero estudiar pa asistente medica pero no tengo quien me cuide los niños ni carro pa llegar"),
    Asked("¿Cuánto gana un electricista en San José?"),
    Asked("¿Dónde puedo aprender inglés gratis por la noche en East Palo Alto?"),
    Asked("mi esposo me pega y tengo miedo"),
    Asked("no tengo papeles, ¿puedo estudiar para soldador?"),
    Asked("me van a cortar la luz y no tengo comida para mis hijos"),
    Asked("¿Califico para CalFresh si gano 2000 al mes y somos cinco?"),
    Asked("quiero poner mi propio negocio de limpieza"),
    Asked("¿Quién ganó el partido anoche?"),
    Asked("busco trabajo de cocinero, tengo 55 años y no sé usar la computadora"),
    Asked("¿Cómo abro una cuenta de ahorros y de retiro?"),
    Asked("hola"),
    Asked("ya no quiero vivir"),
    # Spanish, text messages and front desk
    Asked("ocupo trabajo ya", "sms"),
    Asked("kuanto pagan d chofer", "sms"),
    Asked("donde regalan comida oy", "sms"),
    Asked("Sra. 41, 3 hijos (2, 6, 9), CalWORKs, quiere ser enfermera, sin inglés", "desk"),
    # Conversations
    Asked("how much does it pay?", before=("I want to become a medical assistant",)),
    Asked("the second one", before=("I need food in East Palo Alto",)),
    Asked("No", before=("free training to be a medical assistant, I'm 29 in 94303",)),
    Asked("sorry, I am 31 and I live in 94401", before=("I'm 29 in 94303, help with rent",)),
    Asked("¿y cuánto se gana?", before=("quiero ser plomero",)),
    Asked("la segunda", before=("necesito comida en Redwood City",)),
    Asked("what do you know about me?", before=("I'm 29 in 94303 with 2 kids, I make $18 an hour", "I want to be a carpenter")),
    Asked("is there one in the evening", "sms", ("welding class",)),
    Asked("asdf qwer zxcv", before=("blorp fnord glim",)),
)  # fmt: skip
