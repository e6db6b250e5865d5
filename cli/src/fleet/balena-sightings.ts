import type { BalenaDevice } from '../balena/device.ts';
import type { Sighting } from './sighting.ts';

const mebibyte = 1024 * 1024;

const valueOf = ({ device_environment_variable: variables }: BalenaDevice, wanted: string) =>
  variables?.find(({ name, value }) => name === wanted && value !== '')?.value;

/** What balena knows of devices: nothing of what is on a box. */
export const balenaSightings = (devices: readonly BalenaDevice[], nowMs: number): Sighting[] =>
  devices.map((found) => {
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
  });
