import { isCodedError } from '@p2p-hotspot/contract';
import type { Observation } from '../core/decide.ts';
import { noCountry } from '../core/wifi-wishes.ts';
import type { BoxFacts } from '../ports/box.ts';
import type { NetworkPorts } from './network-ports.ts';

/** Nothing where the one that would know is away. */
const orNone = async <Value>(look: Promise<Value>, none: Value): Promise<Value> => {
  try {
    return await look;
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return none;
  }
};

export interface Look {
  readonly seen: Observation;
  /** Country that the kernel goes by; "00": none. */
  readonly country: string;
  /** Absent: the daemon does not answer. */
  readonly box?: BoxFacts;
}

/** One look at everything. */
export const observe = async (ports: NetworkPorts): Promise<Look> => {
  const { radios, host, backend, uplinks, box, clock, localName } = ports;
  const [seenRadios, country, links, accessPoint, ways, knownWifi, nameServers, facts] =
    await Promise.all([
      orNone(radios.list(), []),
      orNone(radios.country(), noCountry),
      host.links(),
      orNone(backend.look(), { kind: 'down' } as const),
      orNone(uplinks.look(), []),
      orNone(uplinks.known(), []),
      host.nameServers(),
      box.look(),
    ]);
  const name = localName.current();
  return {
    seen: {
      now: clock.now(),
      radios: seenRadios,
      links,
      accessPoint,
      uplinks: ways,
      knownWifi,
      nameServers,
      hasRelease: facts?.hasRelease ?? false,
      ...(name !== undefined && { localName: { name, isTaken: localName.isTaken() } }),
    },
    country,
    ...(facts !== undefined && { box: facts }),
  };
};
