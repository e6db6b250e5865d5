import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import * as mupdf from 'mupdf';
import { thumbnailSide } from '../../thumbnails/thumbnail-format.ts';
import type { Thumbnail, ThumbnailRequest } from './thumbnail-messages.ts';
import { tellsPlaceTaken } from './told-place.ts';

/** Pixels of a picture that is unpacked: 64 million take 256 MB. Larger ones are mostly traps. */
const mostPixels = 64 * 1024 * 1024;

const mostBytes = 20 * 1024;
/** The first that is small enough is taken. */
const qualities = [70, 55, 40, 25, 10] as const;

const isTooLarge = (file: Buffer): boolean => {
  const image = new mupdf.Image(file);
  try {
    return image.getWidth() * image.getHeight() > mostPixels;
  } finally {
    image.destroy();
  }
};

/** What is encoded are pixels, turned as the picture says: nothing else of the file goes with them. */
const draw = (file: Buffer, mediaType: string): Uint8Array | undefined => {
  if (mediaType !== 'application/pdf' && isTooLarge(file)) return undefined;
  const document = mupdf.Document.openDocument(file, mediaType);
  try {
    if (document.needsPassword()) return undefined;
    const page = document.loadPage(0);
    const [left, top, right, bottom] = page.getBounds();
    const scale = thumbnailSide / Math.max(right - left, bottom - top);
    const pixels = page.toPixmap(
      mupdf.Matrix.scale(scale, scale),
      mupdf.ColorSpace.DeviceRGB,
      false,
    );
    const sizes = [pixels.getWidth(), pixels.getHeight()];
    if (sizes.some((size) => size < 1 || size > thumbnailSide + 1)) return undefined;
    for (const quality of qualities) {
      const jpeg = pixels.asJPEG(quality, false);
      if (jpeg.length <= mostBytes) return Uint8Array.from(jpeg);
    }
    return undefined;
  } finally {
    document.destroy();
  }
};

const drawOrNot = (file: Buffer, mediaType: string): Uint8Array | undefined => {
  try {
    return draw(file, mediaType);
  } catch {
    // Whatever MuPDF says of a damaged file, there is no thumbnail.
    return undefined;
  }
};

const look = async ({ file, drawnAs, isPhoto }: ThumbnailRequest): Promise<Thumbnail> => {
  const content = await readFile(file);
  return {
    bytes: drawnAs === undefined ? undefined : drawOrNot(content, drawnAs),
    tellsPlace: isPhoto && tellsPlaceTaken(content),
  };
};

parentPort?.on('message', (request: ThumbnailRequest) => {
  void look(request)
    .catch((): Thumbnail => ({ bytes: undefined, tellsPlace: false }))
    .then((thumbnail) => {
      parentPort?.postMessage(thumbnail);
    });
});
