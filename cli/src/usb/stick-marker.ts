import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatStickMarker, stickNames, type StickMarker } from '@p2p-hotspot/contract';
import { createBackupKey, rootFingerprint, sealBackupKey } from '@p2p-hotspot/signing-keys';
import { configurationName } from '../collection/configuration.ts';
import { loadState } from '../collection/state.ts';
import { exists, writeDurably } from '../files/durable.ts';
import { loadMetadata } from '../release/metadata-files.ts';
import { withRepository } from '../repository/open.ts';
import { firstRootOf } from '../repository/trust.ts';
import { readMarker } from './check-stick.ts';
import type { UsbHost } from './drives.ts';
import { UsbError } from './errors.ts';
import { checkWritable } from './put-release.ts';
import { refuseLink, type StickPlace } from './stick-place.ts';

/** What a stick shall be for. */
export interface MarkerWishes {
  readonly isRelay: boolean;
  readonly isSteward: boolean;
  /** Fingerprint of the root that the steward confirms. */
  readonly trustRoot: string | undefined;
  readonly resetsPin: boolean;
  /** Asked for only where a key is made. */
  readonly backupPassphrase: (() => Promise<string>) | undefined;
}

/**
 * The fingerprint that is meant: 64 hex digits as they are, else that of a collection, a repository or
 * a bundle file.
 *
 * @param absolute the same as a path
 * @throws OperatorError as `loadState` and `openRepository`
 */
export const namedTrustRoot = async (given: string, absolute: string): Promise<string> => {
  if (/^[0-9a-f]{64}$/i.test(given)) return given.toLowerCase();
  if (!(await exists(path.join(absolute, configurationName)))) {
    return withRepository(absolute, async (reader) => rootFingerprint(await firstRootOf(reader)));
  }
  const { roots } = await loadMetadata(absolute, await loadState(absolute));
  const [first] = roots;
  if (first === undefined) throw new Error('a collection without a root');
  return rootFingerprint(first);
};

const backupPart = async (
  askPassphrase: () => Promise<string>,
): Promise<NonNullable<StickMarker['backup']>> => {
  const key = createBackupKey(randomBytes(32));
  const random = { salt: randomBytes(16), nonce: randomBytes(24) };
  return {
    publicKey: Buffer.from(key.publicKey).toString('base64url'),
    sealedKey: sealBackupKey(key, await askPassphrase(), random),
  };
};

const stewardPart = (
  { steward }: StickMarker,
  { trustRoot, resetsPin }: MarkerWishes,
): NonNullable<StickMarker['steward']> => ({
  ...steward,
  secret: steward?.secret ?? randomBytes(32).toString('base64url'),
  ...(trustRoot === undefined ? {} : { trustRoot }),
  ...(resetsPin ? { resetPin: true } : {}),
});

/**
 * Says on a stick what it is for. What it was for already stays: boxes know a steward's stick by its
 * secret, and a backup opens with its key only.
 *
 * @throws UsbError USB_MARKER_UNREADABLE, USB_READ_ONLY, USB_NAME_TAKEN, USB_DAMAGED
 */
export const markStick = async (
  place: StickPlace,
  wishes: MarkerWishes,
  host: UsbHost,
): Promise<StickMarker> => {
  checkWritable(place);
  const file = path.join(place.folder, stickNames.marker);
  await refuseLink(file);
  const before = await readMarker(place.folder);
  if (before === 'unreadable') {
    throw new UsbError('USB_MARKER_UNREADABLE', { parameters: { path: file } });
  }
  const kept: StickMarker = before ?? { version: 1 };
  const marker: StickMarker = {
    ...kept,
    ...(wishes.isRelay ? { relay: {} } : {}),
    ...(wishes.isSteward ? { steward: stewardPart(kept, wishes) } : {}),
    ...(wishes.backupPassphrase === undefined || kept.backup !== undefined
      ? {}
      : { backup: await backupPart(wishes.backupPassphrase) }),
  };
  const bytes = formatStickMarker(marker);
  await writeDurably(file, bytes);
  await host.sync(place.folder);
  await place.forget([stickNames.marker]);
  if (!(await readFile(file)).equals(bytes)) {
    throw new UsbError('USB_DAMAGED', {
      parameters: { path: place.shownName, name: stickNames.marker, reason: 'content' },
    });
  }
  return marker;
};
