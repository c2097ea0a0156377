"""A reply as a terminal, a pipe or a program wants it; one module for each."""
