import { megabytes, table } from '../report.ts';
import type { MeasuredTransfer } from './kept-results.ts';
import { ourTools } from './tools/all-tools.ts';
import type { TransferTool } from './tools/transfer-tool.ts';

/** The name as it stands in tables: with a mark where the tool needs a server of its own. */
export const shownName = ({ name, isServed }: TransferTool): string =>
  isServed === true ? `${name} †` : name;

/** For a pair and a tool, what came of it. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, MeasuredTransfer>>;

/** @param pairs in the order of the page; absent: that of the results */
export const groupResults = (
  results: readonly MeasuredTransfer[],
  pairs: readonly { readonly name: string }[] = [],
): Results => {
  const groups = new Map(pairs.map(({ name }) => [name, new Map<string, MeasuredTransfer>()]));
  for (const result of results) {
    const group = groups.get(result.pair) ?? new Map<string, MeasuredTransfer>();
    group.set(result.tool, result);
    groups.set(result.pair, group);
  }
  return groups;
};

/** What stands in a cell: bytes, or nothing where a tool could not or cannot say. */
type BytesOf = (result: MeasuredTransfer) => number | undefined;

const wireBytes: BytesOf = ({ isFinished, bytes }) => (isFinished ? bytes : undefined);

/** What travelled of the content, and what describes it: no headers of any kind. */
export const payload: BytesOf = ({ isFinished, literalBytes, payloadBytes }) =>
  isFinished ? (literalBytes ?? payloadBytes) : undefined;

/** Megabytes by pair and tool, with their sums. */
export const bytesTable = (
  results: Results,
  tools: readonly TransferTool[],
  bytesOf: BytesOf = wireBytes,
): string => {
  const columns = tools.map(({ name }) =>
    [...results.values()].map((byTool) => {
      const result = byTool.get(name);
      return result === undefined ? undefined : bytesOf(result);
    }),
  );
  const cell = (bytes: number | undefined): string =>
    bytes === undefined ? '–' : megabytes(bytes);
  const rows = [...results.keys()].map((pair, row) => [
    pair,
    ...columns.map((column) => cell(column[row])),
  ]);
  const sums = columns.map((column) =>
    cell(
      column.reduce<number | undefined>(
        (sum, bytes) => (sum === undefined || bytes === undefined ? undefined : sum + bytes),
        0,
      ),
    ),
  );
  return table(['MB', ...tools.map(shownName)], [...rows, ['all', ...sums]]);
};

/** Why there is nothing of a tool for a pair: one line each. */
export const failureNotes = (results: Results): string[] =>
  [...results].flatMap(([pair, byTool]) =>
    [...byTool.values()].flatMap(({ tool, failure }) =>
      failure === undefined ? [] : [`–: ${pair} by ${tool}: ${failure}.`],
    ),
  );

/** Whether all figures are of one run. */
export const keptNote = (results: Results): string => {
  const ours = new Set(ourTools.map(({ name }) => name));
  const others = [...results.values()]
    .flatMap((byTool) => [...byTool.values()])
    .filter(({ tool }) => !ours.has(tool));
  const days = others.flatMap(({ keptSince }) => keptSince ?? []).sort();
  const [oldest] = days;
  if (oldest === undefined) return 'All figures are of one run.';
  return `Ours are of one run. Of ${others.length} results of other tools ${days.length} are kept from earlier runs with the same pairs and the same versions of all tools, the oldest of ${oldest}.`;
};

const minutes = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(1)} min`;

const timeCells = (result: MeasuredTransfer): string[] => {
  if (result.failure !== undefined) return ['–', '–', '–'];
  const time = minutes(result.seconds);
  return [
    result.isFinished ? time : `not finished in ${time}`,
    megabytes(result.bytes),
    String(result.attempts),
  ];
};

/** One row for each tool and pair, the fastest of a pair first. */
export const timesTable = (results: Results, tools: readonly TransferTool[]): string => {
  const rows = [...results].flatMap(([pair, byTool]) =>
    tools
      .flatMap((tool) => {
        const result = byTool.get(tool.name);
        return result === undefined ? [] : [{ tool, result }];
      })
      .sort(({ result: left }, { result: right }) => {
        if (left.isFinished !== right.isFinished) return left.isFinished ? -1 : 1;
        return left.seconds - right.seconds;
      })
      .map(({ tool, result }) => [pair, shownName(tool), ...timeCells(result)]),
  );
  return table(['Pair', 'Tool', 'Time', 'MB', 'Begun'], rows);
};
