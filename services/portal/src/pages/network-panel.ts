import type {
  BoxStatus,
  CodedMessage,
  MessageCode,
  NetworkCheckName,
  NetworkStatus,
} from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { IconName } from '../html/icons.ts';
import type { Words } from '../language/words.ts';
import { notice } from './notice.ts';

const uplinkWords: Readonly<Record<NetworkStatus['uplinks'][number]['kind'], MessageCode>> = {
  ethernet: 'PAGE_NETWORK_BY_CABLE',
  tether: 'PAGE_NETWORK_BY_PHONE',
  wifi: 'PAGE_NETWORK_BY_WIFI',
};

/** Names of the checks as what is true where they are good. */
export const checkWords: Readonly<Record<NetworkCheckName, MessageCode>> = {
  'access-point': 'PAGE_NETWORK_CHECK_AIR',
  dhcp: 'PAGE_NETWORK_CHECK_DHCP',
  dns: 'PAGE_NETWORK_CHECK_DNS',
  portal: 'PAGE_NETWORK_CHECK_PORTAL',
};

/** Devices that the radio of the access point serves at once, as far as that is known. */
const clientLimitOf = ({ accessPoint, radios }: NetworkStatus): number | undefined =>
  radios.find(({ device }) => device === accessPoint?.device)?.clientLimit;

/** How many devices are there, as well as it is known. */
export const devicesIn = (words: Words, network: NetworkStatus): string => {
  const { accessPoint, leases } = network;
  const count = accessPoint?.stations;
  if (count === undefined) return words.say('PAGE_NETWORK_ADDRESSES', { count: leases });
  const limit = clientLimitOf(network);
  return limit === undefined
    ? words.say('PAGE_NETWORK_DEVICES', { count })
    : words.say('PAGE_NETWORK_DEVICES_OF', { count, limit });
};

/** The best way out of the box, without its name: that is nobody's business. */
export const uplinkIn = (words: Words, { uplinks: [best] }: NetworkStatus): string =>
  words.say(best === undefined ? 'PAGE_NETWORK_NO_UPLINK' : uplinkWords[best.kind]);

const timeIn = (words: Words, time: BoxStatus['time']): string =>
  time?.clock === 'proven'
    ? words.say('PAGE_NETWORK_TIME', { now: time.now })
    : words.say('PAGE_NETWORK_NO_TIME');

/** Devices, way out and time, in one line. */
export const networkFacts = (
  words: Words,
  network: NetworkStatus,
  status: BoxStatus | undefined,
): string =>
  [
    ...(network.visitorNetwork === undefined ? [] : [devicesIn(words, network)]),
    uplinkIn(words, network),
    timeIn(words, status?.time),
  ].join(' · ');

/** What keeps people out of the Wi-Fi or makes it fail: everybody may know it. The rest is the steward's. */
const publicFindings: ReadonlySet<string> = new Set(['NETWORK_AT_LIMIT', 'NETWORK_WEAK_POWER']);

export const findingsForAll = ({ findings }: NetworkStatus): readonly CodedMessage[] =>
  findings.filter(({ code }) => publicFindings.has(code));

/** The drawing of how the network is. */
export const networkIcon = ({
  accessPoint,
  mode,
  visitorNetwork,
  checks,
}: NetworkStatus): IconName => {
  if (checks.some(({ isGood }) => !isGood)) return 'warning';
  if (mode === 'lan') return 'good';
  if (accessPoint?.state === 'paused' || accessPoint?.state === 'starting') return 'working';
  return visitorNetwork === undefined ? 'warning' : 'good';
};

/** The network on the status page, for everybody. */
export const networkPanel = (
  words: Words,
  network: NetworkStatus,
  status: BoxStatus | undefined,
): Html => {
  // The daemon says it as well, with the rest of the machine.
  const isPowerTold = (status?.host?.underVoltage ?? false) !== false;
  const told = findingsForAll(network).filter(
    ({ code }) => code !== 'NETWORK_WEAK_POWER' || !isPowerTold,
  );
  return html`<h2>${words.say('PAGE_NETWORK')}</h2>
    ${notice(words, network.message, networkIcon(network))}
    <p class="soft">${networkFacts(words, network, status)}</p>
    ${told.map((finding) => notice(words, finding))}`;
};
