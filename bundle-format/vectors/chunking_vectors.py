"""Chunking (docs/spec/chunking-v1.md)."""

import hashlib

from vectors import MIB, sha, vector

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
