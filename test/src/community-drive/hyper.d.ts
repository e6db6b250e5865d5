/** What is used here of libraries that come without types. */
declare module 'hyperdht/testnet.js' {
  interface Testnet {
    readonly bootstrap: readonly { readonly host: string; readonly port: number }[];
    destroy(): Promise<void>;
  }
  const createTestnet: (size: number) => Promise<Testnet>;
  export = createTestnet;
}

declare module 'hyperswarm' {
  interface Connection {
    on(event: 'error', listener: (error: Error) => void): this;
  }
  class Hyperswarm {
    constructor(options: { readonly bootstrap: readonly string[] });
    join(
      topic: Uint8Array,
      options: { readonly server: boolean; readonly client: boolean },
    ): { refresh(): Promise<unknown> };
    destroy(): Promise<void>;
    on(event: 'connection', listener: (connection: Connection) => void): this;
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
