"""Packs (docs/spec/repository-v1.md §4, §5)."""

from vectors import A, B, EMPTY, MIB, sha, varint, vector


def toc_bytes(*entries, magic=b"HSO1", count=None):
    out = magic + (varint(len(entries)) if count is None else count)
    for digest, length, codec, stored in entries:
        out += bytes.fromhex(digest) + varint(length) + bytes([codec]) + varint(stored)
    return out


def packs():
    def good(name, about, *entries):
        at, value = 0, []
        for digest, length, codec, stored in entries:
            value.append({"sha256": digest, "length": length, "codec": codec, "stored": stored, "offset": at})
            at += stored
        vector("toc", f"good-{name}", "ok", about, hex=toc_bytes(*entries).hex(), value=value)

    def bad(name, about, data, reason):
        vector("toc", f"bad-{name}", "TOC_INVALID", about, reason=reason, hex=data.hex())

    good("empty", "A pack without chunks.")
    good("raw", "Two chunks as they are.", (B, 1, 0, 1), (A, 4 * MIB, 0, 4 * MIB))
    good("other-codec", "A codec of a later version: to be treated as absent.", (A, 300, 9, 20), (B, 5, 0, 5))
    one = toc_bytes((A, 1, 0, 1))
    bad("magic", "Another format.", b"HSL1" + one[4:], "magic")
    bad("cut-off", "The last byte is missing.", one[:-1], "ends-early")
    bad("more-behind", "A byte behind the end.", one + b"\0", "ends-late")
    bad("count-over", "1,000,001 chunks.", toc_bytes(count=varint(1_000_001)), "limit")
    bad("count-lies", "1,000,000 chunks announced, one there.", toc_bytes((A, 1, 0, 1), count=varint(10**6)), "ends-early")
    bad("varint-padded", "A length of 1 in two bytes.", one[:5] + bytes.fromhex(A) + b"\x81\x00\x00\x01", "varint")
    bad("twice", "A chunk twice.", toc_bytes((A, 1, 0, 1), (A, 1, 0, 1)), "duplicate")
    bad("raw-length", "Raw, but stored in fewer bytes.", toc_bytes((A, 2, 0, 1)), "length")
    bad("not-smaller", "A codec that saves nothing.", toc_bytes((A, 2, 1, 2)), "length")
    bad("stored-empty", "A chunk stored in no bytes.", toc_bytes((A, 2, 1, 0)), "length")
    bad("chunk-empty", "A chunk of no bytes.", toc_bytes((EMPTY, 0, 0, 0)), "length")
    bad("chunk-large", "A chunk of 4 MiB and 1 byte.", toc_bytes((A, 4 * MIB + 1, 0, 4 * MIB + 1)), "limit")
    many = [(sha(bytes([i // 256, i % 256])), 4 * MIB, 0, 4 * MIB) for i in range(257)]
    bad("pack-large", "1 GiB and 4 MiB of chunks.", toc_bytes(*many), "limit")

    first, second = sorted((A, B))
    hint = f"{first}\n{second}\n".encode()
    vector("pack-hint", "good-empty", "ok", "A list without chunks.", hex="", value=[])
    vector("pack-hint", "good-two", "ok", "Two packs.", hex=hint.hex(), value=[first, second])

    def bad_hint(name, about, data, reason):
        vector("pack-hint", f"bad-{name}", "PACK_HINT_INVALID", about, reason=reason, hex=data.hex())

    bad_hint("cut-off", "No line feed at the end.", hint[:-1], "length")
    bad_hint("order", "Names descend.", f"{second}\n{first}\n".encode(), "order")
    bad_hint("twice", "A name twice.", f"{first}\n{first}\n".encode(), "order")
    bad_hint("capitals", "Hex in capitals.", f"{first.upper()}\n".encode(), "text")
    bad_hint("carriage-return", "A carriage return for a line feed.", f"{first}\r".encode(), "text")
