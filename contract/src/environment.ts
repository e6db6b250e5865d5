import { z } from 'zod';
import { driveKeyOf } from './drive-address.ts';
import type { CodedMessage } from './message.ts';
import { namePattern } from './name-pattern.ts';

/**
 * The environment of a box: one schema for validation, documentation and `balena.yml`.
 * Empty means unset. A bad value never stops a box: the last good one stays and the problem shows.
 */
const list = (item: z.ZodType<string, string>, separator: string | RegExp = ',') =>
  z
    .string()
    .transform((text) =>
      text
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item).max(32));

const text = (max: number) => z.string().max(max);
const flag = z.enum(['on', 'off']);
const kilobits = z.coerce.number().int().min(0).max(10_000_000);
const port = z.coerce.number().int().min(0).max(65_535);

const variable = <T extends z.ZodType>(schema: T, description: string, secret = false) => ({
  schema,
  description,
  secret,
});

/** Every variable a steward or an operator may set. `description` is the documentation. */
export const environmentVariables = {
  DEVICE_NAME: variable(
    z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
    'Name of the box on the network: lower-case letters, digits, hyphens.',
  ),
  DEVICE_TYPE: variable(
    z.string().regex(namePattern),
    'What the box is, as releases call it ("raspberrypi4-64"). Unset: what balena says.',
  ),
  DEVICE_GROUPS: variable(
    list(z.string().regex(namePattern)),
    'Groups of boxes that this one belongs to, separated by commas: some parts of a release may be for them only.',
  ),
  COMMUNITY_NAME: variable(
    text(80),
    'Name of the community, shown on every page; it counts before what a release or the steward says.',
  ),
  HOTSPOT_LANGUAGE: variable(
    z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
    'Language of the pages where a visitor asks for none that we have (BCP 47, as in "pt-BR").',
  ),
  TZ: variable(text(64), 'Time zone of the community (IANA name, as in "America/Bogota").'),
  WIFI_SSID: variable(
    z.string().refine((name) => name !== '' && new TextEncoder().encode(name).length <= 32),
    'Name of the Wi-Fi network, at most 32 bytes: a letter that is not English takes two or more.',
  ),
  WIFI_PASSWORD: variable(
    z.string().min(8).max(63),
    'Password of the Wi-Fi network, 8 to 63 characters. Unset: an open network.',
    true,
  ),
  SCREEN_SHOWS_PASSWORD: variable(
    flag,
    'on: the screen on the box shows WIFI_PASSWORD, as words and as a QR code, to everyone who can see it. Unset: off.',
  ),
  WIFI_COUNTRY: variable(
    z.string().regex(/^[A-Z]{2}$/),
    'Country of the box (ISO 3166, as in "BR"): sets the legal Wi-Fi channels.',
  ),
  WIFI_CHANNEL: variable(z.coerce.number().int().min(1).max(196), 'Wi-Fi channel. Unset: chosen.'),
  WIFI_BAND: variable(z.enum(['2.4', '5']), 'Wi-Fi band in GHz. 2.4 reaches farther.'),
  WIFI_SECURITY: variable(
    z.enum(['wpa2', 'wpa3']),
    'How WIFI_PASSWORD protects the network. wpa3 keeps old phones out, and many radios built into boards cannot do it. Unset: wpa2.',
  ),
  WIFI_CLIENT_ISOLATION: variable(
    flag,
    'on: visitors reach the box but not each other; apps that talk from phone to phone then do not. Unset: off.',
  ),
  WIFI_INTERFACE: variable(
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,14}$/),
    'Wi-Fi radio of the access point, as in "wlan1". Unset: one that is plugged in comes before one that is built in.',
  ),
  WIFI_BACKEND: variable(
    z.enum(['network-manager', 'hostapd']),
    'Program that runs the access point. Unset: NetworkManager where it runs, else hostapd.',
  ),
  WIRED_INTERFACE: variable(
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,14}$/),
    'Ethernet socket on which NETWORK_MODE=wired hands out addresses. Unset: the first one.',
  ),
  NETWORK_MODE: variable(
    z.enum(['access-point', 'wired', 'lan']),
    'access-point: own Wi-Fi; wired: DHCP and portal on Ethernet; lan: a guest on a network. Unset: access-point.',
  ),
  CAPTIVE_PORTAL: variable(
    flag,
    'off: phones that join are not taken to the portal; people type its address. Unset: on.',
  ),
  CAPTIVE_RELEASE_HOURS: variable(
    z.coerce.number().int().min(1).max(720),
    'Hours for which a phone that chose to stay connected is left alone. Unset: 12.',
  ),
  INTERNET_SHARING: variable(
    flag,
    'on: visitors may use the Internet of the box, each for INTERNET_SHARING_MINUTES at a time. Unset: off.',
  ),
  INTERNET_SHARING_MINUTES: variable(
    z.coerce.number().int().min(1).max(1440),
    'Minutes for which one visitor may use the shared Internet at a time. Unset: 60.',
  ),
  VISITOR_KBIT: variable(
    z.coerce.number().int().min(64).max(10_000_000),
    'Most kilobits a second that one visitor may take of the shared Internet, each way. Unset: 2000.',
  ),
  PORTAL_URL: variable(
    z
      .string()
      .regex(/^https?:\/\/[a-z0-9](?:[a-z0-9.-]{0,252})(?::\d{1,5})?$/)
      .max(270),
    'What people type to open the portal, as in "http://library.lan": the screen on the box shows it. Unset: http://192.168.44.1 where the box is the access point or hands out addresses.',
  ),
  NEIGHBOURS: variable(
    flag,
    'Whether the box takes releases from other boxes on its network and offers them its own. Unset: on.',
  ),
  CONTENT_REPOSITORY: variable(
    z
      .string()
      .regex(
        /^(?:https:\/\/\S+|hotspot:\/\/[0-9a-f]{64}(?:#[A-Za-z0-9_-]{20,128})?|hyper:\/\/[0-9a-z]+\/?)$/,
      )
      .max(1024)
      // What names no key must not count as a wish to have no drive: what is here would be removed.
      .refine((address) => !address.startsWith('hyper:') || driveKeyOf(address) !== undefined),
    "One more place to take content from: https:// is one more mirror of signed releases; hotspot:// and the fingerprint of a trust root is the swarm of that root's boxes, with # and a secret behind it a swarm that strangers stay out of; hyper:// and a key is the community's own Hyperdrive, unsigned.",
    true,
  ),
  MIRROR_URLS: variable(
    list(
      z
        .string()
        .regex(/^https?:\/\/\S+$/)
        .max(1024),
    ),
    'Mirrors of signed releases, separated by commas.',
  ),
  UPDATE_CHANNELS: variable(
    list(z.string().regex(namePattern)),
    'Channels to follow, separated by commas.',
  ),
  UPDATE_MONTHLY_MB: variable(
    z.coerce.number().int().min(1).max(10_000_000),
    'Most megabytes that the box may take from mirrors in a month. Unset: no limit.',
  ),
  METERED_LINK: variable(
    flag,
    'on: the Internet link costs by the byte. The box only looks for news; a steward says "pull now" for the rest. The room of SSB_ROOM is not used. Unset: off.',
  ),
  UPDATE_WINDOW: variable(
    z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/),
    'Hours in which the box may use the Internet for updates, as in "01:00-05:00".',
  ),
  SWARM: variable(
    flag,
    'on: the box gives releases to other boxes over the Internet, and takes them from there, without a server. Whoever knows the public trust root of the fleet can then list the Internet addresses of its boxes. The steward may say otherwise at run time. Unset: off.',
  ),
  SWARM_BOOTSTRAP: variable(
    list(z.string().regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})):\d{1,5}$/)),
    'Nodes by which the boxes of the swarm find each other, as in "dht.example.org:49737", separated by commas: four at least. Unset: the public ones.',
  ),
  SWARM_UPLOAD_KBIT: variable(
    kilobits,
    'Most kilobits a second that the box gives to the swarm. Unset or 0: no limit.',
  ),
  SWARM_DOWNLOAD_KBIT: variable(
    kilobits,
    'Most kilobits a second that the box takes from the swarm. Unset or 0: no limit.',
  ),
  SWARM_UPLOAD_MONTHLY_MB: variable(
    z.coerce.number().int().min(0).max(10_000_000),
    'Most megabytes that the box gives to the swarm in a month; what it takes counts for UPDATE_MONTHLY_MB. Unset or 0: no limit.',
  ),
  DRIVE_QUOTA_MB: variable(
    z.coerce.number().int().min(1).max(100_000_000),
    'Most megabytes that the Hyperdrive of CONTENT_REPOSITORY may have on the box. Unset: a quarter of the volume.',
  ),
  MAP_TILE_LINKS: variable(
    list(
      z
        .string()
        .regex(/^https?:\/\/[^\s#]+(?:#sha256=[0-9a-fA-F]{64})?$/)
        .max(1024)
        .refine((link) => URL.canParse(link)),
      /[\s,]+/,
    ),
    'Addresses of map files that the box fetches for the community (PMTiles or MBTiles), separated by spaces or commas. With #sha256=<64 hex digits> behind it, only that very file is taken.',
  ),
  MAP_QUOTA_MB: variable(
    z.coerce.number().int().min(1).max(100_000_000),
    'Most megabytes that the maps of MAP_TILE_LINKS may have together. Unset: a quarter of the volume.',
  ),
  INSTALLER_UPDATES: variable(
    flag,
    'on: the box itself brings newer versions of programs and apps from their makers, where the release names who must have signed them. Unset: off.',
  ),
  INSTALLER_QUOTA_MB: variable(
    z.coerce.number().int().min(1).max(100_000_000),
    'Most megabytes that programs of INSTALLER_UPDATES may have together. Unset: a tenth of the volume.',
  ),
  TRUST_ROOT: variable(
    z.string().regex(/^[0-9a-f]{64}$/),
    'Fingerprint of the first trust root, as "hotspot trust init" prints it.',
  ),
  RECEIPTS: variable(
    flag,
    'Whether the box may write receipts for its operator to sticks, until its steward says otherwise. Unset: off.',
  ),
  USAGE_COUNTS: variable(
    flag,
    'Whether the box counts how often each app, program, book and map is taken, until its steward says otherwise. It counts no people. Unset: on.',
  ),
  USAGE_IN_RECEIPTS: variable(
    flag,
    'Whether receipts tell the operator these counts, until the steward of the box says otherwise. Unset: off.',
  ),
  SSB_PUB: variable(
    flag,
    'on: people who have Scuttlebutt apps, as Manyverse, exchange their messages through the box, until its steward says otherwise. Unset: on.',
  ),
  SSB_ROOM: variable(
    z.string().regex(/^\S+$/).max(1024),
    'Invite or address of a Scuttlebutt room, through which the box exchanges messages with the world while it is online. Unset: none.',
    true,
  ),
  REMOTE_SUPPORT: variable(
    flag,
    'on: a steward who stands before the box may let somebody in from far away for some hours. Unset: off.',
  ),
  REMOTE_HELP_SERVER: variable(
    z
      .string()
      .regex(
        /^[a-z_][a-z0-9_-]{0,31}@(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9a-f:]{2,45}\])(?::\d{1,5})?$/,
      ),
    'SSH server of whoever helps, as in "help@help.example.org:22", for boxes without balena.',
  ),
  REMOTE_HELP_HOST_KEY: variable(
    z
      .string()
      .regex(
        /^(?:ssh-ed25519|ecdsa-sha2-nistp256|ssh-rsa) [A-Za-z0-9+/]{40,1000}={0,2}(?: [ -~]{0,80})?$/,
      ),
    'Public host key of REMOTE_HELP_SERVER, as in "ssh-ed25519 AAAA…": the box talks to no other machine.',
  ),
  REMOTE_HELP_TARGET: variable(
    z.string().regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9a-f:]{2,45}\]):\d{1,5}$/),
    'One more place that remote help reaches besides the pages, as in "127.0.0.1:22" for the SSH server of the machine. Unset: the pages only.',
  ),
  REMOTE_HELP_PORT: variable(
    z.coerce.number().int().min(1024).max(65_534),
    'Port of the help server that leads to the pages of this box; the next one leads to REMOTE_HELP_TARGET. Unset: made of the id of the box.',
  ),
  SIDELOAD_APPS: variable(
    flag,
    'on: a release may bring apps that run in containers of their own beside the services of the box. Unset: off.',
  ),
  ADMIN_PIN: variable(
    z.string().regex(/^\d{6,12}$/),
    "The steward's PIN, 6 to 12 digits. Unset: made at first boot and shown on the console and on the screen beside the box until it is used.",
    true,
  ),
  METRICS: variable(
    flag,
    'on: everyone on the network of the box may read figures of it for Prometheus at /metrics of the portal: sums, no visitors. Unset: off.',
  ),
  STATUS_LED: variable(
    z.string().regex(/^(?!\.+$)[A-Za-z0-9:_.-]{1,64}$/),
    'Lamp of the board that shows whether a stick may be pulled out (a name below /sys/class/leds), or "off". Unset: the one for activity, where there is one.',
  ),
  PORTAL_PORT: variable(port, 'Port of the portal; 0 for any free one.'),
  CONTENT_PORT: variable(
    port,
    'Port of bundled sites, kept apart from the portal. Unset: the one after PORTAL_PORT.',
  ),
  PORTAL_ADDRESS: variable(
    text(64),
    'Address the portal listens on. Unset: every address of the box, IPv4 and IPv6.',
  ),
} as const;

