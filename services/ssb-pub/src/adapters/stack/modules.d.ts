/** Packages without types: only what is used of them. */
// A declaration of a module cannot import by a relative name.
/* eslint-disable @typescript-eslint/consistent-type-imports */

declare module 'secret-stack' {
  const secretStack: (config: { readonly caps: object }) => import('./sbot.ts').StackMaker;
  export = secretStack;
}

declare module 'ssb-caps' {
  const caps: { readonly shs: string };
  export = caps;
}

declare module 'ssb-keys' {
  const keys: {
    readonly generate: () => import('./sbot.ts').SsbKeys;
    signObj<Value extends object>(
      keys: import('./sbot.ts').SsbKeys,
      value: Value,
    ): Value & { readonly signature: string };
    readonly secretBox: (value: object, key: Uint8Array) => Uint8Array;
    readonly verifyObj: (keys: { readonly public: string }, value: object) => boolean;
    readonly secretUnbox: (box: Uint8Array, key: Uint8Array) => unknown;
  };
  export = keys;
}

declare module 'ssb-db2/operators/index.js' {
  type Operator = object;
  const operators: {
    readonly where: (operator: Operator) => Operator;
    readonly and: (...operators: readonly Operator[]) => Operator;
    readonly type: (name: string) => Operator;
    readonly author: (feed: string) => Operator;
    readonly descending: () => Operator;
    readonly paginate: (items: number) => Operator;
    readonly batch: (items: number) => Operator;
    readonly toPullStream: () => Operator;
  };
  export = operators;
}

declare module 'ssb-db2' {
  const plugins: readonly object[];
  export = plugins;
}
declare module 'ssb-db2/compat/ebt.js' {
  const plugin: object;
  export = plugin;
}
declare module 'ssb-ebt' {
  const plugin: object;
  export = plugin;
}
declare module 'ssb-friends' {
  const plugin: object;
  export = plugin;
}
declare module 'ssb-replication-scheduler' {
  const plugin: object;
  export = plugin;
}
declare module 'ssb-conn' {
  const plugins: readonly object[];
  export = plugins;
}
declare module 'ssb-room-client' {
  const plugins: readonly object[];
  export = plugins;
}
declare module 'ssb-http-invite-client' {
  const plugin: object;
  export = plugin;
}
declare module 'ssb-blobs' {
  const plugin: object;
  export = plugin;
}
declare module 'ssb-storage-used' {
  const plugin: object;
  export = plugin;
}
declare module 'pull-stream' {
  function pull<Item>(
    source: import('./sbot.ts').Source<Item>,
    sink: import('./sbot.ts').Sink<Item>,
  ): void;
  export = pull;
}
declare module 'stream-to-pull-stream' {
  import type { Duplex } from 'node:stream';
  const toPull: { duplex(stream: Duplex): import('./sbot.ts').ByteStream };
  export = toPull;
}
declare module 'multiserver/plugins/shs.js' {
  const shs: (options: {
    readonly keys: { readonly publicKey: Buffer; readonly secretKey: Buffer };
    /** In base64. */
    readonly appKey: string;
    /** Milliseconds. */
    readonly timeout: number;
    authenticate(key: Buffer, callback: (error: Error | null, isKnown?: unknown) => void): void;
  }) => import('./sbot.ts').Handshake;
  export = shs;
}
