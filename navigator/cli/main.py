"""The `navigator` command. Nothing heavy is imported before a command runs."""

from __future__ import annotations

import importlib
import sys

import click

from navigator.errors import NavigatorError

COMMANDS = {
    "ask": ("navigator.cli.talk", "Answer one question."),
    "chat": ("navigator.cli.talk", "Hold a conversation in the terminal."),
    "search": ("navigator.cli.search", "Search the knowledge base."),
    "index": ("navigator.cli.index", "Build the index."),
    "knowledge": ("navigator.cli.knowledge", "Check the knowledge base."),
    "evaluate": ("navigator.cli.evaluate", "Measure the assistant on labelled questions."),
    "feedback": ("navigator.cli.feedback", "Show what people told the staff."),
    "sms": ("navigator.cli.sms", "Text messages: try them in the terminal, see what waits."),
    "serve": ("navigator.cli.serve", "Serve the chat page and the API."),
}


class _LazyGroup(click.Group):
    """Imports a command's module when the command is used, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The names of the commands, in the order help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        """The command of that name, its module imported for it; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's signature
        """Writes the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command; what Navigator raises on purpose is told in a line and ends the program with 1."""
        try:
            return super().invoke(ctx)
        except NavigatorError as error:
            click.echo(f"navigator: {error}", err=True)
            sys.exit(1)


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="career-navigator", prog_name="navigator")
def main() -> None:
    """Navigator answers questions about training, jobs, pay and help, with a source and a date for every fact."""
