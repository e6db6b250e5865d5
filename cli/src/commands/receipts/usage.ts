import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { compareBoxes } from '../../receipts/fleet.ts';
import { loadFleet } from '../../receipts/fleet-state.ts';
import { usageCsv, usageRows, usageTable } from '../../receipts/usage-table.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface ReceiptsUsageOptions {
  readonly csv?: boolean;
}

const result = z.object({
  collection: z.string(),
  usage: z.array(
    z.object({
      id: z.string().describe('of the box'),
      name: z.string().describe('of the box'),
      kind: z.string(),
      item: z.string(),
      month: z
        .number()
        .optional()
        .describe('in the 30 days before the receipt; left out for fewer than five'),
      all: z.number(),
    }),
  ),
});

const usage = async (
  { reporter, resolve }: CommandContext,
  options: ReceiptsUsageOptions,
  given: string | undefined,
): Promise<void> => {
  const { folder } = await openCollection(resolve(given));
  const boxes = (await loadFleet(folder)).sort(compareBoxes);
  const rows = usageRows(boxes);
  if (boxes.length === 0) reporter.note('RECEIPTS_NONE');
  else if (rows.length === 0) reporter.note('RECEIPTS_NO_USAGE');
  reporter.result(
    { collection: folder, usage: rows.map((row) => ({ ...row })) },
    options.csv === true ? usageCsv(rows) : usageTable(rows),
  );
};

/** `hotspot receipts usage` */
export const receiptsUsageCommand = (world: World): Command =>
  withResult(
    new Command('usage')
      .summary('show how often things are taken from your boxes')
      .description(
        'Shows how often apps, programs, books and maps were taken, as the newest receipt of each box tells. Only boxes whose stewards allow it tell it. Numbers are in steps of five, rounded down; what was taken fewer than five times is left out. They say nothing about people.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .option('--csv', 'print a table for a spreadsheet')
      .action(runs<ReceiptsUsageOptions>(world, usage)),
    result,
  );
