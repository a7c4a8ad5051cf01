"""Phones by the hash of their number with what they agreed to, texts taken in and to be sent, and referrals with their outcomes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds a column to the conversations and one to the turns, and makes five tables."""
    op.add_column("conversations", sa.Column("phone_id", sa.String(64), nullable=True))
    op.create_index("ix_conversations_phone_id", "conversations", ["phone_id"])
    op.add_column("turns", sa.Column("resumes", sa.JSON, nullable=True))
    op.create_table(
        "phones",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("language", sa.String(2), nullable=True),
        sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversations.id", ondelete="SET NULL"), nullable=True),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("rest", sa.JSON, nullable=False),
        sa.Column("introduced", sa.Boolean, nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("check_in", sa.String(32), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("holder", sa.String(16), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_table(
        "consents",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("phone_id", sa.String(64), nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event", sa.String(8), nullable=False),
    )
    op.create_table(
        "texts_in",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("phone_id", sa.String(64), nullable=True, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("messages", sa.JSON, nullable=False),
    )
    op.create_table(
        "texts_out",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("key", sa.String(64), nullable=False, unique=True),
        sa.Column("phone_id", sa.String(64), nullable=False, index=True),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("number", sa.LargeBinary, nullable=True),
        sa.Column("content", sa.LargeBinary, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("first_tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unsure", sa.Boolean, nullable=False),
        sa.Column("provider_id", sa.String(64), nullable=True),
        sa.Column("problem", sa.String(200), nullable=False),
    )
    op.create_index("ix_texts_out_due", "texts_out", ["status", "due_at"])
    op.create_table(
        "referrals",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("phone_id", sa.String(64), nullable=True, index=True),
        sa.Column("entry", sa.String(120), nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.Column("outcome_at", sa.DateTime(timezone=True), nullable=True),
    )


def downgrade() -> None:
    """Drops them."""
    for table in ("referrals", "texts_out", "texts_in", "consents", "phones"):
        op.drop_table(table)
    with op.batch_alter_table("turns") as turns:
        turns.drop_column("resumes")
    with op.batch_alter_table("conversations") as conversations:
        conversations.drop_index("ix_conversations_phone_id")
        conversations.drop_column("phone_id")
