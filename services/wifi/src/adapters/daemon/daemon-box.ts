import { join } from 'node:path';
import { statusSocketName, type BoxStatus, type ImageStatus } from '@p2p-hotspot/contract';
import { askForJson } from '@p2p-hotspot/local-service';
import type { Box, BoxFacts } from '../../ports/box.ts';

/** A round of the network waits for it. */
const lookPatienceMs = 3000;

const isPort = (port: unknown): port is number =>
  Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536;

const appPortsIn = (images: unknown): readonly number[] => {
  if (!Array.isArray(images)) return [];
  const ports = images.flatMap(({ ports: own }: Partial<ImageStatus>) => own ?? []);
  return [...new Set(ports.filter(isPort))].sort((one, other) => one - other);
};

/** Members that older or newer daemons leave out are as unknown. */
const factsIn = (body: unknown): BoxFacts | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  const { current, time, host, images } = body as Partial<BoxStatus>;
  const timeFloorMs = typeof time?.now === 'string' ? Date.parse(time.now) : NaN;
  return {
    hasRelease: Array.isArray(current?.releases) && current.releases.length > 0,
    ...(!Number.isNaN(timeFloorMs) && { timeFloorMs }),
    isClockProven: time?.clock === 'proven',
    hasWeakPower: host?.underVoltage === true,
    appPorts: appPortsIn(images),
  };
};

/**
 * The daemon by its status socket (docs/spec/local-api-v1.md §2).
 *
 * @param socketDir the folder of the local API's sockets
 */
export const createDaemonBox = (socketDir: string): Box => ({
  look: async () => {
    const answer = await askForJson({
      socketPath: join(socketDir, statusSocketName),
      path: '/v1/status',
      signal: AbortSignal.timeout(lookPatienceMs),
    });
    return answer?.statusCode === 200 ? factsIn(answer.body) : undefined;
  },
});
