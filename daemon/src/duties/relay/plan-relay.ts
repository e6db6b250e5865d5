import { createHash } from 'node:crypto';
import {
  encodePackHint,
  listPath,
  packHintPath,
  packPath,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import type { TrustPlaces } from '../../cycle/first-root.ts';
import type { Stick } from '../../ports/sticks.ts';
import { cutPacks, type CutPack, type HeldChunk } from './cut-packs.ts';
import { openHeldContent } from './held-content.ts';
import { readLists, type RelayContent, type SmallFile } from './relay-content.ts';

export type RelayStage = 'preparing' | 'writing' | 'verifying';

/** Packs to make out of what the store has. */
export interface PackWork {
  readonly places: TrustPlaces;
  readonly content: RelayContent;
  readonly isLeftOut: (sha256: string) => boolean;
  /** Names of packs that were found out before, by the SHA-256 of their tables. */
  readonly names: Map<string, string>;
  readonly packBytes?: number;
  readonly tell: (stage: RelayStage, percent: number) => void;
  readonly signal: AbortSignal;
}

export interface RelayWork extends PackWork {
  readonly stick: Stick;
}

/** A stored file turned out not to be what its name says, or is not there. */
export class FileUnsound extends Error {
  readonly file: string;

  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

/** What is known of a pack once its bytes were read. */
export interface NamedPack {
  readonly name: string;
  readonly sizeBytes: number;
  readonly toc: Uint8Array;
}

export interface RelayPlan {
  readonly packs: readonly NamedPack[];
  readonly hints: readonly SmallFile[];
  readonly totalBytes: number;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Tells each percent once. */
export const createMeter = ({ tell }: PackWork, stage: RelayStage, totalBytes: number) => {
  let done = 0;
  let told = -1;
  return (bytes: number): void => {
    done += bytes;
    const percent = totalBytes === 0 ? 100 : Math.min(100, Math.floor((done * 100) / totalBytes));
    if (percent === told) return;
    told = percent;
    tell(stage, percent);
  };
};
export type Meter = ReturnType<typeof createMeter>;

/**
 * The bytes of a pack, each chunk checked while it is read.
 *
 * @throws FileUnsound before anything of that chunk is given out
 */
export async function* packContent(
  { places, signal }: PackWork,
  chunks: readonly HeldChunk[],
): AsyncGenerator<Uint8Array> {
  const held = openHeldContent(places.store);
  try {
    for (const chunk of chunks) {
      const bytes = await held.read(chunk);
      // What runs besides may be removing old files.
      signal.throwIfAborted();
      if (bytes === undefined) throw new FileUnsound(chunk.file);
      yield bytes;
    }
  } finally {
    await held.close();
  }
}

const nameOf = async (work: PackWork, { chunks, toc }: CutPack): Promise<string> => {
  const key = sha256Of(toc);
  const known = work.names.get(key);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for await (const bytes of packContent(work, chunks)) hash.update(bytes);
  const name = hash.digest('hex');
  work.names.set(key, name);
  return name;
};

/** Packs of the content, cut anew each time: their chunks never are in memory all together. */
export const cuts = ({ places, content, isLeftOut, packBytes }: PackWork) =>
  cutPacks(readLists(places, content), isLeftOut, packBytes);

/** Reads everything once: packs are named by their content. */
export const planRelay = async (work: PackWork): Promise<RelayPlan> => {
  const expected = work.content.components.reduce((sum, { size }) => sum + size, 0);
  const meter = createMeter(work, 'preparing', expected);
  const packs: NamedPack[] = [];
  const hints: SmallFile[] = [];
  let totalBytes = 0;
  for await (const cut of cuts(work)) {
    if (cut.kind === 'list') {
      const bytes = encodePackHint(cut.packs.flatMap((place) => packs[place]?.name ?? []));
      hints.push({ name: packHintPath(cut.sha256), bytes });
      continue;
    }
    const { sizeBytes, toc } = cut.pack;
    packs.push({ name: await nameOf(work, cut.pack), sizeBytes, toc });
    totalBytes += sizeBytes;
    meter(sizeBytes);
  }
  return { packs, hints, totalBytes };
};

/** Names of everything that belongs to the relay. */
export const namesOf = ({ content }: RelayWork, { packs, hints }: RelayPlan): string[] => [
  ...packs.flatMap(({ name }) => [packPath(name), tocPath(name)]),
  ...content.components.map(({ list }) => listPath(list.sha256)),
  ...[...hints, ...content.manifests, ...content.metadata].map(({ name }) => name),
];
