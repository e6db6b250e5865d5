"""The bundle file (docs/spec/repository-v1.md §6)."""

from vectors import A, MIB, vector


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
