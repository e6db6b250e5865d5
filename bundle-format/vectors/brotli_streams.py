"""Brotli streams (RFC 7932) made bit by bit, for the vectors of codec 1: no compressor is needed."""

COPY_EXTRA_BITS = [0] * 8 + [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 24]


def copy_code(length):
    """Copy length code, its extra bits and their value (RFC 7932, section 5)."""
    base = 2
    for code, extra in enumerate(COPY_EXTRA_BITS):
        if length < base + 2**extra:
            return code, extra, length - base
        base += 2**extra
    raise ValueError(length)


class Stream:
    """Bits of a stream, the least significant bit of a byte first."""

    def __init__(self, window_bits=16):
        self.bits = []
        self.distance_bits = 6
        # Section 9.1: 16 is one bit, 17 is all zeros, 18 to 24 are 1 to 7, smaller ones are 2 to 7 behind zeros.
        if window_bits == 16:
            self.put(0, 1)
        elif window_bits > 17:
            self.put(1 | (window_bits - 17) << 1, 4)
        else:
            self.put(1 | (window_bits % 17 and window_bits - 8) << 4, 7)

    @classmethod
    def with_large_window(cls, window_bits):
        """The "large window" that some tools write, with the code that the RFC keeps free."""
        stream = cls()
        stream.bits = []
        stream.distance_bits = 8
        stream.put(0b0010001, 7)
        stream.put(0, 1)
        stream.put(window_bits, 6)
        return stream

    def put(self, value, count):
        self.bits += [value >> at & 1 for at in range(count)]

    def align(self, padding=0):
        while len(self.bits) % 8:
            self.bits.append(padding)

    def length(self, value):
        nibbles = max(4, (value.bit_length() + 3) // 4)
        self.put(nibbles - 4, 2)
        self.put(value, nibbles * 4)

    def stored(self, data):
        """A meta-block of bytes as they are; never the last one."""
        self.put(0, 1)
        self.length(len(data) - 1)
        self.put(1, 1)
        self.align()
        for byte in data:
            self.put(byte, 8)
        return self

    def skipped(self, data):
        """A meta-block of bytes that are no part of what comes out."""
        self.put(0, 1)
        self.put(3, 2)
        self.put(0, 1)
        self.put(1, 2)
        self.put(len(data) - 1, 8)
        self.align()
        for byte in data:
            self.put(byte, 8)
        return self

    def code(self, symbols, alphabet_bits):
        """A simple prefix code of one symbol (no bits) or two (one bit)."""
        self.put(1, 2)
        self.put(len(symbols) - 1, 2)
        for symbol in sorted(symbols):
            self.put(symbol, alphabet_bits)

    def commands(self, size, literal, *copies, last=True):
        """A meta-block of copies (literals before it, length, distance up to 4); one kind of literal."""
        self.put(int(last), 1)
        if last:
            self.put(0, 1)
        self.length(size - 1)
        if not last:
            self.put(0, 1)
        self.put(0, 3)  # one block type each of literals, commands, distances
        self.put(0, 6)  # no postfix bits, no direct distances
        self.put(0, 2)  # context mode
        self.put(0, 2)  # one prefix code for literals, one for distances
        steps = []
        for insert, copy, distance in copies:
            code, extra, value = copy_code(copy)
            cell = (128, 192, 384)[code // 8]
            steps.append((cell + insert * 8 + code % 8, extra, value, 16 + (distance - 1) // 2, (distance - 1) % 2))
        inserts = sorted({step[0] for step in steps})
        distances = sorted({step[3] for step in steps})
        self.code([literal], 8)
        self.code(inserts, 10)
        self.code(distances, self.distance_bits)
        for command, extra, value, distance, distance_extra in steps:
            self.put(inserts.index(command), len(inserts) - 1)
            self.put(value, extra)
            self.put(distances.index(distance), len(distances) - 1)
            self.put(distance_extra, 1)
        return self

    def end(self, padding=0):
        """The empty last meta-block."""
        self.put(3, 2)
        return self.bytes(padding)

    def bytes(self, padding=0):
        self.align(padding)
        octets = (self.bits[at : at + 8] for at in range(0, len(self.bits), 8))
        return bytes(sum(bit << place for place, bit in enumerate(octet)) for octet in octets)
