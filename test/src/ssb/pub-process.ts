import { once } from 'node:events';
import path from 'node:path';
import {
  parsePubStatus,
  pubActs,
  pubFeedsPath,
  pubPath,
  pubSocketName,
  stewardSessionPath,
  stewardSocketName,
  type PubActName,
  type PubFeed,
  type PubStatus,
} from '@p2p-hotspot/contract';
import { builtEntry } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { eventually } from '../lab/eventually.ts';
import type { NetworkMachine } from '../lab/network.ts';
import { askSocket } from '../wired-network/ask-socket.ts';

/** A pub that runs. */
export interface PubProcess {
  readonly pid: number;
  status(): Promise<PubStatus>;
  /** Waits until what it says of itself is so. */
  waitFor(what: string, isSo: (status: PubStatus) => boolean): Promise<PubStatus>;
  /** Asks for an act as the portal does: PIN, then the act. @throws Error unless it is accepted */
  act(name: PubActName, body: object): Promise<void>;
  /** Whose messages it has, as the steward sees it. */
  feeds(): Promise<readonly PubFeed[]>;
  /** Sends an act with any token. @returns the status of the answer */
  post(name: PubActName, body: object, token: string): Promise<number>;
  /** Whether it ended by itself, or was ended. */
  hasEnded(): boolean;
  /** @returns its exit code; null when it was killed */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export interface PubProcessOptions {
  readonly machine: NetworkMachine;
  readonly socketDirectory: string;
  /** Its own, kept from one process to the next. */
  readonly directory: string;
  readonly pin: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the real pub on a machine of the lab. */
export const startPub = (options: PubProcessOptions): PubProcess => {
  const { machine, socketDirectory, directory, pin, environment = {} } = options;
  const [enter = '', ...entering] = machine.enter;
  const child = execa(enter, [...entering, process.execPath, builtEntry('services/ssb-pub')], {
    reject: false,
    all: true,
    env: { HOTSPOT_SOCKET_DIR: socketDirectory, HOTSPOT_SSB_DIR: directory, ...environment },
  });
  let said: string | undefined;
  void child.then(({ all }) => {
    said = all;
  });
  const socketPath = path.join(socketDirectory, pubSocketName);
  const status = async (): Promise<PubStatus> => {
    if (said !== undefined) throw new Error(`the pub ended: ${said}`);
    const { statusCode, body } = await askSocket(socketPath, { path: pubPath });
    const parsed = parsePubStatus(body);
    if (statusCode !== 200 || parsed === undefined) {
      throw new Error(`the pub answers ${statusCode}: ${JSON.stringify(body)}`);
    }
    return parsed;
  };
  const post = async (name: PubActName, body: object, token: string) =>
    askSocket(socketPath, { path: pubActs[name], body, token });
  const openSession = async (): Promise<string> => {
    const daemon = path.join(socketDirectory, stewardSocketName);
    const { body } = await askSocket(daemon, { path: stewardSessionPath, body: { pin } });
    return (body as { readonly token: string }).token;
  };
  return {
    pid: child.pid ?? 0,
    status,
    waitFor: (what, isSo) =>
      eventually(what, async () => {
        const now = await status();
        if (isSo(now)) return now;
        throw new Error(JSON.stringify(now));
      }),
    act: async (name, body) => {
      const answer = await post(name, body, await openSession());
      if (answer.statusCode !== 202) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    },
    feeds: async () => {
      const token = await openSession();
      const { body } = await askSocket(socketPath, { path: pubFeedsPath, token });
      return body as readonly PubFeed[];
    },
    post: async (name, body, token) => (await post(name, body, token)).statusCode,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: async (signal) => {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
};
