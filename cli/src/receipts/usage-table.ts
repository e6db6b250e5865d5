import { formatTable } from '../ui/quantities.ts';
import { csvLine } from './csv.ts';
import { boxId, boxTitle, type KnownBox } from './fleet.ts';

/** How often one thing was taken from one box; sums are in steps of five. */
export interface UsageRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly item: string;
  /** In the 30 days before the receipt; absent for fewer than five. */
  readonly month?: number;
  readonly all: number;
}

/** What boxes tell of how often things are taken, box after box; nothing of those that do not tell. */
export const usageRows = (boxes: readonly KnownBox[]): UsageRow[] =>
  boxes.flatMap((box) =>
    (box.receipt.usageItems ?? []).map(({ kind, item, month, all }) => ({
      id: boxId(box.publicKey),
      name: boxTitle(box),
      kind,
      item,
      ...(month === undefined ? {} : { month }),
      all,
    })),
  );

export const usageTable = (rows: readonly UsageRow[]): string[] =>
  formatTable([
    ['BOX', 'KIND', 'ITEM', '30 DAYS', 'ALL'],
    ...rows.map(({ name, kind, item, month, all }) => [
      name,
      kind,
      item,
      month === undefined ? 'under 5' : String(month),
      String(all),
    ]),
  ]);

/** Lines of CSV (RFC 4180), the names of the columns first. */
export const usageCsv = (rows: readonly UsageRow[]): string[] => [
  csvLine(['id', 'name', 'kind', 'item', 'month', 'all']),
  ...rows.map(({ id, name, kind, item, month, all }) =>
    csvLine([id, name, kind, item, month, all]),
  ),
];
