import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { useSystemPrograms } from '@p2p-hotspot/examples';
import { parseArguments, usage, UsageError, type BenchArguments } from './arguments.ts';
import type { Benchmark } from './benchmark.ts';
import { compressedRelease } from './benches/compressed-release.ts';
import { compression } from './benches/compression.ts';
import { fdroid } from './benches/fdroid.ts';
import { idle } from './benches/idle.ts';
import { largeFile } from './benches/large-file.ts';
import { metadata } from './benches/metadata.ts';
import { network } from './benches/network.ts';
import { portal } from './benches/portal.ts';
import { release } from './benches/release.ts';
import { stick } from './benches/stick.ts';
import { swarm } from './benches/swarm.ts';
import { transferLink } from './benches/transfer-link.ts';
import { transfer } from './benches/transfer.ts';
import { replaceSection } from './document.ts';
import { describeMachine, requireTools, tools } from './machine.ts';
import { renderReport } from './report.ts';

const benchmarks: readonly Benchmark[] = [
  release,
  fdroid,
  metadata,
  largeFile,
  portal,
  idle,
  network,
  stick,
  transfer,
  transferLink,
  compression,
  compressedRelease,
  swarm,
];
const names = benchmarks.map(({ name }) => name);
const page = path.join(import.meta.dirname, '../../../docs/benchmarks.md');

const signals = ['SIGINT', 'SIGTERM'] as const;

const note = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const measure = async (benchmark: Benchmark, given: BenchArguments): Promise<void> => {
  const versions = await requireTools([tools.time, ...benchmark.tools]);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotspot-bench-'));
  const interrupted = (): void => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of signals) process.on(signal, interrupted);
  try {
    const report = await benchmark.run({ ...given, folder, note });
    const context = await describeMachine(folder, versions.slice(1));
    const runs = `${report.runs} ${report.runs === 1 ? 'run' : 'runs'} each, in turns, ${given.cache} page cache`;
    const text = renderReport(report, `${context} · ${runs}`);
    process.stdout.write(`\n${text}\n`);
    if (given.write) {
      await writeFile(page, replaceSection(await readFile(page, 'utf8'), benchmark.name, text));
    }
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
    await rm(folder, { recursive: true, force: true });
  }
};

const main = async (words: readonly string[]): Promise<number> => {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(usage(names));
    return 0;
  }
  try {
    const given = parseArguments(words, ['all', ...names]);
    const chosen = benchmarks.filter(({ name, isLong }) =>
      given.name === 'all' ? !isLong : name === given.name,
    );
    for (const benchmark of chosen) await measure(benchmark, given);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      note(`bench: error: ${error.message}\n\n${usage(names)}`);
      return 2;
    }
    note(`bench: error: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
};

useSystemPrograms();
process.exitCode = await main(process.argv.slice(2));
