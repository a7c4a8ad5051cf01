"""Retrieval: the encoder, the vector and keyword indexes, building and measuring them."""
