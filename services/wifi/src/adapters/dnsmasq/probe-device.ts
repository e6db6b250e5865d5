/** What the service calls itself when it asks for an address to try it: locally administered. */
export const probeMac = '02:68:6f:74:73:70';

const asNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/**
 * The address that is kept for the probe, so that it is offered one when all others are given out: the
 * one behind the gateway's; undefined where visitors may have that one.
 */
export const probeAddress = (network: {
  readonly gateway: string;
  readonly range: readonly [string, string];
}): string | undefined => {
  const parts = network.gateway.split('.');
  const address = [...parts.slice(0, 3), String(Number(parts[3]) + 1)].join('.');
  const [first, last] = network.range;
  const number = asNumber(address);
  return number >= asNumber(first) && number <= asNumber(last) ? undefined : address;
};
