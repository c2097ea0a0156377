"""What may be wrong with the inputs of learning."""

from __future__ import annotations


class TrainingError(Exception):
    """Nothing can be learnt from what was given; the text says why, and what to do."""
