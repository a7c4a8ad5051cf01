"""The knowledge base: record types, loading, checking and the SQLite store."""
