import {
  swarmEventsPath,
  swarmSocketName,
  swarmStatusSchema,
  type SwarmStatus,
} from '@p2p-hotspot/contract';
import { followService, type ServiceFacts } from '../daemon/service-client.ts';

/**
 * What the swarm's service tells of itself.
 *
 * @param socketDir the folder of the local API's sockets
 * @param reconnectAfterMs how long to wait before looking for a service that went away
 */
export const createSwarmFacts = (
  socketDir: string,
  reconnectAfterMs?: number,
): ServiceFacts<SwarmStatus> =>
  followService({
    socketDir,
    socketName: swarmSocketName,
    eventsPath: swarmEventsPath,
    event: 'swarm',
    parse: (value) => swarmStatusSchema.safeParse(value).data,
    ...(reconnectAfterMs !== undefined && { reconnectAfterMs }),
  });
