import { createHash } from 'node:crypto';
import { copyOfPack, type CopyOptions } from './copy.ts';
import type { PlannedPack } from './pack-plan.ts';

/** A pack whose name is known. */
export interface NamedPack extends PlannedPack {
  readonly sha256: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Learns the name of every pack: from this run, from an earlier one, or by reading its bytes. Names
 * come first in a bundle file, so they are known before the first byte is written.
 *
 * @param known SHA-256 of a table of content → SHA-256 of its pack
 */
export const resolvePacks = async (
  packs: readonly PlannedPack[],
  known: Readonly<Record<string, string>>,
  options: CopyOptions,
): Promise<NamedPack[]> => {
  const named: NamedPack[] = [];
  for (const pack of packs) {
    const name = pack.sha256 ?? known[sha256(pack.toc)] ?? (await hashOf(pack, options));
    named.push({ ...pack, sha256: name });
  }
  return named;
};

const hashOf = async (pack: PlannedPack, options: CopyOptions): Promise<string> => {
  const whole = createHash('sha256');
  for await (const block of copyOfPack(pack, options)) whole.update(block);
  return whole.digest('hex');
};

/** Packs that are remembered: the newest of them, for many terabytes. */
const rememberedPacks = 10_000;

/** What to remember of packs for the next run. */
export const rememberPacks = (
  known: Readonly<Record<string, string>>,
  packs: readonly NamedPack[],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      ...known,
      ...Object.fromEntries(packs.map(({ toc, sha256: name }) => [sha256(toc), name])),
    }).slice(-rememberedPacks),
  );
