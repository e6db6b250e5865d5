import type { JoinRequest, WifiChoices } from '@p2p-hotspot/contract';
import { isSsid } from '../core/ssid.ts';
import { isVisitorAddress } from '../core/visitor-network.ts';
import { WifiError } from '../errors.ts';
import { readChoices } from '../settings/read-choices.ts';

/** Most minutes for which the only radio is lent: a day. */
const mostMinutes = 24 * 60;

const refuse = (name: string): never => {
  throw new WifiError('REQUEST_INVALID', { parameters: { name } });
};

type Members = Readonly<Record<string, unknown>>;

const membersOf = (body: unknown): Members =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Members)
    : refuse('body');

const countOf = (members: Members, name: string, most: number): number => {
  const value = members[name];
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
    ? (value as number)
    : refuse(name);
};

const ssidOf = ({ ssid }: Members): string =>
  typeof ssid === 'string' && isSsid(ssid) ? ssid : refuse('ssid');

/** All readers: @throws WifiError REQUEST_INVALID with the name of the member that cannot be so */
export const readSsid = (body: unknown): string => ssidOf(membersOf(body));

export const readMinutes = (body: unknown): number =>
  countOf(membersOf(body), 'minutes', mostMinutes);

export const readRelease = (
  body: unknown,
): { readonly address: string; readonly seconds: number } => {
  const members = membersOf(body);
  const { address } = members;
  return {
    address: typeof address === 'string' && isVisitorAddress(address) ? address : refuse('address'),
    seconds: countOf(members, 'seconds', mostMinutes * 60),
  };
};

/** An address of TLS with a name: an address in digits has no certificate that phones accept. */
const capportUrl =
  /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,200})\.[a-z][a-z0-9-]{0,62}\/[a-z0-9/-]{0,64}$/;

/** @returns undefined: there is none any more */
export const readCapport = (body: unknown): string | undefined => {
  const { url } = membersOf(body);
  if (url === undefined) return undefined;
  return typeof url === 'string' && capportUrl.test(url) ? url : refuse('url');
};

export const readChange = (body: unknown): WifiChoices => {
  const reading = readChoices(body);
  if (reading.kind === 'bad') return refuse(reading.name);
  if (Object.keys(reading.choices).length === 0) return refuse('body');
  return reading.choices;
};

/** Passwords of other people's networks: WEP is not joined, so 8 characters at least, or 64 hex digits. */
const isPassword = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:[\x20-\x7e]{8,63}|[0-9A-Fa-f]{64})$/.test(value);

export const readJoin = (body: unknown): JoinRequest => {
  const members = membersOf(body);
  const { password, isHidden } = members;
  if (password !== undefined && !isPassword(password)) return refuse('password');
  if (isHidden !== undefined && typeof isHidden !== 'boolean') return refuse('isHidden');
  return {
    ssid: ssidOf(members),
    ...(password !== undefined && { password }),
    ...(isHidden !== undefined && { isHidden }),
  };
};
