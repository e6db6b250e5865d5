"""What all makers of vectors share: hashes, integers, and where a vector is put."""

import hashlib
import json

written = {}


def sha(data):
    return hashlib.sha256(data).hexdigest()


def vector(folder, name, expect, about, **fields):
    body = {"expect": expect, "about": about, **fields}
    written[f"{folder}/{name}.json"] = json.dumps(body, indent=1, ensure_ascii=False) + "\n"


def varint(value):
    out = bytearray()
    while value >= 128:
        out.append(value % 128 + 128)
        value //= 128
    out.append(value)
    return bytes(out)


MIB = 1024 * 1024
EMPTY = sha(b"")
A, B, C = sha(b"a"), sha(b"b"), sha(b"c")
