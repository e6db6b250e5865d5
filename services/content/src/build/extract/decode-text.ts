/** Bytes in which a page says how it is written. */
const declarationBytes = 1024;

const declaredEncoding = (bytes: Uint8Array): string => {
  const start = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]{1,40})/i.exec(start)?.[1] ?? 'utf-8';
};

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

/** Text from bytes, as their mark or the page itself says, else UTF-8. What is no text becomes U+FFFD. */
export const decodeText = (bytes: Uint8Array): string => {
  const encoding = byteOrderMark(bytes) ?? declaredEncoding(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
};
