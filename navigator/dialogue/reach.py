"""Reads how a person can be reached: a phone number or an e-mail address, in the one form that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

if TYPE_CHECKING:
    from navigator.casework.handoffs import By

COUNTRY = "US"
"""Where a number without a country's code is."""
_LONGEST = 320
"""Letters; an address has no more (RFC 3696, erratum 1690)."""


def reach_of(by: By, written: str) -> str | None:
    """The number in E.164 (with `;ext=` where it has an extension), or the address as mail takes it; None for one that cannot be.

    Whether anyone answers there is not asked. A number that costs whoever calls it is none.
    """
    if len(written) > _LONGEST:
        return None
    return _address(written) if by == "email" else _number(written)


def _number(written: str) -> str | None:
    try:
        number = phonenumbers.parse(written, COUNTRY)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number) or not phonenumbers.is_valid_number(number):
        return None
    if phonenumbers.number_type(number) == PhoneNumberType.PREMIUM_RATE:
        return None
    extension = f";ext={number.extension}" if number.extension else ""
    return f"{phonenumbers.format_number(number, PhoneNumberFormat.E164)}{extension}"


def _address(written: str) -> str | None:
    try:
        return validate_email(written, check_deliverability=False).normalized
    except EmailNotValidError:
        return None
