import type { ResourceTable } from '../apk/resource-table.ts';
import type { ResourceValue } from '../apk/resource-value.ts';

const maxReferences = 64;
const maxFound = 2000;
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
    if (found.length > maxFound) return;
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
