import {
  decodeList,
  decodePackHint,
  decodeToc,
  isReadableCodec,
  limits,
  nameLimitBytes,
  packHintPath,
  packPath,
  rawCodec,
  tocPath,
  type Chunk,
} from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { joinedReadBytes, type Place } from '../core/read-plan.ts';
import type { ChunkReader } from './chunk-reader.ts';
import { openPatch } from './patches/open-patch.ts';
import { readPatchLayer, type PatchLayer } from './patches/patch-layer.ts';
import { placeChunks } from './place-chunks.ts';
import { createPlaceTable, type PlaceTable } from './place-table.ts';
import type { ObjectReader, Store } from '../ports/store.ts';
import type { PresentSource, SourcePool } from './source-pool.ts';
import { isTooMuchOfTables } from './table-budget.ts';
import { readWholeFileLayer, type WantedList } from './whole-files.ts';

/** So many mirrors are read at once, when their tables take 1 % of what they bring. */
const mirrorLimit = 3;
const tableShare = 100;

export type ChunkPlace = Place<ChunkReader>;

/** Where the wanted chunks of a component are. Everything it knows is a hint. */
export interface ChunkFinder {
  /** Looks in one place after the other until every wanted chunk has one, or nobody is left. */
  cover(): Promise<void>;
  /** Where the chunk may be, as far as is known; never where it has been excluded. */
  place(sha256: string): ChunkPlace | undefined;
  /** The chunk was not there. */
  exclude(sha256: string, place: ChunkPlace): void;
  /** As `place`, after asking whoever has not been asked, also those who came meanwhile. */
  placeElsewhere(sha256: string): Promise<ChunkPlace | undefined>;
  close(): Promise<void>;
}

/** Where the chunks lie in one source, or in the store. */
interface Layer {
  readonly places: PlaceTable<ChunkReader>;
  /** Absent: the store. */
  readonly present?: PresentSource;
}
/** Number of each wanted chunk. */
type Ordinals = ReadonlyMap<string, number>;

/** What a source says it has. */
interface SourceLayer {
  readonly places: PlaceTable<ChunkReader>;
  /** Tables that it names and does not have. */
  readonly missing: readonly string[];
  /** What it took to find out. */
  readonly tableBytes: number;
}

