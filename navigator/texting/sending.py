"""Sends what waits in the outbox: each message once, later again where it fails, and no reminder in the quiet hours."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

from navigator.dialogue.text_message import in_gsm
from navigator.errors import NotSentError, RefusedError, UnsureError
from navigator.texting.gateway import OutgoingText

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from navigator.casework.casework import Casework
    from navigator.casework.outbox import DueText
    from navigator.texting.gateway import Gateway
    from navigator.texting.numbers import QuietHours
    from navigator.texting.reminders import Reminders

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720))
"""How long after each try that failed the next one comes; after the last the message is given up."""
REMINDERS = frozenset({"session", "visit", "check_in"})
EVERY_SECONDS = 5.0
"""How often the outbox is looked into."""


class Sender:
    """Sends messages through a gateway."""

    def __init__(
        self, casework: Casework, gateway: Gateway, reminders: Reminders, quiet: QuietHours, sender: str, now: Callable[[], datetime],
        *, keep_days: int,
    ) -> None:  # fmt: skip
        """Messages come from the number `sender`; numbers of messages that were never sent are deleted after `keep_days`."""
        self._casework = casework
        self._outbox = casework.outbox
        self._gateway = gateway
        self._reminders = reminders
        self._quiet = quiet
        self._sender = sender
        self._now = now
        self._keep = timedelta(days=keep_days)

    def send_due(self) -> int:
        """Sends all that is due, and deletes what need not be kept; how many messages were sent."""
        sent = 0
        while due := self._outbox.claim():
            sent += self._send(due)
        self._outbox.prune(self._keep)
        return sent

    def _send(self, due: DueText) -> bool:
        if due.number is None:
            self._outbox.end(due.id, "failed", "the key that its number was encrypted with is lost; see NAVIGATOR_SECRET_KEY")
            return False
        if self._casework.phones.has_stopped(due.phone_id):
            self._outbox.end(due.id, "dropped", "the person stopped messages")
            return False
        now = self._now()
        quiet_until = self._quiet.over_at(now, due.number) if due.kind in REMINDERS else now
        if quiet_until > now:
            self._outbox.put_off(due, quiet_until)
            return False
        text = self._reminders.text(due) if due.kind in REMINDERS else in_gsm(due.content["text"])
        if not text:
            self._outbox.end(due.id, "dropped", "there is nothing left to remind of")
            return False
        return self._through_gateway(due, OutgoingText(due.id, due.number, self._sender, text, due.first_tried_at))

    def _through_gateway(self, due: DueText, message: OutgoingText) -> bool:
        try:
            provider_id = self._gateway.send(message, again=due.unsure)
        except RefusedError as error:
            self._outbox.end(due.id, "refused", str(error))
            if error.stopped:
                self._casework.phones.stop(due.phone_id)
                self._outbox.drop(due.phone_id)
            return False
        except NotSentError as error:
            self._again(due, str(error), unsure=False)
            return False
        except UnsureError as error:
            if due.unsure:
                self._outbox.end(due.id, "parked", str(error))
            else:
                self._again(due, str(error), unsure=True)
            return False
        if due.kind == "check_in":  # before it counts as sent: the answer may come at once
            self._casework.referrals.asked(due.content["referral"])
            self._casework.phones.ask(due.phone_id, due.content["referral"])
        self._outbox.sent(due.id, provider_id)
        return True

    def _again(self, due: DueText, problem: str, *, unsure: bool) -> None:
        if due.tries > len(WAITS):
            self._outbox.end(due.id, "parked" if unsure or due.unsure else "failed", problem)
        else:
            self._outbox.later(due, self._now() + WAITS[due.tries - 1], problem, unsure=unsure)


class SendingThread:
    """Sends what is due, again and again, beside the server's own work."""

    def __init__(self, sender: Sender, report: Callable[[str], None]) -> None:
        """`report` hears of what goes wrong, in words without numbers or texts."""
        self._sender = sender
        self._report = report
        self._wake = threading.Event()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="sending", daemon=True)

    def start(self) -> None:
        """Starts."""
        self._thread.start()

    def wake(self) -> None:
        """Looks into the outbox now."""
        self._wake.set()

    def stop(self) -> None:
        """Ends after the message that is being sent."""
        self._stopped = True
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopped:
            try:
                self._sender.send_due()
            except Exception as error:  # noqa: BLE001 -- the thread lives on whatever goes wrong once
                self._report(type(error).__name__)
            self._wake.wait(EVERY_SECONDS)
            self._wake.clear()
