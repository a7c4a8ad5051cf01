"""What a number counts where it is nobody's age: "20 hrs", "3 blocks", "2 bedrooms", "4 years of experience"."""

from __future__ import annotations

_TIME = (
    r"weeks?|wks?|months?|mos?|days?|hours?|hrs?|minutes?|mins?|semanas?|mes(?:es)?|dias?|horas?|minutos?|a\.?m|p\.?m|times|veces|nights|"
    r"noches|de la (?:tarde|noche|manana)"
)
_MONEY = r"dollars|dolares|bucks|percent|payments?|pesos|cents|k|mil|(?:an?|per|la|por|x) (?:hours?|hrs?|hora|week|semana)"
_SIZE = r"miles?|blocks?|feet|ft|foot|lbs?|pounds|millas?|cuadras?|inches|steps|bedrooms?|rooms?|cuartos|recamaras|floors?"
_THINGS = r"credits?|units?|classes|clases|points|semesters?|jobs?|trabajos|applications?|interviews?|offers?|cars|tests?|copies|bags?"
_HEADS = (
    r"people|personas|adults?|adultos?|kids?|children|hij[oa]s?|nin[oa]s?|boys|girls|sons|daughters|varon(?:es)?|hembras|bebes|teens|"
    r"toddlers|of (?:th)?em|of|de ellos"
)
_YEARS_OF = (
    r"(?:years?|yrs?) ?(?:here\b|as\b|at\b|there\b|living|in\b|into\b|sober|clean|of (?!age)|exp|removed|working|late|out\b|away|on\b|"
    r"since|without|post|experience)"
    r"|anos? (?:de (?!edad)|sin\b|en (?!noviembre|diciembre)|aqui|trabajando|viviendo|desde|con\b|fuera|manejando|\w{3,}(?:ando|iendo)\b)"
)
NOT_TIME = rf"%|(?:{_MONEY}|{_SIZE}|{_THINGS}|{_HEADS})\b|{_YEARS_OF}"
"""What follows a number that is neither an age nor a time: a child is "8 months" old as well."""
COUNTED = rf"(?:{_TIME})\b|{NOT_TIME}"
"""What follows a number that is no age."""
