# usage: python -m benchmarks.startup PREFIX [PEERS]
#
# PREFIX is a virtual environment with the wheel installed; PEERS one with tldr, sigma-cli and
# check-jsonschema (they are skipped where they are missing). Both must use the same Python. The installer
# writes the console script: one that imports `re`, as those of older pips, pays before our first line.

"""Start-up: whole processes in a pipe, beside a two-command hello-world and beside peers."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from benchmarks.paired import compare, line, say

HELLO = """\
import typer

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    print(f"hello {name}")


@app.command()
def bye(name: str) -> None:
    print(f"bye {name}")


if __name__ == "__main__":
    app()
"""

SHOW: tuple[str, ...] = ("show", "facial-recognition-detention")
FIND: tuple[str, ...] = ("find", "забрали", "в", "метро", "по", "камере")
TYPO: tuple[str, ...] = ("find", "павестка", "в", "воинкомат")


def main(prefix: Path, peers: Path | None) -> None:
    """Print the ratios."""
    rights = str(prefix / "bin" / "rights")
    python = str(prefix / "bin" / "python")
    environment = {**os.environ, "LANG": "ru_RU.UTF-8", "PYTHONDONTWRITEBYTECODE": ""}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "hello.py"
        script.write_text(HELLO, encoding="utf-8")
        module = Path(folder) / "entry.py"
        module.write_text("from hello import app\napp()\n", encoding="utf-8")
        hello = (python, str(module), "hello", "x")
        hello_help = (python, str(module), "--help")
        floor = (python, "-I", "-c", "pass")

        say("beside a two-command hello-world on the same typer (its module byte-compiled)")
        for name, words in (("show ID", SHOW), ("find, known words", FIND), ("find, a word to repair", TYPO)):
            say(line(f"rights {name}", compare((rights, *words), hello, env=environment), 1.5))
        say(line("rights --help", compare((rights, "--help"), hello_help, env=environment), 1.3))
        full = (rights, *SHOW, "--verbose")
        say(line("rights show ID --verbose (no fast lane)", compare(full, hello, env=environment), 1.5))
        say("")
        say("beside the bare interpreter (python -I -c pass)")
        slow = "import re" in Path(rights).read_text(encoding="utf-8")
        say(f"the console script {'imports re' if slow else 'loads nothing but us'}")
        for name, words, limit in (
            ("show ID", SHOW, 2.0),
            ("find, known words", FIND, 2.2),
            ("find, a word to repair", TYPO, 3.5),
        ):
            say(line(f"rights {name}", compare((rights, *words), floor, env=environment), limit))
        if peers is not None:
            _cache_a_page(Path(folder))
            cached = {**environment, "XDG_CACHE_HOME": folder}
            say("")
            say("beside peers: below 1 is faster than the peer")
            others: tuple[tuple[str, tuple[str, ...]], ...] = (
                ("tldr", ("tar",)),
                ("sigma", ("--help",)),
                ("check-jsonschema", ("--version",)),
            )
            for tool, words in others:
                path = peers / "bin" / tool
                if not path.exists():
                    say(f"{tool}: not installed, skipped")
                    continue
                for name, ours in (("show ID", SHOW), ("find", FIND)):
                    peer = (str(path), *words)
                    result = compare((rights, *ours), peer, env=cached)
                    say(line(f"rights {name} : {tool} {' '.join(words)}", result, 1.0))


def _cache_a_page(folder: Path) -> None:
    # The peer would fetch its page; with the page in its cache it only reads and prints, as we do.
    for platform in ("common", "linux"):
        page = folder / "tldr" / "pages" / platform / "tar.md"
        page.parent.mkdir(parents=True)
        page.write_text(
            "# tar\n\n> Archiving.\n\n- Create:\n\n`tar cf {{target.tar}} {{file}}`\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
