/** What is used here of libraries that come without types. */
declare module 'hyperdht' {
  class DHT {
    constructor(options: Readonly<Record<string, unknown>>);
    fullyBootstrapped(): Promise<void>;
  }
  export = DHT;
}
declare module 'hyperswarm' {
  import type { Duplex } from 'node:stream';
  class Hyperswarm {
    constructor(options: Readonly<Record<string, unknown>>);
    on(event: 'connection', listener: (connection: Duplex) => void): void;
    join(
      topic: Buffer,
      options: { readonly server: boolean; readonly client: boolean },
    ): { flushed(): Promise<void> };
    flush(): Promise<void>;
  }
  export = Hyperswarm;
}
declare module 'corestore' {
  import type { Duplex } from 'node:stream';
  class Corestore {
    constructor(folder: string);
    replicate(connection: Duplex): void;
    close(): Promise<void>;
  }
  export = Corestore;
}
declare module 'hyperdrive' {
  import type { Writable } from 'node:stream';
  import type Corestore from 'corestore';
  interface Entry {
    readonly key: string;
    readonly value: { readonly blob: { readonly byteLength: number } | null };
  }
  class Hyperdrive {
    constructor(store: Corestore, key?: Buffer);
    readonly key: Buffer;
    readonly discoveryKey: Buffer;
    readonly version: number;
    ready(): Promise<void>;
    findingPeers(): () => void;
    update(options: { readonly wait: boolean }): Promise<boolean>;
    download(folder: string): { done(): Promise<void> };
    list(folder: string): AsyncIterable<Entry>;
    createWriteStream(name: string): Writable;
  }
  export = Hyperdrive;
}
