"""Migrations of the casework database."""
