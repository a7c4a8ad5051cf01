"""Masks what must never be stored or echoed: Social Security and card numbers, and ways to reach a person."""

from __future__ import annotations

import re

SSN = re.compile(r"(?<!\d)\d{3}[-. ]\d{2}[-. ]\d{4}(?!\d)")
SSN_RUN = re.compile(r"(?<!\d)\d{9}(?!\d)")
CARD = re.compile(r"(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<!\d)(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}(?!\d)")


def mask_numbers(text: str) -> str:
    """The text without Social Security and card numbers: what the rest of the program gets to see."""
    text = SSN.sub("[number removed]", text)
    text = SSN_RUN.sub("[number removed]", text)
    return CARD.sub(lambda match: "[number removed]" if _is_card(match[0]) else match[0], text)


def mask_contacts(text: str) -> str:
    """The text also without phone numbers and e-mail addresses: what is stored."""
    return EMAIL.sub("[email]", PHONE.sub("[phone]", text))


def _is_card(text: str) -> bool:
    """Whether the digits pass the check that payment cards carry (Luhn, ISO/IEC 7812-1)."""
    digits = [int(character) for character in text if character.isdigit()]
    doubled = [digit * 2 - 9 if digit > 4 else digit * 2 for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
