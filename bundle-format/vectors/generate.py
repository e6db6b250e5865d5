#!/usr/bin/env python3
"""Writes the vectors of this folder: a second implementation, from the specifications alone.

    python3 generate.py           writes the files
    python3 generate.py --check   fails where a file differs from what it would write
"""

import hashlib
import json
import pathlib
import sys

sys.dont_write_bytecode = True
from brotli_streams import Stream

here = pathlib.Path(__file__).parent
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


# --- lists (docs/spec/list-v1.md) -------------------------------------------------------------

MIB = 1024 * 1024
EMPTY = sha(b"")
A, B, C = sha(b"a"), sha(b"b"), sha(b"c")


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


# --- packs (docs/spec/repository-v1.md §4, §5) ------------------------------------------------


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


# --- bundle file (docs/spec/repository-v1.md §6) ----------------------------------------------


def header(name, size, *, prefix=b"", kind=b"0", mode=0o644, uid=0, mtime=0, link=b"", magic=b"ustar\x0000", size_field=None, checksum=None, uname=b""):
    def octal(value, digits):
        return f"{value:0{digits}o} ".encode()

    block = bytearray(512)

    def put(at, data):
        block[at : at + len(data)] = data

    put(0, name)
    put(100, octal(mode, 6))
    put(108, octal(uid, 6))
    put(116, octal(0, 6))
    put(124, octal(size, 11) if size_field is None else size_field)
    put(136, octal(mtime, 11))
    put(148, b" " * 8)
    put(156, kind)
    put(157, link)
    put(257, magic)
    put(265, uname)
    put(329, octal(0, 6))
    put(337, octal(0, 6))
    put(345, prefix)
    put(148, octal(sum(block) if checksum is None else checksum, 6) + b"\0")
    return bytes(block)


def member(name, body, **options):
    padding = b"\0" * (-len(body) % 512)
    return header(name.encode(), len(body), **options) + body + padding


END = bytes(1024)
TIMESTAMP = "hotspot/metadata/timestamp.json"
LIST = f"hotspot/lists/{A}"
PACK = f"hotspot/packs/{A[:2]}/{A}"


