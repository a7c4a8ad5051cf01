"""Spanish as it is written by ear: "resibo", "asta", "discapasidad", "yebo" are read as the words they sound like.

Only words that facts turn on are mended, and only where what is written is no such word itself.
"""

from __future__ import annotations

import re
from functools import cache

_SPELLED = (
    "recibo recibimos recibiendo hasta hora horas hago hacer hice hicimos hablo hablar hijo hija hijos hijas hijito hijita vivo vivimos "
    "viviendo "
    "llevo llegue llego trabajo trabajaba trabajando trabajar limpieza limpiezas cocina cocino vendo vender necesito busco quiero gano "
    "ganando cobro pagan "
    "veces anos meses semanas cumpli nacio naci nacida nacido hace desde entonces veterano veterana ejercito discapacidad incapacidad "
    "discapacitado discapacitada silla ruedas autismo embarazada embarazo bebe carcel prision antecedentes delito felonia probatoria "
    "inmigrante indocumentado indocumentada papeles asilo refugio refugiado permiso ciudadano ciudadana ingles escuela secundaria "
    "preparatoria prepa bachillerato universidad licenciatura carrera colegio certificado diploma estudie termine acabe sali nunca "
    "despidieron despidio corrieron descansaron desempleo desempleada desempleado renuncie empleo "
    "fabrica bodega restaurante lavanderia panaderia cuido cuidando manejo manejando lavo lavando limpio limpiando "
    "albergue calle parque troca camioneta iglesia carpa puente carro garaje tienda casa hogar desamparado desamparada hombre mujer viudo "
    "viuda soltera soltero "
    "estampillas beneficios recientemente vine viene tienen tenia tuve estuve "
    "zapatero cocinero cocinera mesero mesera cajero cajera chofer jardinero obrero cumplio veinte treinta cincuenta sesenta ochenta "
    "dieciocho diecinueve catorce quince doce trece once siete seis cinco "
    "clase clases curso cursos "
    "grado decimo noveno octavo septimo sexto quinto cuarto tercero segundo"
)
_MENDED = tuple(_SPELLED.split())
# Words in their own right that sound like one above, in Spanish or English.
_SOUND_ALIKES = "caza cazo bello vello votar barro haber asia cosina sexo seso son sede oro ollas ola asi ase sien cien"
_KNOWN = frozenset((*_MENDED, *_SOUND_ALIKES.split()))
_WORD = re.compile(r"[a-z]{3,}")
_SOUNDS = (
    (re.compile(r"ch"), "X"), (re.compile(r"h"), ""), (re.compile(r"qu(?=[ei])"), "k"), (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"z"), "s"), (re.compile(r"[cq]"), "k"), (re.compile(r"g(?=[ei])"), "j"), (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"v"), "b"), (re.compile(r"ll"), "y"), (re.compile(r"m(?=[bp])"), "n"), (re.compile(r"([a-z])\1"), r"\1"),
    (re.compile(r"x(?=[aeiou])"), "j"),
)  # fmt: skip


def as_it_sounds(text: str) -> str:
    """A Spanish text, in lower case and without accents, with words written by ear as they are spelled."""
    return _WORD.sub(lambda word: _mended(word.group()), text)


@cache
def _by_sound() -> dict[str, str]:
    return {_sound(word): word for word in reversed(_MENDED)}


def _mended(word: str) -> str:
    return word if word in _KNOWN else _by_sound().get(_sound(word), word)


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word
