#!/usr/bin/env python3
"""Writes the licences of the crates inside a package: scripts/third-party.py CRATE FILE

A crate that may be used under Apache-2.0 is, and its NOTICE is kept; of any other, the licence's own text.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = """gnpix itself is licensed under MIT OR Apache-2.0. Its compiled part contains the standard library of Rust, used under
Apache-2.0, and the crates below, under these licences.
"""


def cargo(*arguments: str) -> str:
    return subprocess.run(["cargo", *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def linked(crate: str) -> set[tuple[str, str]]:
    """Name and version of each crate whose code is in the package: not those of its build, nor macros."""
    flags = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]
    lines = cargo("tree", "--locked", "--package", crate, *flags).splitlines()
    return {(name, version.removeprefix("v")) for name, version, *_ in (line.split() for line in lines)}


def is_apache(expression: str) -> bool:
    return "AND" not in expression and "Apache-2.0" in re.split(r" OR |/| / ", expression)


def texts(folder: Path, pattern: str) -> list[str]:
    files = sorted(path for path in folder.iterdir() if path.is_file() and re.match(pattern, path.name, re.I))
    return [path.read_text(encoding="utf-8", errors="replace").strip() for path in files]


def mit(package: dict[str, object]) -> str:
    """The MIT licence of a crate that names it and has no file with its text."""
    authors = package["authors"] or [f"the authors of {package['name']}"]
    ours = (ROOT / "LICENSE-MIT").read_text(encoding="utf-8").strip()
    return re.sub(r"^Copyright.*$", f"Copyright (c) {', '.join(authors)}", ours, count=1, flags=re.M)


def main(crate: str, target: str) -> None:
    crates = linked(crate)
    # By text: the crates it is of.
    found: dict[str, list[str]] = defaultdict(list)
    for package in json.loads(cargo("metadata", "--locked", "--format-version", "1"))["packages"]:
        if (package["name"], package["version"]) not in crates or package["source"] is None:
            continue
        name, licence = f"{package['name']} {package['version']}", package["license"]
        folder = Path(package["manifest_path"]).parent
        if is_apache(licence):
            kept = [(ROOT / "LICENSE-APACHE").read_text().strip(), *texts(folder, "notice")]
        else:
            kept = texts(folder, "licen[sc]e|copying|copyright|notice")
            if not kept and licence == "MIT":
                kept = [mit(package)]
            if not kept:
                sys.exit(f"{name} ({licence}) has no file with its licence: find the text, and keep it here")
        for text in kept:
            found[text].append(name)
    blocks = [WORDS]
    for text, names in sorted(found.items(), key=lambda item: (-len(item[1]), item[1])):
        blocks.append(f"{'=' * 80}\n{', '.join(sorted(names))}\n{'=' * 80}\n\n{text}\n")
    Path(target).write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