/** A table of content that does not decode is a table that is not there: it was a hint. */
const hint = <T>(decode: () => T): T | undefined => {
  try {
    return decode();
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

const packReader = (present: PresentSource, name: string): ChunkReader => ({
  medium: present.source.delivery === 'online' ? name : present,
  isDoubtful: () => present.isDoubtful(),
  readRange: (offset, into) => present.readRange(name, offset, into),
  reportDamage: () => {
    present.reportDamage(name);
  },
});

const readSourceLayer = async (
  present: PresentSource,
  lists: readonly WantedList[],
  wanted: Ordinals,
  lengths: readonly number[],
): Promise<SourceLayer> => {
  if (present.hasWholeFiles) {
    return { places: await readWholeFileLayer(present, lists, wanted), missing: [], tableBytes: 0 };
  }
  const places = createPlaceTable<ChunkReader>(wanted.size);
  const missing: string[] = [];
  let tableBytes = 0;
  const packs = new Set<string>();
  for (const { sha256: list } of lists) {
    const bytes = await present.read(packHintPath(list), nameLimitBytes['pack-hint']);
    tableBytes += bytes?.length ?? 0;
    const names = bytes === undefined ? undefined : hint(() => decodePackHint(bytes));
    if (bytes !== undefined && names === undefined) present.reportDamage(packHintPath(list));
    for (const name of names ?? []) packs.add(name);
  }
  let notFound = wanted.size;
  for (const pack of packs) {
    if (notFound === 0) break;
    if (present.source.delivery === 'online' && (await isTooMuchOfTables(tableBytes, lists))) {
      present.reportDamage(tocPath(pack));
      break;
    }
    const bytes = await present.read(tocPath(pack), limits.tocBytes);
    if (bytes === undefined) {
      missing.push(tocPath(pack));
      continue;
    }
    tableBytes += bytes.length;
    const chunks = hint(() => decodeToc(bytes));
    if (chunks === undefined) present.reportDamage(tocPath(pack));
    const reader = packReader(present, packPath(pack));
    for (const chunk of chunks ?? []) {
      const ordinal = wanted.get(chunk.sha256);
      if (ordinal === undefined || !isReadableCodec(chunk.codec)) continue;
      // Nothing is unpacked to another length than that of the list.
      if (chunk.codec !== rawCodec && chunk.lengthBytes !== lengths[ordinal]) {
        present.reportDamage(tocPath(pack));
        continue;
      }
      present.noteUseful();
      if (places.get(ordinal) === undefined) notFound -= 1;
      places.set(ordinal, reader, chunk.offsetBytes, chunk.storedLengthBytes, chunk);
    }
  }
  return { places, missing, tableBytes };
};

/** A file of the store as a reader, opened when first needed. */
const seedReader = (
  store: Store,
  sha256: string,
  opened: Set<Promise<ObjectReader | undefined>>,
): ChunkReader => {
  let reader: Promise<ObjectReader | undefined> | undefined;
  return {
    medium: sha256,
    isDoubtful: () => false,
    readRange: async (offset, into) => {
      if (reader === undefined) {
        reader = store.openObject(sha256);
        opened.add(reader);
      }
      return (await (await reader)?.readRange(offset, into)) ?? false;
    },
    // The scrub finds it; here it only means that the chunk comes from elsewhere.
    reportDamage: () => undefined,
  };
};

const readSeedLayer = async (
  store: Store,
  seeds: readonly string[],
  wanted: Ordinals,
  opened: Set<Promise<ObjectReader | undefined>>,
): Promise<PlaceTable<ChunkReader>> => {
  const places = createPlaceTable<ChunkReader>(wanted.size);
  for (const list of seeds) {
    const bytes = await store.readList(list);
    if (bytes === undefined) continue;
    placeChunks(places, decodeList(bytes).files, wanted, (sha256) =>
      seedReader(store, sha256, opened),
    );
  }
  return places;
};

/** Several of those at once are faster: mirrors on the Internet, and peers of the swarm. */
const isFar = (present: PresentSource | undefined): boolean =>
  present?.source.kind === 'mirror' || present?.source.kind === 'swarm-peer';

/**
 * Finds chunks in what the store has already (the seeds) and in all present sources.
 *
 * @param lists the lists whose packs, or whose files, are looked into
 * @param seeds lists of what is installed, the most alike first
 * @param chunks the wanted ones
 * @param isPatchable whether patches may lead from the seeds to the first of the lists
 */
export const createChunkFinder = (
  store: Store,
  pool: SourcePool,
  lists: readonly WantedList[],
  seeds: readonly string[],
  chunks: Iterable<Chunk>,
  isPatchable = false,
): ChunkFinder => {
  const wanted = new Map<string, number>();
  /** Of each wanted chunk, by its number. */
  const lengths: number[] = [];
  for (const { sha256, lengthBytes } of chunks) {
    if (wanted.has(sha256)) continue;
    wanted.set(sha256, wanted.size);
    lengths.push(lengthBytes);
  }
  const layers: Layer[] = [];
  const asked = new Set<PresentSource>();
  const askedForPatches = new Set<PresentSource>();
  const patches: PatchLayer[] = [];
  const excluded = new Map<string, Set<ChunkReader>>();
  const opened = new Set<Promise<ObjectReader | undefined>>();
  /** Bytes of tables, of each mirror that was asked. */
  const mirrorTables: number[] = [];
  let seedsRead = false;
  /** Used over and over: places are asked for by the hundred thousand. */
  const atMirrors: ChunkPlace[] = [];

  /** The nearest of those who have done no wrong; then the others. */
  const nextToAsk = (): PresentSource | undefined => {
    const notAsked = pool.present().filter((present) => !asked.has(present));
    return notAsked.find((present) => !present.isDoubtful()) ?? notAsked[0];
  };
  /** What neither the store has, nor a patch makes, nor anybody nearer gives. */
  const bytesFromMirrors = (): number => {
    const nearer = layers.filter(({ present }) => !isFar(present));
    let bytes = 0;
    for (const [ordinal, lengthBytes] of lengths.entries()) {
      if (!nearer.some(({ places }) => places.has(ordinal))) bytes += lengthBytes;
    }
    return bytes;
  };
  /** More mirrors at once are faster; each costs its tables, which a small update is not worth. */
  const isWorthMore = (): boolean => {
    const [first] = mirrorTables;
    if (first === undefined || mirrorTables.length >= mirrorLimit) return false;
    if (nextToAsk()?.isDoubtful() !== false) return false;
    const bytes = bytesFromMirrors();
    return bytes > 0 && first * tableShare <= bytes;
  };
  /** @returns whether it has a patch: if that makes all, nobody needs to be asked for tables */
  const askForPatch = async (present: PresentSource): Promise<boolean> => {
    const [list] = lists;
    if (!isPatchable || list === undefined || askedForPatches.has(present)) return false;
    askedForPatches.add(present);
    const patch = await openPatch(present, store, list.sha256, seeds);
    const bytes = patch === undefined ? undefined : await list.read();
    if (patch === undefined || bytes === undefined) return false;
    const layer = readPatchLayer(present, store, patch, decodeList(bytes).files, wanted);
    if (layer === undefined) return false;
    present.noteUseful();
    patches.push(layer);
    layers.push(layer);
    return true;
  };
  /** @returns false when nobody is left to ask */
  const askOneMore = async (): Promise<boolean> => {
    if (!seedsRead) {
      seedsRead = true;
      layers.push({ places: await readSeedLayer(store, seeds, wanted, opened) });
      return true;
    }
    const next = nextToAsk();
    if (next === undefined) return false;
    if (await askForPatch(next)) return true;
    asked.add(next);
    const { places, missing, tableBytes } = await readSourceLayer(next, lists, wanted, lengths);
    layers.push({ places, present: next });
    if (isFar(next)) mirrorTables.push(tableBytes);
    // A partial repository lacks packs, which is worth a word only when something stays missing.
    const [name] = missing;
    if (name !== undefined && !isCovered()) next.reportMissing(name);
    return true;
  };
  const place = (sha256: string): ChunkPlace | undefined => {
    const ordinal = wanted.get(sha256);
    if (ordinal === undefined) return undefined;
    const bad = excluded.get(sha256);
    let doubtful: ChunkPlace | undefined;
    atMirrors.length = 0;
    for (const { places, present } of layers) {
      const found = places.get(ordinal);
      if (found === undefined || bad?.has(found.reader) === true) continue;
      if (found.reader.isDoubtful()) doubtful ??= found;
      else if (isFar(present)) atMirrors.push(found);
      else return found;
    }
    // Mirrors take turns by long stretches of a pack, so that each is read in few requests.
    const [first] = atMirrors;
    const stretch = Math.floor((first?.offset ?? 0) / joinedReadBytes);
    return atMirrors[stretch % atMirrors.length] ?? doubtful;
  };
  const isCovered = (): boolean => {
    for (const sha256 of wanted.keys()) if (place(sha256) === undefined) return false;
    return true;
  };
  return {
    cover: async () => {
      while ((!isCovered() || isWorthMore()) && (await askOneMore()));
    },
    place,
    exclude: (sha256, { reader }) => {
      const bad = excluded.get(sha256) ?? new Set<ChunkReader>();
      excluded.set(sha256, bad.add(reader));
    },
    placeElsewhere: async (sha256) => {
      let found = place(sha256);
      while (found?.reader.isDoubtful() !== false && (await askOneMore())) found = place(sha256);
      return found;
    },
    close: async () => {
      for (const reader of opened) await (await reader)?.close();
      opened.clear();
      for (const patch of patches) await patch.close();
    },
  };
};