def bundles():
    def bad(name, about, data, code):
        vector("bundle", f"bad-{name}", code, about, hex=data.hex())

    names = [
        TIMESTAMP,
        f"hotspot/targets/stable/{A}.release.json",
        LIST,
        f"{LIST}.packs",
        f"{PACK}.toc",
        PACK,
    ]
    data = b"".join(member(name, f"body of {at}".encode() * at) for at, name in enumerate(names)) + END
    entries = [{"name": name.removeprefix("hotspot/"), "body": f"body of {at}" * at} for at, name in enumerate(names)]
    vector("bundle", "good-every-kind", "ok", "One entry of every kind, an empty one too.", hex=data.hex(), value=entries)

    channel = "a" + "b" * 30 + "c"
    prefix = f"hotspot/targets/{channel}".encode()
    rest = f"{A}.release.json".encode()
    data = header(rest, 3, prefix=prefix) + b"{}\n" + bytes(509) + END
    value = [{"name": f"targets/{channel}/{A}.release.json", "body": "{}\n"}]
    vector("bundle", "good-long-name", "ok", "A name of more than 100 bytes is split at a slash.", hex=data.hex(), value=value)
    exact = member(LIST, b"x" * 512) + END
    value = [{"name": f"lists/{A}", "body": "x" * 512}]
    vector("bundle", "good-full-block", "ok", "A body of one block needs no padding.", hex=exact.hex(), value=value)

    one = member(TIMESTAMP, b"{}")
    bad("empty", "No bytes.", b"", "BUNDLE_TRUNCATED")
    bad("no-entries", "The end and nothing before it.", END, "NOT_A_BUNDLE")
    bad("text", "A text file.", b"hello " * 200, "NOT_A_BUNDLE")
    bad("gzip", "A compressed archive.", b"\x1f\x8b\x08" + bytes(1000), "NOT_A_BUNDLE")
    bad("other-tar", "Somebody else's archive.", member("photos/1.jpg", b"x") + END, "NOT_A_BUNDLE")
    bad("folder-name", "A name in no folder of ours.", member("metadata/timestamp.json", b"x") + END, "NOT_A_BUNDLE")
    bad("cut-in-body", "Cut off in a body.", one[:513], "BUNDLE_TRUNCATED")
    bad("cut-in-padding", "Cut off behind a body.", one[:600], "BUNDLE_TRUNCATED")
    bad("cut-in-header", "Cut off in a header.", one + member(LIST, b"x")[:100], "BUNDLE_TRUNCATED")
    bad("no-end", "The end is missing.", one, "BUNDLE_TRUNCATED")
    bad("half-end", "One block of zeros instead of two.", one + bytes(512), "BUNDLE_TRUNCATED")
    bad("end-not-zero", "The second block of the end is not zero.", one + bytes(1023) + b"\1", "BUNDLE_DAMAGED")
    bad("more-behind", "Padding to 10 KiB, as GNU tar writes it.", one + END + bytes(10240 - 2048), "BUNDLE_DAMAGED")
    bad("padding", "Padding of a body that is not zero.", one[:-1] + b"\1" + END, "BUNDLE_DAMAGED")
    bad("zeros-between", "A block of zeros between entries.", one + bytes(512) + member(LIST, b"x") + END, "BUNDLE_DAMAGED")
    bad("checksum", "A later header with a wrong checksum.", one + header(LIST.encode(), 0, checksum=1) + END, "BUNDLE_DAMAGED")
    bad("old-format", "A later header without ustar's magic.", one + header(LIST.encode(), 0, magic=b"") + END, "BUNDLE_DAMAGED")
    bad("gnu-format", "GNU's magic.", one + header(LIST.encode(), 0, magic=b"ustar  \0") + END, "ENTRY_NOT_PLAIN")
    for name, kind, about in (
        ("hard-link", b"1", "A hard link."),
        ("symbolic-link", b"2", "A symbolic link."),
        ("character-device", b"3", "A character device."),
        ("block-device", b"4", "A block device."),
        ("folder", b"5", "A folder."),
        ("fifo", b"6", "A named pipe."),
        ("contiguous", b"7", "A contiguous file."),
        ("sparse", b"S", "A GNU sparse file."),
        ("old-kind", b"\0", "A regular file in the old spelling."),
    ):
        link = b"/etc/shadow" if kind in b"12" and kind != b"\0" else b""
        bad(name, about, one + header(LIST.encode(), 0, kind=kind, link=link) + END, "ENTRY_NOT_PLAIN")
    bad("link-name", "A regular file with a link's target.", one + header(LIST.encode(), 0, link=b"x") + END, "ENTRY_NOT_PLAIN")
    pax = b"30 path=hotspot/lists/../../x\n"
    bad("pax", "A pax header that renames the next entry.", one + member("PaxHeader", pax, kind=b"x") + member(LIST, b"x") + END, "NAME_NOT_ALLOWED")
    bad("pax-in-disguise", "The same under a name of ours.", one + member(LIST, pax, kind=b"x") + member(LIST, b"x") + END, "ENTRY_NOT_PLAIN")
    bad("pax-global", "A global pax header.", member("pax_global_header", pax, kind=b"g") + one + END, "NOT_A_BUNDLE")
    bad("gnu-long-name", "A GNU long name.", one + member("././@LongLink", b"x" * 200, kind=b"L") + member(LIST, b"x") + END, "NAME_NOT_ALLOWED")
    bad("traversal", "A way out of the folder.", one + member("hotspot/../x", b"x") + END, "NAME_NOT_ALLOWED")
    bad("absolute", "An absolute name.", one + member("/hotspot/metadata/timestamp.json", b"x") + END, "NAME_NOT_ALLOWED")
    bad("other-name", "A name that no repository has.", one + member("hotspot/autorun.inf", b"x") + END, "NAME_NOT_ALLOWED")
    bad("capitals", "A hash in capitals.", one + member(LIST.upper().replace("HOTSPOT/LISTS", "hotspot/lists"), b"x") + END, "NAME_NOT_ALLOWED")
    bad("name-behind-zero", "A name with something behind its end.", one + header(LIST.encode() + b"\0x", 0) + END, "ENTRY_NOT_PLAIN")
    bad("split-elsewhere", "A short name, split.", one + header(LIST.encode()[8:], 0, prefix=b"hotspot") + END, "ENTRY_NOT_PLAIN")
    bad("mode", "Another mode.", one + header(LIST.encode(), 0, mode=0o4755) + END, "ENTRY_NOT_PLAIN")
    bad("owner", "Another owner.", one + header(LIST.encode(), 0, uid=1) + END, "ENTRY_NOT_PLAIN")
    bad("owner-name", "An owner's name.", one + header(LIST.encode(), 0, uname=b"root") + END, "ENTRY_NOT_PLAIN")
    bad("time", "Another time.", one + header(LIST.encode(), 0, mtime=1) + END, "ENTRY_NOT_PLAIN")
    bad("size-spelling", "A size with blanks for zeros.", one + header(LIST.encode(), 0, size_field=b"          0 ") + END, "ENTRY_NOT_PLAIN")
    bad("size-binary", "A size in base 256.", one + header(LIST.encode(), 0, size_field=b"\x80" + bytes(11)) + END, "ENTRY_NOT_PLAIN")
    bad("size-missing", "No size.", one + header(LIST.encode(), 0, size_field=bytes(12)) + END, "ENTRY_NOT_PLAIN")
    bad("size-limit", "A list of 128 MiB and 1 byte.", one + header(LIST.encode(), 128 * MIB + 1) + END, "ENTRY_TOO_LARGE")
    bad("size-lies", "More body announced than the file has.", one + header(LIST.encode(), 2000) + END, "BUNDLE_TRUNCATED")
    bad("twice", "An entry twice.", one + one + END, "ENTRY_DUPLICATE")
    bad("order", "A list before metadata.", member(LIST, b"x") + one + END, "ENTRY_ORDER")
    late = member(f"hotspot/lists/{'f' * 64}", b"x")
    bad("order-within", "Lists that descend.", late + member(LIST, b"x") + END, "ENTRY_ORDER")


