import type { CodedMessage } from '@p2p-hotspot/contract';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import { readIfPossible, unseal } from './sealed-file.ts';
import { trustFormat } from './trust-file.ts';

/** How store and state are laid out (docs/spec/store-v1.md §3.1). */
export const knownLayout = 1;

/** In either folder; absent: the first layout. */
const layoutName = 'layout';

const readLayout = async (fs: DurableFileSystem, folder: string): Promise<number> => {
  const found = await readIfPossible(fs, `${folder}/${layoutName}`);
  const text = found.kind === 'read' ? Buffer.from(found.bytes).toString('utf8') : '';
  return /^[0-9]{1,9}\n$/.test(text) ? Number(text) : knownLayout;
};

/** Of a copy of the trust record, which has said so from the first version on. */
const readTrustFormat = async (fs: DurableFileSystem, file: string): Promise<number> => {
  const found = await readIfPossible(fs, file);
  const document = found.kind === 'read' ? unseal(found.bytes) : undefined;
  const { format } = (document ?? {}) as { readonly format?: unknown };
  return typeof format === 'number' ? format : trustFormat;
};

/** @returns what to tell people when a newer daemon laid these folders out; nothing is written */
export const findNewerLayout = async (
  fs: DurableFileSystem,
  { state, store }: { readonly state: string; readonly store: string },
): Promise<CodedMessage | undefined> => {
  const layouts = await Promise.all([state, store].map((folder) => readLayout(fs, folder)));
  const formats = await Promise.all(
    ['trust.a', 'trust.b'].map((name) => readTrustFormat(fs, `${state}/${name}`)),
  );
  const newest = Math.max(
    ...layouts,
    ...formats.map((format) => format - trustFormat + knownLayout),
  );
  return newest > knownLayout
    ? { code: 'LAYOUT_NEWER', parameters: { layout: newest, known: knownLayout } }
    : undefined;
};
