import { listPath } from '@p2p-hotspot/bundle-format';
import type { ReleaseFile } from '@p2p-hotspot/contract';
import type { TrustPlaces } from '../../cycle/first-root.ts';
import type { Clock } from '../../ports/clock.ts';
import { FileUnsound } from '../relay/plan-relay.ts';
import { readRelayContent, type RelayContent, type SmallFile } from '../relay/relay-content.ts';
import { layOutBundle, lengthOf, type BundleLayout } from './lay-out-bundle.ts';

export interface ReleaseFileOptions extends TrustPlaces {
  readonly followed: readonly string[];
  readonly clock: Clock;
  /** Called with a stored file that is not what its name says: it is told and repaired. */
  readonly reportDamage: (sha256: string) => Promise<void>;
  /** Size of a pack at most; smaller in tests. */
  readonly packBytes?: number;
}

/** The release in force as a bundle file for people to carry. */
export interface ReleaseFileMaker {
  /** What there is now. The first who asks makes the box prepare it. */
  look(): Promise<ReleaseFile>;
  /**
   * Bytes of the file with that id.
   *
   * @param end one more than the last
   * @returns undefined when it is another file now
   */
  read(id: string, start: number, end: number): AsyncIterable<Uint8Array> | undefined;
  stop(): Promise<void>;
}

/** After a failure it is tried again so much later. */
const pauseMs = 5 * 60_000;
const readBytes = 256 * 1024;

interface Prepared {
  /** Manifests of the releases: the file stays the same while they do, so that downloads go on. */
  readonly key: string;
  readonly name: string;
  percent: number;
  layout?: BundleLayout;
  failedMs?: number;
}

const keyOf = ({ releases, components }: RelayContent): string =>
  [
    ...releases.map(({ reference }) => reference.manifestSha256),
    ...components.map(({ list }) => list.sha256),
  ].join(' ');

export const createReleaseFile = (options: ReleaseFileOptions): ReleaseFileMaker => {
  const { store, clock } = options;
  const stopping = new AbortController();
  // Packs are named by their content, which takes reading all of it: once in the life of a process.
  const names = new Map<string, string>();
  let prepared: Prepared | undefined;
  let preparing: Promise<void> = Promise.resolve();

  const layOut = async (content: RelayContent, target: Prepared): Promise<void> => {
    const lists: SmallFile[] = [];
    for (const { list } of content.components) {
      const bytes = await store.readList(list.sha256);
      if (bytes === undefined) throw new FileUnsound(list.sha256);
      lists.push({ name: listPath(list.sha256), bytes });
    }
    target.layout = await layOutBundle(
      {
        places: options,
        content,
        isLeftOut: () => false,
        names,
        ...(options.packBytes === undefined ? {} : { packBytes: options.packBytes }),
        tell: (_stage, percent) => {
          target.percent = percent;
        },
        signal: stopping.signal,
      },
      lists,
    );
  };
  const prepare = async (content: RelayContent, target: Prepared): Promise<void> => {
    try {
      await layOut(content, target);
    } catch (error) {
      if (stopping.signal.aborted) return;
      if (!(error instanceof FileUnsound)) throw error;
      target.failedMs = clock.monotonicMs();
      // A file that has gone since the box went on to another release is not damaged.
      const { committed } = options.keeper.record();
      const isStillThere = committed?.releases.some(({ manifestSha256 }) =>
        target.key.includes(manifestSha256),
      );
      if (isStillThere === true) await options.reportDamage(error.file);
    }
  };
  const isOver = ({ failedMs }: Prepared): boolean =>
    failedMs !== undefined && clock.monotonicMs() - failedMs >= pauseMs;

  const read = async function* (
    { pieces }: BundleLayout,
    start: number,
    end: number,
  ): AsyncGenerator<Uint8Array> {
    let at = 0;
    for (const piece of pieces) {
      const length = lengthOf(piece);
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
      at += length;
      if (to <= 0) return;
      if (from >= to) continue;
      if (piece instanceof Uint8Array) {
        yield piece.subarray(from, to);
        continue;
      }
      const reader = await store.openObject(piece.file);
      try {
        for (let offset = from; offset < to; offset += readBytes) {
          stopping.signal.throwIfAborted();
          const bytes = Buffer.allocUnsafe(Math.min(readBytes, to - offset));
          const isRead = await reader?.readRange(piece.offset + offset, bytes);
          if (isRead !== true) throw new FileUnsound(piece.file);
          yield bytes;
        }
      } finally {
        await reader?.close();
      }
    }
  };

  return {
    look: async () => {
      const content = await readRelayContent(options, options.followed);
      if (content === undefined) return { kind: 'none' };
      const key = keyOf(content);
      if (prepared?.key !== key || isOver(prepared)) {
        const next: Prepared = {
          key,
          name: content.releases
            .map(({ reference: { channel, counter } }) => `${channel}-${counter}`)
            .join('-'),
          percent: 0,
        };
        prepared = next;
        const before = preparing;
        preparing = before.then(() => (prepared === next ? prepare(content, next) : undefined));
      }
      const { name, percent, layout, failedMs } = prepared;
      if (layout !== undefined) {
        return { kind: 'ready', id: layout.id, sizeBytes: layout.sizeBytes, name };
      }
      return failedMs === undefined ? { kind: 'preparing', percent } : { kind: 'none' };
    },
    read: (id, start, end) => {
      const layout = prepared?.layout;
      return layout?.id === id ? read(layout, start, end) : undefined;
    },
    stop: async () => {
      stopping.abort();
      await preparing;
    },
  };
};
