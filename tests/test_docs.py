"""The documents keep up with the code: commands, settings, routes, errors and make targets are named where people look for them."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import click
import pytest

from navigator import errors, settings
from navigator.cli.main import COMMANDS, main
from navigator.errors import IndexMissingError, NavigatorError
from navigator.settings import Settings
from navigator.web.app import create_app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", README, re.DOTALL))
ASSETS = {"/favicon.ico"}
"""What browsers fetch by themselves; nobody calls it."""
FAMILY = [found for _, found in inspect.getmembers(errors, inspect.isclass) if issubclass(found, NavigatorError)]
SETTINGS = [f"NAVIGATOR_{name.upper()}" for name in Settings.model_fields]


def commands():
    """Every command with what it is called by: "index build"."""
    for name in COMMANDS:
        command = main.get_command(None, name)
        if isinstance(command, click.Group):
            yield from ((f"{name} {child}", found) for child, found in command.commands.items())
        else:
            yield name, command


COMMAND_LINES = dict(commands())


def served():
    """The app without a navigator, for its routes."""
    return create_app(None, Settings(log_level="ERROR", rate_limit="off"), problem=IndexMissingError("none"))


def routes():
    """Every address that is served, as people write it: /api/v1/entries/<id>."""
    rules = (rule.rule for rule in served().url_map.iter_rules() if rule.endpoint != "static" and rule.rule not in ASSETS)
    return sorted({re.sub(r"<(?:\w+:)?\w+>", "<id>", rule) for rule in rules})


@pytest.mark.parametrize("name", COMMAND_LINES)
def test_readme_names_every_command(name):
    """Each command of the command line is in the README."""
    assert f"navigator {name}" in CODE


@pytest.mark.parametrize("name", SETTINGS)
def test_readme_names_every_setting(name):
    """Each setting is in the README."""
    assert name in CODE


def test_readme_names_no_setting_there_is_not():
    """A setting that was removed leaves the README too."""
    assert set(re.findall(r"NAVIGATOR_[A-Z_]+", README)) <= set(SETTINGS)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_says_what_it_is(name):
    """Each setting has a description and a default, so that nothing has to be set."""
    field = Settings.model_fields[name]

    assert field.description
    assert not field.is_required()


def test_settings_are_described_in_one_place():
    """The module of settings says where they are read from."""
    assert ".env" in (settings.__doc__ or "")


@pytest.mark.parametrize("route", routes())
def test_readme_names_every_route(route):
    """Each address that is served is in the README."""
    assert re.search(rf"(?<![\w>/-]){re.escape(route)}(?![\w/<])", CODE), f"{route} is served and not in the README"


@pytest.mark.parametrize("route", [route for route in routes() if route.startswith("/api/")])
def test_openapi_describes_every_route_of_the_api(route):
    """Each route of the API is in /openapi.json, with a summary and what it answers with."""
    paths = {re.sub(r"\{\w+\}", "<id>", path): operations for path, operations in served().api_doc["paths"].items()}

    assert route in paths
    assert all(operation["summary"] and operation["responses"] for operation in paths[route].values())


def test_readme_shows_commands_that_can_be_typed():
    """Commands and options that the README shows as code exist."""
    blocks, spans = re.findall(r"```(?:\w+)?\n(.*?)```", README, re.DOTALL), re.findall(r"(?<!`)`([^`\n]+)`(?!`)", README)
    lines = [line.strip() for block in blocks for line in block.splitlines()] + spans
    typed = [match.group(1) for line in lines if (match := re.match(r"(?:\$ )?(?:\S*/)?navigator ([a-z].*)", line))]

    assert typed
    for line in typed:
        bare = re.sub(r"\"[^\"]*\"|'[^']*'|#.*", "", line)
        name = next((name for name in COMMAND_LINES if re.match(rf"{name}\b", bare)), None)
        assert name or bare.split()[0] in COMMANDS, f"no such command: navigator {line}"
        known = {option for parameter in COMMAND_LINES[name].params for option in parameter.opts} | {"--help"} if name else {"--help"}
        assert set(re.findall(r"--[a-z-]+", bare)) <= known, f"no such option: navigator {line}"


@pytest.mark.parametrize("target", ["run", "test", "check", "bench", "evaluate"])
def test_make_targets_people_need_are_written_down(target):
    """What one runs to use, test and measure it is in the README or the guide for contributors, and explains itself."""
    guide = ROOT / "CONTRIBUTING.md"
    written = README + (guide.read_text(encoding="utf-8") if guide.is_file() else "")

    assert f"make {target}" in (README if target in {"run", "test"} else written)
    assert re.search(rf"^{target}:.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_readme_names_no_make_target_there_is_not():
    """Every `make` command in the README can be run."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert set(re.findall(r"\bmake ([a-z-]+)", CODE)) <= targets


def test_readme_links_to_files_that_are_there():
    """Links into the project lead somewhere."""
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", README) if "://" not in link and not link.startswith("#")]

    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("error", FAMILY, ids=lambda error: error.__name__)
def test_tree_of_errors_lists_every_error(error):
    """Each error class is drawn in the tree of its module, with what it stands for, and explains itself."""
    assert re.search(rf"^\s*(?:[\u2502 ]*[\u251c\u2514]\u2500\u2500 )?{error.__name__}(?: +\S.*)?$", errors.__doc__ or "", re.MULTILINE)
    assert error.__doc__


def test_tree_of_errors_lists_nothing_else():
    """The tree names no class that was removed."""
    drawn = set(re.findall(r"\b[A-Z]\w+Error\b", errors.__doc__ or ""))

    assert drawn == {error.__name__ for error in FAMILY}


@pytest.mark.parametrize("folder", sorted(path.name for path in (ROOT / "navigator").iterdir() if (path / "__init__.py").is_file()))
def test_every_package_says_what_it_is_for(folder):
    """Each package has a docstring, and so has each of its modules."""
    modules = sorted((ROOT / "navigator" / folder).glob("*.py"))

    assert [module.name for module in modules if not module.read_text(encoding="utf-8").lstrip().startswith('"""')] == []
