"""Plans are kept behind links that cannot be guessed, changed by one at a time, and end for good."""

from __future__ import annotations

import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from navigator.casework.database import open_database
from navigator.casework.plan_items import PlanItem, PlannedStep, step_of
from navigator.casework.plans import MOST_ITEMS, Plans
from navigator.casework.tables import PLANS
from navigator.errors import ConflictError, GoneError, MessageError, NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RENT = PlannedStep("rent-today", "Call about rent.", "today", "Rent comes first.", ("a photo ID", "your lease"), "Call 211.", "en")
ITEMS = (PlanItem("medical-assistant"), PlanItem("rent-help", RENT, done=True), PlanItem(None, replace(RENT, rule="file", fallback=None)))
STEP = {
    "text": "Call about rent.", "short": "rent", "when": "today", "why": "Rent comes first.", "rule": "rent-today",
    "entry": "rent-help", "documents": ["a photo ID", "your lease"], "fallback": "Call 211.", "takes": None, "cost": None,
}  # fmt: skip


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    time: datetime = datetime(2026, 6, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.time

    def move(self, days: float) -> None:
        """Goes on by so many days."""
        self.time += timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    """A clock of its own."""
    return Clock()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    """A database of its own."""
    engine = open_database(f"sqlite:///{tmp_path / 'casework.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def plans(engine: sa.Engine, clock: Clock) -> Plans:
    """Plans that end after ten days."""
    return Plans(engine, days=10, now=clock)


def rows(engine: sa.Engine) -> list[sa.Row[tuple[object, ...]]]:
    """All plans stored."""
    with engine.connect() as connection:
        return list(connection.execute(sa.select(PLANS)))


def test_plan_comes_back_as_it_was_made(plans: Plans, clock: Clock) -> None:
    """Items in their order, with their marks."""
    made = plans.create("es", ITEMS)
    assert plans.open(made.token) == made
    assert (made.language, made.revision, made.expires_at, made.items) == ("es", 1, clock.time + timedelta(days=10), ITEMS)
    assert [item.key for item in made.items] == ["entry:medical-assistant", "step:rent-today:rent-help", "step:file:"]


def test_token_is_random_and_nowhere_in_the_database(plans: Plans, engine: sa.Engine, tmp_path: Path) -> None:
    """192 bits; only their hash is stored."""
    tokens = {plans.create("en", ITEMS).token for _ in range(50)}
    assert len(tokens) == 50
    assert {len(token) for token in tokens} == {32}
    assert {row.token_hash for row in rows(engine)} == {hashlib.sha256(token.encode()).hexdigest() for token in tokens}
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not [token for token in tokens if token.encode() in stored]


@pytest.mark.parametrize("guess", ["", "A" * 32, "' or 1=1 --", "%", "x" * 10_000, "\0", "ñ", "\ud83d"])
def test_guessed_link_opens_nothing(plans: Plans, guess: str) -> None:
    """Nor does it change or end anything; what is said does not repeat it."""
    made = plans.create("en", ITEMS)
    for attempt in (plans.open, plans.revoke, lambda token: plans.change(token, 1, ())):
        with pytest.raises(NotFoundError, match="make a new plan in the chat") as error:
            attempt(guess)
        assert not guess or guess not in str(error.value) or guess == "%"
    assert plans.open(made.token) == made


def test_hash_of_a_token_opens_nothing(plans: Plans, engine: sa.Engine) -> None:
    """Who reads the database has no link."""
    plans.create("en", ITEMS)
    with pytest.raises(NotFoundError):
        plans.open(rows(engine)[0].token_hash)


def test_plan_ends_after_its_days(plans: Plans, clock: Clock) -> None:
    """To the moment; then it can be neither opened nor changed."""
    made = plans.create("en", ITEMS)
    clock.move(9.999)
    assert plans.open(made.token) == made
    clock.move(0.001)
    for attempt in (plans.open, lambda token: plans.change(token, 1, ())):
        with pytest.raises(GoneError, match="make a new plan in the chat"):
            attempt(made.token)


def test_plan_long_ended_is_deleted_when_another_is_made(plans: Plans, clock: Clock, engine: sa.Engine) -> None:
    """Thirty days after its end, not before, ended by hand or not."""
    old, revoked = (plans.create("en", ITEMS) for _ in range(2))
    plans.revoke(revoked.token)
    clock.move(39)
    later = plans.create("en", ITEMS)
    assert len(rows(engine)) == 3
    clock.move(1.5)
    plans.create("en", ITEMS)
    assert len(rows(engine)) == 2
    for token in (old.token, revoked.token):
        with pytest.raises(NotFoundError):
            plans.open(token)
    clock.move(9)
    with pytest.raises(GoneError):
        plans.open(later.token)


def test_revoked_plan_is_emptied_at_once_and_says_that_it_ended(plans: Plans, engine: sa.Engine) -> None:
    """Others stay; to revoke it again is no mistake."""
    made, other = plans.create("en", ITEMS), plans.create("en", ITEMS)
    for _ in range(2):
        plans.revoke(made.token)
    with pytest.raises(GoneError):
        plans.open(made.token)
    with pytest.raises(GoneError):
        plans.change(made.token, 1, ITEMS)
    assert [row.items for row in rows(engine) if row.revoked_at] == [[]]
    assert plans.open(other.token) == other


def test_revoking_again_keeps_when_it_was(plans: Plans, clock: Clock, engine: sa.Engine) -> None:
    """The first time counts."""
    made = plans.create("en", ITEMS)
    plans.revoke(made.token)
    first = clock.time
    clock.move(1)
    plans.revoke(made.token)
    assert rows(engine)[0].revoked_at == first


def test_change_is_stored_under_the_next_revision(plans: Plans, clock: Clock) -> None:
    """The end stays where it was."""
    made = plans.create("en", ITEMS)
    clock.move(3)
    changed = plans.change(made.token, 1, [replace(ITEMS[0], done=True)])
    assert changed == replace(made, revision=2, items=(replace(ITEMS[0], done=True),))
    assert plans.open(made.token) == changed
    assert plans.change(made.token, 2, ()).items == ()


@pytest.mark.parametrize("seen", [0, 1, 3, -1])
def test_change_of_another_revision_is_refused(plans: Plans, seen: int) -> None:
    """And changes nothing."""
    made = plans.create("en", ITEMS)
    now = plans.change(made.token, 1, ITEMS[:2])
    with pytest.raises(ConflictError, match="get it again"):
        plans.change(made.token, seen, ())
    assert plans.open(made.token) == now


def test_of_changes_at_once_one_wins(plans: Plans) -> None:
    """The others get the conflict, and what the winner stored stays whole."""
    made = plans.create("en", ())
    together = threading.Barrier(6)

    def change(number: int) -> int | None:
        together.wait()
        try:
            return plans.change(made.token, 1, [PlanItem(f"entry-{number}")]) and number
        except ConflictError:
            return None

    with ThreadPoolExecutor(6) as pool:
        won = [number for number in pool.map(change, range(6)) if number is not None]
    assert len(won) == 1
    assert plans.open(made.token) == replace(made, revision=2, items=(PlanItem(f"entry-{won[0]}"),))


def test_same_item_counts_once(plans: Plans) -> None:
    """The first one stays, with its mark; a step about another entry is another."""
    other = PlanItem("oakland-pantry", RENT)
    again = (*ITEMS, replace(ITEMS[0], done=True), replace(ITEMS[1], done=False), other)
    assert plans.create("en", again).items == (*ITEMS, other)


def test_plan_holds_so_many_items_and_no_more(plans: Plans, engine: sa.Engine) -> None:
    """One too many is refused, and nothing is stored; the same one again is none too many."""
    full = [PlanItem(f"entry-{number}") for number in range(MOST_ITEMS)]
    made = plans.create("en", [*full, full[0]])
    assert len(made.items) == MOST_ITEMS == 40
    for attempt in (lambda items: plans.create("en", items), lambda items: plans.change(made.token, 1, items)):
        with pytest.raises(MessageError, match="up to 40 things"):
            attempt([*full, PlanItem("one-more")])
    assert len(rows(engine)) == 1
    assert plans.open(made.token) == made


def test_step_is_copied_from_a_reply() -> None:
    """With all that a plan shows of it, and the language it is in."""
    reply = {"language": "en", "next_steps": [STEP, {**STEP, "rule": "file", "entry": None, "fallback": None}]}
    assert step_of(reply, 0) == PlanItem("rent-help", RENT)
    assert step_of(reply, 1) == PlanItem(None, replace(RENT, rule="file", fallback=None))


@pytest.mark.parametrize("number", [-1, 1, 7])
def test_no_step_at_a_place_a_reply_has_none(number: int) -> None:
    """Negative places count from nowhere."""
    assert step_of({"language": "en", "next_steps": [STEP]}, number) is None
