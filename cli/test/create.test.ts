import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFile,
  chown,
  cp,
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { apkFile } from './fixtures/apks.ts';
import { leaveOutExtras } from './fixtures/leave-out-extras.ts';
import { commandFile, coverage, runCommand } from './fixtures/run-command.ts';
import { temporaryFolder } from './fixtures/temporary-folder.ts';

interface Operator {
  readonly folder: string;
  readonly collection: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: (...words: string[]) => ReturnType<typeof runCommand>;
  readonly create: (output: string, ...words: string[]) => ReturnType<typeof runCommand>;
}

const nobody = 65_534;

const secret = ['--passphrase-file', 'pass'];

/** An operator with keys, a collection, and one component of files that differ from each other. */
const makeOperator = async (t: ExecutionContext, largeBytes: number): Promise<Operator> => {
  const folder = await temporaryFolder(t);
  const collection = path.join(folder, 'box');
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const run = (...words: string[]) => runCommand(words, { cwd: folder, env });
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await run('init', 'box');
  await leaveOutExtras(collection);
  await run('trust', 'init', 'box', '--simple', '--backup', 'stick', ...secret);
  const content = path.join(collection, 'content', 'files');
  await mkdir(content, { recursive: true });
  await writeFile(path.join(content, 'small.txt'), 'small');
  await writeLarge(path.join(content, 'large.bin'), largeBytes);
  await run('add', '--collection', 'box', content);
  return {
    folder,
    collection,
    env,
    run,
    create: (output, ...words) => run('bundle', 'create', 'box', '-o', output, ...secret, ...words),
  };
};

/** Bytes that do not repeat, the same every time. */
const writeLarge = async (file: string, sizeBytes: number): Promise<void> => {
  const handle = await open(file, 'w');
  const words = new Uint32Array(256 * 1024);
  let state = 1;
  for (let done = 0; done < sizeBytes; done += words.byteLength) {
    for (let at = 0; at < words.length; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      words[at] = state ^ done;
    }
    await handle.write(Buffer.from(words.buffer), 0, Math.min(words.byteLength, sizeBytes - done));
  }
  await handle.close();
};

const leftovers = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.partial'));

test('copies of one collection give the same bytes, wherever they lie and however old their files are', async (t) => {
  t.timeout(600_000);
  const { folder, run, env } = await makeOperator(t, 3_000_000);
  await run('add', '--collection', 'box', await apkFile('io.appium.settings-2'));
  await run('bundle', 'create', 'box', '-o', 'first.hotspot', ...secret);
  const epoch = String(Math.floor(Date.now() / 1000) + 60);
  const bundles: Buffer[] = [];
  for (const [index, place] of ['elsewhere', 'a/deeper/place'].entries()) {
    const copy = path.join(folder, place);
    await cp(path.join(folder, 'box'), copy, { recursive: true, preserveTimestamps: index === 0 });
    await writeFile(path.join(copy, 'content/files/new.txt'), 'new');
    await writeFile(path.join(copy, 'content/files/also-new.txt'), 'also new');
    const bundle = path.join(folder, `copy-${index}.hotspot`);
    const { exitCode } = await runCommand(['bundle', 'create', copy, '-o', bundle, ...secret], {
      cwd: folder,
      env: { ...env, SOURCE_DATE_EPOCH: epoch },
    });
    t.is(exitCode, 0);
    bundles.push(await readFile(bundle));
  }
  const [left, right] = bundles;
  t.true(left !== undefined && right !== undefined && left.equals(right));
});

test('an unchanged file is not read again, and a changed one is', async (t) => {
  t.timeout(600_000);
  const { collection, create } = await makeOperator(t, 3_000_000);
  const readBytes = async () => {
    const { stdout } = await create('out.hotspot', '--json');
    return (JSON.parse(stdout) as { readBytes: number }).readBytes;
  };
  t.is(await readBytes(), 3_000_005);
  // Files that changed this very second are not remembered: their time stamps could hide a change.
  let bytes = await readBytes();
  for (let tries = 0; bytes > 0 && tries < 50; tries += 1) bytes = await readBytes();
  t.is(bytes, 0);
  await appendFile(path.join(collection, 'content/files/small.txt'), '!');
  t.is(await readBytes(), 6);
});

