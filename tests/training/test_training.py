"""Learning the weights: a function of its inputs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from chatbot import FAQ, Entry
from chatbot.matching.model import read_model
from training.sets import MANIFEST, chosen_sets, read_manifest
from training.sources import read_sources
from training.unanswered import turned

ROOT = Path(__file__).resolve().parents[2]
STUCK = 300


def small_sets(folder: Path) -> Path:
    """Two sets of a few entries each, and their manifest."""
    for name in ("everyday-gym", "everyday-zoo"):
        source = ROOT / "datasets" / name
        faq = json.loads((source / "faq.json").read_text(encoding="utf-8"))
        faq["entries"] = faq["entries"][:4]
        known = {entry["id"] for entry in faq["entries"]}
        asked = [
            json.loads(line) for line in (source / "questions.jsonl").read_text(encoding="utf-8").splitlines()
        ]
        kept = [one for one in asked if one["expected"] is None or one["expected"] in known][:12]
        (folder / name).mkdir()
        (folder / name / "faq.json").write_text(json.dumps(faq), encoding="utf-8")
        lines = "".join(
            json.dumps({"question": q["question"], "expected": q["expected"]}) + "\n" for q in kept
        )
        (folder / name / "questions.jsonl").write_text(lines, encoding="utf-8")
    manifest = folder / "manifest.toml"
    manifest.write_text(
        "[classes]\nfull = { learning = 1.0, calibration = 1.0 }\n[sets]\n"
        + "".join(f'{name} = {{ class = "full" }}\n' for name in ("everyday-gym", "everyday-zoo"))
    )
    return manifest


def learnt(manifest: Path, output: Path) -> bytes:
    command = [
        sys.executable, "-m", "training", "--only", "everyday-gym", "everyday-zoo", "--manifest", str(manifest),
        "--afresh", "--jobs", "1", "--output", str(output),
    ]  # fmt: skip
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, capture_output=True, cwd=output.parent, env=env, timeout=STUCK)
    return output.read_bytes()


def test_the_same_sets_give_the_same_bytes(tmp_path: Path) -> None:
    manifest = small_sets(tmp_path)
    first = learnt(manifest, tmp_path / "one.json")
    assert read_model(first, "one.json").trees
    assert first == learnt(manifest, tmp_path / "two.json")


def test_the_manifest_has_every_set() -> None:
    folders = {path.parent.name for path in MANIFEST.parent.glob("*/faq.json")}
    assert folders == {name for name, one in read_manifest().sets.items() if not one.folder}
    assert all(one.questions for one in chosen_sets(None, sorted(folders)))


def test_every_public_set_says_where_it_is_from() -> None:
    sources = read_sources()
    assert len(sources) == 6
    assert all(source.licence for source in sources.values())


def test_turned_questions_ask_for_what_is_not_so() -> None:
    faq = FAQ(entries=(Entry(id="a", question="How do I cancel my booking?", answer="x"),))
    (other,) = turned(faq, [])
    assert other.casefold() in {f"how do i {word} cancel my booking?" for word in ("not", "avoid to", "stop")}
