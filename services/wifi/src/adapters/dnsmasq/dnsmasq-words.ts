import type { NameServerSettings } from '../../ports/name-server.ts';
import { probeAddress, probeMac } from './probe-device.ts';

/** Phones that the box serves at once: all addresses of the range. */
const mostLeases = 250;
/** Questions under way to the name servers of the uplink: what comes above is refused at once. */
const mostForwarded = 150;
const cachedNames = 1000;

/**
 * An interface that is nowhere. Where all are there, dnsmasq binds the socket of DHCP to the one that
 * it found at its start, and is deaf to a radio that was pulled out and put back.
 */
const nowhere = 'hotspot-none';

/**
 * Names that nobody may have, whoever calls themself so: the first makes Firefox ask us and not a server
 * on the Internet (Mozilla's canary domain), the others make browsers look for a proxy (WPAD).
 */
const deniedNames = ['use-application-dns.net', 'wpad', 'wpad.lan'];

/**
 * iCloud Private Relay, which cannot work without Internet: its names are denied, as Apple asks of
 * networks, and the phone says so and goes on without it.
 */
const relayNames = ['mask.icloud.com', 'mask-h2.icloud.com'];

/** Windows compares the answer with this one, before it looks for a portal by HTTP. */
const windowsProbe = { name: 'dns.msftncsi.com', address: '131.107.255.255' };

const denied = (name: string): string => `--local=/${name}/`;

/**
 * Names while nobody is asked. Only both of these together answer all kinds of questions: `local` alone
 * says that there is no such name, `address` alone refuses AAAA and HTTPS, and phones wait.
 */
const capturedWords = (captured: string): readonly string[] => [
  '--local=/#/',
  `--address=/#/${captured}`,
  `--address=/${windowsProbe.name}/${windowsProbe.address}`,
  ...relayNames.map(denied),
];

/** Names while the uplink is shared: what comes from outside never leads into the network of visitors. */
const forwardedWords = (upstream: readonly string[]): readonly string[] => [
  ...upstream.map((server) => `--server=${server}`),
  '--stop-dns-rebind',
  `--dns-forward-max=${mostForwarded}`,
  `--cache-size=${cachedNames}`,
  '--local=/lan/',
];

const ownNames = ({ deviceName, gateway }: NameServerSettings): readonly string[] => [
  `--host-record=${deviceName}.lan,${deviceName},${gateway}`,
  `--address=/${deviceName}.lan/${gateway}`,
  // Phones that know no multicast DNS ask us. Others’ names in ".local" are not ours to tell.
  `--address=/${deviceName}.local/${gateway}`,
  '--local=/local/',
  '--address=/localhost/127.0.0.1',
];

const addressWords = (settings: NameServerSettings): readonly string[] => {
  const { gateway, range, leaseSeconds, tellsTime, capportUrl } = settings;
  const reserved = probeAddress(settings);
  return [
    '--domain=lan',
    '--dhcp-authoritative',
    `--dhcp-range=${range.join(',')},255.255.255.0,${leaseSeconds}`,
    `--dhcp-lease-max=${mostLeases}`,
    // One device, one address, whatever it says of itself; and no device has a name.
    '--dhcp-ignore-clid',
    '--dhcp-ignore-names',
    // Waiting 3 seconds for an echo before each offer holds up all who come at the same time.
    '--no-ping',
    `--dhcp-option=option:router,${gateway}`,
    `--dhcp-option=option:dns-server,${gateway}`,
    ...(tellsTime ? [`--dhcp-option=option:ntp-server,${gateway}`] : []),
    // A comma would begin another value.
    ...(capportUrl === undefined ? [] : [`--dhcp-option=114,${capportUrl.replaceAll(',', '%2C')}`]),
    ...(reserved === undefined ? [] : [`--dhcp-host=${probeMac},${reserved}`]),
  ];
};

/**
 * The arguments of dnsmasq 2.86 or newer. It reads no file but the leases; in particular it never
 * asks the name servers of the box itself.
 *
 * @param leaseFile absolute
 */
export const dnsmasqWords = (
  settings: NameServerSettings,
  leaseFile: string,
): readonly string[] => [
  '--keep-in-foreground',
  '--conf-file=/dev/null',
  '--pid-file',
  '--log-facility=-',
  '--quiet-dhcp',
  `--interface=${settings.device}`,
  `--interface=${nowhere}`,
  '--bind-dynamic',
  '--except-interface=lo',
  '--no-resolv',
  '--no-hosts',
  '--bogus-priv',
  '--domain-needed',
  ...deniedNames.map(denied),
  ...(settings.isCapturing ? capturedWords(settings.captured) : forwardedWords(settings.upstream)),
  ...ownNames(settings),
  ...addressWords(settings),
  `--dhcp-leasefile=${leaseFile}`,
];
