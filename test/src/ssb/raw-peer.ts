import multiserver, { type Connection } from 'multiserver';
import net from 'multiserver/plugins/net.js';
import shs from 'multiserver/plugins/shs.js';
import muxrpc, { type Rpc } from 'muxrpc';
import pull, { type Duplex, type Source } from 'pull-stream';
import caps from 'ssb-caps' with { type: 'json' };
import type { Keys } from 'ssb-keys';

/** What a peer that speaks for itself uses of another one. */
export interface OtherEnd {
  manifest(done: (error: Error | null, manifest?: object) => void): void;
  readonly ebt: {
    replicate(
      options: { readonly version: 3; readonly format: 'classic' },
      done: (error: Error | null) => void,
    ): Duplex<unknown, Readonly<Record<string, unknown>>>;
  };
  readonly blobs: {
    has(ids: readonly string[], done: (error: Error | null) => void): void;
    createWants(): Source<Readonly<Record<string, number>>>;
  };
}

const otherManifest = {
  manifest: 'sync',
  ebt: { replicate: 'duplex' },
  blobs: { has: 'async', createWants: 'source' },
};

/** What it lets the other end call: as much of ssb-blobs as fetching takes. */
export interface ServedBlobs {
  createWants(): Source<Readonly<Record<string, number>>>;
  has(
    ids: string | readonly string[],
    done: (error: null, has: boolean | readonly boolean[]) => void,
  ): void;
  get(): Source<Buffer>;
}

const servedManifest = { blobs: { createWants: 'source', get: 'source', has: 'async' } };

const bytesOf = (key: string): Buffer => Buffer.from(key.replace('.ed25519', ''), 'base64');

/** The encrypted connection alone. */
export const dial = (address: string, keys: Keys): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const handshake = shs({
      keys: { publicKey: bytesOf(keys.public), secretKey: bytesOf(keys.private) },
      appKey: caps.shs,
      auth: (_id: unknown, done: (error: null, isKnown: boolean) => void) => {
        done(null, false);
      },
      timeout: 60_000,
    });
    multiserver([[net({}), handshake]]).client(address, (error, connection) => {
      if (error === null) resolve(connection);
      else reject(error);
    });
  });

interface Speech {
  /** Of the other end, as far as it is used. */
  readonly manifest?: object;
  readonly serves?: ServedBlobs;
}

/** A peer without plugins: whatever it says is what the caller makes it say. */
export const speak = async (
  address: string,
  keys: Keys,
  { manifest = otherManifest, serves }: Speech = {},
): Promise<Rpc & OtherEnd> => {
  const connection = await dial(address, keys);
  const id = `@${connection.remote.toString('base64')}.ed25519`;
  const local = serves === undefined ? {} : { blobs: serves };
  const rpc = muxrpc(manifest, serves === undefined ? {} : servedManifest, local, id);
  pull(connection.source, rpc.stream.sink);
  pull(rpc.stream.source, connection.sink);
  return rpc as Rpc & OtherEnd;
};

/** A source of what is pushed, as it is asked for. */
export interface Pushed<T> {
  readonly source: Source<T>;
  push(value: T): void;
}

export const pushed = <T>(): Pushed<T> => {
  const waiting: T[] = [];
  let give: Parameters<Source<T>>[1] | undefined;
  let isOver = false;
  const next = (): void => {
    if (give === undefined || waiting.length === 0) return;
    const to = give;
    give = undefined;
    to(null, waiting.shift() as T);
  };
  return {
    source: (abort, to) => {
      if (abort !== null) {
        isOver = true;
        to(abort, undefined as T);
        return;
      }
      give = to;
      next();
    },
    push: (value) => {
      if (isOver) return;
      waiting.push(value);
      next();
    },
  };
};

/** @param each is given the other end's notes and messages */
export const replicate = (
  other: OtherEnd,
  each: (value: Readonly<Record<string, unknown>>) => void,
): Pushed<unknown> => {
  const own = pushed<unknown>();
  const duplex = other.ebt.replicate({ version: 3, format: 'classic' }, () => undefined);
  pull(own.source, duplex.sink);
  pull(
    duplex.source,
    pull.drain(each, () => undefined),
  );
  return own;
};
