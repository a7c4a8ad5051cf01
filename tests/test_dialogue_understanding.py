"""What a message is taken to ask for: needs by words and by likeness, work named, and what is no need at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from real_index import real_navigator

if TYPE_CHECKING:
    from navigator.assembly import Navigator

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def navigator(tmp_path_factory: pytest.TempPathFactory) -> Navigator:
    """The navigator as people get it."""
    return real_navigator(tmp_path_factory.getbasetemp())


@pytest.mark.parametrize(
    ("text", "named", "not_needed"),
    [
        ("I want to be a drug and alcohol counselor and give back", {"explore-careers"}, {"substance-use"}),
        ("do preschool teachers get hired without a degree", set(), {"childcare"}),
        ("I love my plants, can I be a gardener", {"explore-careers"}, {"food"}),
        ("electrician", {"explore-careers"}, {"mentoring"}),
        ("quiero ser maestra de preescolar", {"explore-careers"}, {"childcare"}),
    ],
)
def test_name_of_work_is_no_need_of_its_own(navigator: Navigator, text: str, named: set[str], not_needed: set[str]) -> None:
    """A word inside it ("substance", "child") asks for no such help; who only names work is shown the way into it."""
    needs = {need.topic for need in navigator.reply(text).needs}
    assert named <= needs
    assert not needs & not_needed


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("I don't want to go to college. What trade pays the most", "education"),
        ("anything but nursing, I want to fix cars", "health-care"),
        ("I already have childcare, I need a job at night", "childcare"),
        ("no necesito comida, busco trabajo de noche", "food"),
    ],
)
def test_what_is_taken_back_is_no_need(navigator: Navigator, text: str, taken_back: str) -> None:
    """Neither by its words nor by likeness, which knows no "not"."""
    assert taken_back not in {need.topic for need in navigator.reply(text).needs}


def test_work_someone_wants_to_leave_is_not_what_they_ask_for(navigator: Navigator) -> None:
    """Nor are its programs offered."""
    reply = navigator.reply("I'm 55 and my back is bad, worked construction 30 years, need different work")
    assert "explore-careers" in {need.topic for need in reply.needs}
    assert not [match.id for match in reply.matches if "construction" in match.id or "laborer" in match.id]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("can i apply for it", "clarify"),
        ("what about the other one", "clarify"),
        ("y lo otro que decían", "clarify"),
        ("need it asap plz", "clarify"),
        ("write a birthday poem for my grandma", "out_of_scope"),
        ("pasame la receta del pozole rojo pa 20 personas", "out_of_scope"),
        ("capital of mongolia?", "out_of_scope"),
        ("how do I train my puppy to stop biting", "out_of_scope"),
    ],
)
def test_what_says_nothing_is_asked_about_and_what_is_off_topic_left_alone(navigator: Navigator, text: str, outcome: str) -> None:
    """Never answered with an entry that happens to share a word."""
    reply = navigator.reply(text)
    assert (reply.outcome, reply.matches) == (outcome, ())
