import type { SeenNetwork } from '@p2p-hotspot/contract';
import type { HeardStation } from './snapshot.ts';

const privacy = 0x1;
const psk = 0x100;
const enterprise = 0x200;
const sae = 0x400;

const strict = new TextDecoder('utf-8', { fatal: true });

/** A name as text; undefined: none is told, or it is no text. */
export const ssidText = (ssid: Uint8Array): string | undefined => {
  if (ssid.every((byte) => byte === 0)) return undefined;
  try {
    return strict.decode(ssid);
  } catch {
    return undefined;
  }
};

/** What a network asks of who joins it. */
export type Protection = 'open' | 'wpa2' | 'wpa3' | 'unusable';

const bits = (one: HeardStation): number => one.wpaFlags | one.rsnFlags;

/** Networks that encrypt without a password ("enhanced open") are open to people. */
export const protectionOf = (station: HeardStation): Protection => {
  const flags = bits(station);
  if ((flags & psk) !== 0) return 'wpa2';
  if ((flags & sae) !== 0) return 'wpa3';
  // WEP says that it is private, and nothing else.
  const isWep = flags === 0 && (station.flags & privacy) !== 0;
  return isWep || (flags & enterprise) !== 0 ? 'unusable' : 'open';
};

/** One of each name, the strongest, strongest first. */
export const seenNetworks = (
  heard: readonly HeardStation[],
  known: ReadonlySet<string>,
): readonly SeenNetwork[] => {
  const best = new Map<string, SeenNetwork>();
  for (const station of heard) {
    const ssid = ssidText(station.ssid);
    if (ssid === undefined) continue;
    const { strength } = station;
    if (strength <= (best.get(ssid)?.strength ?? -1)) continue;
    const isSecured = protectionOf(station) !== 'open';
    best.set(ssid, { ssid, strength, isSecured, isKnown: known.has(ssid) });
  }
  return [...best.values()].toSorted((a, b) => b.strength - a.strength);
};
