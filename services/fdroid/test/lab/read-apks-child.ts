import { readFileSync } from 'node:fs';
import { FdroidError, readApk } from '../../src/build/index.ts';

/** Reads the APKs that are named on the command line, in a process of its own with little memory. */
const outcomes: string[] = [];
for (const path of process.argv.slice(2)) {
  try {
    await readApk(path);
    outcomes.push('read');
  } catch (error) {
    if (!(error instanceof FdroidError)) throw error;
    outcomes.push(error.code);
  }
}
// Not resourceUsage: on Linux that begins with what the parent process had.
const status = readFileSync('/proc/self/status', 'utf8');
const peakBytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
process.stdout.write(JSON.stringify({ outcomes, peakBytes }));
