import { chunksOf, type FileEntry } from '@p2p-hotspot/bundle-format';
import type { Component } from '@p2p-hotspot/contract';
import { locateChunks } from './extract.ts';
import type { RepositoryReader } from './reader.ts';
import type { TrustedRelease } from './trust.ts';
import { readList } from './verify.ts';

export type Change = 'added' | 'removed' | 'changed' | 'unchanged';

/** What became of a component between two repositories. */
export interface ComponentChange {
  readonly channel: string;
  readonly name: string;
  readonly kind: string;
  readonly change: Change;
  /** Counters; absent where there is no such component. */
  readonly before?: number;
  readonly after?: number;
  /** Paths. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /**
   * Bytes of pieces that the first repository's releases lack, as the second one stores them; pieces
   * that components share count once.
   */
  readonly carryBytes: number;
}

/** A repository whose releases are trusted. */
export interface ComparedRepository {
  readonly reader: RepositoryReader;
  readonly releases: readonly TrustedRelease[];
}

interface ListedComponent {
  readonly channel: string;
  readonly component: Component;
  readonly files: readonly FileEntry[];
}

const componentsOf = async ({
  reader,
  releases,
}: ComparedRepository): Promise<Map<string, ListedComponent>> => {
  const components = new Map<string, ListedComponent>();
  for (const { channel, manifest } of releases) {
    for (const component of manifest.components) {
      const files = await readList(reader, component);
      components.set(`${channel}/${component.name}`, { channel, component, files });
    }
  }
  return components;
};

const contentByPath = (files: readonly FileEntry[]): Map<string, string> =>
  new Map(files.map(({ path, sha256, executable }) => [path, `${sha256}${String(executable)}`]));

const changeOf = (
  before: ListedComponent | undefined,
  after: ListedComponent | undefined,
): Change => {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return JSON.stringify(before.component) === JSON.stringify(after.component)
    ? 'unchanged'
    : 'changed';
};

/**
 * Compares what two repositories release, by their signed lists and the second one's tables; content is
 * not read.
 *
 * @returns every component of either, ordered by channel and name
 * @throws OperatorError CONTENT_DAMAGED
 */
export const compareRepositories = async (
  from: ComparedRepository,
  to: ComparedRepository,
): Promise<ComponentChange[]> => {
  const [before, after] = [await componentsOf(from), await componentsOf(to)];
  const known = new Set(
    [...before.values()].flatMap(({ files }) =>
      files.flatMap(chunksOf).map(({ sha256 }) => sha256),
    ),
  );
  const places = await locateChunks(to.reader);
  const newBytes = (files: readonly FileEntry[]): number => {
    let sum = 0;
    for (const { sha256, lengthBytes } of files.flatMap(chunksOf)) {
      if (known.has(sha256)) continue;
      known.add(sha256);
      sum += places.get(sha256)?.storedLengthBytes ?? lengthBytes;
    }
    return sum;
  };
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id) => {
    const [old, next] = [before.get(id), after.get(id)];
    const present = next ?? old;
    if (present === undefined) return [];
    const [was, is] = [contentByPath(old?.files ?? []), contentByPath(next?.files ?? [])];
    return {
      channel: present.channel,
      name: present.component.name,
      kind: present.component.kind,
      change: changeOf(old, next),
      ...(old === undefined ? {} : { before: old.component.counter }),
      ...(next === undefined ? {} : { after: next.component.counter }),
      added: [...is.keys()].filter((path) => !was.has(path)),
      removed: [...was.keys()].filter((path) => !is.has(path)),
      changed: [...is].flatMap(([path, content]) =>
        was.has(path) && was.get(path) !== content ? [path] : [],
      ),
      carryBytes: newBytes(next?.files ?? []),
    };
  });
};
