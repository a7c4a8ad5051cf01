"""Text messages: what comes in is answered once, and what goes out is sent once."""
