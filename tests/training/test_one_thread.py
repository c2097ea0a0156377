"""What measures and learns asks an encoder with one thread: numpy is not loaded before the program sees to that."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "module", ["training.__main__", "training.measure.__main__", "benchmarks.quality", "benchmarks.kinds"]
)
@pytest.mark.skipif(find_spec("numpy") is None, reason="numpy is not installed")
def test_numpy_is_not_loaded_at_once(module: str) -> None:
    asked = f"import sys, {module}; sys.exit('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr
