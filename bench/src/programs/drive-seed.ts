/**
 * A plain Hyperdrive that is given to whoever asks: `drive-seed.js STORE BOOTSTRAP [FOLDER]`. What is in the
 * folder is put into it first. Prints "ready" and the key, or "imported" with a folder, and then ends.
 */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import Corestore from 'corestore';
import Hyperdrive from 'hyperdrive';
import { joinSwarm } from './drive-swarm.ts';

const [storeFolder = '', bootstrap = '', folder] = process.argv.slice(2);
const store = new Corestore(storeFolder);
const drive = new Hyperdrive(store);
await drive.ready();

if (folder === undefined) {
  await joinSwarm(store, drive, bootstrap, 'server');
  process.stdout.write(`ready ${drive.key.toString('hex')}\n`);
} else {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const one of names.filter((entry) => entry.isFile())) {
    const file = path.join(one.parentPath, one.name);
    const into = drive.createWriteStream(`/${path.relative(folder, file)}`);
    await pipeline(createReadStream(file), into);
  }
  await store.close();
  process.stdout.write('imported\n');
}
