import { megabytes, table } from '../report.ts';
import type { TransferResult } from './run-transfer.ts';
import type { TransferTool } from './tools/transfer-tool.ts';

/** The name as it stands in tables: with a mark where the tool needs a server of its own. */
export const shownName = ({ name, isServed }: TransferTool): string =>
  isServed === true ? `${name} †` : name;

/** For a pair and a tool, what came of it. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, TransferResult>>;

export const groupResults = (results: readonly TransferResult[]): Results => {
  const groups = new Map<string, Map<string, TransferResult>>();
  for (const result of results) {
    const group = groups.get(result.pair) ?? new Map<string, TransferResult>();
    group.set(result.tool, result);
    groups.set(result.pair, group);
  }
  return groups;
};

const bytesCell = (result: TransferResult | undefined): string => {
  if (result === undefined) return '–';
  return result.isFinished ? megabytes(result.bytes) : 'not finished';
};

/** Megabytes by pair and tool, with their sums. */
export const bytesTable = (results: Results, tools: readonly TransferTool[]): string => {
  const rows = [...results].map(([pair, byTool]) => [
    pair,
    ...tools.map(({ name }) => bytesCell(byTool.get(name))),
  ]);
  const sums = tools.map(({ name }) => {
    const all = [...results.values()].map((byTool) => byTool.get(name));
    return all.every((one) => one?.isFinished === true)
      ? megabytes(all.reduce((sum, one) => sum + (one?.bytes ?? 0), 0))
      : '–';
  });
  return table(['MB', ...tools.map(shownName)], [...rows, ['all', ...sums]]);
};

const minutes = (seconds: number): string =>
  seconds < 60 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(1)} min`;

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
      .map(({ tool, result }) => [
        pair,
        shownName(tool),
        result.isFinished ? minutes(result.seconds) : `not finished in ${minutes(result.seconds)}`,
        megabytes(result.bytes),
        String(result.attempts),
      ]),
  );
  return table(['Pair', 'Tool', 'Time', 'MB', 'Begun'], rows);
};
