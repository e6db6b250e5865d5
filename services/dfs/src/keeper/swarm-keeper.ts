import type { CodedMessage, SwarmPeer, SwarmStatus } from '@p2p-hotspot/contract';
import { createFeed, type Feed } from '@p2p-hotspot/local-service';
import { createByteLimit, type ByteLimit, type Ticker } from '../core/byte-limit.ts';
import {
  decideSwarm,
  releasesOf,
  type BoxFacts,
  type SwarmSettings,
  type SwarmWish,
} from '../core/decide-swarm.ts';
import { channelKey } from '../core/fleet.ts';
import type { News } from '../core/hello.ts';
import type { Repository } from '../peer/serve-peer.ts';
import type { OpenSwarmNode, SwarmNode } from '../ports/swarm-node.ts';
import { circleLimits, createPeerCircle, type PeerCircle } from './peer-circle.ts';
import type { TrafficKeeper } from './traffic-file.ts';

/** Keeps this machine in the swarm that it shall be in, and out of it otherwise. */
export interface SwarmKeeper {
  readonly status: Feed<SwarmStatus>;
  readonly peers: Feed<readonly SwarmPeer[]>;
  readonly circle: PeerCircle;
  /** What comes from peers passes here. */
  readonly download: ByteLimit;
  /** @param status undefined while the daemon is away */
  tellBox(status: BoxFacts | undefined): void;
  close(): Promise<void>;
}

export interface SwarmKeeperOptions {
  readonly settings: SwarmSettings;
  readonly openNode: OpenSwarmNode;
  readonly repository: Repository;
  /** What the repository is, for those who ask it. */
  readonly has: 'files' | 'packs';
  readonly traffic: TrafficKeeper;
  readonly ticker: Ticker;
  /** As in "linux-arm", where the libraries of the swarm are known not to run. */
  readonly unsupported?: string;
  /** What such a machine is called, in case that shows only later. */
  readonly platform: string;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** A bug, or a machine that gives no ports any more. */
  readonly onFailed: (error: unknown) => void;
}

/** Between two looks at rates, and at whether there is a way out; and while it rests. */
const lookEveryMs = 5000;
const restMs = 60_000;
/** With no way out it is begun anew after so long, doubled each time. */
const retry = { firstMs: 15_000, longestMs: 10 * 60_000 } as const;
/**
 * Boxes that come at the same moment miss each other, and whole fleets do, when the hours for updates begin:
 * whoever is alone looks again after so long, doubled each time, a half more or less.
 */
const lonely = { firstMs: 1000, longestMs: 10 * 60_000 } as const;
const bytesPerKilobit = 1000 / 8;
const bytesPerMegabyte = 1_000_000;

interface Running {
  /** The topics and the members they are for; another one is another swarm. */
  readonly name: string;
  readonly node: SwarmNode;
  isFlushed: boolean;
}

