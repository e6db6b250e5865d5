import type { FileHandle } from 'node:fs/promises';
import { byteView, OutOfBoundsError } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import type { Icon } from '../apk/apk-info.ts';
import { readBinaryXml } from '../apk/binary-xml.ts';
import { ResourceFormatError } from '../apk/resource-chunk.ts';
import type { ResourceTable } from '../apk/resource-table.ts';
import type { ResourceValue } from '../apk/resource-value.ts';
import { readZipEntry } from '../zip/zip-entry.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import { adaptiveLayerSize, drawDrawable } from './drawable.ts';
import { DrawingError, followReferences, startDrawing, type DrawableSource } from './drawing.ts';
import { enlarge } from './enlarge.ts';
import { iconPaths } from './icon-paths.ts';
import type { IconRenderer } from './icon-renderer.ts';
import { readRasterImage, type RasterImage } from './image-format.ts';
import { readPlainPng } from './png-reader.ts';
import { encodePng } from './png-writer.ts';
import { xmlTree, type XmlNode } from './xml-node.ts';

/** Larger files are not icons; the index would carry them to every phone. */
const maxIconBytes = 1024 * 1024;
/** Bounds what an image may unpack to: 16 MiB. */
const maxPixels = 2048;
/** What one drawing may be made of; real ones have two or three files. */
const maxImages = 8;
const maxXmlFiles = 40;
/** What phones with the finest screens show in a list. */
export const iconPixels = 192;
/** Larger ones cost every visitor time and show nothing more. */
const maxIconPixels = 1024;
const maxRasterFiles = 20;

/** Damaged resources and drawings that are not drawn: another picture is looked for. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof DrawingError ||
  error instanceof ResourceFormatError ||
  error instanceof OutOfBoundsError;

/** Files of an APK that can be read; a damaged picture is no reason against an app. */
const iconFiles = (file: FileHandle, directory: ZipDirectory) => {
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const entry = directory.entries.get(path);
    if (entry === undefined || entry.sizeBytes > maxIconBytes) return undefined;
    try {
      return await readZipEntry(file, directory, entry, maxIconBytes);
    } catch (error) {
      if (error instanceof FdroidError) return undefined;
      throw error;
    }
  };
  const raster = async (path: string): Promise<RasterImage | undefined> => {
    const bytes = await read(path);
    const image = bytes === undefined ? undefined : readRasterImage(bytes);
    return image !== undefined && Math.max(image.width, image.height) <= maxPixels
      ? image
      : undefined;
  };
  const xml = async (path: string): Promise<XmlNode | undefined> => {
    const bytes = await read(path);
    if (bytes === undefined) return undefined;
    try {
      return xmlTree(readBinaryXml(byteView(bytes)));
    } catch (error) {
      if (isUnreadable(error)) return undefined;
      throw error;
    }
  };
  return { raster, xml };
};

const dataUri = (type: 'png' | 'jpeg', bytes: Uint8Array): string =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** WebP becomes PNG first: SVG knows no other images than PNG and JPEG. */
const toDataUri = async (
  { format, bytes }: RasterImage,
  renderer: IconRenderer,
): Promise<string | undefined> => {
  if (format === 'png') return dataUri('png', bytes);
  if (format === 'jpg') return dataUri('jpeg', bytes);
  const png = await renderer.render({ kind: 'webp', bytes });
  return png === undefined ? undefined : dataUri('png', png);
};

/** Reads no file twice, and no more files than some. @throws DrawingError */
const readOnce = <Content>(
  maxFiles: number,
  read: (path: string) => Promise<Content | undefined>,
): ((path: string) => Promise<Content | undefined>) => {
  const known = new Map<string, Promise<Content | undefined>>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    if (known.size >= maxFiles) throw new DrawingError('too many files');
    const content = read(path);
    known.set(path, content);
    return content;
  };
};

/** A small plain PNG as a larger one. */
const enlargedPng = ({ format, width, height, bytes }: RasterImage): Uint8Array | undefined => {
  if (format !== 'png' || width !== height || width > iconPixels) return undefined;
  const pixels = readPlainPng(bytes, iconPixels);
  return pixels && encodePng(enlarge(pixels, iconPixels), iconPixels, iconPixels);
};

const svgDocument = (size: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${content}</svg>`;

const pathsOf = (icon: ResourceValue, table: ResourceTable | undefined): readonly string[] => {
  try {
    return iconPaths([icon], table).slice(0, maxRasterFiles);
  } catch (error) {
    if (isUnreadable(error)) return [];
    throw error;
  }
};

/** Looks for an icon that phones can show: PNG, at least 192 pixels wide. */
export const findIcon = async (
  file: FileHandle,
  directory: ZipDirectory,
  icons: readonly ResourceValue[],
  table: ResourceTable | undefined,
  renderer: IconRenderer,
): Promise<Icon | undefined> => {
  const files = iconFiles(file, directory);
  const source: DrawableSource = {
    table,
    readXml: readOnce(maxXmlFiles, files.xml),
    readImage: readOnce(maxImages, async (path) => {
      const image = await files.raster(path);
      return image === undefined ? undefined : toDataUri(image, renderer);
    }),
  };

  /** A plain image needs no thread that draws. */
  const enlarged = async (value: ResourceValue): Promise<Uint8Array | undefined> => {
    const found = followReferences(value, table);
    if (found?.kind !== 'string' || found.text.endsWith('.xml')) return undefined;
    const image = await files.raster(found.text);
    return image === undefined ? undefined : enlargedPng(image);
  };

  const draw = async (value: ResourceValue): Promise<Uint8Array | undefined> => {
    const box = { x: 0, y: 0, width: adaptiveLayerSize, height: adaptiveLayerSize };
    try {
      const plain = await enlarged(value);
      if (plain !== undefined) return plain;
      const content = await drawDrawable(value, box, startDrawing(source));
      const svg = svgDocument(adaptiveLayerSize, content);
      return await renderer.render({ kind: 'svg', svg, width: iconPixels });
    } catch (error) {
      if (isUnreadable(error)) return undefined;
      throw error;
    }
  };

  /** A raster image as PNG in a square of a good size. */
  const redraw = async (image: RasterImage): Promise<Icon | undefined> => {
    const href = await toDataUri(image, renderer);
    if (href === undefined) return undefined;
    const wanted = Math.min(maxIconPixels, Math.max(image.width, image.height, iconPixels));
    const content = `<image width="${wanted}" height="${wanted}" href="${href}"/>`;
    const svg = svgDocument(wanted, content);
    const bytes = await renderer.render({ kind: 'svg', svg, width: wanted });
    return bytes === undefined ? undefined : { extension: 'png', bytes };
  };

  let largest: RasterImage | undefined;
  for (const icon of icons) {
    for (const path of pathsOf(icon, table)) {
      const image = await files.raster(path);
      if (image === undefined) continue;
      const [short, long] = [
        Math.min(image.width, image.height),
        Math.max(image.width, image.height),
      ];
      const isGood = image.format === 'png' && short >= iconPixels && long <= maxIconPixels;
      if (isGood) return { extension: 'png', bytes: image.bytes };
      if (long > (largest?.width ?? 0)) largest = image;
    }
    const drawn = await draw(icon);
    if (drawn !== undefined) return { extension: 'png', bytes: drawn };
  }
  if (largest === undefined) return undefined;
  return (await redraw(largest)) ?? { extension: largest.format, bytes: largest.bytes };
};
