import { TileType } from 'pmtiles';
import type { Place } from '../../place.ts';
import type { Archive } from '../pmtiles/archive.ts';
import { decodeTile } from '../places/collect-places.ts';
import { cleanName } from '../places/clean-name.ts';
import { drawTile, emptyDrawing, paints, type Paint } from './draw-tile.ts';
import { framesOf, type Frame } from './frame.ts';
import { pictureType } from './picture-tiles.ts';

/** Of the tiles in one picture; a coarser one is made where they have more. */
const mostPictureBytes = 512 * 1024;

const mostLabels = 12;

/** Large, since phones show the picture at half its size. */
const textSize = { label: 22, credit: 16 } as const;

const looks: Readonly<Record<Paint, string>> = {
  green: 'fill="#d3e5c4"',
  town: 'fill="#e9dfd3"',
  water: 'fill="#a9d3e6"',
  stream: 'fill="none" stroke="#8fc3da" stroke-width="1"',
  border: 'fill="none" stroke="#8c6d93" stroke-width="1" stroke-dasharray="5 3"',
  way: 'fill="none" stroke="#c9bcae" stroke-width="1"',
  road: 'fill="none" stroke="#d98b4a" stroke-width="1.6"',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

/** Names that do not stand in each other's way, the most important first. */
const labels = (frame: Frame, places: readonly Place[]): string => {
  const taken: { readonly x: number; readonly y: number; readonly reach: number }[] = [];
  const parts: string[] = [];
  for (const { latitude, longitude, name } of places) {
    if (parts.length === mostLabels) break;
    const { x, y } = frame.point(longitude, latitude);
    const reach = name.length * textSize.label * 0.3;
    const isInside = x > reach && x < frame.width - reach && y > 26 && y < frame.height - 36;
    const isFree = taken.every(
      (other) => Math.abs(other.y - y) > 28 || Math.abs(other.x - x) > other.reach + reach,
    );
    if (!isInside || !isFree) continue;
    taken.push({ x, y, reach });
    parts.push(
      `<text x="${oneDecimal(x)}" y="${oneDecimal(y)}" text-anchor="middle">${escaped(name)}</text>`,
    );
  }
  return `<g font-family="sans-serif" font-size="${textSize.label}" fill="#33291f" stroke="#fffdf9" stroke-width="4" paint-order="stroke">${parts.join('')}</g>`;
};

/** @returns undefined where there is no tile */
const vectorLayers = async (archive: Archive, frame: Frame): Promise<string | undefined> => {
  const drawing = emptyDrawing();
  let isEmpty = true;
  for (const tile of frame.tiles) {
    const bytes = await archive.tileAt(tile);
    if (bytes === undefined) continue;
    isEmpty = false;
    drawTile(drawing, decodeTile(bytes), frame.place(tile));
  }
  if (isEmpty) return undefined;
  return paints
    .filter((paint) => drawing[paint] !== '')
    .map((paint) => `<path ${looks[paint]} fill-rule="evenodd" d="${drawing[paint]}"/>`)
    .join('');
};

/** @returns undefined where there is no tile, or where they are too large together */
const rasterTiles = async (archive: Archive, frame: Frame): Promise<string | undefined> => {
  const { tileType } = archive.header;
  let markup = '';
  let total = 0;
  for (const tile of frame.tiles) {
    const bytes = await archive.tileAt(tile);
    if (bytes === undefined) continue;
    const mediaType = pictureType(tileType, bytes);
    total += bytes.length;
    if (total > mostPictureBytes) return undefined;
    const { left, side, top } = frame.place(tile);
    const box = `x="${oneDecimal(left)}" y="${oneDecimal(top)}" width="${oneDecimal(side + 0.1)}" height="${oneDecimal(side + 0.1)}"`;
    const address = `data:${mediaType};base64,${bytes.toString('base64')}`;
    markup += `<image ${box} preserveAspectRatio="none" href="${address}"/>`;
  }
  return markup === '' ? undefined : markup;
};

/** Words of whom the map is by, as text: in files they are markup. */
const plainAttribution = (value: unknown): string =>
  cleanName(
    typeof value === 'string' ? value.replaceAll(/<[^>]*>/g, '').replaceAll('&copy;', '©') : '',
  ) ?? '';

/**
 * A picture of all of a map, as SVG, for browsers that cannot draw it.
 *
 * @param places the most important first
 * @returns undefined where no few tiles show all of it
 * @throws MapsError MAP_BROKEN, MAP_TILE_BROKEN, MAP_TILE_LARGE
 */
export const drawOverview = async (
  archive: Archive,
  places: readonly Place[],
): Promise<string | undefined> => {
  const isVector = archive.header.tileType === TileType.Mvt;
  for (const frame of framesOf(archive.header)) {
    const { height, width } = frame;
    const body = isVector ? await vectorLayers(archive, frame) : await rasterTiles(archive, frame);
    if (body === undefined) continue;
    const credit = plainAttribution(archive.metadata['attribution']);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
      `<rect width="${width}" height="${height}" fill="#f6f1e7"/>`,
      body,
      labels(frame, places),
      `<text x="6" y="${height - 7}" font-family="sans-serif" font-size="${textSize.credit}" fill="#33291f" stroke="#fffdf9" stroke-width="4" paint-order="stroke">${escaped(credit)}</text>`,
      '</svg>\n',
    ].join('\n');
  }
  return undefined;
};
