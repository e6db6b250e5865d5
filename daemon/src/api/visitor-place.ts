import { isIPv4, isIPv6 } from 'node:net';
import type { StewardPlace } from '@p2p-hotspot/contract';

/** Whoever typed something, as far as the box tells people apart. */
export interface Visitor {
  readonly place: StewardPlace;
  /** The same for requests that may come from one machine. */
  readonly guesser: string;
}

/** A program on the box that named no address. */
export const boxItself: Visitor = { place: 'box', guesser: '' };

/** The network part of an IPv6 address: one machine has all addresses of its network to choose from. */
const networkOf = (address: string): string => {
  const [bare = ''] = address.split('%');
  const [head = '', tail] = bare.split('::');
  const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
  const [left, right] = [groups(head), groups(tail ?? '')];
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};

/**
 * @param address of a socket, as Node tells it
 * @returns undefined when it is no address
 */
export const visitorAt = (address: string): Visitor | undefined => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) {
    return { place: plain.startsWith('127.') ? 'screen' : 'visitor', guesser: plain };
  }
  if (!isIPv6(plain)) return undefined;
  if (plain === '::1') return { place: 'screen', guesser: plain };
  return { place: 'visitor', guesser: networkOf(plain) };
};
