/** Little-endian bytes, for building what the readers read. */
export const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};

export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** A range with its length (u32) before it. */
export const withLength = (...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.byteLength), body]);
};

/** One chunk of Android's resource formats. */
export const chunk = (type: number, header: Uint8Array, ...body: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(body);
  const headerBytes = 8 + header.byteLength;
  return Buffer.concat([
    u16(type),
    u16(headerBytes),
    u32(headerBytes + content.byteLength),
    header,
    content,
  ]);
};

/** A string pool, in UTF-8 or UTF-16. */
export const stringPool = (strings: readonly string[], encoding: 'utf8' | 'utf16'): Buffer => {
  const encoded = strings.map((text) => {
    if (encoding === 'utf16') {
      return Buffer.concat([u16(text.length), Buffer.from(text, 'utf16le'), u16(0)]);
    }
    const bytes = Buffer.from(text, 'utf8');
    const length = (count: number): Buffer =>
      count < 0x80 ? Buffer.of(count) : Buffer.of(0x80 | (count >> 8), count & 0xff);
    return Buffer.concat([length(text.length), length(bytes.byteLength), bytes, Buffer.of(0)]);
  });
  let offset = 0;
  const offsets = encoded.map((bytes) => {
    offset += bytes.byteLength;
    return u32(offset - bytes.byteLength);
  });
  const data = Buffer.concat(encoded);
  const padding = Buffer.alloc((4 - (data.byteLength % 4)) % 4);
  const header = Buffer.concat([
    u32(strings.length),
    u32(0),
    u32(encoding === 'utf8' ? 0x100 : 0),
    u32(28 + strings.length * 4),
    u32(0),
  ]);
  return chunk(0x0001, header, ...offsets, data, padding);
};
