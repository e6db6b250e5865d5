import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { OperatorError } from '../../errors.ts';
import { boxId, compareBoxes, mergeReceipts } from '../../receipts/fleet.ts';
import { loadFleet, saveFleet } from '../../receipts/fleet-state.ts';
import { fleetCsv, fleetJson, fleetTable } from '../../receipts/fleet-table.ts';
import { openReceipts } from '../../receipts/open-receipts.ts';
import { findReceipts } from '../../receipts/receipt-files.ts';
import { openReceiptKeys } from '../../receipts/receipt-keys.ts';
import {
  boxResult,
  fleetNorm,
  refusedJson,
  refusedResult,
  tellFindings,
  tellNews,
  tellRefused,
} from '../../receipts/tell-fleet.ts';
import {
  runsWithList,
  withKeyOptions,
  withResult,
  type CommandContext,
  type KeyOptions,
  type World,
} from '../context.ts';

interface ReceiptsReadOptions extends KeyOptions {
  readonly collection?: string;
  readonly key?: string;
  readonly csv?: boolean;
}

const result = z.object({
  collection: z.string(),
  files: z.number().describe('receipts that were found'),
  new: z.array(z.string()).describe('ids of boxes that were not known before'),
  refused: z.array(refusedResult),
  boxes: z.array(boxResult),
});

const read = async (
  context: CommandContext,
  options: ReceiptsReadOptions,
  inputs: readonly string[],
): Promise<void> => {
  const { reporter, resolve, world } = context;
  const { folder } = await openCollection(resolve(options.collection));
  const norm = await fleetNorm(folder);
  const files = await findReceipts(inputs.map(resolve));
  const place = {
    folder: context.keysFolder(options),
    ...(options.key === undefined ? {} : { file: resolve(options.key) }),
  };
  const keys = await openReceiptKeys(place, context.askPassphrase(options));
  const opened = await openReceipts(files, keys, norm.rootFingerprint);
  tellRefused(reporter, opened.refused);
  if (opened.read.length === 0) {
    throw new OperatorError('RECEIPTS_REFUSED', { parameters: { count: files.length } });
  }
  const { boxes, news } = await withCollectionLock(folder, async () => {
    const readAt = new Date(world.now()).toISOString();
    const merged = mergeReceipts(await loadFleet(folder), opened.read, readAt);
    await saveFleet(folder, merged.boxes, opened.read);
    return merged;
  });
  tellNews(reporter, news);
  const sorted = [...boxes].sort(compareBoxes);
  tellFindings(reporter, sorted, norm);
  reporter.result(
    {
      collection: folder,
      files: files.length,
      new: news.filter(({ kind }) => kind === 'new').map(({ box }) => boxId(box.publicKey)),
      refused: refusedJson(opened.refused),
      boxes: fleetJson(sorted, norm),
    },
    options.csv === true ? fleetCsv(sorted, norm) : fleetTable(sorted, world.now()),
  );
};

/** `hotspot receipts read` */
export const receiptsReadCommand = (world: World): Command =>
  withResult(
    withKeyOptions(
      new Command('read')
        .summary('read what boxes wrote to their sticks')
        .description(
          'Opens the receipts of boxes, keeps the newest of each box in the collection, and shows all boxes that the collection knows. Receipts of many sticks come together over time, in any order. A box is known by its key from its first receipt on; another key under its name is told.',
        )
        .argument('<receipts...>', 'sticks, folders or files with receipts')
        .option('--collection <folder>', 'the collection; the current folder if left out')
        .option('--key <file>', 'the file of the receipt key, if it is not in the keys folder')
        .option('--csv', 'print a table for a spreadsheet'),
    ).action(runsWithList<ReceiptsReadOptions>(world, read)),
    result,
  );
