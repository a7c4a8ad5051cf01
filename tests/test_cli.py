"""The command line, on the shipped knowledge base with the encoder double: commands do what help says, errors are plain."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from real_index import real_index
from server_process import NAVIGATOR

from navigator import folders
from navigator.cli.main import COMMANDS, main
from navigator.index.build import build_index
from navigator.index.encoder import HashingEncoder
from navigator.index.manifest import NAME, read_manifest
from navigator.index.settings import read_thresholds

HEAVY = ("faiss", "torch", "sentence_transformers", "transformers", "flask", "sqlalchemy", "alembic", "numpy", "sqlite_utils")
SHIPPED_INDEX = folders.material("index")
CLINC150 = Path(__file__).parents[2] / "shared" / "data" / "eval-clinc150" / "train_val.json"
HELP = [["--help"], *([name, "--help"] for name in COMMANDS), ["index", "build", "--help"], ["knowledge", "check", "--help"]]
IMPORTED_BY = """
import sys
from navigator.cli.main import main
main({arguments!r}, standalone_mode=False)
print("imported:", *sorted(set({heavy!r}) & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    """An index of the shipped knowledge base, built with the encoder double."""
    folder = tmp_path_factory.mktemp("cli") / "index"
    build_index(folders.material("knowledge"), folder, HashingEncoder())
    return folder


@pytest.fixture
def run(index, monkeypatch, tmp_path):
    """Runs the command line in this process, away from the folder's .env and from the environment's settings."""
    monkeypatch.chdir(tmp_path)
    settings = {"NAVIGATOR_MODEL": "hashing", "NAVIGATOR_INDEX": str(index), "NAVIGATOR_DATABASE_URL": "sqlite://"}

    def invoke(*arguments, given=None, **changed):
        return CliRunner().invoke(main, [str(argument) for argument in arguments], env={**settings, **changed}, input=given)

    return invoke


@pytest.fixture
def own_knowledge(tmp_path):
    """A copy of the shipped knowledge base that a test may change."""
    return shutil.copytree(folders.material("knowledge"), tmp_path / "knowledge")


def refused(result, *said):
    """Whether a command ended with 1, saying these things and showing no trace."""
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert result.stderr.startswith("navigator: ")
    for words in said:
        assert str(words) in result.stderr
    return True


# -- help


@pytest.mark.parametrize("arguments", HELP, ids=" ".join)
def test_help_imports_nothing_heavy(arguments):
    """Help of every command is quick because no model, index, database or web library is imported for it."""
    program = IMPORTED_BY.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.splitlines()[-1].strip() == "imported:"
    assert "Usage:" in done.stdout


def test_help_lists_every_command_with_what_it_does(run):
    """The list of commands in the help is the table they are started from."""
    shown = run("--help").stdout

    for name, (_, text) in COMMANDS.items():
        assert f"{name} " in shown
        assert text in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_explains_itself(name):
    """A command without help, or an option without a word on it, does not ship."""
    command = main.get_command(None, name)
    leaves = [command, *getattr(command, "commands", {}).values()]

    assert all(leaf.help for leaf in leaves)
    assert all(option.help for leaf in leaves for option in leaf.params if option.param_type_name == "option")


def test_unknown_command_is_a_usage_error(run):
    """A command there is not ends with 2 and its name, as command lines do."""
    result = run("reply")

    assert result.exit_code == 2
    assert "reply" in result.stderr


def test_installed_command_prints_its_version():
    """The installed `navigator` script runs and knows its version."""
    done = subprocess.run([NAVIGATOR, "--version"], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.startswith("navigator, version ")


# -- ask and chat


def test_ask_prints_the_answer_as_text(run):
    """Words after `ask` need no quotes, and the answer is readable text."""
    result = run("ask", "how", "do", "I", "become", "an", "electrician")

    assert result.exit_code == 0
    assert "lectrician" in result.stdout


@pytest.mark.parametrize("channel", ["web", "sms", "desk"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_ask_json_keeps_the_contract(run, lang, channel):
    """`--json` gives the reply of the contract in the language and for the channel asked for."""
    result = run("ask", "I need food", "--json", "--lang", lang, "--channel", channel)

    reply = json.loads(result.stdout)
    jsonschema.validate(reply, json.loads((Path(__file__).parent / "reply.schema.json").read_text(encoding="utf-8")))
    assert reply["language"] == lang
    assert ("messages" in reply) == (channel == "sms")


@pytest.mark.parametrize("text", ["", "   ", "\u200b\x07"])
def test_ask_without_words_says_what_to_do(run, text):
    """A message that holds nothing is refused with a sentence."""
    assert refused(run("ask", text), "empty")


def test_ask_at_too_great_length_names_the_limit(run):
    """A message of 100,000 letters is refused with the limit, not cut in silence."""
    assert refused(run("ask", "a" * 100_000), "100,000", "8,000")


def test_ask_option_index_wins_over_the_environment(run, index, tmp_path):
    """`--index` points at another built index than NAVIGATOR_INDEX."""
    result = run("ask", "food", "--index", index, NAVIGATOR_INDEX=str(tmp_path / "none"))

    assert result.exit_code == 0


def test_chat_goes_on_with_one_conversation(run):
    """A second line in `chat` is understood from the first."""
    result = run("chat", given="I want to be a welder\nhow much does it pay?\n\n")

    answers = result.stdout.split("you> ")
    assert result.exit_code == 0
    assert "Welder" in answers[2]
    assert "$" in answers[2]


def test_chat_ends_at_end_of_input(run):
    """Ctrl-D ends `chat` as an empty line does."""
    assert run("chat", given="hello\n").exit_code == 0


def test_chat_goes_on_after_a_message_that_cannot_be_taken(run):
    """A message that is too long is explained, and the conversation stays open."""
    result = run("chat", given=f"{'a' * 9000}\nI need food\n\n")

    assert result.exit_code == 0
    assert "8,000" in result.stdout
    assert result.stdout.count("you> ") == 3


# -- search


def test_search_prints_a_line_a_match(run):
    """Each line of a search shows score, kind, id and name, best first."""
    lines = run("search", "electrician", "--kind", "occupation", "--limit", "3").stdout.splitlines()

    assert len(lines) == 3
    assert all(line.split()[1] == "occupation" for line in lines)
    assert "Electricians" in lines[0]
    scores = [float(line.split()[0]) for line in lines]
    assert scores == sorted(scores, reverse=True)


def test_search_json_holds_query_and_results(run):
    """`--json` gives the query with its matches, each with source and date."""
    found = json.loads(run("search", "food pantry", "--json", "--limit", "2").stdout)

    assert found["query"] == "food pantry"
    assert len(found["results"]) == 2
    assert {"id", "kind", "name", "score", "source", "verified_on"} <= set(found["results"][0])


@pytest.mark.parametrize("arguments", [[], ["rent", "--batch", "queries.txt"]])
def test_search_for_nothing_or_for_two_things_is_a_usage_error(run, arguments):
    """Either a text or a file: neither and both end with 2 before anything is opened."""
    result = run("search", *arguments)

    assert result.exit_code == 2
    assert "--batch" in result.stderr


@pytest.mark.parametrize("limit", ["0", "101", "many"])
def test_search_limit_out_of_bounds_is_a_usage_error(run, limit):
    """A limit that cannot be used is named."""
    result = run("search", "rent", "--limit", limit)

    assert result.exit_code == 2
    assert "--limit" in result.stderr


def test_search_without_words_says_so(run):
    """Punctuation alone is nothing to search for."""
    assert refused(run("search", "?!"), "no words")


def test_batch_gives_a_line_for_each_line(run, tmp_path):
    """A batch file gives one JSON result a line in the file's order; an empty line gives its error and does not stop the rest."""
    queries = tmp_path / "queries.txt"
    queries.write_bytes("\ufeffelectrician\r\n\r\ncomida gratis\u2028hoy\n???\n<b>rent</b>".encode())

    results = [json.loads(line) for line in run("search", "--batch", queries, "--json").stdout.split("\n")[:-1]]

    assert [result["query"] for result in results] == ["electrician", "", "comida gratis\u2028hoy", "???", "<b>rent</b>"]
    assert ["error" in result for result in results] == [False, True, False, True, False]


def test_batch_of_an_empty_file_gives_nothing(run, tmp_path):
    """No query in, no line out."""
    (tmp_path / "empty.txt").write_text("")

    result = run("search", "--batch", tmp_path / "empty.txt")

    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize("name", ["missing.txt", "folder", "latin.txt"])
def test_batch_file_that_cannot_be_read_is_named_before_the_index_is_opened(run, tmp_path, name):
    """A file that is missing, a folder or not UTF-8 is named with the fix, even where there is no index."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "latin.txt").write_bytes("ni\u00f1os".encode("latin-1"))

    assert refused(run("search", "--batch", tmp_path / name, NAVIGATOR_INDEX=str(tmp_path / "none")), tmp_path / name)


# -- a missing, broken or unfitting index


@pytest.mark.parametrize("arguments", [["ask", "food"], ["chat"], ["search", "food"], ["evaluate"]], ids=lambda words: words[0])
def test_missing_index_names_the_command_that_builds_it(run, tmp_path, arguments):
    """Without an index every command that needs one says where it looked and what to run."""
    assert refused(run(*arguments, NAVIGATOR_INDEX=str(tmp_path / "none")), tmp_path / "none", "navigator index build")


@pytest.mark.parametrize("change", [{"format": 99}, {"model_digest": "0" * 64}, {"dimension": 3}, {"surprise": 1}])
def test_index_that_does_not_fit_names_the_command_that_rebuilds_it(run, index, tmp_path, change):
    """An index of another format or another encoder is refused, with the command that mends it."""
    copy = shutil.copytree(index, tmp_path / "copy")
    manifest = json.loads((copy / NAME).read_text(encoding="utf-8"))
    (copy / NAME).write_text(json.dumps(manifest | change), encoding="utf-8")

    assert refused(run("search", "food", "--index", copy), "navigator index build")


def test_setting_that_cannot_be_used_is_named(run):
    """A mistyped setting is named with what it may be."""
    assert refused(run("search", "food", NAVIGATOR_LOG_LEVEL="LOUD"), "NAVIGATOR_LOG_LEVEL", "LOUD")


def test_model_that_is_not_there_is_named(run, tmp_path):
    """A model folder that does not exist is named, not fetched."""
    assert refused(run("search", "food", NAVIGATOR_MODEL=str(tmp_path / "model")), "NAVIGATOR_MODEL", tmp_path / "model")


# -- index build


def test_index_build_tells_what_it_built_and_where(run, tmp_path):
    """A build ends with counts and the folder, and the index answers."""
    result = run("index", "build", "--out", tmp_path / "built")

    assert result.exit_code == 0
    assert f"{read_manifest(tmp_path / 'built').entries} entries" in result.stdout
    assert run("search", "food", "--index", tmp_path / "built").exit_code == 0


def test_index_build_if_needed_does_nothing_the_second_time(run, tmp_path):
    """With nothing changed the second build leaves every file as it was and loads no encoder."""
    out = tmp_path / "built"
    run("index", "build", "--if-needed", "--out", out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}

    result = run("index", "build", "--if-needed", "--out", out)

    assert result.stdout == "The index is up to date.\n"
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_index_build_if_needed_follows_the_knowledge_base(run, own_knowledge, tmp_path):
    """A change of one word in the knowledge base is due a new build."""
    out = tmp_path / "built"
    run("index", "build", "--knowledge", own_knowledge, "--out", out)
    before = read_manifest(out).knowledge_hash
    organization = own_knowledge / "organization.yaml"
    organization.write_text(organization.read_text(encoding="utf-8") + "# a word\n", encoding="utf-8")

    result = run("index", "build", "--if-needed", "--knowledge", own_knowledge, "--out", out)

    assert result.exit_code == 0
    assert read_manifest(out).knowledge_hash != before


def test_index_build_of_a_broken_base_leaves_the_old_index(run, own_knowledge, tmp_path):
    """A mistake in the knowledge base stops the build and the index that stood still answers."""
    out = tmp_path / "built"
    run("index", "build", "--out", out)
    before = read_manifest(out)
    break_food(own_knowledge)

    assert refused(run("index", "build", "--knowledge", own_knowledge, "--out", out), "food.yaml:")
    assert read_manifest(out) == before
    assert run("search", "food", "--index", out).exit_code == 0


def test_index_build_where_it_cannot_write_names_the_folder(run, tmp_path):
    """A file in the place of the folder is named, with the option that chooses another."""
    (tmp_path / "file").write_text("not a folder")

    assert refused(run("index", "build", "--out", tmp_path / "file"), tmp_path / "file", "--out")


# -- knowledge check


def break_food(knowledge: Path) -> int:
    """Misspells the first `summary` of the food services; gives the line it stands on."""
    path = knowledge / "services" / "food.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(lines) if line.startswith("  summary:"))
    lines[number] = lines[number].replace("summary", "summaryy")
    path.write_text("\n".join(lines), encoding="utf-8")
    return number + 1


def test_knowledge_check_counts_what_it_read(run):
    """The shipped base has no mistakes, and the check says how much it read."""
    result = run("knowledge", "check")

    assert result.exit_code == 0
    assert "no mistakes found" in result.stdout
    assert all(kind in result.stdout for kind in ("programs", "services", "occupations", "guides", "topics"))


def test_knowledge_check_names_file_line_field_and_fix(run, own_knowledge):
    """A misspelt field fails the check with its file, line and what was probably meant."""
    line = break_food(own_knowledge)

    result = run("knowledge", "check", "--knowledge", own_knowledge)

    assert refused(result, f"{own_knowledge / 'services' / 'food.yaml'}:{line}: ", "summaryy", "did you mean `summary`?")


def test_knowledge_check_names_every_mistake_at_once(run, own_knowledge):
    """Mistakes of several files come in one go, a line each."""
    break_food(own_knowledge)
    (own_knowledge / "services" / "housing.yaml").write_text("- id: Not A Slug\n", encoding="utf-8")

    result = run("knowledge", "check", "--knowledge", own_knowledge)

    assert refused(result, "food.yaml:", "housing.yaml:1: ")


@pytest.mark.parametrize("name", ["wording.yaml", "safety.yaml", "topics.yaml"])
def test_knowledge_check_misses_no_file(run, own_knowledge, name):
    """Material without which no answer can be written is missed by name."""
    (own_knowledge / name).unlink()

    assert refused(run("knowledge", "check", "--knowledge", own_knowledge), name)


def test_knowledge_check_names_the_line_of_a_rule_about_an_unknown_entry(run, own_knowledge):
    """A rule that names an entry that is not there fails the check with file and line."""
    path = own_knowledge / "rules" / "housing.yaml"
    text = path.read_text(encoding="utf-8")
    words = "{en: Call., es: Llame.}"
    rule = (
        f"- id: a-rule\n  if: {{need: housing}}\n  when: today\n  entry: not-an-entry\n  short: {words}\n  text: {words}\n  why: {words}\n"
    )
    path.write_text(f"{text}\n{rule}", encoding="utf-8")

    assert refused(run("knowledge", "check", "--knowledge", own_knowledge), "housing.yaml:", "not-an-entry")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("questions", "- id: a-question\n  if: {all: [{need: food}, {not: {need: food}}]}", "can never be true"),
        ("questions", "- id: a-question\n  if: {need: fod}", "no topic 'fod'"),
        ("implied", "- topic: food\n  if: {fact: education, is: phd}", "can never be true"),
        ("implied", "- topic: fod\n  if: {fact: veteran, is: true}", "no topic 'fod'"),
    ],
)
def test_knowledge_check_names_the_line_of_a_condition_that_is_never_true(run, own_knowledge, name, text, said):
    """Of a question or an implied need; a topic that does not exist too."""
    path = own_knowledge / f"{name}.yaml"
    before = path.read_text(encoding="utf-8").rstrip("\n")
    words = "{en: Why., es: Por eso.}"
    path.write_text(f"{before}\n{text}\n  why: {words}\n" + (f"  text: {words}\n" if name == "questions" else ""), encoding="utf-8")

    assert refused(run("knowledge", "check", "--knowledge", own_knowledge), f"{path}:{len(before.splitlines()) + 1}: ", said)


# -- evaluate


def test_evaluate_prints_the_figures(run, tmp_path):
    """Labelled questions give their number and a row for each figure, by language and channel."""
    questions = tmp_path / "questions.jsonl"
    rows = [
        {"id": "one", "text": "I need food today", "lang": "en", "channel": "web", "expect": {"outcome": "answered", "needs": ["food"]}},
        {"id": "two", "text": "and rent?", "turns": ["food"], "lang": "es", "channel": "sms", "expect": {"needs": ["unheard-of"]}},
    ]
    questions.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    lines = run("evaluate", "--questions", questions, "--show-wrong").stdout.splitlines()

    assert "2 questions" in lines
    assert any(line.startswith("need recall") for line in lines)
    assert any(line.startswith("crisis recall") for line in lines)
    assert "two: and rent?" in lines, "a question that was not answered as labelled is shown"
    assert "one: I need food today" not in lines


@pytest.mark.parametrize("line", ["not json", '{"id": "one"}', "[]"])
def test_evaluate_names_the_line_it_cannot_read(run, tmp_path, line):
    """A broken line of labelled questions is named with its file and number."""
    good = '{"id": "one", "text": "food", "lang": "en", "channel": "web", "expect": {}}'
    (tmp_path / "questions.jsonl").write_text(f"{good}\n{line}\n", encoding="utf-8")

    assert refused(run("evaluate", "--questions", tmp_path / "questions.jsonl"), "questions.jsonl:2: ")


TWO = [
    {"id": "one", "text": "I need food today", "lang": "en", "channel": "web", "expect": {"outcome": "answered", "needs": ["food"]}},
    {"id": "two", "text": "I want to kill myself", "lang": "en", "channel": "sms", "expect": {"outcome": "crisis"}},
]


@pytest.fixture
def two(tmp_path):
    """A file of two labelled questions: each is read by classifiers learnt anew."""
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join(map(json.dumps, TWO)), encoding="utf-8")
    return path


@pytest.fixture
def own_settings(tmp_path, monkeypatch):
    """A copy of the folder of index settings that a test may change; gives its settings file."""
    folder = shutil.copytree(folders.material("index"), tmp_path / "own", ignore=shutil.ignore_patterns("built", "questions"))
    shipped = folders.material
    monkeypatch.setattr(folders, "material", lambda name: folder if name == "index" else shipped(name))
    return folder / "settings.toml"


def test_calibrate_writes_thresholds_and_draws_the_curves(run, two, own_settings):
    """Both beside each other unless another place is named; comments stay."""
    before = own_settings.read_text(encoding="utf-8")

    result = run("evaluate", "--calibrate", "--questions", two)

    assert result.exit_code == 0
    assert "2 questions" in result.stdout
    after = own_settings.read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if line.startswith("#")] == [line for line in before.splitlines() if line.startswith("#")]
    assert set(read_thresholds(own_settings.parent).model_dump()) == set(read_thresholds(SHIPPED_INDEX).model_dump())
    assert own_settings.with_name("calibration.svg").read_text(encoding="utf-8").startswith("<svg")


def test_calibrate_dry_run_writes_nothing(run, two, own_settings):
    """It prints the thresholds before and after."""
    before = {path: path.read_bytes() for path in own_settings.parent.rglob("*") if path.is_file()}

    result = run("evaluate", "--calibrate", "--dry-run", "--questions", two)

    assert result.exit_code == 0
    assert "example_alone" in result.stdout
    assert {path: path.read_bytes() for path in own_settings.parent.rglob("*") if path.is_file()} == before


def test_calibrate_names_a_place_it_cannot_draw_in_and_changes_nothing(run, two, own_settings, tmp_path):
    """The thresholds stay as they were."""
    before = own_settings.read_bytes()

    assert refused(run("evaluate", "--calibrate", "--questions", two, "--picture", tmp_path / "no" / "a.svg"), "--picture")
    assert own_settings.read_bytes() == before


def test_calibrate_without_a_first_message_says_so(run, tmp_path):
    """Questions that all go on from earlier ones are nothing to fit to."""
    (tmp_path / "later.jsonl").write_text(json.dumps(TWO[0] | {"turns": ["rent"]}), encoding="utf-8")

    assert refused(run("evaluate", "--calibrate", "--dry-run", "--questions", tmp_path / "later.jsonl"), "nothing to fit to")


@pytest.mark.parametrize(
    "arguments", [["--dry-run"], ["--picture", "a.svg"], ["--clinc", "a.json", "--calibrate"], ["--clinc", "a.json", "--questions", "b"]]
)
def test_evaluate_options_that_do_not_go_together_are_a_usage_error(run, arguments):
    """Nothing is opened for them."""
    result = run("evaluate", *arguments, NAVIGATOR_INDEX="none")

    assert result.exit_code == 2
    assert arguments[0] in result.stderr


def test_clinc_counts_what_came_of_each_question(run, tmp_path):
    """A line an outcome, and with --show-wrong the questions that were answered."""
    path = tmp_path / "clinc.json"
    path.write_text(json.dumps({"oos_val": [["tell me a riddle", "oos"], ["I need food today", "oos"]], "val": [["hi", "greeting"]]}))

    lines = run("evaluate", "--clinc", path, "--show-wrong").stdout.splitlines()

    assert "2 out-of-scope questions of CLINC150" in lines
    assert "answered       50.0% (1 of 2)" in lines
    assert [line.split()[0] for line in lines[-5:]] == ["answered", "clarify", "out_of_scope", "handoff", "crisis"]
    assert "I need food today" in lines
    assert "tell me a riddle" not in lines


@pytest.mark.parametrize("content", [None, "not json", "[]", '{"val": []}'])
def test_clinc_file_that_cannot_be_used_is_a_usage_error(run, tmp_path, content):
    """It is named before the index is opened."""
    path = tmp_path / "clinc.json"
    if content is not None:
        path.write_text(content)

    result = run("evaluate", "--clinc", path, NAVIGATOR_INDEX=str(tmp_path / "none"))

    assert result.exit_code == 2
    assert str(path) in result.stderr


@pytest.mark.slow
@pytest.mark.skipif(not CLINC150.is_file(), reason="CLINC150 is not here")
def test_clinc150_is_left_alone(monkeypatch, tmp_path):
    """With the default model at most one in ten of its 200 out-of-scope questions is answered; the aim is 3 %, see the README."""
    monkeypatch.chdir(tmp_path)
    settings = {"NAVIGATOR_INDEX": str(real_index(tmp_path)), "NAVIGATOR_DATABASE_URL": "sqlite://"}

    result = CliRunner().invoke(main, ["evaluate", "--clinc", str(CLINC150)], env=settings)

    answered = re.search(r"^answered +[\d.]+% \((\d+) of (\d+)\)$", result.stdout, re.MULTILINE)
    assert answered
    assert int(answered[1]) <= 0.1 * int(answered[2])


# -- serve


def test_serve_on_a_taken_port_says_so(run):
    """A port that is taken is named with the option that chooses another, before anything is loaded."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        assert refused(run("serve", "--port", taken.getsockname()[1]), "--port")
