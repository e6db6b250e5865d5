import {
  parsePubStatus,
  pubEventsPath,
  pubSocketName,
  type PubStatus,
} from '@p2p-hotspot/contract';
import { followService, type ServiceFacts } from '../daemon/service-client.ts';

/**
 * What the Scuttlebutt pub tells of itself.
 *
 * @param socketDir the folder of the local API's sockets
 * @param reconnectAfterMs how long to wait before looking for a service that went away
 */
export const createPubFacts = (
  socketDir: string,
  reconnectAfterMs?: number,
): ServiceFacts<PubStatus> =>
  followService({
    socketDir,
    socketName: pubSocketName,
    eventsPath: pubEventsPath,
    event: 'pub',
    parse: parsePubStatus,
    ...(reconnectAfterMs !== undefined && { reconnectAfterMs }),
  });