# --- codec 1 (docs/spec/repository-v1.md §5.1) ------------------------------------------------


def codecs():
    text = b"a" * 1000

    def vec(name, expect, about, chunk, stored, length=None, codec=1):
        length = len(chunk) if length is None else length
        fields = {"codec": codec, "length": length, "sha256": sha(chunk), "hex": stored.hex()}
        vector("codec", name, expect, about, **fields)

    def good(name, about, chunk, stored, **form):
        vec(f"good-{name}", "ok", about, chunk, stored, **form)

    def bad(name, about, stored, chunk=text, **form):
        vec(f"bad-{name}", "NOT_THE_CHUNK", about, chunk, stored, **form)

    def run(stream=None):
        return (stream or Stream()).commands(1000, ord("a"), (1, 999, 1))

    plain = run().bytes()
    good("raw", "Codec 0: the bytes as they are.", b"hello", b"hello", codec=0)
    good("run", "A letter and a copy of it that is longer than itself.", text, plain)
    good("largest-window", "A window of 16 MiB, the largest of the RFC.", text, run(Stream(24)).bytes())
    good("smallest-window", "A window of 1 KiB.", text, run(Stream(10)).bytes())
    good("blocks", "Two blocks, one of them as it is, and an empty last one.", b"b" * 20 + text, Stream().stored(b"b" * 20).commands(1000, ord("a"), (1, 999, 1), last=False).end())
    good("skipped-block", "A block that is no part of what comes out.", text, run(Stream().skipped(b"skip me")).bytes())
    good("built-in-dictionary", "A word of the dictionary that is part of every decoder.", b"time" * 250, Stream().commands(1000, 0, (0, 4, 1), (0, 996, 4)).bytes())
    largest = 4 * MIB
    good("largest-chunk", "4 MiB out of a few bytes.", b"a" * largest, Stream().commands(largest, ord("a"), (1, largest - 1, 1)).bytes())

    bad("raw-short", "Codec 0: shorter than said.", b"hell", b"hello", codec=0)
    bad("raw-long", "Codec 0: longer than said.", b"hello!", b"hello", codec=0)
    bad("empty", "No stream at all.", b"")
    bad("cut-off", "The last byte is missing.", plain[:-1])
    bad("cut-in-header", "Nothing but the first byte.", plain[:1])
    bad("no-end", "All bytes come out, and the last block is missing.", Stream().commands(1000, ord("a"), (1, 999, 1), last=False).bytes())
    bad("more-behind", "A byte behind the end.", plain + b"\0")
    bad("two-streams", "A second stream behind the end.", plain + plain)
    bad("padding", "Bits behind the end are not 0.", Stream().stored(text[:100]).end(padding=1), text[:100])
    bad("longer", "One byte more comes out than the chunk has.", plain, text[:999])
    bad("shorter", "One byte less comes out than the chunk has.", plain, text + b"a")
    bad("bomb", "16 MiB come out of a few bytes.", Stream().commands(16 * MIB, ord("a"), (1, 16 * MIB - 1, 1)).bytes())
    bad("too-large", "A chunk of 4 MiB and 1 byte.", Stream().commands(largest + 1, ord("a"), (1, largest, 1)).bytes(), b"a" * (largest + 1))
    bad("larger-window", "A window of 32 MiB, which is no part of the RFC.", run(Stream.with_large_window(25)).bytes())
    bad("damaged", "A bit in the middle of the stream is wrong.", bytes(byte ^ (4 if at == 5 else 0) for at, byte in enumerate(plain)))
    bad("damaged-text", "The stream is right, a letter in it is another: only the hash tells.", Stream().commands(1000, ord("b"), (1, 999, 1)).bytes())
    bad("before-start", "A copy of three bytes from before the first one, where the dictionary has none.", Stream().commands(1000, 0, (0, 3, 1), (0, 997, 4)).bytes(), bytes(1000))
    bad("gzip", "Another compressor's stream.", bytes.fromhex("1f8b08000000000002034b4c1c05a360140c77000003da389ae8030000"))
    vec("bad-codec-unknown", "ABSENT", "A codec of a later version.", text, plain, codec=2)
    vec("bad-codec-last", "ABSENT", "The last of all codecs.", text, plain, codec=255)


