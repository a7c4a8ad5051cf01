"""How many children a person has, and how old they are.

Words about children are taken out of the text afterwards, so that "my son is 16" is not read as the writer's age.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from navigator.dialogue import facts_children_words as words
from navigator.dialogue.facts_births import read_birth, without_others_children
from navigator.dialogue.facts_people import CHILDREN, OTHERS
from navigator.dialogue.facts_text import Finding

if TYPE_CHECKING:
    from navigator.dialogue.facts_births import Birth
    from navigator.dialogue.facts_text import PlainText

ADULT = 18
ONE_OF_SEVERAL = re.compile(
    r"youngest|oldest|menor|mayor|mas (?:chic|chiquit|chiquill|pequen|pequenit)[oa]|little one|(?:the|a|my|our) new (?:one|baby)|"
    r"(?:the|el|la) (?:big|older|other|bigger|little|grande|otr[oa]|"
    r"chiquit[oa]|pequen[oa])"
    r"(?: one)?"
)
GROWN = 25
"""Ages listed without a noun are no children's above this."""
_SOMEONE_NAMED = re.compile(rf"\b(?:(?P<other>{OTHERS})|(?P<child>{CHILDREN}|bbs?|kids))\b")
_TWIN = re.compile(r"twin|gemel|melliz")


