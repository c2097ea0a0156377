"""How well an FAQ answers questions of which the right entry is known."""
