import type { Icon } from './apk-info.ts';
import type { ResourceTable } from './resource-table.ts';
import type { ResourceValue } from './resource-value.ts';

/** Larger ones are not icons; the index would carry them to every phone. */
export const maxIconBytes = 1024 * 1024;
const maxReferences = 64;
const anyDensity = 0xfffe;
/** What an image without density is drawn for (mdpi). */
const baseDensity = 160;

const densityOf = (density: number): number =>
  density === 0 ? baseDensity : density >= anyDensity ? 0 : density;

const rasterName = /\.(?:png|webp|jpe?g)$/i;

/**
 * The files an icon may be, best first: raster images, the highest density before the others.
 *
 * @param icons values of the manifest, the more wanted first
 */
export const iconPaths = (
  icons: readonly ResourceValue[],
  table: ResourceTable | undefined,
): readonly string[] => {
  const found: { path: string; density: number; isPlain: boolean; order: number }[] = [];
  let references = 0;
  const visit = (value: ResourceValue, order: number): void => {
    if (value.kind === 'string') {
      found.push({ path: value.text, density: 0, isPlain: true, order });
      return;
    }
    if (value.kind !== 'reference' || references === maxReferences) return;
    references += 1;
    for (const { configuration, value: inner } of table?.(value.resourceId) ?? []) {
      if (inner.kind === 'string') {
        const { density, isPlain } = configuration;
        found.push({ path: inner.text, density: densityOf(density), isPlain, order });
      } else if (inner.kind === 'reference' && configuration.isPlain) {
        visit(inner, order);
      }
    }
  };
  icons.forEach((icon, order) => {
    visit(icon, order);
  });
  return found
    .filter(({ path }) => rasterName.test(path))
    .sort(
      (a, b) =>
        a.order - b.order ||
        Number(b.isPlain) - Number(a.isPlain) ||
        b.density - a.density ||
        (a.path < b.path ? -1 : 1),
    )
    .map(({ path }) => path);
};

const startsWith = (bytes: Uint8Array, offset: number, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    offset,
    offset + text.length,
  ) === text;

/** Tells an image by its first bytes; names inside an APK may say anything. */
export const readIcon = (bytes: Uint8Array): Icon | undefined => {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return { extension: 'png', bytes };
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return { extension: 'jpg', bytes };
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) {
    return { extension: 'webp', bytes };
  }
  return undefined;
};
