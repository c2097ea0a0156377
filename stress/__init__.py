"""Attacks on the program, at a scale that the tests have no time for: ``python -m stress --for 10m``."""
