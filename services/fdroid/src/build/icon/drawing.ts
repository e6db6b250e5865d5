import type { ConfiguredValue, ResourceTable } from '../apk/resource-table.ts';
import type { ResourceValue } from '../apk/resource-value.ts';
import type { XmlNode } from './xml-node.ts';

/** Where drawables come from: the files and resources of one APK. */
export interface DrawableSource {
  readonly table: ResourceTable | undefined;
  /** Root of a binary XML; undefined where there is none that can be read. */
  readonly readXml: (path: string) => Promise<XmlNode | undefined>;
  /** A raster image as a data URI; undefined where there is none that can be read. */
  readonly readImage: (path: string) => Promise<string | undefined>;
}

/** Thrown for a drawing that is not drawn: too large, too deep, or of a kind that is not known. */
export class DrawingError extends Error {}

/** One icon that is being drawn: its source, and what is left of its budget. */
export interface Drawing {
  readonly source: DrawableSource;
  /** A new id for a gradient or a clip path. */
  readonly newId: () => string;
  /** Takes note of one more element. @throws DrawingError */
  readonly spend: (bytes: number) => void;
}

const maxElements = 3000;
const maxBytes = 4 * 1024 * 1024;
const maxSteps = 20;
const frameworkPackage = 0x01;

/** Begins a drawing. Bounds time and memory, whatever the APK says. */
export const startDrawing = (source: DrawableSource): Drawing => {
  let ids = 0;
  let elements = 0;
  let bytes = 0;
  return {
    source,
    newId: () => {
      ids += 1;
      return `n${ids}`;
    },
    spend: (more) => {
      elements += 1;
      bytes += more;
      if (elements > maxElements || bytes > maxBytes) throw new DrawingError('too large');
    },
  };
};

const anyDensity = 0xfffe;

/** XML before images, then the highest density, then the newest Android version. */
const byFineness = (a: ConfiguredValue, b: ConfiguredValue): number => {
  const rank = ({ configuration, value }: ConfiguredValue): readonly number[] => [
    Number(configuration.isPlain),
    Number(value.kind === 'string' && value.text.endsWith('.xml')),
    configuration.density >= anyDensity ? 0 : configuration.density,
    configuration.sdkVersion,
  ];
  const [first, second] = [rank(a), rank(b)];
  const index = first.findIndex((number, at) => number !== second[at]);
  return (second[index] ?? 0) - (first[index] ?? 0);
};

/**
 * Follows references to the value that draws best. What leads into Android itself, whose resources
 * are not in the APK, stays a reference.
 */
export const followReferences = (
  value: ResourceValue | undefined,
  table: ResourceTable | undefined,
): ResourceValue | undefined => {
  let current = value;
  for (let step = 0; step < maxSteps && current?.kind === 'reference'; step += 1) {
    if (current.resourceId >>> 24 === frameworkPackage) return current;
    current = [...(table?.(current.resourceId) ?? [])].sort(byFineness)[0]?.value;
  }
  return current?.kind === 'reference' ? undefined : current;
};

/** Numbers of an element; sizes in density-independent pixels. */
export const numbersOf = ({ element }: XmlNode, { source }: Drawing) => {
  const found = (id: number): ResourceValue | undefined =>
    followReferences(element.byId.get(id), source.table);
  return (id: number, fallback = 0): number => {
    const value = found(id);
    if (value === undefined || !('value' in value) || typeof value.value === 'boolean') {
      return fallback;
    }
    return Number.isFinite(value.value) ? value.value : fallback;
  };
};

const largest = 1e6;

/** A number as it is written into SVG: finite, short, within what any renderer takes. */
export const svgNumber = (value: number): string =>
  String(Number(Math.max(-largest, Math.min(largest, value || 0)).toFixed(4)));
