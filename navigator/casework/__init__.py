"""Casework: conversations, and what people leave for staff, kept in a database."""