class Children:
    """Reads a message's words on children; `rest` is the text without them."""

    def __init__(self, plain: PlainText) -> None:
        self._plain = plain
        self._without_others = self.rest = without_others_children(plain)
        self.findings: list[Finding] = []
        self._ages: list[int] = []
        self._ends: set[int] = set()
        self._words: list[str] = []
        self._count: tuple[int, str] | None = None
        self._only_youngest = False
        self._read()

    def _read(self) -> None:
        none = words.NONE.search(self.rest)
        if none and (self._plain.about(none.start()) == "self" or words.SINGLE.search(self._plain.before(none.start()))):
            self.findings = [Finding("children", 0, none.group())]
            return
        self._read_counts()
        self._read_ages()
        self._count_unsaid()
        more = self._ages and (self._count is None or 0 < self._count[0] < len(self._ages))
        if more and not self._only_youngest:
            self._count = (len(self._ages), " ".join(self._words))
        if self._count:
            self.findings.append(Finding("children", *self._count))
        if self._ages:
            said = ", ".join(self._words)
            self.findings += [Finding("children_ages", tuple(self._ages), said), Finding("youngest_child_age", min(self._ages), said)]

    def _count_unsaid(self) -> None:
        """Counts where only the ages tell it: twins share one, and "my only one" is all there are."""
        told = self._ages and words.TWINS_AT_ALL.search(self._plain.text)
        if told and (self._count is None or (_TWIN.search(" ".join(self._words)) and _TWIN.search(self._count[1]))):
            self._count = (len(self._ages) + (len(set(self._ages)) == len(self._ages)), "twins")
        if self._count is None and (alone := words.NO_OTHERS.search(self._plain.text)):
            self._count = (max(1, len(self._ages)), alone.group())

    def _read_counts(self) -> None:
        counted = [match for match in words.COUNTED.finditer(self.rest) if self._is_own(match)]
        generic = [
            match
            for match in counted
            if re.fullmatch(words.GENERIC, match["noun"]) and not re.fullmatch(r"hij[oa]|nin[oa]|nen[ea]", match["noun"])
        ]
        # "Dos ninas y un nino": one named beside several of the other sort.
        both = (
            generic
            and {match["noun"] for match in counted} & {"ninas", "hijas"}
            and {match["noun"] for match in counted} & {"nino", "hijo", "ninos", "hijos"}
        )
        if both or (
            generic
            and {match["noun"] for match in counted} & {"nina", "hija"}
            and {match["noun"] for match in generic} & {"ninos", "hijos"}
            and len(counted) == 2
            and re.search(r"\b(?:ninos|hijos) y una (?:nina|hija)\b", self.rest)
        ):
            generic = []
        if generic:
            self._count = (_number(generic[0]["count"]), generic[0].group())
        elif counted:
            self._count = (sum(_number(match["count"]) for match in counted), " ".join(match.group() for match in counted))
        else:
            self._count = self._count_told()

    def _count_told(self) -> tuple[int, str] | None:
        """How many there are where no noun is counted: "mother of two", "my two", twins and the like."""
        if (parent := words.PARENT_OF.search(self.rest)) and self._plain.about(parent.start()) == "self":
            return (_number(parent["count"]), parent.group())
        if (
            mine := words.MY_SO_MANY.search(self.rest) or words.SORTED_OUT.search(self.rest) or words.COUNT_CORRECTED.search(self.rest)
        ) and self._is_theirs(mine):
            return (int(mine["count"]), mine.group())
        if (three := words.TRIPLETS.search(self.rest)) and self._is_theirs(three):
            return (3, three.group())
        if (under := words.UNDER.search(self.rest)) and self._plain.about(under.start()) == "self":
            return (int(under["count"]), under.group())
        if (later := words.COUNTED_LATER.search(self.rest)) and self._plain.about(later.start()) != "other":
            return (int(later["count"] or later["of"]), later.group())
        if one := words.ONE_CHILD.search(self.rest):
            return (1, one.group())
        if (pair := words.BOTH.search(self.rest) or words.TWINS.search(self.rest)) and self._plain.about(pair.start()) != "other":
            return (2, pair.group())
        return None

    def _is_own(self, match: re.Match[str]) -> bool:
        if self._plain.about(match.start()) in {"other", "child"} and re.search(
            r"\b(?:has|have|had|tiene|tienen|con|with)\W*$", self._plain.before(match.start())
        ):
            return False
        before = self._plain.before(match.start())
        if words.NOT_OWN.search(before):
            return False
        if match["count"].isdigit():
            return int(match["count"]) > 0 and not re.search(r"\b(?:age|ages|grade|section|title)\W*$", before)
        if match["count"] in {"one", "1"}:
            return not re.search(r"\b(?:no|every|each|this|that|any|which|another|my|the)\W*$", before)
        return bool(words.HAVING.search(before))

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

    def _read_more(self) -> None:
        """What goes on from an age just read: "a 2 yr old y una de 9", "22 months and another one who is 8"."""
        ends = list(self._ends)
        while ends:
            match = words.ONE_MORE.match(self.rest, ends.pop())
            if match and int(match["age"]) <= GROWN and (match["unit"] or words.AFTER_AGES.match(match["tail"])):
                self._take(match, [words.in_years(match["age"], match["unit"] or "")])
                ends.append(match.end())

    def _is_theirs(self, match: re.Match[str]) -> bool:
        return self._plain.about(match.start()) != "other"

    def _read_pairs(self) -> None:
        named = words.CHILD_AT_ALL.search(self.rest)
        each = [
            match
            for match in words.EACH_ONE.finditer(self.rest)
            if self._is_theirs(match) and int(match["age"]) <= GROWN and (named or not re.match(r"(?:el|la) de \d", match.group()))
        ]
        if len(each) > 1:
            for match in each:
                self._take(match, [words.in_years(match["age"], match["unit"] or "")])
        for match in filter(self._is_theirs, [*words.OLD_CHILDREN.finditer(self.rest), *words.OLD_PAIR.finditer(self.rest)]):
            self._take(match, [int(match["a"]), int(match["b"])])

    def _read_lists(self) -> None:
        for match in words.KID_AGES.finditer(self.rest):
            ages = [words.in_years(number, unit) for number, unit in words.ONE_AGE.findall(match["ages"])]
            if self._fits(match, ages):
                self._take(match, ages)
        if self._count and not self._ages and (listed := words.LISTED.search(self.rest)):
            self._take(listed, [words.in_years(number, unit) for number, unit in words.ONE_AGE.findall(listed["ages"])])

    def _read_named(self) -> None:
        for match in filter(self._is_theirs, words.NAMED_CHILD.finditer(self.rest)):
            listed = int(match["age"]) >= ADULT and match.group()[len(match["noun"]) :].startswith(",")
            if not listed and words.AFTER_AGES.match(match["tail"]) and not words.NOT_OWN.search(self._plain.before(match.start())):
                self._only_youngest = self._only_youngest or ONE_OF_SEVERAL.fullmatch(match["noun"]) is not None
                self._take(match, [words.in_years(match["age"], match["unit"] or "")])

    def _read_leftovers(self) -> None:
        """What stands without a noun, where no other age was told; a newborn beside others too."""
        if not self._ages:
            self._read_pronouns()
        if not self._ages and (only := words.ONLY_ONE.search(self.rest)) and self._is_theirs(only):
            self._count = self._count or (1, only.group())
            self._take(only, [words.in_years(only["age"] or only["after"], only["unit"] or only["units"])])
        if (birth := read_birth(self._plain, self.rest)) is not None:
            self._take_birth(birth)
        newborn = words.NEWBORN.search(self.rest)
        if newborn and self._is_theirs(newborn) and 0 not in self._ages:
            self._take(newborn, [0])
        self._read_more()

    def _read_pronouns(self) -> None:
        corrected, pronoun = words.CORRECTED.search(self.rest), words.PRONOUN.search(self.rest)
        they = words.THEY_ARE.search(self.rest) or (words.BARE_AGES.search(self.rest) if self._count else None)
        if pronoun and self._speaks_of_child(pronoun) and int(pronoun["age"]) <= GROWN and words.AFTER_AGES.match(pronoun["tail"]):
            self._only_youngest = self._count is None and words.NO_OTHERS.search(self._plain.text) is None
            self._take(pronoun, [words.in_years(pronoun["age"], pronoun["unit"] or "")])
        # "She's 3 and I need preschool" is of a child, as nobody else was spoken of.
        elif corrected and "other" not in {clause.about for clause in self._plain.clauses if clause.start < corrected.start()}:
            self._only_youngest = True
            self._take(corrected, [int(corrected["age"] or corrected["bare"])])
        elif they and self._last_named(they.start()) != "other":
            ages = [words.in_years(number, unit) for number, unit in words.ONE_AGE.findall(they["ages"])]
            told = len(ages) > 1 or re.search(r"mo|mes|we|sem", they["ages"])
            if told and max(ages) <= GROWN and words.AFTER_AGES.match(they.groupdict().get("tail") or ""):
                self._take(they, ages)

    def _speaks_of_child(self, match: re.Match[str]) -> bool:
        # A pronoun with months or weeks is of a baby, where nobody else was spoken of.
        if match["unit"] and self._last_named(len(self._plain.text)) is None:
            return True
        ahead = re.match(r"[^.;,]*? (?:mi|la|el) (?:unic[oa] )?(?:hij|nin|nen|beb|bb|chiquit)", self.rest[match.end() :])
        return ahead is not None or self._last_named(match.start()) == "child"

    def _last_named(self, offset: int) -> str | None:
        """Whether the person named last before an offset is a child or another."""
        named = [*_SOMEONE_NAMED.finditer(self._plain.text, 0, offset)]
        if named and named[-1].group() and self._without_others[named[-1].start() : named[-1].end()].isspace():
            return "other"
        return named[-1].lastgroup if named else None

    def _fits(self, match: re.Match[str], ages: list[int]) -> bool:
        """Whether numbers after "kids" are their ages."""
        before = self._plain.before(match.start())
        if self._plain.about(match.start()) == "other" or words.NOT_OWN.search(before) or not words.AFTER_AGES.match(match["tail"]):
            return False
        says_so = bool(match["link"].strip(" ,-")) or re.search(r"[a-z]", match["ages"]) is not None
        bare = "," not in match.group()[: match.start("ages") - match.start()]
        if match["comma"] and (not says_so or match.group()[0].isdigit()):
            return len(ages) > 1 and (max(ages) < ADULT or (self._count is not None and len(ages) == self._count[0]))
        return (says_so or bare or len(ages) > 1) and max(ages) <= 60

    def _is_aged_child(self, match: re.Match[str]) -> bool:
        lead, age, tail = match["lead"].split(), words.in_years(match["age"], match["unit"]), (match["tail"] or "").strip()
        if self._plain.about(match.start("age")) == "other" or re.match(
            rf"(?:{OTHERS}|man|woman|lady|guy|mom|dad|mother|father|veteran|experience|program|course|"
            r"lease|degree|college|sentence|car|house|sober|gap)\b",
            tail,
        ):
            return False
        if (
            set(lead[-2:]) & {"im", "am", "being", "as", "soy", "turned", "was", "since", "aged", "i"}
            or (not lead and not re.match(r"(?:son|daughter|kid|child|baby|toddler|infant|twins|hij[oa]|bebe)\b", tail))
            or (match["unit"] in {"week", "weeks", "wk"} and "old" not in match.group())
        ):
            return False
        if age < ADULT and words.MINDING.search(match["lead"].rstrip()):
            return True
        old = "old" in match.group() or match["unit"] in {"yo", "y/o"}
        named = bool(re.match(r"(?:son|daughter|boy|girl|kid|child|baby|toddler|infant|twins|hij[oa]|nin[oa]|bebe)\b", tail))
        last = lead[-1] if lead else ""
        if age < ADULT and (
            (named and last not in {"for", "to", "watch", "teach", "class", "para"})
            or last in {"w", "with", "has", "have", "con", "plus", "own"}
        ):
            return True
        mine = last in {"my", "our", "his", "her"} or lead[-2:] in (
            ["have", "a"],
            ["with", "a"],
            ["and", "a"],
            ["have", "an"],
            ["with", "an"],
            ["got", "a"],
            ["of", "a"],
            ["w", "a"],
            ["raising", "a"],
            ["to", "a"],
        )
        return (
            mine and (old or bool(re.match(r"(?:son|daughter|boy|girl|kid|baby|at home)", tail))) and (age < ADULT or last in {"my", "our"})
        )

    def _take_birth(self, birth: Birth) -> None:
        if birth.age not in self._ages:
            self._keep([birth.age], birth.words, birth.start, birth.end)
        self._only_youngest = self._only_youngest or (self._count is None and not birth.is_first and len(self._ages) == 1)
        if birth.is_first and self._count is None:
            self._count = (1, birth.words)

    def _take(self, match: re.Match[str], ages: list[int]) -> None:
        self._keep(ages, match.group(), match.start(), match.end())

    def _keep(self, ages: list[int], said: str, start: int, end: int) -> None:
        """Keeps ages, and takes their words out of what is left to read."""
        self._ages += ages
        self._words.append(said.strip())
        self._ends.add(end)
        self.rest = self.rest[:start] + " " * (end - start) + self.rest[end:]


def read_children(plain: PlainText) -> tuple[list[Finding], str]:
    """Findings on children, and the text without the words on their ages."""
    children = Children(plain)
    return children.findings, children.rest


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 1
