import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { brotliCodec, rawCodec, repositoryNameKind } from '@p2p-hotspot/bundle-format';
import { addPatches, type PatchMaking, type Spoil } from '../fixtures/add-patches.ts';
import { openMirror } from '../fixtures/mirror-source.ts';
import { createPublisher, type Repository } from '../fixtures/publisher.ts';
import { makeBoxFolders, openTestBox } from '../fixtures/test-box.ts';
import { startWebServer, type WebServer } from '../fixtures/web-server.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const text = (sizeBytes: number): Buffer => Buffer.from(randomBytes(sizeBytes / 2).toString('hex'));

const replaced = (bytes: Uint8Array, at: number, by: string): Buffer => {
  const copy = Buffer.from(bytes);
  copy.write(by, at);
  return copy;
};

const before: Files = {
  'app.apk': randomBytes(1_500_000),
  'empty.txt': new Uint8Array(),
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`pages/${index}.html`, text(4000 + 200 * index)]),
  ),
};

/** Every page changes a little, a large file grows in its middle, something is new. */
const after: Files = {
  ...Object.fromEntries(
    Object.entries(before)
      .filter(([, bytes]) => bytes.length > 0)
      .map(([name, bytes]) => [name, replaced(bytes, 1000, 'version 2')]),
  ),
  'app.apk': Buffer.concat([
    before['app.apk']?.subarray(0, 700_000) ?? new Uint8Array(),
    randomBytes(3000),
    before['app.apk']?.subarray(700_000) ?? new Uint8Array(),
  ]),
  'pages/new.html': text(6000),
};

const release = (counter: number, tree: Files) => ({
  counter,
  components: [{ name: 'site', counter, tree }],
});

const publisher = createPublisher();
const first = publisher.publish(release(1, before));
const second = publisher.publish(release(2, after));

const askedFor = ({ requests }: WebServer, kind: string): string[] =>
  requests
    .map((line) => line.split(' ')[0]?.replace('/hotspot/', '') ?? '')
    .filter((name) => repositoryNameKind(name) === kind);

/** A box that has the first release, and a mirror of it. */
const openBox = async (t: ExecutionContext) => {
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const server = await startWebServer(t, first);
  await box.plugIn(openMirror(t, server.url));
  return { box, folders, server };
};

const update = async (
  t: ExecutionContext,
  { box, folders }: Awaited<ReturnType<typeof openBox>>,
  repository: Repository,
) => {
  const server = await startWebServer(t, repository);
  let received = 0;
  const status = await box.plugIn(
    openMirror(t, server.url, {
      onReceived: (bytes) => {
        received += bytes;
      },
    }),
  );
  t.is(status.phase, 'COMMITTED');
  t.is(status.current?.releases[0]?.counter, 2);
  for (const [name, bytes] of Object.entries(after)) {
    const served = await readFile(path.join(folders.store, 'current/stable/site', name));
    t.true(served.equals(bytes), name);
  }
  return { server, received, status };
};

test('a patch brings a box to the next release without tables, packs and lists', async (t) => {
  const box = await openBox(t);
  const { server, received } = await update(t, box, await addPatches(first, second));
  for (const kind of ['toc', 'pack', 'list']) t.deepEqual(askedFor(server, kind), [], kind);
  t.is(new Set(askedFor(server, 'patch')).size, 1);
  // The page and the 3,000 bytes that are new, and what names them.
  t.true(received < 40_000, `${received} bytes`);
});

test('what a patch leaves out comes from packs', async (t) => {
  const box = await openBox(t);
  const { server } = await update(t, box, await addPatches(first, second, { leaveOut: 3 }));
  t.true(askedFor(server, 'pack').length > 0);
  t.true(askedFor(server, 'patch').length > 0);
});

test('a box whose release no patch leads from takes packs', async (t) => {
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const server = await startWebServer(t, first);
  const { server: next } = await update(
    t,
    { box, folders, server },
    await addPatches(first, second),
  );
  t.deepEqual(askedFor(next, 'patch'), []);
});

const changed =
  (change: Spoil): Spoil =>
  (part, index) =>
    index < 0 || index === 1 ? change(part, index) : part;

