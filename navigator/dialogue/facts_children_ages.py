"""How old a person's children are: listed, "ages 3, 5 and 8 months", told of each, "my oldest is 12", or of one spoken of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue import facts_children_words as words
from navigator.dialogue import facts_measures as measures
from navigator.dialogue.facts_births import last_named, read_birth
from navigator.dialogue.facts_children_counts import Count, has_no_others
from navigator.dialogue.facts_people import OTHERS

if TYPE_CHECKING:
    from navigator.dialogue.facts_births import Birth
    from navigator.dialogue.facts_text import PlainText

ADULT = 18
YOUNGEST_WRITING = 13
GROWN = 25
"""Ages listed without a noun are no children's above this."""
_ONE_OF_SEVERAL = re.compile(
    r"youngest|oldest|menor|mayor|mas (?:chic|chiquit|chiquill|pequen|pequenit)[oa]|little one|(?:the|a|my|our) new (?:one|baby)|"
    r"(?:the|el|la) (?:big|older|other|bigger|little|grande|otr[oa]|"
    r"chiquit[oa]|pequen[oa])"
    r"(?: one)?"
)
_CHILD_BY_BIRTH = re.compile(r"(?:son|daughter|kid|child|baby|toddler|infant|twins|hij[oa]|bebe)\b")
_CHILD_AFTER = re.compile(rf"(?:{words.GENERIC}|{words.SPECIFIC}|twins|at home)\b")
_OF_SOMETHING_ELSE = re.compile(
    rf"(?:{OTHERS}|man|woman|lady|guy|veteran|experience|program|course|lease|degree|college|sentence|car|house|sober|gap|warranty|contract|"
    r"plan|term|wait)\b"
)
_OF_ONESELF = re.compile(r"\b(?:im|am|being|as|soy|turned|was|since|aged|i)(?: \w+)?$")
_NOT_OF_ONES_OWN = re.compile(r"\b(?:for|to|watch|teach|class|para)$")
_HAVING_ONE = re.compile(r"\b(?:w|with|has|have|con|plus|own)$")
_HAVING_A = re.compile(r"\b(?:have|ive|with|w|and|got|of|raising|to) an?$|\b(?:his|her)$")
_MINE = re.compile(r"\b(?:my|our)$")
# "12 hrs", "3 blocks", "2 bedrooms" after a noun of children are no ages.
_RANGE = re.compile(r" ?(?:to|through|thru|-|a|hasta) ?\d")
_SUPPOSED = re.compile(r"\b(?:if|when|once|until|till|before|after|si|cuando|hasta que|antes de que) (?:my|mi|our|the|el|la)?\W*$")
_YET_TO_COME = re.compile(r"\b(?:turns|turning|about to turn|va a cumplir|va para|cumple|por cumplir)\b")
_OTHER = re.compile(r"(?:(?:the|el|la) )?(?:other|otr[oa])\b")
_NO_AGE_AFTER = re.compile(rf"^ ?-?(?:{measures.COUNTED})")


