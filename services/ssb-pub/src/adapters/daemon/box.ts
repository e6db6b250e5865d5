import { join } from 'node:path';
import {
  networkPath,
  stewardSessionPath,
  stewardSocketName,
  wifiSocketName,
  type NetworkStatus,
} from '@p2p-hotspot/contract';
import type { LookAround, StewardCheck, Surroundings } from '../../ports/surroundings.ts';
import { askSocket } from './ask-socket.ts';

const lookPatienceMs = 3000;
/** A steward waits for it: a slow board that is busy applying a release takes its time. */
const sessionPatienceMs = 10_000;

/** Members that older or newer services leave out are as unknown. */
const surroundingsIn = (body: unknown): Surroundings | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  const { visitorNetwork, uplinks } = body as Partial<NetworkStatus>;
  return {
    ...(visitorNetwork !== undefined && {
      visitors: { gateway: visitorNetwork.gateway, subnet: visitorNetwork.subnet },
    }),
    isOnline: Array.isArray(uplinks) && uplinks.length > 0,
  };
};

/** The Wi-Fi service tells where visitors are, and whether there is a way out (docs/spec/local-api-v1.md §6). */
export const lookByWifi =
  (socketDir: string): LookAround =>
  async () => {
    const answer = await askSocket(join(socketDir, wifiSocketName), networkPath, lookPatienceMs);
    return answer?.statusCode === 200 ? surroundingsIn(answer.body) : undefined;
  };

/** Asks the daemon whether a session holds; to be asked keeps it from running out, as any other use does. */
export const createStewardCheck =
  (socketDir: string): StewardCheck =>
  async (token) => {
    const socket = join(socketDir, stewardSocketName);
    const answer = await askSocket(socket, stewardSessionPath, sessionPatienceMs, {
      authorization: `Bearer ${token}`,
    });
    if (answer === undefined) return 'away';
    if (answer.statusCode === 200) return 'valid';
    return answer.statusCode === 401 ? 'invalid' : 'away';
  };
