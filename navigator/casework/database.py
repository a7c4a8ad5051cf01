"""The casework database: SQLite by default, PostgreSQL by a connection address. The only package that imports SQLAlchemy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from navigator.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence


def open_database(url: str) -> sa.Engine:
    """An engine on a database whose tables are of this version: made or brought up to date here. Raises SettingsError."""
    try:
        address = sa.make_url(url)
        if address.get_backend_name() == "sqlite" and address.database:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        engine = sa.create_engine(address)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _tune_sqlite)
        _migrate(engine)
    except (ArgumentError, CommandError, DatabaseError, ImportError, NoSuchModuleError, OSError) as error:
        reason = str(error).splitlines()[0]
        msg = (
            f"NAVIGATOR_DATABASE_URL: cannot open the database ({reason}); give an address such as sqlite:////var/lib/navigator/casework.db"
        )
        raise SettingsError(msg) from error
    return engine


def upsert(connection: sa.Connection, table: sa.Table, values: dict[str, Any], keys: Sequence[str], *, kept: Sequence[str] = ()) -> Any:
    """An insert that, where a row of the same keys is there, updates it instead; the columns in `kept` stay as they are in that row."""
    made = _insert(connection, table, values)
    return made.on_conflict_do_update(
        index_elements=list(keys), set_={name: made.excluded[name] for name in values if name not in {*keys, *kept}}
    )


def insert_new(connection: sa.Connection, table: sa.Table, values: dict[str, Any], keys: Sequence[str]) -> bool:
    """Inserts a row where none of the same keys is there; whether it did."""
    made = _insert(connection, table, values).on_conflict_do_nothing(index_elements=list(keys))
    return bool(connection.execute(made).rowcount)


def _insert(connection: sa.Connection, table: sa.Table, values: dict[str, Any]) -> Any:
    """An insert that may say what happens where a row is there already: each database has its own."""
    insert: Any = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return insert(table).values(values)


def _tune_sqlite(connection, _record) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 -- the driver's own types
    """Readers do not wait for a writer, a writer waits for another, and foreign keys count."""
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000", "foreign_keys=ON"):
        connection.execute(f"pragma {pragma}")


def _migrate(engine: sa.Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(sa.text("begin immediate"))  # two workers starting at once migrate one after the other
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
