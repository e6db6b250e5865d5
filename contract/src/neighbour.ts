/**
 * Where a box serves its store to neighbours: below this path of its portal
 * (docs/spec/repository-v1.md §9).
 */
export const neighbourPath = '/hotspot/';

/** DNS-SD service type under which boxes find each other (RFC 6763). */
export const neighbourService = '_hotspot._tcp';

/** `v` of the announcement: what is below the path is as this version says. */
export const neighbourApiVersion = '1';

/** Port of the portal where `PORTAL_PORT` does not tell another. */
export const defaultPortalPort = 8080;

/** What a box says of itself on its network. Unsigned: a hint. */
export interface Announcement {
  /** Host name's first label: lower-case letters, digits, hyphens. */
  readonly name: string;
  /** Where it came from, and where the box is asked: IPv4, or link-local IPv6 as in "fe80::1%eth1". */
  readonly address: string;
  readonly port: number;
  /** Releases in force, as in "stable:7,community:3". */
  readonly releases: string;
}

/** A packet of multicast DNS (RFC 6762), as far as it is looked at. */
export interface DnsPacket {
  readonly answers?: readonly DnsRecord[] | undefined;
  readonly additionals?: readonly DnsRecord[] | undefined;
}

interface DnsRecord {
  readonly type: string;
  readonly name: string;
  readonly ttl?: number | undefined;
  readonly data?: unknown;
}

/** The domain under which boxes are asked for. */
export const neighbourDomain = `${neighbourService}.local`;

/** Records of one packet that are looked at. */
const mostRecords = 64;
const nameForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const releasesForm = /^(?:[a-z0-9-]{1,32}:[0-9]{1,10}(?:,|$)){0,8}$/;

const readText = (data: unknown): ReadonlyMap<string, string> => {
  const texts: readonly unknown[] = Array.isArray(data) ? data : [data];
  return new Map(
    texts.slice(0, mostRecords).map((text) => {
      const [key = '', ...value] = String(text).split('=');
      return [key, value.join('=')];
    }),
  );
};

export type Heard =
  { readonly kind: 'here'; readonly announcement: Announcement } | { readonly kind: 'goodbye' };

/**
 * Reads what a packet says of the box that sent it; a box speaks for itself only. Whatever does not
 * have the form that boxes give it is passed over.
 *
 * @param address of the sender
 */
export const readAnnouncement = (
  { answers = [], additionals = [] }: DnsPacket,
  address: string,
): Heard | undefined => {
  const records = [...answers.slice(0, mostRecords), ...additionals.slice(0, mostRecords)];
  for (const record of records) {
    if (record.type !== 'SRV') continue;
    const instance = record.name.toLowerCase();
    const name = instance.slice(0, -neighbourDomain.length - 1);
    if (instance !== `${name}.${neighbourDomain}` || !nameForm.test(name)) continue;
    if (record.ttl === 0) return { kind: 'goodbye' };
    const text = records.find((one) => one.type === 'TXT' && one.name.toLowerCase() === instance);
    const said = readText(text?.data);
    const port = Number((record.data as { readonly port?: unknown } | undefined)?.port);
    const releases = said.get('releases') ?? '';
    if (said.get('v') !== neighbourApiVersion || !(port > 0) || !releasesForm.test(releases)) {
      continue;
    }
    return { kind: 'here', announcement: { name, address, port, releases } };
  }
  return undefined;
};
