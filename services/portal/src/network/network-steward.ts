import { join } from 'node:path';
import {
  networkActs,
  scanPath,
  wifiSocketName,
  type CodedMessage,
  type NetworkActName,
  type SeenNetwork,
} from '@p2p-hotspot/contract';
import { createServiceAsker } from '../daemon/service-client.ts';
import type { Answered } from '../daemon/steward-client.ts';
import { parseSeenNetworks } from './network-status.ts';

/** What a steward asks of the Wi-Fi service. It asks the daemon whether the token is one of a session. */
export interface NetworkSteward {
  /** Other networks that the box hears, strongest first. */
  scan(token: string): Promise<Answered<readonly SeenNetwork[]>>;
  /** @returns why it was refused, or that the service is away; undefined when it was accepted */
  act(token: string, act: NetworkActName, body: object): Promise<CodedMessage | undefined>;
}

/** The service gives a scan 20 seconds, and a network that it joins by a free radio a minute. */
const patienceMs = { scan: 25_000, act: 75_000 } as const;
const largestAnswer = 256 * 1024;

const away: CodedMessage = { code: 'PAGE_WIFI_AWAY', parameters: {} };

/** @param socketDir the folder of the local API's sockets */
export const createNetworkSteward = (socketDir: string): NetworkSteward => {
  const ask = createServiceAsker(join(socketDir, wifiSocketName), largestAnswer, away);
  return {
    scan: (token) => {
      const signal = AbortSignal.timeout(patienceMs.scan);
      return ask({ path: scanPath, token, signal }, parseSeenNetworks);
    },
    act: async (token, act, body) => {
      const signal = AbortSignal.timeout(patienceMs.act);
      const path = networkActs[act];
      const answer = await ask({ method: 'POST', path, token, body, signal }, () => true);
      return answer.kind === 'refused' ? answer.message : undefined;
    },
  };
};
