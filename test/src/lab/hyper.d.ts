/** What is used here of libraries that come without types. */
declare module 'hyperdht/testnet.js' {
  interface Testnet {
    readonly bootstrap: readonly { readonly host: string; readonly port: number }[];
    destroy(): Promise<void>;
  }
  const createTestnet: (size: number) => Promise<Testnet>;
  export = createTestnet;
}

declare module 'hyperdht' {
  class DHT {
    constructor(options: Readonly<Record<string, unknown>>);
    fullyBootstrapped(): Promise<void>;
  }
  export = DHT;
}

declare module 'hyperswarm' {
  import type { Duplex } from 'node:stream';
  import type DHT from 'hyperdht';
  interface NoiseConnection extends Duplex {
    readonly remotePublicKey: Uint8Array;
    readonly isInitiator: boolean;
    readonly handshakeHash: Uint8Array;
    readonly rawStream: Duplex;
  }
  class Hyperswarm {
    constructor(options: { readonly bootstrap?: readonly string[]; readonly dht?: DHT });
    join(
      topic: Uint8Array,
      options: { readonly server: boolean; readonly client: boolean },
    ): { refresh(): Promise<unknown> };
    destroy(): Promise<void>;
    on(event: 'connection', listener: (connection: NoiseConnection) => void): this;
  }
  namespace Hyperswarm {
    export type { NoiseConnection };
  }
  export = Hyperswarm;
}

declare module 'corestore' {
  class Corestore {
    constructor(folder: string);
    replicate(connection: unknown): unknown;
    close(): Promise<void>;
  }
  export = Corestore;
}

declare module 'hyperdrive' {
  class Hyperdrive {
    constructor(store: unknown);
    readonly key: Uint8Array;
    readonly discoveryKey: Uint8Array;
    ready(): Promise<void>;
    put(path: string, bytes: Uint8Array): Promise<void>;
    del(path: string): Promise<void>;
    close(): Promise<void>;
  }
  export = Hyperdrive;
}
