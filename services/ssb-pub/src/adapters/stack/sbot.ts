/** What is used of the packages of Scuttlebutt, which bring no types, or only some. */

export type Callback<Value = unknown> = (error: Error | null | undefined, value?: Value) => void;

/** A function that others may stand in front of. */
interface Hookable<Args extends readonly unknown[], Result = void> {
  (...args: Args): Result;
  hook(hook: (this: unknown, next: (...args: Args) => Result, args: Args) => Result): void;
}

export interface SsbKeys {
  readonly id: string;
  readonly curve: string;
  readonly public: string;
  readonly private: string;
}

/** A message as its author signed it. `content` is text where it is encrypted. */
export interface MessageValue {
  readonly author: string;
  readonly sequence: number;
  readonly timestamp: number;
  readonly content: string | Readonly<Record<string, unknown>>;
}

export interface KeyedMessage {
  readonly key: string;
  readonly value: MessageValue;
}

/** pull-stream's source and sink. The end is `true`, or an error, which need not be an `Error`. */
export type Source<Item> = (
  end: Error | boolean | null,
  callback: (end: Error | boolean | null | undefined, item?: Item) => void,
) => void;
export type Sink<Item> = (source: Source<Item>) => void;

export interface Duplex {
  readonly source: Source<unknown>;
  readonly sink: Sink<unknown>;
}

/** A connection to somebody. */
export interface Connection {
  readonly id: string;
  readonly stream: { readonly address?: string };
  readonly closed?: boolean;
  readonly blobs: {
    readonly has: (ids: readonly string[], callback: Callback<readonly boolean[]>) => void;
    readonly get: (options: { readonly key: string; readonly max: number }) => Source<Uint8Array>;
  };
  readonly ebt: Record<'replicate' | 'replicateFormat', (...args: readonly unknown[]) => Duplex>;
  readonly close: (error: Error | true, callback?: () => void) => void;
  readonly once: (event: 'closed', listener: () => void) => void;
}

export interface Log {
  readonly onDrain: (callback: () => void) => void;
  /** Where its newest message begins; -1: there is none. */
  readonly since: { readonly value: number };
}

interface Index {
  /** Up to which message of the log it is made. */
  readonly offset: { readonly value: number };
  readonly stateLoaded: Promise<unknown>;
}

export interface FeedStates {
  getAsKV(feed: string): { readonly key: string; readonly value: MessageValue } | null;
}

interface CreateOptions {
  readonly keys: SsbKeys;
  readonly content: Readonly<Record<string, unknown>>;
  readonly feedFormat: 'classic';
  readonly encoding: 'js';
  /** Milliseconds of Unix time. */
  readonly timestamp: number;
}

export interface MessageEvent {
  readonly kvt: KeyedMessage;
}

interface Database {
  readonly add: Hookable<
    [message: MessageValue, options: object, callback: Callback<KeyedMessage>]
  >;
  readonly create: (options: CreateOptions, callback: Callback<KeyedMessage>) => void;
  /** @returns what ends it */
  readonly onMsgAdded: (listener: (event: MessageEvent) => void) => () => void;
  readonly deleteFeed: (feed: string, callback: Callback) => void;
  readonly compact: (callback: Callback) => void;
  readonly getLog: () => Log;
  readonly getIndexes: () => Readonly<Record<string, Index>>;
  readonly getState: () => FeedStates;
  readonly onDrain: (index: string, callback: () => void) => void;
  readonly stateFeedsReady: (listener: (isReady: boolean) => void) => () => void;
  readonly query: (...operators: readonly unknown[]) => unknown;
  getIndex(name: 'storageUsed'): { readonly bytesStored: ReadonlyMap<string, number> };
}

interface RoomDetails {
  readonly type?: string;
  readonly key?: string;
  readonly room?: string;
  readonly onlineCount?: number;
  readonly state?: string;
}

interface Hub {
  readonly entries: () => Iterable<readonly [string, RoomDetails]>;
}

interface Staged {
  readonly address: string;
  readonly key: string;
  readonly room: string;
}