class Ages:
    """Reads the ages of a message's children; `rest` is the text without them."""

    def __init__(self, plain: PlainText, text: str, count: Count | None) -> None:
        self._plain = plain
        self._own = self.rest = text
        self.count = count
        self.ages: list[int] = []
        self.words: list[str] = []
        self.only_youngest = False
        """Whether it is one age of several children, so that ages do not count them."""
        self._ends: set[int] = set()
        self._read_ages()

    def _read_ages(self) -> None:
        """Each way of telling ages in turn; what one has read, the next no longer sees."""
        self._read_pairs()
        self._read_lists()
        self._read_named()
        for match in words.AGED_CHILD.finditer(self.rest):
            if self._is_aged_child(match):
                self._keep([words.in_years(match["age"], match["unit"])], match.group(), match.start("age"), match.end())
        self._read_more()
        self._read_leftovers()
        if len(self.ages) == 1 and self.count is None and _ONE_OF_SEVERAL.search(self._own):
            self.only_youngest = True

    def _read_more(self) -> None:
        """What goes on from an age just read: "a 2 yr old y una de 9", "22 months and another one who is 8"."""
        ends = list(self._ends)
        while ends:
            match = words.ONE_MORE.match(self.rest, ends.pop())
            if match and int(match["age"]) <= GROWN and (match["unit"] or _is_free(match["tail"])):
                self._take(match, [words.in_years(match["age"], match["unit"] or "")])
                ends.append(match.end())

    def _is_theirs(self, match: re.Match[str]) -> bool:
        return self._plain.about(match.start()) != "other"

    def _read_pairs(self) -> None:
        named = words.CHILD_AT_ALL.search(self.rest) or words.HOW_MANY.search(self.rest)
        each = [
            match
            for match in words.EACH_ONE.finditer(self.rest)
            if self._is_theirs(match) and int(match["age"]) <= GROWN and (named or not re.match(r"(?:el|la) de \d", match.group()))
        ]
        told_before = named and each and named.start() < each[0].start() and _OTHER.match(each[0].group())
        if len(each) > 1 or told_before:
            for match in each:
                self._take(match, [words.in_years(match["age"], match["unit"] or "")])
        for match in filter(self._is_theirs, words.OLD_CHILDREN.finditer(self.rest)):
            self._take(match, [int(match["a"]), int(match["b"])])
        for match in filter(self._is_theirs, words.OLD_LIST.finditer(self.rest)):
            ages = [int(number) for number in re.findall(r"\d+", match["ages"])]
            if max(ages) < ADULT:
                self._take(match, ages)

    def _read_lists(self) -> None:
        for match in words.KID_AGES.finditer(self.rest):
            ages = [words.in_years(number, unit) for number, unit in words.ONE_AGE.findall(match["ages"])]
            if self._fits(match, ages):
                self._take(match, ages)
        if not self.ages:
            self._read_apart()

    def _read_apart(self) -> None:
        """Ages that stand apart from their noun: in brackets or behind a stop, as many as there are children."""
        for match in words.LISTED.finditer(self.rest):
            ages = [words.in_years(number, unit) for number, unit in words.ONE_AGE.findall(match["ages"])]
            if match["apart"]:
                named = last_named(self._plain, self._own, match.start()) == "child"
                fits = len(ages) == self.count.number if self.count else named and match["apart"] in "(:"
                # "My daughter is a senior, 17, and wants ..."
                beside = match["apart"] == "," and match["tail"] == "" and self._plain.about(match.start()) == "child"
                fits = (fits and (len(ages) > 1 or (named and match["apart"] == "("))) or (beside and named)
            else:
                fits = self.count is not None
            if fits and self._is_theirs(match) and max(ages) <= GROWN and _is_free(match["tail"]):
                self._take(match, ages)
                return

    def _read_named(self) -> None:
        for match in filter(self._is_theirs, words.NAMED_CHILD.finditer(self.rest)):
            listed = int(match["age"]) >= ADULT and match.group()[len(match["noun"]) :].startswith(",")
            if _YET_TO_COME.search(match.group()) and _SUPPOSED.search(self._plain.before(match.start())):
                continue
            if self.count is None and _RANGE.match(match["tail"]):
                continue
            if words.PLURAL.fullmatch(match["noun"]) and match.group()[len(match["noun"]) :].startswith(",") and not match["unit"]:
                continue
            if not listed and _is_free(match["tail"]) and not words.NOT_OWN.search(self._plain.before(match.start())):
                self.only_youngest = self.only_youngest or _ONE_OF_SEVERAL.fullmatch(match["noun"]) is not None
                self._take(match, [words.in_years(match["age"], match["unit"] or "") - (_YET_TO_COME.search(match.group()) is not None)])

    def _read_leftovers(self) -> None:
        """What stands without a noun, where no other age was told; a newborn beside others too."""
        if not self.ages:
            self._read_pronouns()
        if not self.ages and (only := words.ONLY_ONE.search(self.rest)) and self._is_theirs(only):
            self.count = self.count or Count(1, only.group())
            self._take(only, [words.in_years(only["age"] or only["after"], only["unit"] or only["units"])])
        if (birth := read_birth(self._plain, self.rest)) is not None:
            self._take_birth(birth)
        newborn = words.NEWBORN.search(self.rest)
        if newborn and self._is_theirs(newborn) and 0 not in self.ages:
            self._take(newborn, [0])
        self._read_more()

    def _read_pronouns(self) -> None:
        corrected, pronoun = words.CORRECTED.search(self.rest), words.PRONOUN.search(self.rest)
        they = words.THEY_ARE.search(self.rest) or (words.BARE_AGES.search(self.rest) if self.count else None)
        if pronoun and self._speaks_of_child(pronoun) and int(pronoun["age"]) <= GROWN and _is_free(pronoun["tail"]):
            self.only_youngest = self.count is None and not has_no_others(self._plain)
            self._take(pronoun, [words.in_years(pronoun["age"], pronoun["unit"] or "")])
        # "She's 3 and I need preschool" is of a child, as nobody else was spoken of.
        elif corrected and "other" not in {clause.about for clause in self._plain.clauses if clause.start < corrected.start()}:
            self.only_youngest = True
            self._take(corrected, [int(corrected["age"] or corrected["bare"])])
        elif they and last_named(self._plain, self._own, they.start()) != "other":
            ages = [words.in_years(number, unit) for number, unit in words.ONE_AGE.findall(they["ages"])]
            told = len(ages) > 1 or re.search(r"mo|mes|we|sem", they["ages"])
            if told and max(ages) <= GROWN and _is_free(they.groupdict().get("tail") or ""):
                self._take(they, ages)

    def _speaks_of_child(self, match: re.Match[str]) -> bool:
        # A pronoun with a small age is of a child, where nobody else was spoken of.
        young = match["unit"] or int(match["age"]) < YOUNGEST_WRITING
        if young and last_named(self._plain, self._own, len(self._plain.text)) is None:
            return True
        ahead = re.match(r"[^.;,]*? (?:mi|la|el) (?:unic[oa] )?(?:hij|nin|nen|beb|bb|chiquit)", self.rest[match.end() :])
        return ahead is not None or last_named(self._plain, self._own, match.start()) == "child"

    def _fits(self, match: re.Match[str], ages: list[int]) -> bool:
        """Whether numbers after "kids" are their ages."""
        before = self._plain.before(match.start())
        if self._plain.about(match.start()) == "other" or words.NOT_OWN.search(before) or not _is_free(match["tail"]):
            return False
        # "We serve kids 0 to 5".
        if self.count is None and _RANGE.match(match["tail"]):
            return False
        if match.group()[0].isdigit() and len(ages) == 1 and ages[0] >= ADULT:
            return False
        says_so = bool(match["link"].strip(" ,-")) or re.search(r"[a-z]", match["ages"]) is not None
        bare = "," not in match.group()[: match.start("ages") - match.start()]
        if match["comma"] and (not says_so or match.group()[0].isdigit()):
            return len(ages) > 1 and (max(ages) < ADULT or (self.count is not None and len(ages) == self.count.number))
        return (says_so or bare or len(ages) > 1) and max(ages) <= 60

    def _is_aged_child(self, match: re.Match[str]) -> bool:
        """Whether "a 2 yr old" is a child of the writer's: of an age and after words that leave nothing else."""
        lead, age, tail = match["lead"].strip(), words.in_years(match["age"], match["unit"]), (match["tail"] or "").strip()
        of_whom = self._plain.about(match.start("age"))
        if of_whom == "other" or _OF_SOMETHING_ELSE.match(tail) or _OF_ONESELF.search(lead):
            return False
        if match["unit"] in {"week", "weeks", "wk"} and "old" not in match.group():
            return False
        named = _CHILD_AFTER.match(tail) is not None
        if not lead:
            return named and _CHILD_BY_BIRTH.match(tail) is not None
        if age < ADULT and (words.MINDING.search(lead) or (named and not _NOT_OF_ONES_OWN.search(lead)) or _HAVING_ONE.search(lead)):
            return True
        old = "old" in match.group() or match["unit"] in {"yo", "y/o"}
        owned = _MINE.search(lead) is not None
        return (owned or (age < ADULT and _HAVING_A.search(lead) is not None)) and (old or named)

    def _take_birth(self, birth: Birth) -> None:
        if birth.age not in self.ages:
            self._keep([birth.age], birth.words, birth.start, birth.end)
        self.only_youngest = self.only_youngest or (self.count is None and not birth.is_first and len(self.ages) == 1)
        if birth.is_first and self.count is None:
            self.count = Count(1, birth.words)

    def _take(self, match: re.Match[str], ages: list[int]) -> None:
        self._keep(ages, match.group(), match.start(), match.end())

    def _keep(self, ages: list[int], said: str, start: int, end: int) -> None:
        """Keeps ages, and takes their words out of what is left to read."""
        self.ages += ages
        self.words.append(said.strip())
        self._ends.add(end)
        self.rest = self.rest[:start] + " " * (end - start) + self.rest[end:]


def _is_free(tail: str) -> bool:
    """Whether what follows a number leaves it an age."""
    return _NO_AGE_AFTER.match(tail) is None
