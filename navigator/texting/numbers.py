"""Phone numbers as text messages name them, and the hours at which a phone is left in peace."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType
from phonenumbers.timezone import time_zones_for_number

from navigator.dialogue.reach import COUNTRY, reach_of
from navigator.errors import SettingsError

if TYPE_CHECKING:
    from datetime import tzinfo

_WRITTEN = re.compile(r"\+?[\d\s().-]{10,25}")
_HOURS = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_DAY = timedelta(days=1)
_TEXTED_REGIONS = frozenset({COUNTRY, "PR"})
_MOST_ZONES = 3
"""A number of more zones is of no place, such as one that is free to call."""


def sender_number(written: str) -> str | None:
    """The number of a phone in E.164; None for what is no phone: short codes and names, which programs send from."""
    if not _WRITTEN.fullmatch(written.strip()):
        return None
    try:
        number = phonenumbers.parse(written, COUNTRY)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def textable_number(written: str) -> str | None:
    """The number in E.164 where a text message may be sent to it; None for what is no number, and for one outside the U.S.

    Messages abroad, some islands under the same +1 among them, cost many times more, and would be a way to run up a bill.
    """
    number = reach_of("text", written)
    if number is None or ";" in number:
        return None
    parsed = phonenumbers.parse(number, None)
    at_home = phonenumbers.region_code_for_number(parsed) in _TEXTED_REGIONS
    return number if at_home and phonenumbers.number_type(parsed) != PhoneNumberType.TOLL_FREE else None


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From when to when no reminder is sent, by the clocks where a phone is from. The same time twice stands for never."""

    begin: time
    end: time
    home: tzinfo
    """The zone of numbers whose area is not known."""

    @classmethod
    def read(cls, written: str, home: tzinfo) -> QuietHours:
        """Reads "20:00-09:00", or "off". Raises SettingsError."""
        if written.strip().lower() == "off":
            return cls(time(), time(), home)
        found = _HOURS.fullmatch(written.strip())
        if not found:
            msg = f"NAVIGATOR_SMS_QUIET_HOURS: cannot read {written!r}; write it like 20:00-09:00, or off"
            raise SettingsError(msg)
        hours = list(map(int, found.groups()))
        return cls(time(hours[0], hours[1]), time(hours[2], hours[3]), home)

    def over_at(self, now: datetime, number: str) -> datetime:
        """When the phone may be written to: now, or the end of the quiet hours wherever it may be."""
        return max(self._over_at(now.astimezone(zone)).astimezone(UTC) for zone in self._zones(number))

    def _over_at(self, here: datetime) -> datetime:
        clock = here.time()
        over_night = self.begin > self.end
        quiet = (clock >= self.begin or clock < self.end) if over_night else self.begin <= clock < self.end
        if not quiet:
            return here
        day = here.date() + _DAY if over_night and clock >= self.begin else here.date()
        return datetime.combine(day, self.end, here.tzinfo)

    def _zones(self, number: str) -> list[tzinfo]:
        """Where the phone may be, by its area code."""
        try:
            names = time_zones_for_number(phonenumbers.parse(number, None))
            return [ZoneInfo(name) for name in names] if len(names) <= _MOST_ZONES else [self.home]
        except (NumberParseException, ZoneInfoNotFoundError):
            return [self.home]
