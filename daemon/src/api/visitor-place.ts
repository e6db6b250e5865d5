import { isIPv4, isIPv6 } from 'node:net';
import {
  countedAddress,
  plainAddress,
  remoteHelpAddress,
  type StewardPlace,
} from '@p2p-hotspot/contract';

/** Whoever typed something, as far as the box tells people apart. */
export interface Visitor {
  readonly place: StewardPlace;
  /** The same for requests that may come from one machine. */
  readonly guesser: string;
}

/** A program on the box that named no address. */
export const boxItself: Visitor = { place: 'box', guesser: '' };

/**
 * @param address of a socket, as Node tells it
 * @returns undefined when it is no address
 */
export const visitorAt = (address: string): Visitor | undefined => {
  const plain = plainAddress(address);
  // Before all others of the loopback: it is far from the screen.
  if (plain === remoteHelpAddress) return { place: 'afar', guesser: plain };
  if (isIPv4(plain)) {
    return { place: plain.startsWith('127.') ? 'screen' : 'visitor', guesser: plain };
  }
  if (!isIPv6(plain)) return undefined;
  if (plain === '::1') return { place: 'screen', guesser: plain };
  return { place: 'visitor', guesser: countedAddress(plain) };
};
