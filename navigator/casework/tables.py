"""The tables of the casework database, as the newest migration leaves them."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa

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
    sa.Column("phone_id", sa.String(64), nullable=True),
    sa.Index("ix_conversations_phone_id", "phone_id"),
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
    sa.Column("resumes", sa.JSON, nullable=True),
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

PHONES = sa.Table(
    "phones",
    METADATA,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("language", sa.String(2), nullable=True),
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversations.id", ondelete="SET NULL"), nullable=True),
    sa.Column("turn", sa.Integer, nullable=False),
    sa.Column("rest", sa.JSON, nullable=False),
    sa.Column("introduced", sa.Boolean, nullable=False),
    sa.Column("stopped_at", UtcDateTime, nullable=True),
    sa.Column("check_in", sa.String(32), nullable=True),
    sa.Column("updated_at", UtcDateTime, nullable=True),
    sa.Column("holder", sa.String(16), nullable=True),
    sa.Column("held_until", UtcDateTime, nullable=True),
)

CONSENTS = sa.Table(
    "consents",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("phone_id", sa.String(64), nullable=False, index=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("event", sa.String(8), nullable=False),
)

TEXTS_IN = sa.Table(
    "texts_in",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("phone_id", sa.String(64), nullable=True, index=True),
    sa.Column("at", UtcDateTime, nullable=False, index=True),
    sa.Column("messages", sa.JSON, nullable=False),
)

TEXTS_OUT = sa.Table(
    "texts_out",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("key", sa.String(64), nullable=False, unique=True),
    sa.Column("phone_id", sa.String(64), nullable=False, index=True),
    sa.Column("kind", sa.String(8), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("number", sa.LargeBinary, nullable=True),
    sa.Column("content", sa.LargeBinary, nullable=True),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("due_at", UtcDateTime, nullable=False),
    sa.Column("status", sa.String(8), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("first_tried_at", UtcDateTime, nullable=True),
    sa.Column("tried_at", UtcDateTime, nullable=True),
    sa.Column("unsure", sa.Boolean, nullable=False),
    sa.Column("provider_id", sa.String(64), nullable=True),
    sa.Column("problem", sa.String(200), nullable=False),
    sa.Index("ix_texts_out_due", "status", "due_at"),
)

REFERRALS = sa.Table(
    "referrals",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("phone_id", sa.String(64), nullable=True, index=True),
    sa.Column("entry", sa.String(120), nullable=False, index=True),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("asked_at", UtcDateTime, nullable=True),
    sa.Column("outcome", sa.String(16), nullable=True),
    sa.Column("outcome_at", UtcDateTime, nullable=True),
)
