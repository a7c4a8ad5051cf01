"""What many tests share: a small knowledge folder, an index built from it without a model, and no network."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from navigator.index import classifier
from navigator.index.build import build_index
from navigator.index.encoder import HashingEncoder
from navigator.index.retriever import open_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from navigator.index.retriever import OpenIndex, Retriever

SHIPPED = Path(__file__).parent.parent / "knowledge"
SHARED_DATA = Path(__file__).parent.parent.parent / "shared" / "data"

FILES = {
    "topics.yaml": """\
- id: training
  name: {en: Training, es: Capacitación}
  heading: {en: Training, es: Capacitación}
  urgency: 30
  kinds: [program, guide]
- id: food
  name: {en: Food, es: Comida}
  heading: {en: Food, es: Comida}
  urgency: 70
  kinds: [service]
- id: housing
  name: {en: Housing, es: Vivienda}
  heading: {en: Housing, es: Vivienda}
  urgency: 80
  kinds: [service]
- id: wages
  name: {en: Pay, es: Sueldos}
  heading: {en: Pay, es: Sueldos}
  urgency: 20
  kinds: [occupation]
""",
    "documents.yaml": """\
- {id: photo-id, name: {en: a photo ID, es: una identificación}}
- {id: lease, name: {en: your lease, es: su contrato de renta}}
""",
    "topic_examples.yaml": """\
training: {en: [I want to learn a trade, classes to become a medical assistant], es: [quiero aprender un oficio]}
food: {en: [we have nothing to eat], es: [no tenemos qué comer]}
""",
    "off_topic.yaml": """\
en: [who wins the game tonight]
es: [quién gana el partido]
""",
    "crisis_examples.yaml": """\
self_harm: {en: [I want it all to end], es: [ya no quiero seguir]}
calm: {en: [I am dying to start]}
""",
    "fact_examples.yaml": """\
employed:
  "yes": {en: [my boss keeps me late]}
  "no": {en: [they let me go in May]}
  neither: {en: [my sister works nights]}
""",
    "replies.yaml": """\
greeting: {en: Hello., es: Hola.}
""",
    "programs/classes.yaml": """\
- id: medical-assistant-class
  name: {en: Medical Assistant class, es: Curso de asistente médica}
  summary: {en: Learn to work in a clinic., es: Aprenda a trabajar en una clínica.}
  topics: [training]
  aliases: {en: [become a medical assistant, work in a clinic], es: [asistente de doctor]}
  source: https://example.org/classes
  verified_on: 2026-01-18
  provider: Peninsula School
  location: {city: Menlo Park, zip: "94025"}
  phones: [{number: 650-555-0100}]
  occupations: [31-9092]
  documents: [photo-id]
  eligibility:
    - age: {min: 18}
    - education: hs
- id: welding-class
  name: {en: Welding class, es: Curso de soldadura}
  summary: {en: Learn to weld metal., es: Aprenda a soldar metal.}
  topics: [training]
  source: https://example.org/classes
  verified_on: 2026-01-18
  provider: Peninsula School
  occupations: [51-4121]
- id: closed-class
  name: {en: Baking class, es: Curso de panadería}
  summary: {en: Learn to bake bread., es: Aprenda a hacer pan.}
  topics: [training]
  source: https://example.org/classes
  verified_on: 2024-01-18
  status: closed
  provider: Peninsula School
""",
    "services/help.yaml": """\
- id: redwood-city-pantry
  name: {en: Redwood City food pantry, es: Despensa de Redwood City}
  summary: {en: Free groceries for families., es: Comida gratis para familias.}
  topics: [food]
  aliases: {en: [free groceries, food bank], es: [despensa, canasta de comida]}
  source: https://example.org/pantry
  verified_on: 2026-01-18
  organization: Peninsula Food
  locations: [{city: Redwood City}]
  phones: [{number: 650-555-0101}]
  area: {scope: county, counties: [San Mateo]}
- id: oakland-pantry
  name: {en: Oakland food pantry, es: Despensa de Oakland}
  summary: {en: Free groceries for families., es: Comida gratis para familias.}
  topics: [food]
  source: https://example.org/pantry
  verified_on: 2026-01-18
  organization: East Bay Food
  locations: [{city: Oakland}]
  area: {scope: county, counties: [Alameda]}
