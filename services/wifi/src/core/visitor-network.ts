/** The visitors' network is the same on every box: addresses of app repositories are signed with it. */
export const gateway = '192.168.44.1';
export const subnet = '192.168.44.0/24';
/** Looks public (TEST-NET-2): phones suspect a portal behind a private address, and give it up. */
export const captured = '198.51.100.1';
export const visitorAddresses = [`${gateway}/24`, `${captured}/32`] as const;
/** 250 addresses. */
export const leaseRange = ['192.168.44.3', '192.168.44.252'] as const;
export const leaseSeconds = 3600;

const numberOf = (address: string): number | undefined => {
  const parts = address.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    value = value * 256 + Number(part);
  }
  return value;
};

interface Block {
  readonly first: number;
  readonly size: number;
}

const blockOf = (network: string): Block | undefined => {
  const [address = '', length = '32'] = network.split('/');
  const value = numberOf(address);
  const bits = Number(length);
  if (value === undefined || !Number.isInteger(bits) || bits < 0 || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  return { first: Math.floor(value / size) * size, size };
};

/** Whether two IPv4 networks, as in "10.0.0.7/24", have an address in common. */
export const overlap = (one: string, other: string): boolean => {
  const [a, b] = [blockOf(one), blockOf(other)];
  if (a === undefined || b === undefined) return false;
  return a.first < b.first + b.size && b.first < a.first + a.size;
};

/** Whether it is an IPv4 address such as a visitor has. */
export const isVisitorAddress = (address: string): boolean =>
  numberOf(address) !== undefined && overlap(`${address}/32`, subnet) && address !== gateway;