export const createSwarmKeeper = (options: SwarmKeeperOptions): SwarmKeeper => {
  const { settings, openNode, repository, has, traffic, ticker, platform, onEvent } = options;
  let box: BoxFacts | undefined;
  let unsupported = options.unsupported;
  let running: Running | undefined;
  let isClosing = false;
  let retryMs: number = retry.firstMs;
  let notBeforeMs = -Infinity;
  let turn: Promise<void> = Promise.resolve();
  let monthlyBytes = 0;
  let sample = { ms: ticker.monotonicMs(), sent: 0, received: 0 };
  let totals = { sent: 0, received: 0 };
  let rates = { sent: 0, received: 0 };

  const upload = createByteLimit(ticker);
  const download = createByteLimit(ticker);
  const isGiving = (): boolean => monthlyBytes === 0 || traffic.read().sentBytes < monthlyBytes;
  const circle = createPeerCircle({
    repository,
    upload,
    ticker,
    isGiving,
    onSent: (bytes) => {
      totals = { ...totals, sent: totals.sent + bytes };
      traffic.sent(bytes);
    },
    onReceived: (bytes) => {
      totals = { ...totals, received: totals.received + bytes };
      traffic.received(bytes);
    },
    onChange: () => {
      peers.set(circle.peers());
      show();
    },
    onEvent,
  });
  const wish = (): SwarmWish => decideSwarm(box, settings, unsupported);
  const messageOf = (wanted: SwarmWish): CodedMessage => {
    const say = (code: string, parameters: CodedMessage['parameters'] = {}) => ({
      code,
      parameters,
    });
    if (wanted.kind === 'rest') return wanted.message;
    const members = circle.describe().length;
    if (running === undefined) {
      return say(ticker.monotonicMs() < notBeforeMs ? 'SWARM_OFFLINE' : 'SWARM_STARTING');
    }
    if (!isGiving()) {
      return say('SWARM_UPLOAD_USED', { megabytes: monthlyBytes / bytesPerMegabyte });
    }
    if (members > 0) return say('SWARM_RUNNING', { peers: members });
    if (!running.isFlushed) return say('SWARM_STARTING');
    return say(running.node.knownNodes() === 0 ? 'SWARM_OFFLINE' : 'SWARM_ALONE');
  };
  const describe = (): SwarmStatus => {
    const wanted = wish();
    const { month, sentBytes, receivedBytes } = traffic.read();
    return {
      apiVersion: 1,
      isRunning: running !== undefined,
      message: messageOf(wanted),
      isSupported: unsupported === undefined,
      channels: wanted.kind === 'run' ? [...wanted.channels] : [],
      isSecret: settings.fleet?.secret !== undefined,
      isGiving: isGiving(),
      peers: circle.describe(),
      banned: circle.bannedCount(),
      sentPerSecond: rates.sent,
      receivedPerSecond: rates.received,
      ...{ month, sentBytes, receivedBytes },
    };
  };
  const peers = createFeed<readonly SwarmPeer[]>([]);
  const status = createFeed<SwarmStatus>(describe());
  const show = (): void => {
    status.set(describe());
  };
  const newsNow = (): News =>
    isGiving()
      ? { has, releases: box === undefined ? '' : releasesOf(box) }
      : { has: 'nothing', releases: '' };

  const stop = async (): Promise<void> => {
    const { node } = running ?? {};
    running = undefined;
    circle.closeAll();
    await node?.close();
    await traffic.save();
  };
  const start = async (name: string, wanted: Extract<SwarmWish, { kind: 'run' }>) => {
    const { bootstrap } = settings;
    const node = await openNode({
      mostConnections: circleLimits.peers + circleLimits.strangers,
      ...(bootstrap !== undefined && { bootstrap }),
      onMissing: (error) => {
        onEvent('swarm.libraries-missing', { err: error });
      },
    });
    if (node === undefined) {
      unsupported = platform;
      return;
    }
    const keys = wanted.channels.map((channel) => channelKey(wanted.fleet, channel));
    const begun: Running = { name, node, isFlushed: false };
    running = begun;
    circle.tell(newsNow());
    circle.setKeys(keys);
    node.onConnection((connection) => {
      circle.welcome(connection);
    });
    node.follow(keys.map(({ topic }) => topic));
    cancelLook();
    cancelLook = ticker.after(lookEveryMs, look);
    onEvent('swarm.entered', { channels: wanted.channels });
    const lookIfAlone = (waitMs: number): void => {
      ticker.after(waitMs * (0.5 + options.random()), () => {
        if (running !== begun) return;
        const isAlone = circle.describe().length === 0;
        if (isAlone) node.lookAgain();
        lookIfAlone(isAlone ? Math.min(waitMs * 2, lonely.longestMs) : lonely.longestMs);
      });
    };
    const proceed = (): void => {
      begun.isFlushed = true;
      lookIfAlone(lonely.firstMs);
      advance();
    };
    node.flushed().then(proceed, proceed);
  };
  /** One step towards what shall be. */
  const step = async (): Promise<void> => {
    const wanted: SwarmWish = isClosing
      ? { kind: 'rest', message: { code: 'SWARM_OFF', parameters: {} } }
      : wish();
    const name = wanted.kind === 'run' ? JSON.stringify([wanted.fleet, wanted.channels]) : '';
    if (running !== undefined && running.name !== name) {
      await stop();
      onEvent('swarm.left', {});
    }
    // Whoever found no way out at the start of the libraries is not told when there is one.
    if (running?.isFlushed === true && running.node.knownNodes() === 0) {
      await stop();
      notBeforeMs = ticker.monotonicMs() + retryMs;
      retryMs = Math.min(retryMs * 2, retry.longestMs);
    } else if (running?.isFlushed === true) {
      retryMs = retry.firstMs;
    }
    if (running === undefined && wanted.kind === 'run' && ticker.monotonicMs() >= notBeforeMs) {
      await start(name, wanted);
    }
    circle.tell(newsNow());
    show();
  };
  const advance = (): void => {
    turn = turn.then(step).catch(options.onFailed);
  };
  let cancelLook: () => void = () => undefined;
  const look = (): void => {
    const nowMs = ticker.monotonicMs();
    const seconds = Math.max((nowMs - sample.ms) / 1000, 0.001);
    rates = {
      sent: Math.round((totals.sent - sample.sent) / seconds),
      received: Math.round((totals.received - sample.received) / seconds),
    };
    sample = { ms: nowMs, ...totals };
    advance();
    const isResting = running === undefined && wish().kind === 'rest';
    cancelLook = ticker.after(isResting ? restMs : lookEveryMs, look);
  };
  cancelLook = ticker.after(lookEveryMs, look);

  return {
    status,
    peers,
    circle,
    download,
    tellBox: (next) => {
      box = next;
      const { swarm, time } = next ?? {};
      if (swarm !== undefined) {
        upload.setRate(swarm.uploadKbit * bytesPerKilobit);
        download.setRate(swarm.downloadKbit * bytesPerKilobit);
        monthlyBytes = swarm.uploadMonthlyMegabytes * bytesPerMegabyte;
      }
      if (time !== undefined) traffic.tellTime(time.now, time.clock === 'proven');
      advance();
    },
    close: async () => {
      isClosing = true;
      cancelLook();
      advance();
      await turn;
      upload.open();
      download.open();
      await traffic.save();
    },
  };
};
