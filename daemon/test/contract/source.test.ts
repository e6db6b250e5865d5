import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openBundleFileSource } from '../../src/adapters/sources/bundle-file/bundle-file-source.ts';
import {
  createDirectorySource,
  findRepositoryFolder,
} from '../../src/adapters/sources/directory/directory-source.ts';
import { createHttpClient } from '../../src/adapters/sources/http/http-client.ts';
import { createNeighbourSource } from '../../src/adapters/sources/http/neighbour-source.ts';
import type { Source } from '../../src/ports/source.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { hastyClock, openMirror } from '../fixtures/mirror-source.ts';
import {
  bundleBytes,
  createPublisher,
  writeRepository,
  type Repository,
} from '../fixtures/publisher.ts';
import { makeFolder } from '../fixtures/test-box.ts';
import { startUsbHelper, watchSticks } from '../fixtures/usb-sticks.ts';
import { startWebServer } from '../fixtures/web-server.ts';

interface Subject {
  readonly source: Source;
  /** Takes the medium away. */
  readonly pull: () => Promise<void>;
}

type Make = (t: ExecutionContext, repository: Repository) => Promise<Subject>;

/** A source as the watcher finds it, behind the server of the usb helper. */
const onStick = async (
  t: ExecutionContext,
  fill: (folder: string) => Promise<void>,
): Promise<Subject> => {
  const folder = await makeFolder(t);
  await fill(folder);
  const { volumes, socketDirectory } = await startUsbHelper(t);
  const volume = await volumes.plugIn({ folder });
  const found = await watchSticks(t, socketDirectory).until(({ kind }) => kind === 'appeared');
  if (found.kind !== 'appeared') throw new Error('no source');
  return {
    source: found.source,
    pull: () => {
      volume.pull();
      return Promise.resolve();
    },
  };
};

const contents = ['first', 'second'].map((text) => Buffer.from(text));
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const wholeFiles = new Map(contents.map((bytes) => [sha256Of(bytes), bytes]));

const kinds: Readonly<Record<string, Make>> = {
  'in memory': (_t, repository) => {
    const source = createMemorySource(repository);
    return Promise.resolve({
      source,
      pull: () => {
        source.pull();
        return Promise.resolve();
      },
    });
  },
  'a neighbour in memory': (_t, repository) => {
    const source = createMemorySource(repository, { files: wholeFiles });
    return Promise.resolve({
      source,
      pull: () => {
        source.pull();
        return Promise.resolve();
      },
    });
  },
  'a neighbour over HTTP': async (t, repository) => {
    const files = [...wholeFiles].map(
      ([sha256, bytes]) => [`files/${sha256.slice(0, 2)}/${sha256}`, bytes] as const,
    );
    const server = await startWebServer(t, new Map([...repository, ...files]));
    const client = createHttpClient({
      clock: hastyClock,
      isClockProven: () => Promise.resolve(true),
    });
    t.teardown(() => client.close());
    const source = createNeighbourSource({
      id: 'x',
      label: 'neighbour',
      url: server.url,
      client,
      clock: hastyClock,
      onLeft: () => undefined,
      onProven: () => undefined,
    });
    return { source, pull: () => server.stop() };
  },
  'a folder': async (t, repository) => {
    const folder = await makeFolder(t);
    await writeRepository(repository, folder);
    const directory = await findRepositoryFolder(folder);
    if (directory === undefined) throw new Error('no repository');
    return {
      source: createDirectorySource({ id: 'x', label: 'stick', directory }),
      pull: () => rename(directory, `${directory}-gone`),
    };
  },
  'a bundle file': async (t, repository) => {
    const file = path.join(await makeFolder(t), 'x.hotspot');
    await writeFile(file, await bundleBytes(repository));
    const source = await openBundleFileSource({ id: 'x', label: 'x.hotspot', path: file });
    if (source === undefined) throw new Error('no file');
    return { source, pull: () => rm(file) };
  },
  'a mirror': async (t, repository) => {
    const server = await startWebServer(t, repository);
    return { source: openMirror(t, server.url), pull: () => server.stop() };
  },
  'a repository on a stick': (t, repository) =>
    onStick(t, (folder) => writeRepository(repository, folder)),
  'a bundle file on a stick': (t, repository) =>
    onStick(t, async (folder) => {
      await writeFile(path.join(folder, 'May 2026 ñ.hotspot'), await bundleBytes(repository));
    }),
};

