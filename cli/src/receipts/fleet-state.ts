import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract';
import { decodeReceiptPayload, isTrustError } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { readStateFile, stateDamaged, statePaths } from '../collection/state.ts';
import { exists, namesIn, writeDurably } from '../files/durable.ts';
import type { KnownBox } from './fleet.ts';
import type { ReadReceipt } from './open-receipts.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `.hotspot/receipts/devices.json`: in the order in which their keys were pinned. */
const fleetSchema = z.strictObject({
  format: z.literal(1),
  devices: z.array(
    z.strictObject({
      publicKey: hash,
      /** SHA-256 of the payload, and name of its file. */
      receipt: hash,
      readAt: z.iso.datetime(),
    }),
  ),
});

const fleetPaths = (collectionFolder: string) => {
  const folder = path.join(statePaths(collectionFolder).folder, 'receipts');
  return {
    folder,
    devices: path.join(folder, 'devices.json'),
    payload: (sha256: string) => path.join(folder, `${sha256}.json`),
  };
};

/** What the collection knows of its boxes, as far as it can be read. */
export interface ReadableFleet {
  readonly boxes: readonly KnownBox[];
  /** Why the others cannot: OperatorError COLLECTION_STATE_DAMAGED each. */
  readonly damaged: readonly unknown[];
}

/** Reads as much as there is: one damaged file hides no other box. */
export const readFleet = async (collectionFolder: string): Promise<ReadableFleet> => {
  const paths = fleetPaths(collectionFolder);
  if (!(await exists(paths.devices))) return { boxes: [], damaged: [] };
  let devices;
  try {
    const text = (await readStateFile(paths.devices)).toString('utf8');
    ({ devices } = fleetSchema.parse(JSON.parse(text)));
  } catch (error) {
    return {
      boxes: [],
      damaged: [isCodedError(error) ? error : stateDamaged(paths.devices, error)],
    };
  }
  const boxes: KnownBox[] = [];
  const damaged: unknown[] = [];
  for (const { publicKey, receipt: sha256, readAt } of devices) {
    const file = paths.payload(sha256);
    try {
      const payload = await readStateFile(file);
      if (createHash('sha256').update(payload).digest('hex') !== sha256) throw stateDamaged(file);
      boxes.push({ publicKey, sha256, readAt, receipt: decodeReceiptPayload(payload) });
    } catch (error) {
      if (!isCodedError(error)) throw error;
      damaged.push(isTrustError(error) ? stateDamaged(file, error) : error);
    }
  }
  return { boxes, damaged };
};

/**
 * What the collection knows of its boxes.
 *
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const loadFleet = async (collectionFolder: string): Promise<KnownBox[]> => {
  const { boxes, damaged } = await readFleet(collectionFolder);
  if (damaged.length > 0) throw damaged[0];
  return [...boxes];
};

/**
 * Keeps what is known of the boxes: what is named first, then the one write that names it.
 *
 * @param read receipts of which some are new in `boxes`
 */
export const saveFleet = async (
  collectionFolder: string,
  boxes: readonly KnownBox[],
  read: readonly ReadReceipt[],
): Promise<void> => {
  const paths = fleetPaths(collectionFolder);
  const named = new Set(boxes.map(({ sha256 }) => sha256));
  for (const { sha256, payload } of read) {
    const file = paths.payload(sha256);
    if (named.has(sha256) && !(await exists(file))) await writeDurably(file, payload);
  }
  const devices = boxes.map(({ publicKey, sha256, readAt }) => ({
    publicKey,
    receipt: sha256,
    readAt,
  }));
  const fleet = { format: 1, devices };
  await writeDurably(paths.devices, `${JSON.stringify(fleet, null, 2)}\n`);
  for (const name of await namesIn(paths.folder)) {
    const sha256 = /^([0-9a-f]{64})\.json$/.exec(name)?.[1];
    if (sha256 !== undefined && !named.has(sha256)) await rm(path.join(paths.folder, name));
  }
};
