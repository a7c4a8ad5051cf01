"""The casework database: SQLite by default, PostgreSQL by a connection address. The only package that imports SQLAlchemy."""

from __future__ import annotations

from datetime import UTC, datetime
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

METADATA = sa.MetaData()


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """A moment in UTC, on databases with and without time zones."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002 -- SQLAlchemy's signature
        """To UTC before it is stored."""
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002 -- SQLAlchemy's signature
        """Back with its zone."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


CONVERSATIONS = sa.Table(
    "conversations",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("channel", sa.String(8), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("updated_at", UtcDateTime, nullable=False, index=True),
    sa.Column("turns", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
)

TURNS = sa.Table(
    "turns",
    METADATA,
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("outcome", sa.String(16), nullable=False),
    sa.Column("topics", sa.JSON, nullable=False),
    sa.Column("entries", sa.JSON, nullable=False),
    sa.Column("message_id", sa.String(36), nullable=True),
    sa.Column("reply", sa.JSON, nullable=True),
    sa.Index("ix_turns_message_id", "message_id", unique=True),
)

PLANS = sa.Table(
    "plans",
    METADATA,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False, index=True),
    sa.Column("revoked_at", UtcDateTime, nullable=True),
    sa.Column("items", sa.JSON, nullable=False),
)

RATINGS = sa.Table(
    "ratings",
    METADATA,
    sa.Column("conversation_id", sa.String(32), primary_key=True),
    sa.Column("turn", sa.Integer, primary_key=True),
    sa.Column("at", UtcDateTime, nullable=False, index=True),
    sa.Column("helpful", sa.Boolean, nullable=False),
    sa.Column("reason", sa.String(16), nullable=True),
    sa.Column("comment", sa.Text, nullable=False),
    sa.ForeignKeyConstraint(["conversation_id", "turn"], ["turns.conversation_id", "turns.number"], ondelete="CASCADE"),
)

REPORTS = sa.Table(
    "reports",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("entry", sa.String(120), nullable=False, index=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("reason", sa.String(16), nullable=False),
    sa.Column("comment", sa.Text, nullable=False),
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversations.id", ondelete="SET NULL"), nullable=True),
)

HANDOFFS = sa.Table(
    "handoffs",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, unique=True),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("topics", sa.JSON, nullable=False),
    sa.Column("name", sa.LargeBinary, nullable=True),
    sa.Column("reach_by", sa.String(8), nullable=True),
    sa.Column("reach_to", sa.LargeBinary, nullable=True),
    sa.Column("comment", sa.Text, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("answer_by", UtcDateTime, nullable=True),
    sa.Column("status", sa.String(8), nullable=False, index=True),
)


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
    insert: Any = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    made = insert(table).values(values)
    return made.on_conflict_do_update(
        index_elements=list(keys), set_={name: made.excluded[name] for name in values if name not in {*keys, *kept}}
    )


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