const repository = createPublisher().publish({
  counter: 1,
  components: [{ name: 'books', tree: { a: 'first', b: 'second' } }],
});
const packName =
  [...repository.keys()].find((name) => /^packs\/..\/[0-9a-f]{64}$/.test(name)) ?? '';
const wholeFileKinds = ['a neighbour in memory', 'a neighbour over HTTP'];
const absentPack = `packs/00/${'0'.repeat(64)}`;

for (const [kind, make] of Object.entries(kinds)) {
  test(`${kind}: gives every file as it is`, async (t) => {
    const { source } = await make(t, repository);
    for (const [name, bytes] of repository) {
      const read = await source.read(name, bytes.length);
      t.deepEqual(Buffer.from(read ?? []), Buffer.from(bytes), name);
    }
    await source.close();
  });

  test(`${kind}: fills a buffer from anywhere in a file, also many at once`, async (t) => {
    const { source } = await make(t, repository);
    const pack = Buffer.from(repository.get(packName) ?? []);
    const ranges = Array.from({ length: pack.length }, (_, offset) => offset);
    await Promise.all(
      ranges.map(async (offset) => {
        const into = Buffer.alloc(Math.min(3, pack.length - offset));
        await source.readRange(packName, offset, into);
        t.deepEqual(into, pack.subarray(offset, offset + into.length));
      }),
    );
    await source.close();
  });

  test(`${kind}: what is absent, too large or too short is told apart`, async (t) => {
    const { source } = await make(t, repository);
    t.is(await source.read(absentPack, 10), undefined);
    await t.throwsAsync(source.readRange(absentPack, 0, Buffer.alloc(1)), {
      code: 'SOURCE_FILE_MISSING',
    });
    await t.throwsAsync(source.read(packName, 3), { code: 'SOURCE_DAMAGED' });
    const length = repository.get(packName)?.length ?? 0;
    await t.throwsAsync(source.readRange(packName, length - 1, Buffer.alloc(2)), {
      code: 'SOURCE_DAMAGED',
    });
    await source.close();
  });

  test(`${kind}: names that are no repository names are the caller's bug`, async (t) => {
    const { source } = await make(t, repository);
    for (const name of ['../secret', '/etc/passwd', 'metadata/../x', 'packs', '']) {
      await t.throwsAsync(source.read(name, 10), { message: /not a repository name/ });
    }
    await source.close();
  });

  test(`${kind}: once gone, or closed, it is gone for good`, async (t) => {
    const { source, pull } = await make(t, repository);
    await source.readRange(packName, 0, Buffer.alloc(1));
    await pull();
    await t.throwsAsync(source.read('metadata/timestamp.json', 9999), { code: 'SOURCE_GONE' });
    await source.close();
    const other = await make(t, repository);
    await other.source.close();
    await t.throwsAsync(other.source.readRange(packName, 0, Buffer.alloc(1)), {
      code: 'SOURCE_GONE',
    });
  });
}

for (const [kind, make] of Object.entries(kinds)) {
  if (!wholeFileKinds.includes(kind)) {
    test(`${kind}: has packs, so it offers no whole files`, async (t) => {
      const { source } = await make(t, repository);
      t.false('readFileRange' in source);
      await source.close();
    });
    continue;
  }

  const open = async (t: ExecutionContext) => {
    const { source, pull } = await make(t, repository);
    const read = (sha256: string, offset: number, into: Uint8Array) =>
      source.readFileRange?.(sha256, offset, into) ?? Promise.reject(new Error('no whole files'));
    return { source, pull, read };
  };

  test(`${kind}: fills a buffer from anywhere in a whole file, also many at once`, async (t) => {
    const { source, read } = await open(t);
    await Promise.all(
      contents.map(async (bytes) => {
        for (let offset = 0; offset < bytes.length; offset += 1) {
          const into = Buffer.alloc(bytes.length - offset);
          await read(sha256Of(bytes), offset, into);
          t.deepEqual(into, bytes.subarray(offset));
        }
      }),
    );
    await source.close();
  });

  test(`${kind}: a whole file that is absent or too short is told apart`, async (t) => {
    const { source, read } = await open(t);
    await t.throwsAsync(read('0'.repeat(64), 0, Buffer.alloc(1)), { code: 'SOURCE_FILE_MISSING' });
    const [bytes] = contents;
    if (bytes === undefined) throw new Error('no content');
    await t.throwsAsync(read(sha256Of(bytes), 1, Buffer.alloc(bytes.length)), {
      code: 'SOURCE_DAMAGED',
    });
    await source.close();
  });

  test(`${kind}: told that it lied, it is gone for good`, async (t) => {
    const { source, read } = await open(t);
    source.distrust?.();
    const [bytes] = contents;
    await t.throwsAsync(read(sha256Of(bytes ?? Buffer.alloc(0)), 0, Buffer.alloc(1)), {
      code: 'SOURCE_GONE',
    });
    await t.throwsAsync(source.read('metadata/timestamp.json', 9999), { code: 'SOURCE_GONE' });
    await source.close();
  });
}

