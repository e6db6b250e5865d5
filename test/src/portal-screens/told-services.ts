import { createServer, type Server } from 'node:http';
import path from 'node:path';
import {
  pubBlobsPath,
  pubEventsPath,
  pubFeedsPath,
  pubSocketName,
  swarmEventsPath,
  swarmSocketName,
  usualPubLimits,
  type PubBlob,
  type PubFeed,
  type PubStatus,
  type SwarmStatus,
} from '@p2p-hotspot/contract';

const feedOf = (letter: string): string => `@${letter.repeat(42)}E=.ed25519`;
const blobOf = (letter: string): string => `&${letter.repeat(42)}E=.sha256`;

const since = '2026-11-30T08:15:00Z';

/** A pub with people, blocked ones, trouble and a room: all that its pages can show. */
const pub: PubStatus = {
  apiVersion: 1,
  state: 'running',
  message: { code: 'PUB_RUNNING', parameters: { people: 3 } },
  isOn: { value: true, origin: 'environment' },
  id: feedOf('P'),
  name: 'ساحة San Juan',
  address: `net:192.168.44.1:8008~shs:${'P'.repeat(42)}E=`,
  intakeStopped: { code: 'PUB_INTAKE_QUOTA', parameters: { usedBytes: 1e9, quotaBytes: 1e9 } },
  peers: [
    { feed: feedOf('A'), name: 'Ana', way: 'network', since },
    { feed: feedOf('B'), name: 'مريم'.repeat(15), way: 'room', since },
    { feed: feedOf('C'), way: 'network', since },
  ],
  peersTotal: 103,
  lastSync: since,
  counts: { feeds: 60, messages: 34_567, blobs: 2 },
  space: { messageBytes: 1e9, blobBytes: 98e6, freeBytes: 8e9, reserveBytes: 1e9 },
  limits: usualPubLimits,
  room: {
    label: 'room.a-rather-long-name-of-an-organization.example.org:8008',
    origin: 'environment',
    state: 'failing',
    message: { code: 'PUB_ROOM_FAILING', parameters: { room: 'room.example.org' } },
    retrySeconds: 40,
  },
  blocked: [
    { feed: feedOf('F'), name: 'Flo', reason: 'flood' },
    { feed: feedOf('G'), reason: 'steward' },
  ],
  deniedBlobs: [blobOf('N')],
  findings: [{ code: 'PUB_DAY_FULL', parameters: { feeds: 100 } }],
  settingProblems: [],
};

const feeds: readonly PubFeed[] = Array.from({ length: 60 }, (_, index) => ({
  feed: `@${String(index).padStart(42, 'A')}E=.ed25519`,
  name: index % 7 === 0 ? 'فاطمة' : `Person ${String(index)}`,
  messages: 600 - index,
  messageBytes: 300_000 - index,
  isFollowed: index !== 3,
  isBlocked: index === 3,
}));

const blobs: readonly PubBlob[] = [
  { blob: blobOf('D'), sizeBytes: 1_234_567, feed: feedOf('A'), name: 'Ana' },
  { blob: blobOf('H'), sizeBytes: 89 },
];

const swarm: SwarmStatus = {
  apiVersion: 1,
  isRunning: true,
  message: { code: 'SWARM_RUNNING', parameters: { peers: 2 } },
  isSupported: true,
  channels: ['stable', 'a-channel-with-a-rather-long-name'],
  isSecret: false,
  isGiving: false,
  peers: [
    {
      label: 'aabbccdd',
      has: 'files',
      releases: 'stable:7,community:3',
      sentBytes: 1e9,
      receivedBytes: 2e6,
    },
    { label: '00112233', has: 'packs', releases: '', sentBytes: 0, receivedBytes: 0 },
  ],
  banned: 2,
  sentPerSecond: 1000,
  receivedPerSecond: 250_000,
  month: '2026-11',
  sentBytes: 3e9,
  receivedBytes: 4.5e9,
};

const tell = async (
  socketPath: string,
  eventsPath: string,
  event: string,
  status: unknown,
  read: Readonly<Record<string, unknown>> = {},
): Promise<Server> => {
  const server = createServer(({ url = '' }, response) => {
    if (url === eventsPath) response.write(`event: ${event}\ndata: ${JSON.stringify(status)}\n\n`);
    else if (Object.hasOwn(read, url)) response.end(JSON.stringify(read[url]));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(socketPath, resolve);
  });
  return server;
};

/** Stands for the Scuttlebutt pub and for the service of the swarm: what they can tell, for the pages. */
export const tellServices = (socketDirectory: string): Promise<readonly Server[]> =>
  Promise.all([
    tell(path.join(socketDirectory, pubSocketName), pubEventsPath, 'pub', pub, {
      [pubFeedsPath]: feeds,
      [pubBlobsPath]: blobs,
    }),
    tell(path.join(socketDirectory, swarmSocketName), swarmEventsPath, 'swarm', swarm),
  ]);
