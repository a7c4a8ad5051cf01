"""The casework database is made and brought up to date when it is opened."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from navigator.casework.database import open_database
from navigator.casework.tables import CONVERSATIONS, METADATA, UtcDateTime
from navigator.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path


def address(path: Path) -> str:
    """The SQLAlchemy address of an SQLite file."""
    return f"sqlite:///{path}"


def test_migrations_make_the_tables_the_program_uses(tmp_path: Path) -> None:
    """Column for column, with their indexes."""
    engine = open_database(address(tmp_path / "casework.db"))
    assert set(sa.inspect(engine).get_table_names()) == {*METADATA.tables, "alembic_version"}
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": _compare_type})
        assert compare_metadata(context, METADATA) == []


def _compare_type(
    _context: object, _inspected: object, column: sa.Column[object], found: sa.types.TypeEngine[object], _type: object
) -> bool | None:
    """A moment in UTC is stored as a moment; anything else is compared as usual."""
    return not isinstance(found, sa.DateTime) if isinstance(column.type, UtcDateTime) else None


def test_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    """A fresh checkout has no data folder."""
    open_database(address(tmp_path / "var" / "data" / "casework.db"))
    assert (tmp_path / "var" / "data" / "casework.db").is_file()


def test_database_opened_again_keeps_what_it_holds(tmp_path: Path) -> None:
    """Migrations that were run are not run again."""
    first = open_database(address(tmp_path / "casework.db"))
    now = datetime.now(UTC)
    row = {"id": "a", "channel": "web", "language": "en", "created_at": now, "updated_at": now, "turns": 0, "state": "", "phone_id": None}
    with first.begin() as connection:
        connection.execute(sa.insert(CONVERSATIONS).values(row))
    with open_database(address(tmp_path / "casework.db")).connect() as connection:
        assert connection.execute(sa.select(CONVERSATIONS)).one()._asdict() == row


def test_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    """Write-ahead log, and foreign keys that count."""
    with open_database(address(tmp_path / "casework.db")).connect() as connection:
        pragmas = [connection.execute(sa.text(f"pragma {name}")).scalar() for name in ("journal_mode", "foreign_keys", "busy_timeout")]
    assert pragmas == ["wal", 1, 5000]


def test_moment_of_another_zone_comes_back_in_utc(tmp_path: Path) -> None:
    """The same moment, with its zone."""
    engine = open_database(address(tmp_path / "casework.db"))
    here = datetime(2026, 1, 18, 20, 30, tzinfo=timezone(timedelta(hours=-8)))
    row = {"id": "a", "channel": "web", "language": "en", "created_at": here, "updated_at": here, "turns": 0, "state": "", "phone_id": None}
    with engine.begin() as connection:
        connection.execute(sa.insert(CONVERSATIONS).values(row))
        kept = connection.execute(sa.select(CONVERSATIONS.c.created_at)).scalar_one()
    assert (kept, kept.tzinfo) == (here, UTC)


def test_several_processes_start_at_once(tmp_path: Path) -> None:
    """The workers of a server: one makes the tables, the others find them."""
    program = "import sys; from navigator.casework.database import open_database; open_database(sys.argv[1]); print('open')"
    command = [sys.executable, "-c", program, address(tmp_path / "casework.db")]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) for _ in range(3)]
    assert [worker.communicate(timeout=60)[0].strip() for worker in workers] == ["open"] * 3


@pytest.mark.parametrize(
    "url",
    ["", "casework.db", "sqlite:////proc/no/such/casework.db", "nosuchdatabase://host/name", "nosuchdriver+sqlite:///x.db"],
)
def test_address_that_cannot_be_opened_names_the_setting(url: str) -> None:
    """And gives an example of one that can."""
    with pytest.raises(SettingsError, match=r"NAVIGATOR_DATABASE_URL: cannot open the database .*sqlite:////"):
        open_database(url)


def test_driver_that_is_not_installed_names_the_setting() -> None:
    """PostgreSQL needs one that the program does not bring."""
    if not _is_missing("pymssql"):
        pytest.skip("the driver is installed here")
    with pytest.raises(SettingsError, match=r"NAVIGATOR_DATABASE_URL: .*pymssql"):
        open_database("mssql+pymssql://user@localhost/name")


def _is_missing(module: str) -> bool:
    import importlib.util

    return importlib.util.find_spec(module) is None


def test_file_that_is_no_database_names_the_setting(tmp_path: Path) -> None:
    """It is left as it is."""
    path = tmp_path / "notes.db"
    path.write_text("not a database, just some notes\n" * 50, encoding="utf-8")
    with pytest.raises(SettingsError, match="NAVIGATOR_DATABASE_URL"):
        open_database(address(path))
    assert path.read_text(encoding="utf-8").startswith("not a database")


def test_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """An older program must not write into it."""
    engine = open_database(address(tmp_path / "casework.db"))
    with engine.begin() as connection:
        connection.execute(sa.text("update alembic_version set version_num = '9999'"))
    with pytest.raises(SettingsError, match="9999"):
        open_database(address(tmp_path / "casework.db"))
