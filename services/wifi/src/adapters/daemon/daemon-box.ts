import { join } from 'node:path';
import {
  statusSocketName,
  stewardSessionPath,
  stewardSocketName,
  type BoxStatus,
  type ImageStatus,
} from '@p2p-hotspot/contract';
import type { Box, BoxFacts, StewardCheck } from '../../ports/box.ts';
import { askSocket } from './ask-socket.ts';

/** A round of the network waits for it. */
const lookPatienceMs = 3000;
/** A steward waits for it: a slow board that is busy applying a release takes its time. */
const sessionPatienceMs = 10_000;

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
    const answer = await askSocket(join(socketDir, statusSocketName), '/v1/status', lookPatienceMs);
    return answer?.statusCode === 200 ? factsIn(answer.body) : undefined;
  },
});

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
