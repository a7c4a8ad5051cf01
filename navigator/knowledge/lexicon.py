"""Tells English from Spanish, writes shorthand out, and gives a Spanish text an English gloss for the encoder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from navigator.knowledge.entries import Record
from navigator.knowledge.folding import fold
from navigator.knowledge.yaml_files import validate_one

if TYPE_CHECKING:
    from navigator.knowledge.spanish import SpanishWords
    from navigator.knowledge.yaml_files import YamlFile

Language = Literal["en", "es"]

ENGLISH = frozenset(
    "a about after again all am an and any anything are as at be because been before but by can cant could did do does dont down for free from get "
    "go got had has have he help her here him his how i if im in is it its ive job just kids know last laid like live looking make me more my "
    "need new no nobody not now of off on or our out over pay people really rent school she so some someone somewhere still that the their them "
    "then there they thing this time to today too train training u up us want was we what when where which who why will with without work "
    "working would year years you your yes".split()
)
SPANISH = frozenset(
    "a ademas ahora al algo alguien alguna ando antes aqui asi aunque ayer ayuda ayudan ayudar busco cada casa clases como con cosa cual cuando "
    "cuanto cuantos curso dan de del desde despues dia dias dinero donde dos e el ella en entre era es esa ese eso esta estado estan estar este "
    "esto estoy familia fue fui gente gracias gratis ha hace hacer hacia hago hasta hay he hijo hijos hola hora hoy iba ingles la las le les llegue lo los "
    "luego luz mama manana mas me mes meses mi mis mucho muy nada necesito ni nino ninos no nos nosotros nunca o ocupo otra otro pagan pagar papa "
    "papeles para pero pido poco podria por porque pude puede puedo pues que quien quiere quiero quisiera renta saber sacar salgo se ser si sin "
    "sobre solo son soy su sus tambien tengo tiene tienen toda todo todos tomar trabajar trabajo tu un una uno unos usted ustedes va vamos ver vez "
    "vivo voy y ya yo".split()
)
BOTH = ENGLISH & SPANISH
SAYING_LITTLE = frozenset(
    "asap else friend kind one ones other others please plz stuff told want wanna cosa cosas eso otros otras decia decian dijeron favor".split()
)
FUNCTION_WORDS = (ENGLISH | SPANISH | SAYING_LITTLE) - frozenset(
    "work job rent school kids renta trabajo papeles ingles clases luz ninos dinero".split()
)
"""Words that say nothing by themselves of what a message is about."""
_SPANISH_LETTERS = re.compile(r"[ñ¿¡áéíóúü]", re.IGNORECASE)


class LexiconFile(Record):
    """knowledge/lexicon.yaml: SMS shorthand in each language, and Spanish words with their English."""

    shorthand: dict[Language, dict[str, str]]
    gloss: dict[str, str]


class Lexicon:
    """The lexicon, ready to use."""

    def __init__(self, file: YamlFile | None, words: SpanishWords | None = None) -> None:
        """Reads and checks knowledge/lexicon.yaml; without it nothing is written out. Raises KnowledgeError.

        `words` looks up the Spanish words that the file does not gloss; without it they are left as they are.
        """
        self._words = words
        content = validate_one(file, LexiconFile) if file else LexiconFile(shorthand={}, gloss={})
        self._shorthand = {
            language: {fold(word): fold(plain) for word, plain in table.items()} for language, table in content.shorthand.items()
        }
        self._gloss = {tuple(fold(spanish).split()): fold(english) for spanish, english in content.gloss.items()}
        self._longest = max(map(len, self._gloss), default=1)
        self._spanish = {words[0] for words in self._gloss if len(words) == 1} - ENGLISH

    def language_of(self, text: str, otherwise: Language) -> Language:
        """The language a text is in; `otherwise` where its words do not tell."""
        words = fold(text).split()
        spanish = sum(self._weight(word) for word in words) + 2 * len(_SPANISH_LETTERS.findall(text))
        english = sum(word in ENGLISH and word not in BOTH for word in words)
        if spanish == english:
            return otherwise
        return "es" if spanish > english else "en"

    def _weight(self, word: str) -> float:
        plain = self._shorthand.get("es", {}).get(word, word)
        if word in BOTH or (word in ENGLISH and plain == word):
            return 0
        if any(part in SPANISH - ENGLISH for part in plain.split()):
            return 1
        return 0.7 if word in self._spanish else 0

    def plain(self, text: str, language: Language) -> str:
        """The text folded, with shorthand written out."""
        table = self._shorthand.get(language, {})
        return fold(" ".join(table.get(word, word) for word in fold(text).split()))

    def spoken(self, plain: str, language: Language) -> str:
        """A plain text as the encoder reads it, which knows English best."""
        return (self.gloss(plain) or plain) if language == "es" else plain

    def gloss(self, plain: str) -> str:
        """A plain Spanish text in rough English: known phrases by the longest first, then word by word, what is not known kept."""
        words = plain.split()
        english: list[str] = []
        position = 0
        while position < len(words):
            for length in range(min(self._longest, len(words) - position), 0, -1):
                phrase = tuple(words[position : position + length])
                if phrase in self._gloss:
                    english.append(self._gloss[phrase])
                    position += length
                    break
            else:
                english.append(self._english(words[position]))
                position += 1
        return " ".join(filter(None, english))

    def _english(self, word: str) -> str:
        """A single word in English; one that is not known as it is, nothing for a Spanish function word that is not known."""
        known = self._words.english(word) if self._words and word not in ENGLISH - BOTH else None
        return known or ("" if word in SPANISH - ENGLISH else word)
