"""A report as a person or a program wants it; one module for each form, each with ``lines``."""
