import { boxId, type KnownBox } from '../receipts/fleet.ts';
import { findingsOf, type FleetNorm } from '../receipts/findings.ts';
import type { Sighting } from './sighting.ts';

/** Told of what was merged from all sources, not of the receipt alone. */
const toldOtherwise: ReadonlySet<string> = new Set([
  'BOX_IS_BEHIND',
  'BOX_CARD_FAILING',
  'BOX_FILES_DAMAGED',
  'BOX_SPACE_LOW',
]);

/**
 * When a receipt was written. A clock that nothing speaks for, or that was ahead of ours, is not believed: then it
 * was between the moment that has passed for certain on the box, and the reading.
 */
const momentsOf = ({ receipt, readAt }: KnownBox): Pick<Sighting, 'earliestMs' | 'latestMs'> => {
  const { clock, written } = receipt;
  const readMs = Date.parse(readAt);
  const writtenMs = Date.parse(written);
  if (clock?.proven === true && writtenMs <= readMs) {
    return { earliestMs: writtenMs, latestMs: writtenMs };
  }
  const floorMs = Date.parse(clock?.floor ?? '1970-01-01T00:00:00Z');
  return { earliestMs: Math.min(floorMs, readMs), latestMs: readMs };
};

/** What the newest receipts of a collection tell. */
export const receiptSightings = (boxes: readonly KnownBox[], norm: FleetNorm): Sighting[] =>
  boxes.map((box) => {
    const { device, store, releases } = box.receipt;
    return {
      source: 'receipt',
      id: boxId(box.publicKey),
      ...(device?.name !== undefined && { name: device.name }),
      ...(device?.community !== undefined && { community: device.community }),
      ...momentsOf(box),
      facts: {
        ...(device !== undefined && { version: device.daemon }),
        releases: releases.map(({ channel, counter }) => ({ channel, counter })),
        ...(store !== undefined && {
          space: {
            freeBytes: store.freeBytes,
            totalBytes: store.totalBytes,
            reserveBytes: store.reserveBytes,
          },
          damagedFiles: store.damagedFiles,
          ...(store.cardErrors !== undefined && { cardErrors: store.cardErrors }),
        }),
        troubles: findingsOf(box.receipt, norm).filter(({ code }) => !toldOtherwise.has(code)),
      },
    };
  });
