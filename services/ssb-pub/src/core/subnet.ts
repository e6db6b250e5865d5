const toNumber = (address: string): number | undefined => {
  const parts = address.split('.').map(Number);
  const isAddress =
    parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256);
  return isAddress ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
};

const toAddress = (value: number): string =>
  [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');

const readSubnet = (
  subnet: string,
): { readonly network: number; readonly mask: number } | undefined => {
  const [base = '', length = ''] = subnet.split('/');
  const network = toNumber(base);
  const bits = /^\d{1,2}$/.test(length) ? Number(length) : NaN;
  if (network === undefined || !(bits >= 1 && bits <= 32)) return undefined;
  const mask = (0xffffffff << (32 - bits)) >>> 0;
  return { network: (network & mask) >>> 0, mask };
};

/** @param subnet IPv4, as in "192.168.44.0/24" */
export const isInSubnet = (address: string, subnet: string): boolean => {
  // As Node writes an IPv4 address of a socket for both.
  const value = toNumber(address.replace(/^::ffff:/, ''));
  const read = readSubnet(subnet);
  if (value === undefined || read === undefined) return false;
  return (value & read.mask) >>> 0 === read.network;
};

/** @returns undefined for what is no subnet */
export const broadcastAddress = (subnet: string): string | undefined => {
  const read = readSubnet(subnet);
  return read && toAddress((read.network | ~read.mask) >>> 0);
};