# --- manifest (docs/spec/release-v1.md) -------------------------------------------------------


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def manifests():
    component = {
        "name": "library",
        "kind": "content",
        "counter": 7,
        "label": {"en": "Library", "pt-BR": "Biblioteca"},
        "tree": A,
        "list": {"sha256": B, "length": 120},
        "size": 5000,
        "files": 2,
        "match": {"arch": ["arm64", "amd64"]},
        "install": {"path": "library"},
    }
    release = {
        "_type": "release",
        "format": 1,
        "channel": "stable",
        "counter": 42,
        "issued": "2026-11-22T10:00:00Z",
        "label": {"en": "November"},
        "notes": {},
        "components": [component, {**component, "name": "maps", "kind": "map"}],
    }

    def good(name, about, value):
        vector("manifest", f"good-{name}", "ok", about, hex=canonical(value).hex(), value=value)

    def bad(name, about, data, reason):
        data = data if isinstance(data, bytes) else canonical(data)
        vector("manifest", f"bad-{name}", "MANIFEST_INVALID", about, reason=reason, hex=data.hex())

    good("two-components", "A release of two components.", release)
    good("no-components", "A release that empties its channel.", {**release, "components": []})
    good("site-channel", "A community's own channel.", {**release, "channel": "site-porto-novo"})

    def with_component(**changes):
        return {**release, "components": [{**component, **changes}]}

    bad("not-json", "Not JSON.", b"hello", "document")
    bad("not-canonical", "White space between tokens.", json.dumps(release).encode(), "document")
    bad("key-twice", "A key twice.", b'{"_type":"release",' + canonical(release)[1:], "document")
    bad("byte-order-mark", "A byte order mark.", b"\xef\xbb\xbf" + canonical(release), "document")
    bad("array", "Not an object.", [release], "document")
    bad("type", "Another type.", {**release, "_type": "targets"}, "_type")
    bad("format", "A format of a later version.", {**release, "format": 2}, "format")
    bad("unknown-key", "A key that format 1 does not have.", {**release, "scripts": []}, "document")
    bad("channel", "A channel out of its folder.", {**release, "channel": "../x"}, "channel")
    bad("channel-role", "A channel with the name of a TUF role.", {**release, "channel": "root"}, "channel")
    bad("counter", "Counters start at 1.", {**release, "counter": 0}, "counter")
    bad("issued", "A time with fractions.", {**release, "issued": "2026-11-22T10:00:00.5Z"}, "issued")
    bad("language", "Not a language tag.", {**release, "label": {"<b>": "x"}}, "label.<b>")
    bad("order", "Components descend.", {**release, "components": release["components"][::-1]}, "components.1.name")
    bad("twice", "A component twice.", {**release, "components": [component, component]}, "components.1.name")
    bad("component-name", "A name with a slash.", with_component(name="a/b"), "components.0.name")
    bad("kind", "A kind that format 1 does not have.", with_component(kind="script"), "components.0.kind")
    bad("tree", "A hash in capitals.", with_component(tree=A.upper()), "components.0.tree")
    bad("length", "A negative length.", with_component(list={"sha256": B, "length": -1}), "components.0.list.length")


