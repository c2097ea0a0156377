"""Judging them: how a question is read, how well an entry fits, how sure that is, and why."""
