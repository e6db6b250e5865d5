/** What a picture says of itself in its first bytes. Sizes in pixels. */
export interface PictureFacts {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Ending of a file's name, without the dot. */
  readonly ending: 'png' | 'jpg' | 'webp';
  readonly width: number;
  readonly height: number;
}

const textAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

/** PNG, third edition, §11.2.1: the first chunk is IHDR. */
const readPng = (bytes: Uint8Array, view: DataView): PictureFacts | undefined =>
  bytes.length >= 33 &&
  textAt(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n' &&
  textAt(bytes, 12, 4) === 'IHDR'
    ? {
        mediaType: 'image/png',
        ending: 'png',
        width: view.getUint32(16),
        height: view.getUint32(20),
      }
    : undefined;

/** Markers of JPEG (ITU-T T.81, table B.1) that begin a frame: SOF0 to SOF15 without DHT, JPG, DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const readJpeg = (bytes: Uint8Array, view: DataView): PictureFacts | undefined => {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let position = 2;
  while (position + 9 < bytes.length) {
    const marker = view.getUint16(position) & 0xff;
    if (bytes[position] !== 0xff) return undefined;
    if (marker === 0xff) {
      position += 1;
      continue;
    }
    const length = view.getUint16(position + 2);
    if (isFrame(marker)) {
      const height = view.getUint16(position + 5);
      return {
        mediaType: 'image/jpeg',
        ending: 'jpg',
        width: view.getUint16(position + 7),
        height,
      };
    }
    if (length < 2 || marker === 0xda) return undefined;
    position += 2 + length;
  }
  return undefined;
};

/** RFC 9649, §2.5 to §2.7. */
const readWebp = (bytes: Uint8Array, view: DataView): PictureFacts | undefined => {
  if (bytes.length < 30 || textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') {
    return undefined;
  }
  const facts = { mediaType: 'image/webp', ending: 'webp' } as const;
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      return {
        ...facts,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { ...facts, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        ...facts,
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return undefined;
  }
};

/**
 * Reads kind and size of a picture from its bytes, whatever its name says.
 *
 * @returns undefined where it is neither PNG nor JPEG nor WebP, or has no size
 */
export const readPicture = (bytes: Uint8Array): PictureFacts | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = readPng(bytes, view) ?? readJpeg(bytes, view) ?? readWebp(bytes, view);
  return facts !== undefined && facts.width > 0 && facts.height > 0 ? facts : undefined;
};
