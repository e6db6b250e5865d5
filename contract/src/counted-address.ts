/** Whoever has one IPv6 address can take any other with the same first 64 bits. */
const networkGroups = 4;
const allGroups = 8;

/**
 * An address of a socket as people know it: a socket for both kinds gives IPv4 addresses in an IPv6 dress.
 *
 * @example '::ffff:10.0.0.7' → '10.0.0.7'
 */
export const plainAddress = (address: string): string =>
  address.replace(/^::ffff:(?=\d{1,3}(?:\.\d{1,3}){3}$)/i, '');

/** The groups of a part of an IPv6 address; its last 32 bits may be written as IPv4. */
const groupsOf = (part: string): readonly string[] =>
  part
    .replace(/\d{1,3}(?:\.\d{1,3}){3}$/, '0:0')
    .split(':')
    .filter((group) => group !== '');

/**
 * Whom an address counts for wherever each visitor has a share, or a number of tries: an IPv4 address for
 * itself, an IPv6 address for its network, since one machine has all addresses of it to choose from.
 *
 * @param address of the other end of a socket; anything else comes back as some text that is the same for
 *   the same address
 * @example 'fd00:1:2:3:aaaa::1' → 'fd00:1:2:3'
 */
export const countedAddress = (address: string): string => {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const [bare = ''] = plain.split('%');
  const [start = '', end = ''] = bare.split('::');
  const [before, after] = [groupsOf(start), groupsOf(end)];
  const zeros = Array<string>(Math.max(0, allGroups - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after]
    .slice(0, networkGroups)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
};
