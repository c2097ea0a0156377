"""The FAQ and its file; knows no cache and no other forms."""
