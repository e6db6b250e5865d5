import type { FirewallSettings } from '../../ports/visitor-firewall.ts';

/** Everything of ours in the kernel's rules; nothing else is ever touched. */
export const tableName = 'p2p_hotspot';

/** MAC addresses of visitors who may use the shared uplink, each until its time is over. */
export const releasedSet = 'released';

/** Interfaces and addresses are put between other words: they must be what they claim to be. */
const isDevice = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.-]{0,14}$/.test(name);
const isIpv4 = (address: string): boolean => /^(?:\d{1,3}\.){3}\d{1,3}$/.test(address);
const isPort = (port: number): boolean => Number.isInteger(port) && port > 0 && port < 65_536;

/** Questions of one visitor a second, before the rest is not answered. */
const questionsPerSecond = 100;

/** New connections of one visitor to the box a second; a page takes a dozen. */
const connectionsPerSecond = 200;

const check = (settings: FirewallSettings) => {
  const { device, gateway, captured, sharing, tcpPorts, udpPorts, appPorts } = settings;
  const isGood =
    [device, ...(sharing?.devices ?? [])].every(isDevice) &&
    [gateway, captured].every(isIpv4) &&
    [...tcpPorts, ...udpPorts, ...appPorts].every(isPort) &&
    (sharing === undefined || Number.isInteger(sharing.kbitPerVisitor));
  if (!isGood) throw new TypeError('rules for something that is no interface, address or port');
};

const listOf = (items: readonly (number | string)[]): string => `{ ${items.join(', ')} }`;
const namesOf = (devices: readonly string[]): string =>
  listOf(devices.map((device) => `"${device}"`));

/** Kilobits a second as nft counts: in whole kilobytes; two seconds' worth may come at once. */
const rateOf = (kbit: number): string => {
  const kilobytes = Math.max(1, Math.floor(kbit / 8));
  return `${kilobytes} kbytes/second burst ${Math.max(64, kilobytes)} kbytes`;
};

/** A fast "no", so that a phone does not wait for what will not come. */
const refusals = ['meta l4proto tcp reject with tcp reset', 'reject with icmpx admin-prohibited'];

const dstnatRules = (settings: FirewallSettings): readonly string[] => {
  const { device, gateway, captured, sharing } = settings;
  const captures = `iifname "${device}"`;
  return [
    `iifname != "${device}" return`,
    `ip daddr ${listOf([gateway, captured, '255.255.255.255', '224.0.0.0/4'])} return`,
    ...(sharing === undefined ? [] : [`ether saddr @${releasedSet} return`]),
    // A name server that was typed into a phone is not there: ours is.
    `${captures} udp dport 53 redirect to :53`,
    `${captures} tcp dport 53 redirect to :53`,
    `${captures} tcp dport 80 redirect to :80`,
    // Nothing listens there: whoever knocks is told so at once, and not after some seconds.
    ...(settings.isCapturing ? [`${captures} meta l4proto { tcp, udp } redirect to :9`] : []),
  ];
};

const inputRules = (settings: FirewallSettings): readonly string[] => {
  const { device, gateway, captured, tcpPorts, udpPorts } = settings;
  return [
    `iifname != "${device}" return`,
    `udp dport 53 update @questions { ip saddr limit rate over ${questionsPerSecond}/second burst ${questionsPerSecond * 2} packets } drop`,
    'ct state established,related accept',
    `tcp flags syn update @knocks { ip saddr limit rate over ${connectionsPerSecond}/second burst ${connectionsPerSecond * 2} packets } drop`,
    // Only plain HTTP is taken to the portal: HTTPS cannot be, and must fail at once.
    `ip daddr ${captured} tcp dport 80 accept`,
    `ip daddr ${captured} meta l4proto tcp reject with tcp reset`,
    ...(tcpPorts.length === 0 ? [] : [`tcp dport ${listOf(tcpPorts)} accept`]),
    // What the box offers to itself when it tries whether visitors are offered an address.
    `ip saddr ${gateway} udp sport 67 udp dport 68 accept`,
    ...(udpPorts.length === 0 ? [] : [`udp dport ${listOf(udpPorts)} accept`]),
    'meta l4proto { icmp, icmpv6, igmp } accept',
    ...refusals,
  ];
};

/**
 * An engine gives connections to a port of the box another destination, in a container, before they come here. What
 * else it publishes on this machine, for whomever, stays closed: only ports that are named count, asked for at the
 * box's own address.
 */
