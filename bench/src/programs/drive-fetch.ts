/**
 * Takes the whole of a plain Hyperdrive: `drive-fetch.js STORE BOOTSTRAP KEY`. Prints "ready", the number of
 * files and their bytes when all is there; ends with SIGTERM.
 */
import process from 'node:process';
import Corestore from 'corestore';
import Hyperdrive from 'hyperdrive';
import { joinSwarm } from './drive-swarm.ts';

const [storeFolder = '', bootstrap = '', key = ''] = process.argv.slice(2);
const store = new Corestore(storeFolder);
const drive = new Hyperdrive(store, Buffer.from(key, 'hex'));
await drive.ready();
await joinSwarm(store, drive, bootstrap, 'client');
// Version 1: nobody has answered yet.
while (drive.version <= 1) await drive.update({ wait: true });
await drive.download('/').done();
let files = 0;
let bytes = 0;
for await (const { value } of drive.list('/')) {
  files += 1;
  bytes += value.blob?.byteLength ?? 0;
}
process.stdout.write(`ready ${files} ${bytes}\n`);
process.once('SIGTERM', () => {
  void store.close().then(() => process.exit(0));
});
