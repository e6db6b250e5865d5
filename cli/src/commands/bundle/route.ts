import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { boxId } from '../../receipts/fleet.ts';
import { loadFleet } from '../../receipts/fleet-state.ts';
import { ageOf, contentOf } from '../../receipts/fleet-table.ts';
import { openReceipts } from '../../receipts/open-receipts.ts';
import { findReceipts } from '../../receipts/receipt-files.ts';
import { openReceiptKeys } from '../../receipts/receipt-keys.ts';
import {
  planStops,
  stopsByName,
  stopsOfReceipts,
  type PlannedStop,
  type RouteStop,
} from '../../receipts/route.ts';
import { fleetNorm, tellRefused } from '../../receipts/tell-fleet.ts';
import type { AskPassphrase } from '../../keys/passphrase.ts';
import type { Reporter } from '../../ui/reporter.ts';
import type { CommandContext, KeyOptions } from '../context.ts';

/** A stop of a route, as `--json` tells it. */
export const stopResult = z.object({
  box: z.string(),
  known: z.boolean().describe('false: everything is carried for it'),
  id: z.string().optional(),
  sequence: z.number().optional().describe('number of the receipt that is gone by'),
  written: z.string().optional(),
  readAt: z.string().optional(),
  doubt: z.enum(['unknown', 'damaged', 'other-parts']).optional(),
});

export const stopsJson = (stops: readonly PlannedStop[]) =>
  stops.map(({ title, known, doubt }) => ({
    box: title,
    known: known !== undefined,
    id: known === undefined ? undefined : boxId(known.publicKey),
    sequence: known?.receipt.sequence,
    written: known?.receipt.written,
    readAt: known?.readAt,
    doubt,
  }));

const isFolder = async (location: string): Promise<boolean> =>
  stat(location).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

const stopsIn = async (
  context: CommandContext,
  options: KeyOptions,
  collectionFolder: string,
  location: string,
  askPassphrase: AskPassphrase,
): Promise<RouteStop[]> => {
  const { reporter, world } = context;
  const files = await findReceipts([location]);
  const keys = await openReceiptKeys({ folder: context.keysFolder(options) }, askPassphrase);
  const { rootFingerprint } = await fleetNorm(collectionFolder);
  const { read, refused } = await openReceipts(files, keys, rootFingerprint);
  tellRefused(reporter, refused);
  if (read.length === 0) {
    throw new OperatorError('RECEIPTS_REFUSED', { parameters: { count: files.length } });
  }
  const readAt = new Date(world.now()).toISOString();
  return stopsOfReceipts(await loadFleet(collectionFolder), read, readAt);
};

/**
 * The stops of `--for`: a folder with receipts, or names of boxes separated by commas.
 *
 * @throws OperatorError RECEIPTS_MISSING, RECEIPTS_REFUSED, RECEIPT_KEY_MISSING
 */
export const routeOf = async (
  context: CommandContext,
  options: KeyOptions,
  collectionFolder: string,
  given: string,
  askPassphrase: AskPassphrase,
): Promise<PlannedStop[]> => {
  const location = context.resolve(given);
  const names = given.split(',').map((name) => name.trim());
  const stops = (await isFolder(location))
    ? await stopsIn(context, options, collectionFolder, location, askPassphrase)
    : stopsByName(
        await loadFleet(collectionFolder),
        names.filter((name) => name !== ''),
      );
  if (stops.length === 0) {
    throw new OperatorError('USAGE_WRONG', { parameters: { reason: 'name a box after --for' } });
  }
  return planStops(collectionFolder, stops);
};

/** Says by which receipts a stick was made, and of what age they are. */
export const tellRoute = (
  reporter: Reporter,
  stops: readonly PlannedStop[],
  nowMs: number,
): void => {
  for (const { title: box, known, doubt } of stops) {
    if (known === undefined) {
      reporter.warn('ROUTE_BOX_UNKNOWN', { box });
      continue;
    }
    const content = contentOf(known);
    reporter.note('ROUTE_BOX', {
      box,
      content: content === '' ? 'nothing' : content,
      sequence: known.receipt.sequence,
      age: ageOf(known, nowMs),
    });
    if (doubt === 'damaged') reporter.warn('ROUTE_BOX_DAMAGED', { box });
    if (doubt === 'other-parts') reporter.warn('ROUTE_BOX_OTHER', { box });
  }
  if (stops.some(({ known }) => known !== undefined)) reporter.note('ROUTE_MADE');
};
