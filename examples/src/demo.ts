import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderMessage, type BoxStatus } from '@p2p-hotspot/contract';
import { startBox } from './box.ts';
import { waitFor } from './daemon-process.ts';
import { hotspot, hotspotProgram } from './hotspot-command.ts';
import { makeSampleCollection } from './sample-collection.ts';

/**
 * The demo behind `npm start`: an operator's laptop and a box in one temporary folder. All that
 * happens is real: keys, signatures, apps, bundle, daemon and portal.
 *
 * `--once` ends after the first apply.
 */
const once = process.argv.includes('--once');
const say = (words: string): void => {
  process.stdout.write(`${words}\n`);
};
const step = (words: string): void => {
  say(`  · ${words}`);
};

const showProgress = (): ((status: BoxStatus) => void) => {
  let last = '';
  return (status) => {
    const { text } = renderMessage(status.message);
    if (text !== last) step(`the box: ${text}`);
    last = text;
  };
};

const directory = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-demo-'));
const inside = (...names: string[]): string => path.join(directory, ...names);
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Not `once`: what starts the box's processes ends this one when nobody else listens any more.
  process.on(signal, () => {
    stopped.abort();
  });
}

const run = async (): Promise<void> => {
  const keys = { keysDirectory: inside('keys'), passphraseFile: inside('passphrase') };
  await writeFile(keys.passphraseFile, 'a demo is no secret\n', { mode: 0o600 });
  const collection = inside('village');
  const bundle = inside('stick', 'demo-1.hotspot');
  await mkdir(inside('stick'));

  say('\nThe operator, on a laptop:');
  const trustRoot = await makeSampleCollection(collection, inside('backup-stick'), keys, step);
  step('hotspot bundle create: hash, chunk, sign');
  const secret = ['--passphrase-file', keys.passphraseFile];
  await hotspot(keys, ['bundle', 'create', collection, '-o', bundle, ...secret]);
  if (stopped.signal.aborted) return;

  say('\nThe box, in a village:');
  const box = await startBox({
    directory: inside('box'),
    trustRoot,
    portalPort: Number(process.env['PORTAL_PORT'] ?? 8080),
    // A demonstration looks for nobody on the network of whoever runs it.
    environment: { COMMUNITY_NAME: 'Demo village', NEIGHBOURS: 'off' },
  });
  try {
    step('somebody plugs the stick in');
    const arriving = path.join(box.dropDirectory, '.demo-1.arriving');
    await copyFile(bundle, arriving);
    await rename(arriving, path.join(box.dropDirectory, 'demo-1.hotspot'));
    const show = showProgress();
    const applied = await waitFor(
      box,
      (status) => {
        show(status);
        if (status.phase === 'FAILED') throw new Error(renderMessage(status.message).text);
        return status.current !== undefined && status.phase === 'COMMITTED';
      },
      stopped.signal,
    );
    const release = applied.current?.releases[0];
    step(`release ${release?.counter ?? '?'} of channel ${release?.channel ?? '?'} is in force`);

    if (once) {
      say('\nThat was all. Without --once the box stays, with its portal to look at.');
      return;
    }
    say(`\nOpen ${box.portalUrl} in a browser.`);
    const command = `HOTSPOT_KEYS=${keys.keysDirectory} ${hotspotProgram}`;
    const second = inside('stick', 'demo-2.hotspot');
    const changed = inside('stick', 'changed.hotspot');
    say(`
What to try next, in a second terminal:

  1. Make a second release:
       echo '<h1>New this week</h1>' > ${collection}/content/health-guide/new.html
       ${command} bundle create ${collection} -o ${second} --passphrase-file ${keys.passphraseFile}

  2. Somebody changes one word in it on the way. Watch the box refuse it, on the status page:
       LC_ALL=C sed 's/New this week/Bad this week/' ${second} > ${changed}
       cp ${changed} ${box.dropDirectory}/

  3. The real one comes. Watch the box follow:
       cp ${second} ${box.dropDirectory}/

Ctrl-C ends the demo and removes ${directory}
`);
    await new Promise((resolve) => {
      if (stopped.signal.aborted) resolve(undefined);
      stopped.signal.addEventListener('abort', resolve);
    });
  } finally {
    await box.stop();
  }
};

try {
  await run();
} catch (error) {
  if (!stopped.signal.aborted) {
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
if (stopped.signal.aborted) process.exitCode = 130;
