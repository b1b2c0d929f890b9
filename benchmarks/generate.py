# The generated situations are real ones under new ids, with their words shuffled between them, so that
# their size, shape and vocabulary are those of real documents and no two are equal.

"""Generated knowledge of any size, for measuring."""

from __future__ import annotations

import random
import re
import shutil
import sys
from pathlib import Path

KNOWLEDGE = Path(__file__).resolve().parents[1] / "knowledge"
_ID = re.compile(r"^id: (.+)$", re.MULTILINE)
_TITLE = re.compile(r"^(title:\n  ru: )(.+?)([\"']?)$", re.MULTILINE)


def write_tree(target: Path, number: int, *, seed: int = 1) -> list[Path]:
    """
    Write a whole knowledge with this many situations, and return their files.

    Acts, authorities, deadlines, glossary and incidents are the real ones, so references resolve.
    """
    shutil.copytree(KNOWLEDGE, target)
    chance = random.Random(seed)
    originals = sorted(path for path in (target / "situations").rglob("*.yaml"))
    texts = [(path, path.read_text(encoding="utf-8")) for path in originals]
    words = re.findall(r"[а-яё]{4,}", " ".join(text for _path, text in texts))
    written = list(originals)
    for index in range(len(originals), number):
        path, text = texts[index % len(texts)]
        ident = f"{path.stem}-{index}"
        text = _ID.sub(f"id: {ident}", text, count=1)
        extra = chance.choice(words)
        text = _TITLE.sub(rf"\g<1>\g<2> {extra}\g<3>", text, count=1)
        for _ in range(40):
            text = text.replace(f" {chance.choice(words)} ", f" {chance.choice(words)} ", 1)
        place = path.with_name(f"{ident}.yaml")
        place.write_text(text, encoding="utf-8")
        written.append(place)
    return written[:number]


if __name__ == "__main__":
    write_tree(Path(sys.argv[1]), int(sys.argv[2]))
