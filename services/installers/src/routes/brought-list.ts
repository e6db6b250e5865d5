import type { Installer } from '../installer.ts';
import { isInForce, type Brought } from './is-in-force.ts';

/** What lies in `installers` of the community's own files (docs/spec/store-v1.md §10). */
export const broughtNames = {
  folder: 'installers',
  /** What the box brought, and what it knows of it; replaced whole. */
  list: 'installers.json',
  /** Whole, verified files, by their SHA-256. */
  files: 'files',
  /** On their way, not verified. */
  incoming: 'incoming',
} as const;

/** A file that the box brought, in place of an older one of the release. */
export interface BroughtInstaller extends Installer {
  /** Name of the file of the release. */
  readonly replaces: string;
}

interface Published extends Brought {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly level: number;
  readonly proofs: readonly {
    readonly level: number;
    readonly method: string;
    readonly detail: string;
  }[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Written by the box alone: what is not as it should be is damaged, and is as nothing. */
const isPublished = (value: unknown): value is Published => {
  if (!isObject(value)) return false;
  const { name, version, sha256, sizeBytes, level, proofs } = value;
  return (
    typeof name === 'string' &&
    typeof version === 'string' &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof sizeBytes === 'number' &&
    typeof level === 'number' &&
    Array.isArray(proofs) &&
    proofs.every(isObject)
  );
};

const within = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What a box brought that may stand in for files of the release in force: newer than those, and by the
 * pins of that very release. Whatever else lies there is not offered.
 *
 * @param text of the box's list; absent where it brought nothing
 * @param component `<channel>/<component>` of the release
 * @param installers of that component
 */
export const readBroughtList = (
  text: string | undefined,
  component: string,
  installers: readonly Installer[],
): readonly BroughtInstaller[] => {
  const list = text === undefined ? undefined : parse(text);
  return installers.flatMap((installer): BroughtInstaller[] => {
    const { origin, name: replaces } = installer;
    if (origin?.updates === undefined) return [];
    const slot = origin.updates.for;
    const app = `${component}/${origin.app}`;
    const published = within(list, 'apps', app, 'files', slot, 'published');
    if (!isPublished(published) || !isInForce(published, origin)) return [];
    const { name, version, sha256, sizeBytes, level, proofs, signer } = published;
    const { app: known, label } = origin;
    const brought = { app: known, label, version, level, proofs };
    return [
      {
        ...installer,
        ...{ name, sha256, sizeBytes, replaces },
        origin: { ...brought, ...(signer === undefined ? {} : { signer }) },
      },
    ];
  });
};