/** Where the portal is wherever the box hands out addresses itself: the access point never has another. */
export const accessPointOrigin = 'http://192.168.44.1';

export type VariableName = keyof typeof environmentVariables;

/** Parsed values of the variables that are set. */
export type Settings = {
  readonly [Name in VariableName]?: z.infer<(typeof environmentVariables)[Name]['schema']>;
};

/** Never handed over: whoever reads it keeps what proves it, and no clear text lies on the card. */
const keptAsProof: ReadonlySet<VariableName> = new Set(['ADMIN_PIN']);

export interface ReadEnvironment {
  readonly settings: Settings;
  /** Raw text of accepted values, without the PIN: what to hand over as `lastGood` next time. */
  readonly accepted: Readonly<Partial<Record<VariableName, string>>>;
  readonly problems: readonly CodedMessage<'SETTING_INVALID'>[];
}

/**
 * Reads the environment.
 *
 * @param environment raw variables, as in `process.env`; unknown ones are other programs'
 * @param lastGood raw text accepted at an earlier start, used where today's value is bad
 * @param standIns raw text that counts where nothing is set: what a restored backup said
 */
export const readEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
  lastGood: Readonly<Partial<Record<VariableName, string>>> = {},
  standIns: Readonly<Partial<Record<VariableName, string>>> = {},
): ReadEnvironment => {
  const settings: Record<string, unknown> = {};
  const accepted: Partial<Record<VariableName, string>> = {};
  const problems: CodedMessage<'SETTING_INVALID'>[] = [];
  const take = (name: VariableName, raw: string): boolean => {
    const parsed = environmentVariables[name].schema.safeParse(raw);
    if (!parsed.success) return false;
    settings[name] = parsed.data;
    if (!keptAsProof.has(name)) accepted[name] = raw;
    return true;
  };
  for (const name of Object.keys(environmentVariables) as VariableName[]) {
    const raw = environment[name] ?? '';
    if (raw === '') {
      const standIn = standIns[name];
      if (standIn !== undefined) take(name, standIn);
      continue;
    }
    if (take(name, raw)) continue;
    problems.push({ code: 'SETTING_INVALID', parameters: { name } });
    const before = keptAsProof.has(name) ? undefined : lastGood[name];
    if (before !== undefined) take(name, before);
  }
  return { settings, accepted, problems };
};
