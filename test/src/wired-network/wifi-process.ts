import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { wifiSocketName, type NetworkStatus } from '@p2p-hotspot/contract';
import { execa } from 'execa';
import type { NetworkMachine } from '../lab/network.ts';
import { askSocket } from './ask-socket.ts';

const program = fileURLToPath(
  new URL('../../../../services/wifi/dist/src/main.js', import.meta.url),
);

/** A Wi-Fi service that runs. */
export interface WifiProcess {
  status(): Promise<NetworkStatus | undefined>;
  /** @throws Error with what the network said last, after `seconds` */
  waitFor(
    what: string,
    isSo: (status: NetworkStatus) => boolean,
    seconds?: number,
  ): Promise<NetworkStatus>;
  /** Sends an act. @returns the status of the answer, and its body */
  post(act: string, body: object, token: string): Promise<readonly [number, unknown]>;
  /** @returns its exit code; null when it was killed */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export interface WifiProcessOptions {
  readonly machine: NetworkMachine;
  readonly socketDirectory: string;
  /** Its own, kept from one process to the next. */
  readonly stateDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs the real service on a machine of the lab. */
export const startWifi = ({
  machine,
  socketDirectory,
  stateDirectory,
  environment,
}: WifiProcessOptions): WifiProcess => {
  const [enter = '', ...entering] = machine.enter;
  const child = execa(enter, [...entering, process.execPath, program], {
    reject: false,
    all: true,
    env: {
      HOTSPOT_SOCKET_DIR: socketDirectory,
      HOTSPOT_WIFI_DIR: path.join(stateDirectory, 'keep'),
      HOTSPOT_WIFI_RUN_DIR: path.join(stateDirectory, 'run'),
      ...environment,
    },
  });
  let said: string | undefined;
  void child.then(({ all }) => {
    said = all;
  });
  const socketPath = path.join(socketDirectory, wifiSocketName);
  const status = async (): Promise<NetworkStatus | undefined> => {
    try {
      const { statusCode, body } = await askSocket(socketPath, { path: '/v1/network' });
      return statusCode === 200 ? (body as NetworkStatus) : undefined;
    } catch {
      // It is not there yet.
      return undefined;
    }
  };
  return {
    status,
    waitFor: async (what, isSo, seconds = 40) => {
      const until = performance.now() + seconds * 1000;
      let last: NetworkStatus | undefined;
      while (performance.now() < until) {
        if (said !== undefined) throw new Error(`the service ended: ${said}`);
        last = await status();
        if (last !== undefined && isSo(last)) return last;
        await delay(200);
      }
      throw new Error(`${what}: ${JSON.stringify(last)}`);
    },
    post: async (act, body, token) => {
      const answer = await askSocket(socketPath, { path: act, body, token });
      return [answer.statusCode, answer.body];
    },
    stop: async (signal) => {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
};
