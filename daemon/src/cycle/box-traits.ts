import { createHash } from 'node:crypto';
import { softwareApi, type DeviceDescription } from '@p2p-hotspot/contract';
import type { Traits } from '../core/match-components.ts';

/** `1.2.3`; undefined for anything else. */
const parseVersion = (text: string): readonly number[] | undefined =>
  /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(text) ? text.split('.').map(Number) : undefined;

const isAtLeast = (own: string, wanted: string): boolean => {
  const numbers = parseVersion(own);
  const least = parseVersion(wanted);
  if (numbers === undefined || least === undefined) return false;
  const at = least.findIndex((part, index) => part !== numbers[index]);
  return at === -1 || (numbers[at] ?? 0) > (least[at] ?? 0);
};

/** `<salt>.<hash>`: SHA-256 of salt and device id, so that a release is no list of devices. */
const isDevice = (id: string, value: string): boolean => {
  const [, salt = '', hash] = /^([0-9a-f]{32})\.([0-9a-f]{64})$/.exec(value) ?? [];
  const expected = createHash('sha256')
    .update(Buffer.from(salt, 'hex'))
    .update(Buffer.from(id, 'hex'))
    .digest('hex');
  return hash === expected;
};

/** The members of `match` that a box knows (docs/spec/release-v1.md §5.1). */
export const traitsOf = ({
  id,
  arch,
  deviceType,
  groups,
  daemonVersion,
}: DeviceDescription): Traits => ({
  arch: (value) => value === arch,
  deviceType: (value) => value === deviceType,
  minDaemon: (value) => isAtLeast(daemonVersion, value),
  group: (value) => groups.includes(value),
  device: (value) => isDevice(id, value),
  softwareApi: (value) => value === String(softwareApi),
});
