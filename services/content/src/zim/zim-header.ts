/** The part of a ZIM file that says where everything is (https://wiki.openzim.org/wiki/ZIM_file_format). */
export const zimHeaderBytes = 80;
const checksumBytes = 16;
const magic = 0x44d495a;
const knownMajors: readonly number[] = [5, 6];

export interface ZimHeader {
  /** Of this very file, as 36 characters with hyphens. */
  readonly uuid: string;
  /** Where its MD5 begins, which is of all bytes before it; the last thing in the file. */
  readonly checksumAt: number;
}

const hyphenated = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Reads a header and looks whether all it points to lies inside the file: of a file that was cut short,
 * the end is missing, and with it what the header promises.
 *
 * @param bytes the first 80 of the file
 * @param sizeBytes of the whole file
 * @returns undefined for a file that is no ZIM, or not a whole one
 */
export const readZimHeader = (bytes: Uint8Array, sizeBytes: number): ZimHeader | undefined => {
  if (bytes.length < zimHeaderBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) return undefined;
  if (!knownMajors.includes(view.getUint16(4, true))) return undefined;
  const position = (at: number): number => Number(view.getBigUint64(at, true));
  const isInside = (at: number, count: number): boolean => at + 8 * count <= sizeBytes;
  const checksumAt = position(72);
  const isWhole =
    position(56) < sizeBytes &&
    isInside(position(32), view.getUint32(24, true)) &&
    isInside(position(48), view.getUint32(28, true)) &&
    checksumAt + checksumBytes === sizeBytes;
  if (!isWhole) return undefined;
  return { uuid: hyphenated(Buffer.from(bytes.subarray(8, 24)).toString('hex')), checksumAt };
};