- id: rent-help
  name: {en: Emergency rent money, es: Dinero de emergencia para la renta}
  summary: {en: Pays back rent once., es: Paga renta atrasada una vez.}
  topics: [housing]
  aliases: {en: [I got an eviction notice, behind on rent], es: [me quieren desalojar]}
  source: https://example.org/rent
  verified_on: 2026-01-18
  organization: County Help
  area: {scope: county, counties: [San Mateo]}
  documents: [photo-id, lease]
""",
    "occupations/health.yaml": """\
- id: medical-assistants
  soc: 31-9092
  name: {en: Medical assistants, es: Asistentes médicos}
  summary: {en: They help doctors in clinics., es: Ayudan a los médicos en clínicas.}
  topics: [wages]
  source: https://www.bls.gov/oes/
  verified_on: 2026-01-18
""",
    "guides/about.yaml": """\
- id: what-training-is
  name: {en: What training is, es: Qué es la capacitación}
  summary: {en: Training is school for a job., es: La capacitación es escuela para un trabajo.}
  topics: [training]
  source: https://example.org/guide
  verified_on: 2026-01-18
  body:
    - {en: Most classes are short., es: Muchas materias son cortas.}
""",
    "occupations.csv": """\
soc,title,years,employment,change_percent,openings,education,experience,training
31-9092,Medical assistants,2024-34,800000,12.5,112300,Postsecondary nondegree award,None,None
""",
    "wages.csv": """\
soc,title,area,area_name,year,unit,employment,p10,p25,p50,p75,p90
31-9092,Medical assistants,41860,"San Francisco-Oakland-Fremont, CA",2025,hour,9000,21.10,24.00,28.75,31.00,#
31-9092,Medical assistants,99,U.S.,2025,hour,790000,16.00,18.00,20.50,23.00,
""",
}


@pytest.fixture(autouse=True)
def _no_model_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks the model hub, nor does a process it starts."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")


@pytest.fixture(autouse=True, scope="session")
def _few_landmarks() -> Iterator[None]:
    """Builds with the encoder double learn through few examples: what they score is no matter, and they are many."""
    with landmarks(500):
        yield


@contextmanager
def landmarks(number: int) -> Iterator[None]:
    """Classifiers learn through so many examples at the most."""
    before, classifier.LANDMARKS = classifier.LANDMARKS, number
    try:
        yield
    finally:
        classifier.LANDMARKS = before


def write_knowledge(folder: Path) -> Path:
    """Writes the small knowledge base into a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A small knowledge folder that a test may change."""
    return write_knowledge(tmp_path / "knowledge")


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the small knowledge base, built without a model. Not to be changed: copy it first."""
    folder = tmp_path_factory.mktemp("small")
    build_index(write_knowledge(folder / "knowledge"), folder / "index", HashingEncoder())
    return folder / "index"


@pytest.fixture(scope="session")
def opened(small_index: Path) -> OpenIndex:
    """The small index, opened."""
    return open_index(small_index, HashingEncoder())


@pytest.fixture(scope="session")
def retriever(opened: OpenIndex) -> Retriever:
    """The retriever over the small index."""
    return opened.retriever


# -- journeys in a browser


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real Chromium, headless."""
    from browser import ARGUMENTS, CHROMIUM
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def navigator() -> Any:
    """The double of the navigator that `address` serves."""
    from web_double import NavigatorDouble

    return NavigatorDouble()


@pytest.fixture
def address(navigator: Any) -> Iterator[str]:
    """Where the chat page is served."""
    from browser import serving
    from web_double import settings

    from navigator.web.app import create_app

    with serving(create_app(navigator, settings())) as where:
        yield where


@pytest.fixture
def windows(chromium: Any) -> Iterator[Any]:
    """Browser windows; at the end it is checked that their pages had nothing to complain of."""
    from browser import Windows

    opened = Windows(chromium)
    yield opened
    opened.close()
    assert not opened.complaints


@pytest.fixture
def open_page(windows: Any, address: str) -> Any:
    """Opens the chat page in a window of its own."""
    return lambda **options: windows.open(address, **options)
