"""Lists (docs/spec/list-v1.md)."""

from vectors import A, B, C, EMPTY, MIB, sha, varint, vector


def entry(path, size=1, digest=A, executable=False, chunks=(), flags=None, count=None):
    raw = path if isinstance(path, bytes) else path.encode()
    out = varint(len(raw)) + raw
    out += bytes([flags if flags is not None else int(executable)])
    out += varint(size) + bytes.fromhex(digest)
    out += varint(len(chunks) if count is None else count)
    for length, chunk in chunks:
        out += varint(length) + bytes.fromhex(chunk)
    return out


def list_bytes(*entries, magic=b"HSL1", version=1, count=None):
    head = magic + bytes([version]) + (varint(len(entries)) if count is None else count)
    return head + b"".join(entries)


def good_list(name, about, files, version=1):
    tree = b"HST1" + varint(len(files))
    for file in files:
        raw = file["path"].encode()
        tree += varint(len(raw)) + raw + bytes([int(file.get("executable", False))])
        tree += varint(file["size"]) + bytes.fromhex(file["sha256"])
    data = list_bytes(
        *(
            entry(
                file["path"],
                file["size"],
                file["sha256"],
                file.get("executable", False),
                [(chunk["length"], chunk["sha256"]) for chunk in file.get("chunks", [])],
            )
            for file in files
        ),
        version=version,
    )
    value = {"chunking": version, "files": files, "treeDigest": sha(tree)}
    vector("list", f"good-{name}", "ok", about, hex=data.hex(), value=value)


def bad_list(name, about, data, reason, code="LIST_INVALID"):
    vector("list", f"bad-{name}", code, about, reason=reason, hex=data.hex())


def lists():
    small = {"path": "a", "size": 1, "sha256": A}
    good_list("empty", "A tree without files.", [])
    good_list("one-file", "One file, which is its own only chunk.", [small])
    good_list("empty-file", "An empty file has no chunk.", [{"path": "a", "size": 0, "sha256": EMPTY}])
    good_list("executable", "The one mode bit that travels.", [{**small, "executable": True}])
    good_list(
        "chunks",
        "A file of two chunks; the smallest and the largest length a chunk can have.",
        [
            {
                "path": "maps/land.pmtiles",
                "size": 4 * MIB + 1,
                "sha256": C,
                "chunks": [{"length": 4 * MIB, "sha256": A}, {"length": 1, "sha256": B}],
            }
        ],
    )
    good_list(
        "byte-order",
        "Paths ascend by their UTF-8 bytes: '-' before '/', U+FF5E before U+1F600 (not so in UTF-16).",
        [{**small, "path": path} for path in ("a-b", "a/b", "a0", "\uff5e", "\U0001f600")],
    )
    good_list("other-chunking", "Any chunking version but 0: the cuts stand in the list.", [small], version=255)
    good_list("no-mark", "A zero-width joiner is part of words in many scripts.", [{**small, "path": "नी\u200dल.html"}])

    good = list_bytes(entry("a"))
    bad_list("magic", "Another format.", b"HSL2" + good[4:], "magic")
    bad_list("empty-input", "No bytes at all.", b"", "magic")
    bad_list("version-zero", "Chunking version 0 does not exist.", list_bytes(version=0), "version")
    bad_list("cut-off", "The last byte is missing.", good[:-1], "ends-early")
    bad_list("more-behind", "A byte behind the end.", good + b"\0", "ends-late")
    bad_list("varint-padded", "A count of 1 in two bytes.", list_bytes(entry("a"), count=b"\x81\x00"), "varint")
    bad_list("varint-long", "Nine bytes of varint.", list_bytes(count=b"\xff" * 8 + b"\x01"), "varint")
    over = varint(2**53)
    bad_list("varint-over", "2^53, one more than any number may be.", list_bytes(count=over), "varint")
    bad_list("count-over", "1,000,001 files.", list_bytes(count=varint(1_000_001)), "limit")
    bad_list("count-lies", "1,000,000 files announced, one there.", list_bytes(entry("a"), count=varint(10**6)), "ends-early")
    bad_list("chunks-lie", "2^53 - 1 chunks announced, none there.", list_bytes(entry("a", count=2**53 - 1)), "ends-early")
    bad_list("order", "Paths descend.", list_bytes(entry("b"), entry("a")), "order")
    bad_list("twice", "A path twice.", list_bytes(entry("a"), entry("a")), "order")
    bad_list("flags", "A reserved flag.", list_bytes(entry("a", flags=2)), "flags")
    bad_list("not-utf8", "A path that is Latin-1.", list_bytes(entry(b"caf\xe9")), "text")
    bad_list("overlong-utf8", "A slash in two bytes.", list_bytes(entry(b"a\xc0\xafb")), "text")
    bad_list("surrogate", "Half a surrogate pair in UTF-8.", list_bytes(entry(b"\xed\xa0\x80")), "text")
    bad_list("byte-order-mark", "U+FEFF is not skipped but refused.", list_bytes(entry("\ufeffa")), "control-character", "PATH_UNSAFE")
    bad_list("no-path", "An empty path.", list_bytes(entry(""), entry("ab")), "empty-part", "PATH_UNSAFE")
    bad_list("long-path", "1,025 bytes of path.", list_bytes(entry("a" * 1025)), "limit")
    bad_list("traversal", "A path out of the tree.", list_bytes(entry("../a")), "dot-part", "PATH_UNSAFE")
    vector("list", "bad-case", "PATH_COLLISION", "Two spellings of one name.", hex=list_bytes(entry("A"), entry("a")).hex())
    vector("list", "bad-file-and-folder", "PATH_COLLISION", "A file that is a folder too.", hex=list_bytes(entry("a"), entry("a/b")).hex())
    bad_list("one-chunk", "One chunk is implied, never written.", list_bytes(entry("a", chunks=[(1, A)])), "length")
    bad_list("chunk-sum", "Chunks of 2 bytes in a file of 3.", list_bytes(entry("a", 3, chunks=[(1, A), (1, B)])), "length")
    bad_list("chunk-empty", "A chunk of no bytes.", list_bytes(entry("a", 1, chunks=[(0, EMPTY), (1, A)])), "length")
    bad_list("chunk-large", "A chunk of 4 MiB and 1 byte.", list_bytes(entry("a", 4 * MIB + 2, chunks=[(4 * MIB + 1, A), (1, B)])), "limit")
    bad_list("file-large", "A file of one chunk larger than a chunk can be.", list_bytes(entry("a", 4 * MIB + 1)), "length")
    bad_list("empty-hash", "An empty file with another file's hash.", list_bytes(entry("a", 0, A)), "length")
    bad_list("empty-chunks", "An empty file with chunks.", list_bytes(entry("a", 0, EMPTY, chunks=[(1, A), (1, B)])), "length")
