/** Where the headers of one file stand in a zip. */
export interface ZipHeaders {
  readonly local: number;
  readonly central: number;
}

const endBytes = 22;
const centralBytes = 46;

export const directoryOffsetOf = (zip: Buffer): number =>
  zip.readUInt32LE(zip.byteLength - endBytes + 16);

/** Headers by name of a zip without a comment. */
export const zipHeaders = (zip: Buffer): ReadonlyMap<string, ZipHeaders> => {
  const headers = new Map<string, ZipHeaders>();
  const end = zip.byteLength - endBytes;
  for (let central = directoryOffsetOf(zip); central < end;) {
    const nameEnd = central + centralBytes + zip.readUInt16LE(central + 28);
    const name = zip.toString('utf8', central + centralBytes, nameEnd);
    headers.set(name, { local: zip.readUInt32LE(central + 42), central });
    central = nameEnd + zip.readUInt16LE(central + 30) + zip.readUInt16LE(central + 32);
  }
  return headers;
};

/** A copy with some bytes changed. */
export const edited = (
  zip: Buffer,
  name: string,
  change: (copy: Buffer, headers: ZipHeaders) => void,
): Buffer => {
  const headers = zipHeaders(zip).get(name);
  if (headers === undefined) throw new Error(name);
  const copy = Buffer.from(zip);
  change(copy, headers);
  return copy;
};

/** A copy with bytes put in, the directory's offset moved along where they stand in front of it. */
export const withInserted = (zip: Buffer, at: number, bytes: Uint8Array): Buffer => {
  const directoryOffset = directoryOffsetOf(zip);
  const all = Buffer.concat([zip.subarray(0, at), bytes, zip.subarray(at)]);
  const endOffset = all.byteLength - endBytes;
  if (at <= directoryOffset) all.writeUInt32LE(directoryOffset + bytes.byteLength, endOffset + 16);
  else all.writeUInt32LE(all.readUInt32LE(endOffset + 12) + bytes.byteLength, endOffset + 12);
  return all;
};
