"""What texts mean as wholes, by a sentence encoder: optional, and asked only where words do not suffice."""
