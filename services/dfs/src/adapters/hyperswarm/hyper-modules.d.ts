/** What is used of libraries that come without types. */
declare module 'hyperswarm' {
  export interface NoiseConnection {
    readonly remotePublicKey: Uint8Array;
    readonly isInitiator: boolean;
    readonly handshakeHash: Uint8Array;
    readonly rawStream: {
      readonly remoteHost?: string | null;
      on(event: 'data', listener: (bytes: Uint8Array) => void): void;
    };
    /** Room for the next frame. */
    alloc(lengthBytes: number): Uint8Array;
    write(frame: Uint8Array): boolean;
    pause(): void;
    resume(): void;
    destroy(): void;
    on(event: 'data', listener: (frame: Uint8Array) => void): this;
    on(event: 'drain' | 'close', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
  export interface Discovery {
    refresh(): Promise<unknown>;
  }
  class Hyperswarm {
    constructor(options: { readonly bootstrap?: readonly string[]; readonly maxPeers?: number });
    readonly dht: { toArray(options?: { readonly limit: number }): readonly unknown[] };
    join(
      topic: Uint8Array,
      options?: { readonly server: boolean; readonly client: boolean },
    ): Discovery;
    leave(topic: Uint8Array): Promise<void>;
    flush(): Promise<unknown>;
    destroy(options?: { readonly force: boolean }): Promise<void>;
    on(event: 'connection', listener: (connection: NoiseConnection) => void): this;
  }
  export { Hyperswarm as default };
}

declare module 'corestore' {
  class Corestore {
    constructor(folder: string);
    replicate(connection: unknown): unknown;
    close(): Promise<void>;
  }
  export { Corestore as default };
}

declare module 'hyperdrive' {
  export interface Blob {
    readonly byteOffset: number;
    readonly blockOffset: number;
    readonly blockLength: number;
    readonly byteLength: number;
  }
  export interface Entry {
    readonly key: string;
    readonly value: { readonly linkname?: string | null; readonly blob?: Blob | null };
  }
  class Hyperdrive {
    constructor(store: unknown, key?: Uint8Array);
    readonly key: Uint8Array;
    readonly discoveryKey: Uint8Array;
    readonly version: number;
    readonly core: { readonly peers: readonly unknown[] };
    ready(): Promise<void>;
    update(options: { readonly wait: boolean }): Promise<boolean>;
    checkout(version: number): Hyperdrive;
    entry(path: string): Promise<Entry | null>;
    entries(): AsyncIterable<Entry>;
    getBlobs(): Promise<{ clear(blob: Blob): Promise<unknown> }>;
    createReadStream(
      path: string,
      options: { readonly start: number },
    ): AsyncIterable<Uint8Array> & { destroy(): void };
    put(path: string, bytes: Uint8Array): Promise<void>;
    del(path: string): Promise<void>;
    close(): Promise<void>;
  }
  export { Hyperdrive as default };
}

declare module 'hyperdht' {
  class HyperDHT {
    /** A node that knows no other and needs none. */
    static bootstrapper(port: number, host: string): HyperDHT;
    constructor(options: {
      readonly bootstrap?: readonly string[];
      readonly host?: string;
      readonly port?: number;
      readonly ephemeral?: boolean;
      readonly firewalled?: boolean;
      readonly anyPort?: boolean;
    });
    fullyBootstrapped(): Promise<void>;
    address(): { readonly host: string; readonly port: number };
    destroy(): Promise<void>;
  }
  export { HyperDHT as default };
}

declare module 'hyperdht/testnet.js' {
  export interface Testnet {
    readonly bootstrap: readonly { readonly host: string; readonly port: number }[];
    destroy(): Promise<void>;
  }
  const createTestnet: (size: number) => Promise<Testnet>;
  export { createTestnet as default };
}
