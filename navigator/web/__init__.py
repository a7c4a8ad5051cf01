"""The web layer: HTTP in, JSON or pages out."""
