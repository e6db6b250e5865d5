/** Tags of EXIF 2.32, and what they are in. */
const tags = { gps: 0x8825, latitude: 2, longitude: 4 } as const;
const entryBytes = 12;
const rationalBytes = 8;

interface Tiff {
  /** From the byte order mark on: offsets count from there. */
  readonly bytes: Buffer;
  readonly isLittle: boolean;
}

const read16 = ({ bytes, isLittle }: Tiff, at: number): number =>
  isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);

const read32 = ({ bytes, isLittle }: Tiff, at: number): number =>
  isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);

/** Where the value of a tag is said, in a directory of tags. */
const findTag = (tiff: Tiff, directory: number, tag: number): number | undefined => {
  const count = read16(tiff, directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entryBytes;
    if (read16(tiff, entry) === tag) return entry + 8;
  }
  return undefined;
};

/** Degrees, minutes, seconds: programs that take a place out write noughts over it. */
const isDegrees = (tiff: Tiff, value: number | undefined): boolean => {
  if (value === undefined) return false;
  const start = read32(tiff, value);
  const degrees = tiff.bytes.subarray(start, start + 3 * rationalBytes);
  return [0, 1, 2].some((index) => {
    const at = index * rationalBytes;
    return degrees.length >= at + rationalBytes && degrees.readUInt32BE(at) !== 0;
  });
};

const tellsPlace = (bytes: Buffer): boolean => {
  const tiff = { bytes, isLittle: bytes.toString('latin1', 0, 2) === 'II' };
  try {
    const gps = findTag(tiff, read32(tiff, 4), tags.gps);
    if (gps === undefined) return false;
    const directory = read32(tiff, gps);
    return [tags.latitude, tags.longitude].some((tag) =>
      isDegrees(tiff, findTag(tiff, directory, tag)),
    );
  } catch (error) {
    // Damaged, or no EXIF at all.
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const marks = ['II*\0', 'MM\0*'].map((mark) => Buffer.from(mark, 'latin1'));
/** Beginnings that are looked at: in a file of noise there may be many. */
const mostBeginnings = 64;

/**
 * Whether a picture tells where it was taken: in EXIF, wherever its format has it (JPEG, PNG, WebP, HEIC and
 * TIFF all hold a TIFF in it), or in XMP.
 */
export const tellsPlaceTaken = (picture: Buffer): boolean => {
  if (picture.includes('exif:GPSLatitude')) return true;
  return marks.some((mark) => {
    let at = picture.indexOf(mark);
    for (let tries = 0; at >= 0 && tries < mostBeginnings; tries += 1) {
      if (tellsPlace(picture.subarray(at))) return true;
      at = picture.indexOf(mark, at + 1);
    }
    return false;
  });
};
