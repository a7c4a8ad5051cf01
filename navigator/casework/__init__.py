"""Casework: conversations kept in a database."""
