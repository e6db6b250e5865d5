/** Whoever has one IPv6 address can take any other with the same first 64 bits. */
const networkGroups = 4;
const allGroups = 8;

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));

/**
 * Whom an address counts for where each visitor has a share: an IPv4 address for itself, an IPv6
 * address for its network.
 *
 * @param address of the other end of a socket
 */
export const visitorAddress = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [start = '', end] = plain.split('::');
  const before = groupsOf(start);
  const after = groupsOf(end ?? '');
  const zeros = Array<string>(Math.max(0, allGroups - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, networkGroups).join(':');
};
