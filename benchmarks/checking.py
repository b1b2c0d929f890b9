# usage: python -m benchmarks.checking CHECK_JSONSCHEMA [ROUNDS]
#
# CHECK_JSONSCHEMA is the program check-jsonschema. Both read the same 1,000 files; it validates them
# against the schema of situations, we do that and everything else that `rights kb check` looks at.

"""Checking 1,000 situations, beside check-jsonschema over the same files and schema."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.generate import write_tree
from benchmarks.paired import run, say

NUMBER = 1_000


def main(peer: str, rounds: int = 3) -> None:
    """Print the figures of paired runs."""
    schema = Path(__file__).resolve().parents[1] / "schemas" / "situation.schema.json"
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "knowledge"
        files = write_tree(tree, NUMBER)
        size = sum(path.stat().st_size for path in files)
        say(f"{len(files)} situations, {size / 1e6:.1f} MB of YAML")
        environment = {**os.environ, "XDG_CACHE_HOME": str(Path(folder) / "cache"), "LANG": "en_US.UTF-8"}
        ours = (python, "-m", "rightscli", "kb", "check", str(tree), "--format", "concise")
        theirs = (peer, "--schemafile", str(schema), *(str(path) for path in files))
        cold, others = [], []
        for _ in range(rounds):
            cold.append(run((*ours, "--no-cache"), env=environment))
            others.append(run(theirs, env=environment))
        ratio = statistics.median(b.seconds / a.seconds for a, b in zip(cold, others, strict=True))
        say(
            f"rights kb check, no cache:  {statistics.median(a.seconds for a in cold):6.2f} s, "
            f"peak {max(a.peak for a in cold) / 1024:.0f} MB, exit {cold[0].code}"
        )
        say(
            f"check-jsonschema:           {statistics.median(b.seconds for b in others):6.2f} s, "
            f"peak {max(b.peak for b in others) / 1024:.0f} MB, exit {others[0].code}"
        )
        say(f"we are x{ratio:.1f} as fast (at least 5: {'met' if ratio >= 5 else 'NOT MET'})")
        first = run(ours, env=environment)
        second = statistics.median(run(ours, env=environment).seconds for _ in range(rounds))
        gain = first.seconds / second
        say(
            f"with the cache: first {first.seconds:.2f} s, nothing changed {second:.2f} s, "
            f"x{gain:.1f} (at least 10: {'met' if gain >= 10 else 'NOT MET'})"
        )
        files[0].write_text(files[0].read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
        changed = run(ours, env=environment)
        say(f"with one file changed: {changed.seconds:.2f} s")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3)
