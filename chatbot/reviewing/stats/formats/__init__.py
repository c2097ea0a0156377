"""Figures of a log as a person or a program wants them; one module for each form."""
