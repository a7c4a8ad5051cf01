"""Numbers written out, in English and Spanish, as digits: "twenty nine" and "veintinueve" become 29, "20k" and "20 mil" 20000."""

from __future__ import annotations

import re

_UNITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "dos": 2,
    "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "trece": 13,
    "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiuno": 21,
    "veintiun": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
_ONES = {word: number for word, number in _UNITS.items() if number < 10} | {"one": 1, "uno": 1, "un": 1}

_TENS_WORDS = "|".join(_TENS)
_COMPOUND = re.compile(rf"\b({_TENS_WORDS})(?:[- ]?| ?[yi] ?)({'|'.join(_ONES)})\b")
_SINGLE = re.compile(rf"\b({'|'.join([*_UNITS, *_TENS])})\b")
# "once" is eleven only in Spanish, where a unit follows it.
_ONCE = re.compile(r"\bonce(?= (?:anos?|meses|hijos|horas)\b)")
_FIRST_YEAR = re.compile(r"(?<=\bturned )one\b|(?<=\bis )one (?=year)|(?<=\bturning )one\b")
_ORDINALS = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th",
    "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
}  # fmt: skip
_GRADE = re.compile(rf"\b({'|'.join(_ORDINALS)})(?= (?:grade|gr)\b)")
_COMMAS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_THOUSANDS = re.compile(r"(?<![\w.])(?!40[13] ?[kb]\b)(\d{1,3}(?:\.\d{1,2})?) ?(?:k|mil|thousand|grand)\b(?: (\d{3})\b)?")


def with_digits(plain: str) -> str:
    """The text, in lower case and without accents, with numbers in digits and without commas inside them."""
    plain = _COMPOUND.sub(lambda match: str(_TENS[match[1]] + _ONES[match[2]]), plain)
    plain = _GRADE.sub(lambda match: _ORDINALS[match[1]], plain)
    plain = _ONCE.sub("11", plain)
    plain = _FIRST_YEAR.sub("1", plain)
    plain = _SINGLE.sub(lambda match: str(_UNITS.get(match[1]) or _TENS[match[1]]), plain)
    return _THOUSANDS.sub(_thousands, _COMMAS.sub("", plain))


def _thousands(match: re.Match[str]) -> str:
    return f"{float(match[1]) * 1000 + float(match[2] or 0):.0f}"
