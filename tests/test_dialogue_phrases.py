"""Phrases are found as staff mean them, whatever people's spelling."""

from __future__ import annotations

import pytest

from navigator.dialogue.phrases import BLANK, Found, Phrases, compile_phrase, fill
from navigator.errors import KnowledgeError
from navigator.knowledge.folding import expand, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("I don't, José!", "i dont jose"),
        ("  ¿Cuánto  pagan?\n", "cuanto pagan"),
        ("años", "anos"),
        ("24/7", "24 7"),
        ("Medi-Cal", "medi cal"),
        ("it’s ‘fine’", "its fine"),
        ("pleeeease heeelp", "please help"),
        ("AAA III 1000", "aaa iii 1000"),
        ("one_two", "one two"),
        ("🙏 ok", "ok"),
        ("", ""),
    ],
)
def test_folding_leaves_plain_words(text: str, folded: str) -> None:
    """Lower case, no accents, apostrophes, punctuation or stretched letters; one space between words."""
    assert fold(text) == folded


def test_folding_twice_changes_nothing() -> None:
    """What is stored folded can be folded again."""
    text = fold("¡No   tengo PAPELES, don't tell!")
    assert fold(text) == text


def test_shorthand_is_written_out_word_by_word() -> None:
    """Only whole words are replaced."""
    assert expand("b4 u go bub", {"b4": "before", "u": "you"}) == "before you go bub"


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("rent due", "my rent due friday", "rent due"),
        ("rent due", "parent dues", None),
        ("evict*", "they evicted us", "evicted"),
        ("evict*", "eviction notice", "eviction"),
        ("lost my|the job", "i lost the job", "lost the job"),
        ("lost my|the job", "i lost a job", None),
        ("took ... pills", "took pills", "took pills"),
        ("took ... pills", "took a lot of pills", "took a lot of pills"),
        ("took ... pills", "took one two three four pills", None),
        ("took...pills", "took all pills", "took all pills"),
        ("Don't want", "i don’t want", "dont want"),
        ("medi-cal", "on medical or Medi Cal", "medi cal"),
        ("medi-cal*", "medi calish", "medi calish"),
        ("a|b* c", "bee c", "bee c"),
    ],
)
def test_phrase_finds_what_it_says(phrase: str, text: str, words: str | None) -> None:
    """`*` any ending, `|` one or another, `...` up to three words; always at the edges of words."""
    found = compile_phrase(phrase).search(fold(text))
    assert (found.group() if found else None) == words
    first = Phrases([(phrase, 1)]).first(fold(text))
    assert (first.words if first else None) == words


@pytest.mark.parametrize("phrase", ["", "...", "... rent", "rent ...", "a||b", "|", "*", "!!"])
def test_phrase_that_cannot_match_is_refused(phrase: str) -> None:
    """The message shows the phrase and how to write it."""
    with pytest.raises(KnowledgeError, match=r"write|begin and end"):
        compile_phrase(phrase)


def test_a_group_is_written_out_as_its_words() -> None:
    """Beside other words and other groups."""
    groups = {"pills": ("pill", "pain-killers"), "took": ("took", "ate")}
    assert fill("{took} ... {pills}|them", groups) == "took|ate ... pill|pain-killers|them"
    assert fill("no group", groups) == "no group"


@pytest.mark.parametrize("groups", [{}, {"pill": ("pill",)}, {"pills": ()}])
def test_a_group_without_words_is_refused(groups: dict[str, tuple[str, ...]]) -> None:
    """The message names the phrase and the group."""
    with pytest.raises(KnowledgeError, match=r"'took \{pills\}': no words in a group \{pills\}"):
        fill("took {pills}", groups)


def test_every_phrase_is_found_with_what_it_stands_for() -> None:
    """Matches come in the order of the text, with the places of their words."""
    phrases = Phrases([("rent", "housing"), ("back rent", "housing-debt"), ("food", "food")])
    assert phrases.find("food and back rent") == [
        Found("food", "food", 0, 1),
        Found("housing-debt", "back rent", 2, 4),
        Found("housing", "rent", 3, 4),
    ]


def test_a_phrase_is_found_each_time_it_is_said() -> None:
    """Not only the first time."""
    assert [found.start for found in Phrases([("rent", 1)]).find("rent rent no rent")] == [0, 1, 3]


def test_overlap_is_of_words() -> None:
    """Neighbours do not overlap."""
    assert Found(1, "a b", 0, 2).overlaps(Found(2, "b c", 1, 3))
    assert not Found(1, "a b", 0, 2).overlaps(Found(2, "c", 2, 3))


def test_covering_is_of_every_word() -> None:
    """Sharing some words is not covering."""
    assert Found(1, "a b c", 0, 3).covers(Found(2, "b c", 1, 3))
    assert not Found(1, "a b", 0, 2).covers(Found(2, "b c", 1, 3))


def test_what_is_blanked_out_matches_nothing() -> None:
    """Neither as a word nor as part of a gap; the places of other words stay."""
    blanked = Phrases([("killing time", 1)]).blank("killing time until class")
    assert blanked == f"{BLANK} {BLANK} until class"
    assert compile_phrase("killing ... class").search(blanked) is None
    assert Phrases([("until", 1)]).find(blanked) == [Found(1, "until", 2, 3)]


def test_no_phrases_find_nothing() -> None:
    """An empty list is a list."""
    assert Phrases[int]([]).first("anything") is None
