import { Command } from 'commander';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { compareBoxes } from '../../receipts/fleet.ts';
import { loadFleet } from '../../receipts/fleet-state.ts';
import { fleetCsv, fleetJson, fleetTable } from '../../receipts/fleet-table.ts';
import { boxResult, fleetNorm, tellFindings } from '../../receipts/tell-fleet.ts';
import { runs, withResult, type CommandContext, type World } from '../context.ts';

interface ReceiptsListOptions {
  readonly csv?: boolean;
}

const result = z.object({ collection: z.string(), boxes: z.array(boxResult) });

const list = async (
  { reporter, resolve, world }: CommandContext,
  options: ReceiptsListOptions,
  given: string | undefined,
): Promise<void> => {
  const { folder } = await openCollection(resolve(given));
  const norm = await fleetNorm(folder);
  const boxes = (await loadFleet(folder)).sort(compareBoxes);
  if (boxes.length === 0) reporter.note('RECEIPTS_NONE');
  tellFindings(reporter, boxes, norm);
  reporter.result(
    { collection: folder, boxes: fleetJson(boxes, norm) },
    options.csv === true ? fleetCsv(boxes, norm) : fleetTable(boxes, world.now()),
  );
};

/** `hotspot receipts list` */
export const receiptsListCommand = (world: World): Command =>
  withResult(
    new Command('list')
      .summary('show all boxes that are known by their receipts')
      .description(
        'Shows the boxes of a collection as their newest receipts tell. Needs no key and reads no stick.',
      )
      .argument('[collection]', 'folder of the collection; the current folder if left out')
      .option('--csv', 'print a table for a spreadsheet')
      .action(runs<ReceiptsListOptions>(world, list)),
    result,
  );