const stored =
  (bytes: Uint8Array, codec: number): Spoil =>
  ({ frame: { contentBytes } }) => ({
    frame: { contentBytes, deltaBytes: 4_000_000, codec, storedBytes: bytes.length },
    stored: bytes,
  });

const lies: readonly [string, PatchMaking][] = [
  [
    'with bits that fell over',
    {
      spoil: changed(({ frame, stored: bytes }) => ({ frame, stored: replaced(bytes, 3, 'oops') })),
    },
  ],
  [
    'of noise',
    {
      spoil: changed(({ frame, stored: bytes }) => ({ frame, stored: randomBytes(bytes.length) })),
    },
  ],
  [
    'that is a bomb',
    { spoil: changed(stored(brotliCompressSync(Buffer.alloc(4_000_000)), brotliCodec)) },
  ],
  [
    'that makes other bytes of the right length',
    {
      spoil: changed(({ frame: { contentBytes } }) => {
        // One instruction: so many new bytes, none copied.
        const number = (value: number): number[] =>
          value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];
        const instruction = [...number(contentBytes), 0];
        const delta = Buffer.concat([
          Buffer.from([...number(instruction.length), ...instruction]),
          Buffer.alloc(contentBytes, 'x'),
        ]);
        const frame = {
          contentBytes,
          deltaBytes: delta.length,
          codec: rawCodec,
          storedBytes: delta.length,
        };
        return { frame, stored: delta };
      }),
    },
  ],
];

for (const [what, making] of lies) {
  test(`a patch ${what} costs little: lists and packs bring the release`, async (t) => {
    const box = await openBox(t);
    const { server } = await update(t, box, await addPatches(first, second, making));
    t.true(askedFor(server, 'pack').length > 0);
    t.true(askedFor(server, 'patch').length <= 4);
  });
}

test('hints and heads that do not decode, and patches that are not there, are as if there were none', async (t) => {
  const good = await addPatches(first, second);
  const spoil = (kind: string, by: (bytes: Uint8Array) => Uint8Array | undefined): Repository =>
    new Map(
      [...good].flatMap(([name, bytes]) => {
        const body = repositoryNameKind(name) === kind ? by(bytes) : bytes;
        return body === undefined ? [] : [[name, body] as const];
      }),
    );
  const repositories = [
    spoil('patch-hint', (bytes) => bytes.subarray(1)),
    spoil('patch', (bytes) => replaced(bytes, 0, 'HSP9')),
    spoil('patch', () => undefined),
    spoil('patch', (bytes) => bytes.subarray(0, bytes.length / 2)),
  ];
  for (const repository of repositories) {
    const box = await openBox(t);
    const { server } = await update(t, box, repository);
    t.true(askedFor(server, 'pack').length > 0);
  }
});

test('where an older file rotted on the card, what was to be copied from it comes from packs', async (t) => {
  const box = await openBox(t);
  const name = path.join(box.folders.store, 'current/stable/site', 'pages/30.html');
  await writeFile(name, randomBytes((before['pages/30.html'] ?? []).length));
  const { server } = await update(t, box, await addPatches(first, second));
  t.true(askedFor(server, 'pack').length > 0);
});

test('cut off within a patch, a box takes the rest of it from whoever has it next', async (t) => {
  const grown = {
    ...after,
    'film.webm': Buffer.concat([randomBytes(900_000), before['app.apk'] ?? new Uint8Array()]),
  };
  const patched = await addPatches(first, publisher.publish(release(2, grown)), {
    chunksInFrame: 1,
  });
  const box = await openBox(t);
  const server = await startWebServer(t, patched);
  let asked = 0;
  server.lie((request, response, serve) => {
    const isPack = /\/packs\//.test(request.url ?? '');
    if (isPack && (asked += 1) > 3) response.destroy();
    else serve(request, response);
  });
  const weak = openMirror(t, server.url);
  t.not((await box.box.plugIn(weak)).phase, 'COMMITTED');
  await box.box.unplug(weak);
  const whole = await startWebServer(t, patched);
  const status = await box.box.plugIn(openMirror(t, whole.url));
  t.is(status.phase, 'COMMITTED');
  t.deepEqual(askedFor(whole, 'pack'), []);
  for (const [name, bytes] of Object.entries(grown)) {
    const served = await readFile(path.join(box.folders.store, 'current/stable/site', name));
    t.true(served.equals(bytes), name);
  }
});
