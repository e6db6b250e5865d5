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
  export default class Hyperswarm {
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
}

declare module 'hyperdht' {
  export default class HyperDHT {
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
}

declare module 'hyperdht/testnet.js' {
  export interface Testnet {
    readonly bootstrap: readonly { readonly host: string; readonly port: number }[];
    destroy(): Promise<void>;
  }
  const createTestnet: (size: number) => Promise<Testnet>;
  export default createTestnet;
}