export interface Sbot {
  readonly id: string;
  readonly peers: Readonly<Record<string, readonly Connection[]>>;
  readonly on: (
    event: 'rpc:connect',
    listener: (peer: Connection, isClient: boolean) => void,
  ) => void;
  readonly auth: Hookable<[feed: string, callback: Callback]>;
  readonly multiserver: {
    transport(transport: Transport): void;
    transform(transform: Transform): void;
  };
  readonly db: Database;
  readonly ebt: {
    request(feed: string, isWanted: boolean): void;
    block(feed: string, blocked: string, isBlocked: boolean): void;
    readonly forget: (feed: string) => void;
    readonly replicate: Hookable<unknown[], Duplex>;
    readonly replicateFormat: Hookable<unknown[], Duplex>;
    peerStatus(feed: string): {
      readonly peers: Readonly<
        Record<
          string,
          {
            readonly seq?: number;
            readonly replicating?: {
              readonly rx: boolean;
              readonly tx: boolean;
              readonly sent: number | null;
            };
          }
        >
      >;
    };
  };
  readonly friends: {
    graphStream(options: {
      readonly old: true;
      readonly live: true;
    }): Source<Readonly<Record<string, Readonly<Record<string, number>>>>>;
    readonly hops: (callback: Callback<Readonly<Record<string, number>>>) => void;
  };
  readonly blobs: {
    readonly add: (id: string, callback: Callback<string>) => Sink<Uint8Array>;
    readonly rm: (id: string, callback: Callback) => void;
    readonly want: (id: string, callback: Callback) => void;
    readonly size: (id: string, callback: Callback<number | null>) => void;
    ls(options: { readonly meta: true; readonly old?: boolean; readonly live?: boolean }): Source<{
      readonly id: string;
      readonly size: number;
      readonly ts: number;
    }>;
  };
  readonly conn: {
    readonly connect: (
      address: string,
      data: object,
      callback: Callback<Connection | false>,
    ) => void;
    readonly disconnect: (address: string, callback: Callback) => void;
    readonly hub: () => Hub;
  };
  readonly tunnel: {
    getRoomsMap(): ReadonlyMap<
      string,
      {
        readonly rpc: {
          readonly closed: boolean;
          readonly tunnel: { ping(callback: Callback): void };
        };
      }
    >;
  };
  readonly roomClient: { discoveredAttendants(): Source<Staged> };
  readonly httpInviteClient: { claim(invite: string, callback: Callback<string>): void };
  /** What ssb-ebt asks before it gives a message to somebody. */
  readonly getAtSequenceNativeMsg: Hookable<
    [message: readonly [author: string, sequence: number], format: string, callback: Callback]
  >;
  readonly getVectorClock: (callback: Callback<Readonly<Record<string, number>>>) => void;
  close(error: true, callback: Callback): void;
}

/** A duplex pull-stream of bytes, and where it leads. */
export interface ByteStream {
  readonly source: Source<Uint8Array>;
  readonly sink: Sink<Uint8Array>;
  address: string;
}

/** One whose other end proved who they are. */
export interface SecureStream {
  source: Source<Uint8Array>;
  sink: Sink<Uint8Array>;
  /** Their public key. */
  readonly remote: Buffer;
}

/** What multiserver makes of a connection before it is used; with an address, of one that goes out. */
export interface Handshake {
  create(
    address?: object,
  ): (stream: ByteStream, callback: (error: Error | null, secure?: SecureStream) => void) => void;
}

/** A handshake, by the name that the configuration of secret-stack knows. */
export interface Transform {
  readonly name: string;
  create(): Handshake;
}

/** A way in of multiserver. */
export interface Transport {
  readonly name: string;
  create(options: { readonly scope: unknown }): {
    readonly name: string;
    readonly scope: () => unknown;
    readonly server: (
      onConnection: (stream: ByteStream) => void,
      onStart: (error?: Error) => void,
    ) => (callback?: (error?: Error) => void) => void;
    readonly client: (address: unknown, callback: Callback) => void;
    readonly parse: (address: string) => null;
    readonly stringify: (scope: string) => string | null;
  };
}

/** A plugin of secret-stack, which only they look into. */
export type Plugin = object;

export interface StackMaker {
  use(plugin: Plugin | readonly Plugin[] | ((sbot: Sbot) => void)): StackMaker;
  (config: object): Sbot;
}
