import { isCodedError } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { FleetError } from '../errors.ts';
import { createHttpClient } from '../../mirror/check/http-client.ts';
import type { Sighting } from '../sighting.ts';

/** What of the API's device resource is asked for (docs.balena.io, reference/api/resources/device). */
const fields = [
  'uuid',
  'device_name',
  'is_online',
  'last_connectivity_event',
  'storage_usage',
  'storage_total',
  'cpu_temp',
  'is_undervolted',
] as const;

const pageSize = 500;
const mostPages = 20;
const largestPage = 8 * 1024 * 1024;
const patienceMs = 30_000;
const mebibyte = 1024 * 1024;

/** Whoever names a device may put into it what steers a terminal. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const line = z
  .string()
  .max(255)
  .transform((text) => text.replaceAll(unprintable, '?'));
const figure = z.number().min(0).nullish();

const device = z.object({
  uuid: z.string().regex(/^[0-9a-f]{32,62}$/),
  device_name: line.nullish(),
  is_online: z.boolean().nullish(),
  last_connectivity_event: z.iso.datetime().nullish(),
  /** Mebibytes. */
  storage_usage: figure,
  storage_total: figure,
  cpu_temp: z.number().nullish(),
  is_undervolted: z.boolean().nullish(),
  /** Asked for by the two names. */
  device_environment_variable: z.array(z.object({ name: z.string(), value: line })).nullish(),
});
type Device = z.infer<typeof device>;

const page = z.object({ d: z.array(z.unknown()) });

export interface BalenaAccount {
  /** As in "https://api.balena-cloud.com". */
  readonly api: URL;
  readonly token: string;
  /** As in "organization/fleet". */
  readonly fleet: string;
}

/** @throws FleetError FLEET_BALENA_API_INVALID: a token goes over HTTPS, or stays on this computer */
export const balenaApi = (given: string): URL => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1');
  if (url === undefined || !isSafe) {
    throw new FleetError('FLEET_BALENA_API_INVALID', { parameters: { value: given } });
  }
  return url;
};

const pageUrl = ({ api, fleet }: BalenaAccount, number: number): URL => {
  const url = new URL('/v7/device', api);
  const slug = fleet.replaceAll("'", "''");
  const names = "name eq 'DEVICE_NAME' or name eq 'COMMUNITY_NAME'";
  url.search = [
    `$select=${fields.join(',')}`,
    `$filter=belongs_to__application/any(a:a/slug eq '${slug}')`,
    `$expand=device_environment_variable($select=name,value;$filter=${names})`,
    '$orderby=uuid asc',
    `$top=${pageSize}`,
    `$skip=${number * pageSize}`,
  ]
    .map((part) => encodeURI(part).replaceAll("'", '%27'))
    .join('&');
  return url;
};

const valueOf = ({ device_environment_variable: variables }: Device, wanted: string) =>
  variables?.find(({ name, value }) => name === wanted && value !== '')?.value;

const sightingOf = (found: Device, nowMs: number): Sighting => {
  const { uuid, device_name: title, storage_usage: used, storage_total: total } = found;
  const name = valueOf(found, 'DEVICE_NAME') ?? title ?? undefined;
  const community = valueOf(found, 'COMMUNITY_NAME');
  // Its last event may be long ago while it is online.
  const seenMs =
    found.is_online === true ? nowMs : Date.parse(found.last_connectivity_event ?? '1970-01-01');
  return {
    source: 'balena',
    id: uuid.slice(0, 7),
    ...(name !== undefined && { name }),
    ...(community !== undefined && { community }),
    earliestMs: seenMs,
    latestMs: seenMs,
    facts: {
      ...(typeof used === 'number' &&
        typeof total === 'number' && {
          space: {
            freeBytes: Math.max(0, total - used) * mebibyte,
            totalBytes: total * mebibyte,
          },
        }),
      ...(typeof found.cpu_temp === 'number' && { temperatureCelsius: found.cpu_temp }),
      ...(typeof found.is_undervolted === 'boolean' && { isPowerWeak: found.is_undervolted }),
    },
  };
};

const refused = (fleet: string, reason: string) =>
  new FleetError('FLEET_BALENA_REFUSED', { parameters: { fleet, reason } });

/**
 * The devices of a fleet as balena knows them. Its servers know nothing of what is on a box.
 *
 * @throws FleetError FLEET_BALENA_REFUSED; why the signal was aborted
 */
export const balenaDevices = async (
  account: BalenaAccount,
  now: () => number,
  signal: AbortSignal,
): Promise<Sighting[]> => {
  const client = createHttpClient(signal, { isStrict: true });
  const sightings: Sighting[] = [];
  try {
    for (let number = 0; number < mostPages; number += 1) {
      const { status, bytes } = await client.get(pageUrl(account, number), {
        headers: { authorization: `Bearer ${account.token}`, accept: 'application/json' },
        maxBytes: largestPage,
        timeoutMs: patienceMs,
      });
      if (status !== 200) throw refused(account.fleet, `HTTP ${status}`);
      let devices: readonly unknown[];
      try {
        ({ d: devices } = page.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
      } catch {
        throw refused(account.fleet, 'it answers something else');
      }
      for (const one of devices) {
        // One that is not understood hides no other.
        const { data } = device.safeParse(one);
        if (data !== undefined) sightings.push(sightingOf(data, now()));
      }
      if (devices.length < pageSize) break;
    }
    return sightings;
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'MIRROR_SILENT') throw error;
    throw refused(account.fleet, String(error.parameters['reason'] ?? ''));
  } finally {
    client.close();
  }
};