# --- chunking (docs/spec/chunking-v1.md) ------------------------------------------------------

GEAR = [int.from_bytes(hashlib.sha256(b"p2p-hotspot gear 1" + bytes([byte])).digest()[:4], "big") for byte in range(256)]


def stream(seed, length):
    blocks = (hashlib.sha256(seed.encode() + at.to_bytes(4, "big")).digest() for at in range(-(-length // 32)))
    return b"".join(blocks)[:length]


def sizes(file_size):
    if file_size <= 256 * 1024:
        return (262144, 262144, 262144)
    average = 32 * 1024
    while average < MIB and average * 65536 < file_size:
        average *= 2
    return (average // 4, average, average * 4)


def cuts(data, file_size):
    low, average, high = sizes(file_size)
    bits = average.bit_length() - 1
    found, start = [], 0
    while start < len(data):
        end = min(len(data), start + high)
        cut = end
        value = 0
        for at in range(start + low, end):
            value = (value * 2 + GEAR[data[at]]) & 0xFFFFFFFF
            if value >> (32 - (bits + (2 if at < start + average else -2))) == 0:
                cut = at + 1
                break
        found.append(cut - start)
        start = cut
    return found


def chunking():
    vector("chunking", "gear", "ok", "The gear table, 256 words.", gear=[f"{word:08x}" for word in GEAR])
    steps = [0, 1, 262144, 262145, 2**30, 2**32, 2**32 + 1, 2**33, 2**33 + 1, 2**36 - 1, 2**36, 2**53 - 1]
    table = [dict(zip(("fileSize", "min", "average", "max"), (step, *sizes(step)))) for step in steps]
    vector("chunking", "sizes", "ok", "Chunk sizes by file size.", sizes=table)

    def case(name, about, data, seed, file_size=None):
        size = file_size or len(data)
        vector(
            "chunking",
            f"good-{name}",
            "ok",
            about,
            input={**seed, "length": len(data), "sha256": sha(data)},
            fileSize=size,
            chunkLengths=cuts(data, size),
        )

    for name, length, about in (
        ("empty", 0, "An empty file has no chunk."),
        ("whole", 262144, "The largest file that is one chunk."),
        ("just-over", 262145, "The smallest file that is cut."),
        ("three-mebibytes", 3 * MIB, "About 40 chunks."),
    ):
        case(name, about, stream(name, length), {"seed": name})
    case("zeros", "Nothing to cut at: chunks of the largest size.", bytes(MIB), {"fill": 0})
    data = stream("large", 12 * MIB)
    case("large-file", "The first 12 MiB of a file of 100 GiB, cut as if they were all.", data, {"seed": "large"}, 100 * 2**30)


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
