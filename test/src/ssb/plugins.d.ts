/** The Scuttlebutt packages carry no types: what these programs use of them. */

declare module 'secret-stack' {
  interface Stack {
    use(plugin: unknown): Stack;
    (config: object): object;
  }
  const secretStack: () => Stack;
  export = secretStack;
}

declare module 'ssb-caps' {
  const caps: { readonly shs: string };
  export = caps;
}

declare module 'ssb-keys' {
  namespace keys {
    interface Keys {
      readonly id: string;
      readonly public: string;
      readonly private: string;
    }
  }
  const keys: {
    generate(): keys.Keys;
    loadOrCreateSync(file: string): keys.Keys;
    signObj<T extends object>(keys: keys.Keys, value: T): T & { readonly signature: string };
    secretBox(value: object, key: Buffer): Buffer;
  };
  export = keys;
}

declare module 'pull-stream' {
  namespace pull {
    /** Asks for the next value, or, with `true` or an Error, for the end. */
    type Source<T> = (
      abort: true | Error | null,
      give: (end: true | Error | null, value: T) => void,
    ) => void;
    type Sink<T> = (source: Source<T>) => void;
    interface Duplex<In, Out> {
      readonly source: Source<Out>;
      readonly sink: Sink<In>;
    }
  }
  const pull: {
    <T>(source: pull.Source<T>, sink: pull.Sink<T>): void;
    values<T>(values: readonly T[]): pull.Source<T>;
    collect<T>(done: (error: Error | null, values: readonly T[]) => void): pull.Sink<T>;
    drain<T>(each: (value: T) => void, done: (error: Error | true | null) => void): pull.Sink<T>;
  };
  export = pull;
}

declare module 'multiserver' {
  import type { Duplex } from 'pull-stream';
  namespace multiserver {
    interface Connection extends Duplex<Buffer, Buffer> {
      readonly remote: Buffer;
    }
  }
  const multiserver: (suites: readonly (readonly unknown[])[]) => {
    client(
      address: string,
      done: (error: Error | null, connection: multiserver.Connection) => void,
    ): void;
  };
  export = multiserver;
}
declare module 'multiserver/plugins/net.js' {
  const net: (options: object) => unknown;
  export = net;
}
declare module 'multiserver/plugins/shs.js' {
  const shs: (options: object) => unknown;
  export = shs;
}

declare module 'muxrpc' {
  import type { Duplex } from 'pull-stream';
  namespace muxrpc {
    interface Rpc {
      readonly stream: Duplex<Buffer, Buffer>;
      readonly closed: boolean;
      on(event: 'closed', listener: () => void): void;
      close(isAbrupt: true, done: () => void): void;
    }
  }
  const muxrpc: (
    remoteManifest: object,
    localManifest: object,
    localApi: object,
    id: string,
  ) => muxrpc.Rpc;
  export = muxrpc;
}

declare module 'ssb-master';
declare module 'ssb-db2';
declare module 'ssb-db2/compat/db.js';
declare module 'ssb-db2/compat/ebt.js';
declare module 'ssb-db2/compat/log-stream.js';
declare module 'ssb-db2/compat/history-stream.js';
declare module 'ssb-db2/full-mentions.js';
declare module 'ssb-deweird/producer.js';
declare module 'ssb-ebt';
declare module 'ssb-friends';
declare module 'ssb-replication-scheduler';
declare module 'ssb-lan';
declare module 'ssb-conn';
declare module 'ssb-conn-firewall';
declare module 'ssb-room-client';
declare module 'ssb-http-auth-client';
declare module 'ssb-http-invite-client';
declare module 'ssb-invite-client';
declare module 'ssb-blobs';
declare module 'ssb-blobs-purge';
declare module 'ssb-storage-used';
declare module 'ssb-friends-purge';
