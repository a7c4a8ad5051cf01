"""What a number counts where it is nobody's age: "20 hrs", "3 blocks", "2 bedrooms", "4 years of experience"."""

from __future__ import annotations

TIME = r"weeks?|wks?|months?|mos?|days?|hours?|hrs?|minutes?|mins?|semanas?|mes(?:es)?|dias?|horas?|minutos?|a\.?m|p\.?m|times|veces|nights|noches"
MONEY = r"%|dollars|dolares|bucks|percent|payments?|pesos|cents|k\b|mil\b|(?:an?|per|la|por|x) (?:hours?|hrs?|hora|week|semana)"
SIZE = r"miles?|blocks?|feet|ft|foot|lbs?|pounds|millas?|cuadras?|inches|steps|bedrooms?|rooms?|cuartos|recamaras|floors?"
THINGS = r"credits?|units?|classes|clases|points|semesters?|jobs?|trabajos|people|personas|applications?|interviews?|offers?|cars|tests?|copies|bags?"
_OF_A_CAREER = (
    r"(?:years?|yrs?) ?(?:here\b|as\b|at\b|there\b|living|in\b|into\b|sober|clean|of (?!age)|exp|removed|working|late|out\b|away|on\b|since|"
    r"without|post|experience)"
    r"|anos? (?:de (?!edad)|sin\b|en (?!noviembre|diciembre)|aqui|trabajando|viviendo|desde|con\b|fuera|manejando|\w{3,}(?:ando|iendo)\b)"
)
YEARS_OF = _OF_A_CAREER
"""Years that something has gone on, rather than someone's age."""
