#!/usr/bin/env python3
"""Writes the vectors of this folder: a second implementation, from the specifications alone.

    python3 generate.py           writes the files
    python3 generate.py --check   fails where a file differs from what it would write
"""

import pathlib
import sys

sys.dont_write_bytecode = True
from bundle_vectors import bundles
from chunking_vectors import chunking
from codec_vectors import codecs
from list_vectors import lists
from manifest_vectors import manifests
from pack_vectors import packs
from vectors import written

here = pathlib.Path(__file__).parent

lists()
packs()
codecs()
bundles()
manifests()
chunking()

if sys.argv[1:] == ["--check"]:
    wrong = [name for name, text in written.items() if not (here / name).is_file() or (here / name).read_text("utf-8") != text]
    sys.exit(f"differ: {', '.join(wrong)}" if wrong else 0)
for name, text in written.items():
    (here / name).parent.mkdir(exist_ok=True)
    (here / name).write_text(text, "utf-8")