test('a folder: links, FIFOs, sockets and folders in place of files are refused without waiting', async (t) => {
  const folder = await makeFolder(t);
  await writeRepository(repository, folder);
  const directory = path.join(folder, 'hotspot');
  const source = createDirectorySource({ id: 'x', label: 'stick', directory });
  const inPlaceOf = async (name: string, make: (file: string) => Promise<unknown>) => {
    const file = path.join(directory, name);
    await rm(file, { force: true });
    await make(file);
    await t.throwsAsync(source.read(name, 9999), { code: 'SOURCE_FILE_REFUSED' }, name);
  };
  await inPlaceOf('metadata/timestamp.json', (file) => symlink('/etc/passwd', file));
  await inPlaceOf('metadata/1.root.json', (file) => {
    execFileSync('mkfifo', [file]);
    return Promise.resolve();
  });
  await inPlaceOf('metadata/1.targets.json', (file) => mkdir(file));
  const server = createServer();
  t.teardown(() => server.close());
  await inPlaceOf(
    'metadata/1.snapshot.json',
    (file) =>
      new Promise((resolve) =>
        server.listen(file, () => {
          resolve(undefined);
        }),
      ),
  );
  await source.close();
});

test('a folder: what cannot be opened while another file is being closed is told, and ends nothing', async (t) => {
  const folder = await makeFolder(t);
  const source = createDirectorySource({ id: 'x', label: 'stick', directory: folder });
  const read = (name: string) => source.readRange(name, 0, Buffer.alloc(1));
  // As many as are kept open: the next one makes the oldest be closed.
  for (const digit of ['1', '2', '3', '4']) {
    const name = `packs/${digit.repeat(2)}/${digit.repeat(64)}`;
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), 'x');
    await read(name);
  }
  // A rejection that nobody hears in time ends the daemon.
  const unheard: unknown[] = [];
  const onUnheard = (error: unknown): void => {
    unheard.push(error);
  };
  process.on('unhandledRejection', onUnheard);
  t.teardown(() => process.off('unhandledRejection', onUnheard));
  // Fails sooner than any medium would: before the other one is closed.
  await t.throwsAsync(read('../secret'), { message: /not a repository name/ });
  t.deepEqual(unheard, []);
  await source.close();
});

test('a folder is a repository itself or holds one', async (t) => {
  const folder = await makeFolder(t);
  t.is(await findRepositoryFolder(folder), undefined);
  await writeRepository(repository, folder);
  t.is(await findRepositoryFolder(folder), path.join(folder, 'hotspot'));
  t.is(await findRepositoryFolder(path.join(folder, 'hotspot')), path.join(folder, 'hotspot'));
});

test('a bundle file: cut anywhere it is incomplete, and what is no bundle is told so', async (t) => {
  const file = path.join(await makeFolder(t), 'x.hotspot');
  const bytes = await bundleBytes(repository);
  await writeFile(file, bytes);
  const open = () => openBundleFileSource({ id: 'x', label: 'x', path: file });
  for (const size of [bytes.length - 1, bytes.length - 1024, bytes.length >> 1, 600]) {
    await truncate(file, size);
    await t.throwsAsync(open(), { code: 'BUNDLE_TRUNCATED' }, String(size));
  }
  await writeFile(file, 'x'.repeat(5000));
  await t.throwsAsync(open(), { code: 'NOT_A_BUNDLE' });
  await rm(file);
  t.is(await open(), undefined);
});
