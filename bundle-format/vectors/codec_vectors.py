"""Codec 1 (docs/spec/repository-v1.md §5.1)."""

from brotli_streams import Stream
from chunking_vectors import stream
from vectors import MIB, sha, vector


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
