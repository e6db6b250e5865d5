import path from 'node:path';
import type { Duplex, Sink, Source } from 'pull-stream';
import secretStack from 'secret-stack';
import ssbBlobs from 'ssb-blobs';
import ssbBlobsPurge from 'ssb-blobs-purge';
import caps from 'ssb-caps' with { type: 'json' };
import ssbConn from 'ssb-conn';
import ssbConnFirewall from 'ssb-conn-firewall';
import ssbDb2 from 'ssb-db2';
import compatDb from 'ssb-db2/compat/db.js';
import compatEbt from 'ssb-db2/compat/ebt.js';
import compatHistoryStream from 'ssb-db2/compat/history-stream.js';
import compatLogStream from 'ssb-db2/compat/log-stream.js';
import fullMentions from 'ssb-db2/full-mentions.js';
import producer from 'ssb-deweird/producer.js';
import ssbEbt from 'ssb-ebt';
import ssbFriends from 'ssb-friends';
import ssbFriendsPurge from 'ssb-friends-purge';
import httpAuthClient from 'ssb-http-auth-client';
import httpInviteClient from 'ssb-http-invite-client';
import inviteClient from 'ssb-invite-client';
import ssbKeys, { type Keys } from 'ssb-keys';
import ssbLan from 'ssb-lan';
import ssbMaster from 'ssb-master';
import replicationScheduler from 'ssb-replication-scheduler';
import roomClient from 'ssb-room-client';
import storageUsed from 'ssb-storage-used';

/** How these packages tell the end of what was asked. */
export type Done<T> = (error?: Error | null, value?: T) => void;

/** What is known of a peer, connected or seen. */
export interface PeerData {
  readonly key?: string;
  readonly type?: string;
  readonly state?: string;
  readonly name?: string;
}

/** A message's value, as far as it is looked at here. */
export interface Value {
  readonly author: string;
  readonly sequence: number;
  readonly content: Readonly<Record<string, unknown>> | string;
}

/** Of a peer that is connected. */
export interface PeerRpc {
  readonly id: string;
  close(isAbrupt: true, done: Done<void>): void;
}

/** What the phone uses of its plugins. */
export interface PhoneStack {
  readonly id: string;
  readonly peers: Readonly<Record<string, readonly PeerRpc[]>>;
  readonly db: {
    create(
      message: { readonly feedFormat: 'classic'; readonly content: object; readonly keys: Keys },
      done: Done<{ readonly key: string }>,
    ): void;
  };
  createLogStream(options: object): Source<Value>;
  getVectorClock(done: Done<Readonly<Record<string, number>>>): void;
  readonly blobs: {
    add(done: Done<string>): Sink<Buffer>;
    push(id: string, done: Done<void>): void;
    want(id: string, done: Done<boolean>): void;
    get(id: string): Source<Buffer>;
  };
  readonly conn: {
    start(): Promise<void>;
    db(): { update(address: string, change: (peer: { autoconnect?: boolean }) => object): void };
    staging(): { entries(): Iterable<readonly [string, PeerData]> };
    hub(): { entries(): Iterable<readonly [string, PeerData]> };
    remember(address: string, data: object): void;
    connect(address: string, data: object, done: Done<unknown>): void;
    disconnect(address: string, done: Done<unknown>): void;
  };
  readonly tunnel: { connect(options: object): Duplex<Buffer, Buffer> };
  readonly replicationScheduler: { start(): void };
}

export interface Phone {
  readonly ssb: PhoneStack;
  readonly keys: Keys;
}

/**
 * A phone with Manyverse 0.2407.28-beta, as far as the network sees it: its plugins in its order, in its versions
 * and with its settings (`src/backend/ssb.ts` there). Left out is what only its own screen uses.
 *
 * @param isFoul takes and gives blobs of any size
 */
export const openPhone = (directory: string, isFoul: boolean): Phone => {
  const keys = ssbKeys.loadOrCreateSync(path.join(directory, 'secret'));
  const stack = secretStack()
    .use(ssbMaster)
    .use(ssbDb2)
    .use(compatDb)
    .use(compatEbt)
    .use(compatLogStream)
    .use(compatHistoryStream)
    .use(producer)
    .use(ssbEbt)
    .use(ssbFriends)
    .use(replicationScheduler)
    .use(ssbLan)
    .use(ssbConn)
    .use(ssbConnFirewall)
    .use(roomClient)
    .use(httpAuthClient)
    .use(httpInviteClient)
    .use(inviteClient)
    .use(fullMentions)
    .use(ssbBlobs)
    .use(ssbBlobsPurge)
    .use(storageUsed)
    .use(ssbFriendsPurge)({
    caps,
    keys,
    path: directory,
    // Of ssb-config 3.4.6, through which Manyverse makes its settings.
    timers: { connection: 0, reconnect: 5000, ping: 300_000, handshake: 5000 },
    timeout: 0,
    party: true,
    db2: { maxCpu: 91, maxCpuWait: 80, maxCpuMaxPause: 120, automigrate: true },
    blobs: { sympathy: 2, ...(isFoul && { max: 2 ** 30 }) },
    blobsPurge: { cpuMax: 90 },
    conn: { autostart: false, firewall: { rejectBlocked: true, rejectUnknown: true } },
    friends: { hops: 2, hookAuth: false },
    replicationScheduler: { autostart: false, partialReplication: null },
    connections: {
      incoming: {
        net: [{ scope: 'private', transform: 'shs', port: 26_831 }],
        tunnel: [{ scope: 'public', transform: 'shs' }],
      },
      outgoing: { net: [{ transform: 'shs' }], tunnel: [{ transform: 'shs' }] },
    },
  });
  return { ssb: stack as PhoneStack, keys };
};
