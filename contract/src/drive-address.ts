/** The letters of z-base-32, in which Hyperdrive writes keys. */
const letters = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/**
 * Reads `hyper://<key>`, with the key in z-base-32 or in hex.
 *
 * @returns the public key, 64 lower-case hex digits; undefined for what is no such address
 */
export const driveKeyOf = (address: string): string | undefined => {
  const [, text = ''] = /^hyper:\/\/([0-9a-z]+)\/?$/.exec(address) ?? [];
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  if (text.length !== 52) return undefined;
  let bits = '';
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) return undefined;
    bits += value.toString(2).padStart(5, '0');
  }
  // 52 letters have four bits more than a key; they are 0.
  if (!bits.endsWith('0000')) return undefined;
  return Buffer.from(
    bits
      .slice(0, 256)
      .match(/.{8}/g)
      ?.map((byte) => parseInt(byte, 2)) ?? [],
  ).toString('hex');
};
