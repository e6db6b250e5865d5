import { join } from 'node:path';
import { networkPath, wifiSocketName, type NetworkStatus } from '@p2p-hotspot/contract';
import { askForJson } from '@p2p-hotspot/local-service';
import type { LookAround, Surroundings } from '../../ports/surroundings.ts';

const lookPatienceMs = 3000;

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
    const answer = await askForJson({
      socketPath: join(socketDir, wifiSocketName),
      path: networkPath,
      signal: AbortSignal.timeout(lookPatienceMs),
    });
    return answer?.statusCode === 200 ? surroundingsIn(answer.body) : undefined;
  };