const appRules = ({ device, gateway, appPorts }: FirewallSettings): readonly string[] => {
  if (appPorts.length === 0) return [];
  const app = `meta l4proto tcp ct status dnat ct original ip daddr ${gateway} ct original proto-dst ${listOf(appPorts)}`;
  return [
    `iifname "${device}" ${app} accept`,
    `oifname "${device}" ct state established,related ${app} accept`,
  ];
};

const forwardRules = (settings: FirewallSettings): readonly string[] => {
  const { device, sharing } = settings;
  const fromVisitor = `iifname "${device}"`;
  const toVisitor = `oifname "${device}"`;
  const apps = appRules(settings);
  if (sharing === undefined) {
    return [...apps, ...refusals.map((rule) => `${fromVisitor} ${rule}`), `${toVisitor} drop`];
  }
  const ways = namesOf(sharing.devices);
  const rate = rateOf(sharing.kbitPerVisitor);
  return [
    ...apps,
    `${fromVisitor} oifname ${ways} ether saddr @${releasedSet} update @uploads { ether saddr limit rate over ${rate} } drop`,
    `${fromVisitor} oifname ${ways} ether saddr @${releasedSet} accept`,
    ...refusals.map((rule) => `${fromVisitor} ${rule}`),
    `${toVisitor} iifname ${ways} ct state established,related update @downloads { ip daddr limit rate over ${rate} } drop`,
    `${toVisitor} iifname ${ways} ct state established,related accept`,
    `${toVisitor} drop`,
  ];
};

const masqueradeRules = ({ device, sharing }: FirewallSettings): readonly string[] =>
  sharing === undefined
    ? []
    : [`iifname "${device}" oifname ${namesOf(sharing.devices)} masquerade`];

/** What counts per visitor is forgotten soon after the visitor is silent, and has a most. */
const meter = (name: string, type: string): string =>
  `add set inet ${tableName} ${name} { type ${type}; flags dynamic,timeout; timeout 1m; size 4096; }`;

const chain = (name: string, hook: string, rules: readonly string[]): readonly string[] => [
  `add chain inet ${tableName} ${name} { ${hook}; }`,
  `flush chain inet ${tableName} ${name}`,
  ...rules.map((rule) => `add rule inet ${tableName} ${name} ${rule}`),
];

/**
 * All rules for visitors as one script of nft(8), which takes all of it or nothing. Sets are only added:
 * who was released stays so.
 *
 * @throws TypeError for what is no interface, address or port
 */
export const renderRules = (settings: FirewallSettings): string => {
  check(settings);
  return [
    `add table inet ${tableName}`,
    `add set inet ${tableName} ${releasedSet} { type ether_addr; flags timeout; size 4096; }`,
    meter('questions', 'ipv4_addr'),
    meter('knocks', 'ipv4_addr'),
    meter('uploads', 'ether_addr'),
    meter('downloads', 'ipv4_addr'),
    ...chain('capture', 'type nat hook prerouting priority dstnat', dstnatRules(settings)),
    ...chain('visitors', 'type filter hook input priority filter', inputRules(settings)),
    ...chain('through', 'type filter hook forward priority filter', forwardRules(settings)),
    ...chain('outside', 'type nat hook postrouting priority srcnat', masqueradeRules(settings)),
    '',
  ].join('\n');
};

/** Takes everything of ours away; also where there is nothing. */
export const clearRules = `add table inet ${tableName}\ndelete table inet ${tableName}\n`;

/**
 * Lets a visitor through for so long from now; 0 takes it back. Added first, so that the removal finds
 * one: the time of an element that is there cannot be changed.
 *
 * @param mac as in "aa:bb:cc:00:11:22"
 * @throws TypeError for what is no MAC address or no time
 */
export const renderRelease = (mac: string, seconds: number): string => {
  if (!/^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac)) throw new TypeError('no MAC address');
  if (!Number.isInteger(seconds) || seconds < 0) throw new TypeError('no number of seconds');
  const change = (verb: string, more = ''): string =>
    `${verb} element inet ${tableName} ${releasedSet} { ${mac}${more} }`;
  return [
    change('add'),
    change('delete'),
    ...(seconds === 0 ? [] : [change('add', ` timeout ${seconds}s`)]),
    '',
  ].join('\n');
};
