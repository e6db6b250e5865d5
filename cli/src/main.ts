#!/usr/bin/env node
import { OperatorError } from './errors.ts';
import { exitCodes } from './exit-codes.ts';
import { freshRandom, freshRepositoryKey } from './keys/key-pairs.ts';
import { run } from './run.ts';

const interruption = new AbortController();

/** The first Ctrl-C lets the command clean up behind itself, the second one does not wait for it. */
const interrupt = (): void => {
  if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
  interruption.abort(new OperatorError('INTERRUPTED'));
};
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

// A reader that has seen enough (`hotspot bundle ls … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.ok);
});

const exitCode = await run(process.argv.slice(2), {
  env: process.env,
  currentFolder: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: Date.now,
  keyRandom: freshRandom,
  makeRepositoryKey: freshRepositoryKey,
  signal: interruption.signal,
});
process.exitCode = exitCode;