interface Interruption {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly output: string;
  readonly signal: 'SIGINT' | 'SIGKILL';
}

/** Runs `bundle create` as a program that gets a signal as soon as the first half-written file is there. */
const createUntilFirstWrite = async ({ folder, env, output, signal }: Interruption) => {
  // From inside: whoever looks from outside may be too late.
  const signalAtFirstWrite = `
    import { syncBuiltinESMExports } from 'node:module';
    import files from 'node:fs/promises';
    const { open } = files;
    files.open = async (file, ...rest) => {
      const handle = await open(file, ...rest);
      if (String(file).includes('${output}') && String(file).endsWith('.partial')) {
        files.open = open;
        syncBuiltinESMExports();
        process.kill(process.pid, '${signal}');
      }
      return handle;
    };
    syncBuiltinESMExports();
  `;
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(signalAtFirstWrite)}`],
      ...[commandFile, 'bundle', 'create', 'box', '-o', output, ...secret],
    ],
    { cwd: folder, env: { ...env, ...coverage() }, stdio: 'ignore' },
  );
  const [code, endedBy] = (await once(child, 'exit')) as [number | null, string | null];
  return { code, signal: endedBy };
};

for (const output of ['out.hotspot', 'usb']) {
  test(`Ctrl-C while ${output} is written leaves nothing half-written, and the collection as it was`, async (t) => {
    t.timeout(600_000);
    const { folder, collection, env, create, run } = await makeOperator(t, 5_000_000);
    const state = () => readFile(path.join(collection, '.hotspot/releases.json'), 'utf8');
    const before = await state();
    const { code } = await createUntilFirstWrite({ folder, env, output, signal: 'SIGINT' });
    t.is(code, 130);
    t.deepEqual(await leftovers(folder), []);
    t.is(await state(), before);
    t.is((await create(output)).exitCode, 0);
    t.is((await run('bundle', 'verify', output)).exitCode, 0);
  });

  test(`a command that is killed while ${output} is written is simply repeated`, async (t) => {
    t.timeout(600_000);
    const { folder, env, create, run } = await makeOperator(t, 5_000_000);
    const ended = await createUntilFirstWrite({ folder, env, output, signal: 'SIGKILL' });
    t.is(ended.signal, 'SIGKILL');
    t.not((await leftovers(folder)).length, 0);
    const again = await create(output, '--json');
    t.is(again.exitCode, 0, again.stderr);
    t.is((JSON.parse(again.stdout) as { counter: number }).counter, 1);
    t.deepEqual(await leftovers(folder), []);
    t.is((await run('bundle', 'verify', output)).exitCode, 0);
  });
}

test('a file that the operator may not read is named', async (t) => {
  const { collection, folder, env } = await makeOperator(t, 1000);
  const file = path.join(collection, 'content/files/secret.txt');
  await writeFile(file, 'x', { mode: 0o000 });
  // Who runs the tests as root may read everything: the command then runs as nobody.
  const isRoot = process.getuid?.() === 0;
  const everyone = await readdir(folder, { recursive: true });
  if (isRoot) {
    await chown(folder, nobody, nobody);
    for (const name of everyone) await chown(path.join(folder, name), nobody, nobody);
  }
  const child = spawn(
    process.execPath,
    [
      // From inside: nobody may not be allowed to start this Node.
      ...(isRoot ? ['--import', `data:text/javascript,process.setuid(${nobody})`] : []),
      ...[commandFile, 'bundle', 'create', 'box', '-o', 'out.hotspot', ...secret],
    ],
    { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  t.is(code, 13, stderr);
  t.regex(stderr, /secret\.txt cannot be read \(EACCES\)/);
});

test('a disk that fills up leaves the old bundle and no other trace', async (t) => {
  t.timeout(600_000);
  const { folder, collection, create, run } = await makeOperator(t, 1_000_000);
  await create('out.hotspot');
  const before = await readFile(path.join(folder, 'out.hotspot'));
  const state = await readFile(path.join(collection, '.hotspot/releases.json'), 'utf8');
  await writeLarge(path.join(collection, 'content/files/more.bin'), 8_000_000);
  // A limit on the size of files stands in for a full disk: the write in the middle fails.
  const shell = `ulimit -f 4000; trap '' XFSZ; exec "$0" "$@"`;
  const words = [commandFile, 'bundle', 'create', 'box', '-o', 'out.hotspot', ...secret];
  const child = spawn('bash', ['-c', shell, process.execPath, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOTSPOT_KEYS: path.join(folder, 'keys') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  t.is(code, 13, stderr);
  t.regex(stderr, /the disk cannot hold a file as large as .*out\.hotspot/);
  t.deepEqual(await leftovers(folder), []);
  t.true(before.equals(await readFile(path.join(folder, 'out.hotspot'))));
  t.is(await readFile(path.join(collection, '.hotspot/releases.json'), 'utf8'), state);
  t.is((await create('out.hotspot')).exitCode, 0);
  t.is((await run('bundle', 'verify', 'out.hotspot')).exitCode, 0);
});

test('a dry run writes nothing at all', async (t) => {
  const { folder, create } = await makeOperator(t, 1_000_000);
  const names = async () => (await readdir(folder, { recursive: true })).sort();
  const before = await names();
  const { exitCode, stdout } = await create('out.hotspot', '--dry-run');
  t.is(exitCode, 0);
  t.regex(stdout, /^Would write release 1 of stable, 1\.0 MB/);
  t.deepEqual(await names(), before);
});

test('a collection whose state is lost is told apart from one that has none', async (t) => {
  const { collection, create } = await makeOperator(t, 1000);
  await create('out.hotspot');
  await rm(path.join(collection, '.hotspot/metadata/1.stable.json'));
  const { exitCode, stderr } = await create('again.hotspot');
  t.is(exitCode, 13);
  t.regex(stderr, /what the collection remembers of its releases is damaged/);
});

test('a component of many equal files carries each piece once', async (t) => {
  const { collection, create, run } = await makeOperator(t, 1000);
  const content = path.join(collection, 'content/files');
  for (let index = 0; index < 300; index += 1) {
    await writeFile(path.join(content, `file-${index}.txt`), `content ${index % 3}`);
  }
  const { stdout } = await create('out.hotspot', '--json');
  const { contentBytes, totalBytes } = JSON.parse(stdout) as Record<string, number>;
  t.is(totalBytes, 1005 + 300 * 9);
  t.true((contentBytes ?? 0) > 1005);
  t.is((await run('bundle', 'verify', 'out.hotspot')).exitCode, 0);
});

test('what an update costs is told as it is: the pieces and lists that a delta carries', async (t) => {
  const { folder, collection, create } = await makeOperator(t, 3_000_000);
  const large = path.join(collection, 'content/files/large.bin');
  await create('first');
  await writeFile(path.join(collection, 'content/files/small.txt'), 'other');
  await create('second');
  await appendFile(large, 'a little more');
  const { stdout } = await create('delta', '--since', '1', '--json');
  const { updates } = JSON.parse(stdout) as {
    readonly updates: readonly { readonly from?: number; readonly bytes: number }[];
  };
  t.deepEqual(
    updates.map(({ from }) => from),
    [2, 1, undefined],
  );
  let carried = 0;
  for (const name of await readdir(path.join(folder, 'delta/hotspot'), { recursive: true })) {
    if (!/^(?:packs\/..\/[0-9a-f]{64}|lists\/[0-9a-f]{64}|targets\/.*\.json)$/.test(name)) continue;
    carried += (await stat(path.join(folder, 'delta/hotspot', name))).size;
  }
  const [near, far, empty] = updates.map(({ bytes }) => bytes);
  t.is(far, carried);
  t.is(near, carried - 'other'.length);
  t.true((empty ?? 0) > 3_000_000);
});
