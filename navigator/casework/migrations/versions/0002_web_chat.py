"""Stored replies that answer a message sent twice; plans behind a private link; ratings, reports and hand-offs for staff."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds two columns to the turns, and makes four tables."""
    op.add_column("turns", sa.Column("message_id", sa.String(36), nullable=True))
    op.add_column("turns", sa.Column("reply", sa.JSON, nullable=True))
    op.create_index("ix_turns_message_id", "turns", ["message_id"], unique=True)
    op.create_table(
        "plans",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("items", sa.JSON, nullable=False),
    )
    op.create_table(
        "ratings",
        sa.Column("conversation_id", sa.String(32), primary_key=True),
        sa.Column("turn", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("reason", sa.String(16), nullable=True),
        sa.Column("comment", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["conversation_id", "turn"], ["turns.conversation_id", "turns.number"], ondelete="CASCADE"),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("entry", sa.String(120), nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("comment", sa.Text, nullable=False),
        sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversations.id", ondelete="SET NULL"), nullable=True),
    )
    op.create_table(
        "handoffs",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, unique=True),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("topics", sa.JSON, nullable=False),
        sa.Column("name", sa.LargeBinary, nullable=True),
        sa.Column("reach_by", sa.String(8), nullable=True),
        sa.Column("reach_to", sa.LargeBinary, nullable=True),
        sa.Column("comment", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("status", sa.String(8), nullable=False, index=True),
    )


def downgrade() -> None:
    """Drops them."""
    for table in ("handoffs", "reports", "ratings", "plans"):
        op.drop_table(table)
    with op.batch_alter_table("turns") as turns:
        turns.drop_index("ix_turns_message_id")
        turns.drop_column("reply")
        turns.drop_column("message_id")
