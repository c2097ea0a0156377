"""German: the words and rules that are its own."""
