import { z } from 'zod';

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

/** Whoever names a device may put into it what steers a terminal. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const line = z
  .string()
  .max(255)
  .transform((text) => text.replaceAll(unprintable, '?'));
const figure = z.number().min(0).nullish();

const deviceSchema = z.object({
  uuid: z.string().regex(/^[0-9a-f]{32,62}$/),
  device_name: line.nullish(),
  is_online: z.boolean().nullish(),
  last_connectivity_event: z.iso.datetime().nullish(),
  /** Mebibytes. */
  storage_usage: figure,
  storage_total: figure,
  cpu_temp: z.number().nullish(),
  is_undervolted: z.boolean().nullish(),
  /** `DEVICE_NAME` and `COMMUNITY_NAME`, where the device has its own. */
  device_environment_variable: z.array(z.object({ name: z.string(), value: line })).nullish(),
});

export type BalenaDevice = z.infer<typeof deviceSchema>;

const pageSize = 500;
/** More than any of our fleets has. */
const mostPages = 20;

/** A page of the API's answer; what is in it is read one by one. */
const pageSchema = z.object({ d: z.array(z.unknown()) });

/**
 * Reads the devices of a fleet, page by page. One that is not understood hides no other.
 *
 * @param get asks for a resource and parses what comes
 */
export const readDevices = async (
  fleetId: number,
  get: <T>(resource: string, schema: z.ZodType<T>) => Promise<T>,
): Promise<BalenaDevice[]> => {
  const found: BalenaDevice[] = [];
  const filter = encodeURIComponent(`belongs_to__application eq ${fleetId}`);
  const names = encodeURIComponent("name eq 'DEVICE_NAME' or name eq 'COMMUNITY_NAME'");
  const expand = `device_environment_variable($select=name,value;$filter=${names})`;
  for (let page = 0; page < mostPages; page += 1) {
    const { d: devices } = await get(
      `device?$select=${fields.join(',')}&$filter=${filter}&$expand=${expand}&$orderby=uuid%20asc&$top=${pageSize}&$skip=${page * pageSize}`,
      pageSchema,
    );
    for (const one of devices) {
      const { data } = deviceSchema.safeParse(one);
      if (data !== undefined) found.push(data);
    }
    if (devices.length < pageSize) break;
  }
  return found;
};
