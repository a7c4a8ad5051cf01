"""Runs the migrations on the connection that `open_database` hands over."""

from alembic import context

from navigator.casework.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
