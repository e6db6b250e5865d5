import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { loadedLine } from './protocol.ts';

/**
 * Imported before the entry of a program (`node --import`): loads the modules that the entry will use,
 * says so, and holds the program until it is given its environment on standard input. The emulated
 * processor takes most of a start for reading and compiling them, so a machine can be saved when that
 * is done and nothing has been decided yet.
 */
const preload = async (): Promise<void> => {
  const entry = process.argv[1] ?? '';
  const folder = path.dirname(entry);
  const isHelper = path.basename(folder) === 'usb-helper';
  for (const name of isHelper ? await readdir(folder) : ['start-daemon.js']) {
    if (name.endsWith('.js') && name !== path.basename(entry))
      await import(path.join(folder, name));
  }
  await import(createRequire(entry).resolve('pino'));
  process.stdout.write(`${loadedLine}\n`);
  Object.assign(process.env, JSON.parse(readFileSync(0, 'utf8')));
};

// The threads of a program import it, too.
if (isMainThread) await preload();
