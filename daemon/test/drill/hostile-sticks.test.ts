import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { usbSocketName, type UsbVolume, type UsbVolumes } from '../../src/usb-helper/protocol.ts';
import { createUsbServer } from '../../src/usb-helper/usb-server.ts';
import { createFolderVolumes } from '../fixtures/folder-volumes.ts';
import { makeFolder } from '../fixtures/test-box.ts';
import { askUsb } from '../fixtures/usb-request.ts';

/** One stick as somebody might hand it over; rows as in docs/hostile-sticks.md. */
interface HostileStick {
  readonly row: string;
  readonly what: string;
  readonly make: (folder: string, t: ExecutionContext) => Promise<unknown>;
  /** What the helper tells of it, where that is not nothing at all. */
  readonly told?: Pick<Partial<UsbVolume>, 'hasRepository' | 'bundles' | 'marker'>;
  /** Status and code by what is asked. */
  readonly verdicts?: Readonly<Record<string, string>>;
}

const sha = 'ab'.repeat(32);
const root = 'hotspot/metadata/1.root.json';
const pack = `hotspot/packs/ab/${sha}`;
const askRoot = 'GET repository/metadata/1.root.json';
const askPack = `GET repository/packs/ab/${sha}`;
const refused = '409 SOURCE_FILE_REFUSED';
const missing = '404 SOURCE_FILE_MISSING';
const terabyte = 1024 ** 4;

/** Makes a file with the folders above it. */
const put = async (folder: string, name: string, content: string | Uint8Array = 'x') => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
};
const sparse = async (folder: string, name: string, sizeBytes: number) => {
  await put(folder, name, '');
  await truncate(path.join(folder, name), sizeBytes);
};
const link = async (folder: string, name: string, target: string) => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await symlink(target, path.join(folder, name));
};
const marker = (text: string | Uint8Array) => (folder: string) =>
  put(folder, 'hotspot-stick.json', text);

const sticks: readonly HostileStick[] = [
  {
    row: 'U1',
    what: 'scripts, settings and programs that start by themselves elsewhere',
    make: async (folder) => {
      for (const name of ['autorun.inf', 'install.sh', '.bashrc', 'hotspot.json', 'config.txt']) {
        await put(folder, name);
      }
    },
  },
  {
    row: 'U1',
    what: 'empty files and folders under our names',
    make: async (folder) => {
      await put(folder, root, '');
      await put(folder, 'empty.hotspot', '');
      await put(folder, 'hotspot-stick.json', '');
      for (const name of [pack, 'folder.hotspot', 'hotspot-backup.sealed']) {
        await mkdir(path.join(folder, name), { recursive: true });
      }
    },
    told: { hasRepository: true, bundles: ['empty.hotspot'] },
    verdicts: {
      [askRoot]: '200 ',
      [askPack]: refused,
      'GET bundles/folder.hotspot': refused,
      'GET backup': refused,
    },
  },
  {
    row: 'U1',
    what: 'a file where the repository should be',
    make: (folder) => put(folder, 'hotspot'),
    verdicts: { [askRoot]: refused },
  },
  {
    row: 'U1',
    what: 'markers that are none',
    make: marker('{"version":1,"relay":{},"run":"rm -rf /"}'),
    verdicts: { 'PUT pin': '403 STICK_WRITE_REFUSED' },
  },
  {
    row: 'U1',
    what: 'a marker that is too long',
    make: marker(`{"version":1}${' '.repeat(4096)}`),
  },
  {
    row: 'U1',
    what: 'a marker of 8 TB',
    make: (folder) => sparse(folder, 'hotspot-stick.json', 8 * terabyte),
  },
  { row: 'U1', what: 'a marker that is no UTF-8', make: marker(Buffer.from([0x7b, 0xff, 0x7d])) },
  {
    row: 'U1',
    what: 'a marker that says the same thing twice: the last one counts, and gives no more',
    make: marker('{"version":1,"relay":{"all":true},"relay":{}}'),
    told: { marker: { version: 1, relay: {} } },
    verdicts: { 'PUT pin': '403 STICK_WRITE_REFUSED', 'PUT backup': '403 STICK_WRITE_REFUSED' },
  },
  {
    row: 'U6',
    what: 'names asked for that would leave the stick',
    make: (folder) => put(folder, root),
    told: { hasRepository: true },
    verdicts: {
      'GET repository/metadata/..%2f..%2f..%2fetc%2fpasswd': '400 REQUEST_INVALID',
      'GET repository/C:%5Cboot.ini': '400 REQUEST_INVALID',
      'GET bundles/..%2f..%2fa.hotspot': '400 REQUEST_INVALID',
      'GET bundles/a%00.hotspot': '400 REQUEST_INVALID',
    },
  },
  {
    row: 'U7',
    what: 'links to files, to folders, and round in a circle',
    make: async (folder) => {
      await link(folder, 'hotspot/metadata', '/etc');
      await link(folder, pack, '/dev/zero');
      await link(folder, 'a.hotspot', '/etc/passwd');
      await link(folder, 'loop.hotspot', 'loop.hotspot');
      await link(folder, 'hotspot/lists', '..');
      await link(folder, 'hotspot-stick.json', '/etc/passwd');
    },
    verdicts: {
      [askRoot]: refused,
      [askPack]: refused,
      [`GET repository/lists/${sha}`]: refused,
      'GET bundles/a.hotspot': refused,
      'GET bundles/loop.hotspot': refused,
    },
  },
  {
    row: 'U8',
    what: 'a FIFO and a socket, which would wait for ever',
    make: async (folder, t) => {
      await mkdir(path.join(folder, 'hotspot/metadata'), { recursive: true });
      for (const name of [root, 'a.hotspot', 'hotspot-stick.json']) {
        execFileSync('mkfifo', [path.join(folder, name)]);
      }
      const server = createServer().listen(path.join(folder, 's.hotspot'));
      t.teardown(() => server.close());
      await new Promise((resolve) => server.once('listening', resolve));
    },
    told: { hasRepository: true },
    verdicts: {
      [askRoot]: refused,
      'GET bundles/a.hotspot': refused,
      'GET bundles/s.hotspot': refused,
    },
  },
  {
    row: 'U11',
    what: 'a bundle of 8 TB and a root of 10 GB that hold nothing',
    make: async (folder) => {
      await sparse(folder, 'huge.hotspot', 8 * terabyte);
      await sparse(folder, root, 10 * 1024 ** 3);
    },
    told: { hasRepository: true, bundles: ['huge.hotspot'] },
    verdicts: {
      'HEAD bundles/huge.hotspot': '200 ',
      [`HEAD repository/metadata/1.root.json`]: '200 ',
      'HEAD repository/metadata/2.root.json': '404 ',
    },
  },
  {
    row: 'U14',
    what: 'what macOS and Windows leave behind',
    make: async (folder) => {
      const names = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '._good.hotspot', '~good.hotspot'];
      for (const name of names) await put(folder, name);
      await put(folder, 'System Volume Information/IndexerVolumeGuid');
      await put(folder, '.Trashes/501/old.hotspot');
      await put(folder, '$RECYCLE.BIN/old.hotspot');
      await put(folder, 'hotspot/metadata/._1.root.json');
      await put(folder, 'good.hotspot');
    },
    told: { hasRepository: true, bundles: ['good.hotspot'] },
    verdicts: {
      'GET bundles/._good.hotspot': '400 REQUEST_INVALID',
      'GET repository/metadata/._1.root.json': '400 REQUEST_INVALID',
      'GET bundles/good.hotspot': '200 ',
      [askRoot]: missing,
    },
  },
  {
    row: 'U20',
    what: 'names that command a terminal, read backwards, break the line or are no UTF-8',
    make: async (folder) => {
      for (const name of ['\u001b[2J', 'a\nb', 'exe.\u202E', '\u0085', '\u2028', 'bell\u0007']) {
        await put(folder, `${name}.hotspot`);
      }
      const broken = Buffer.concat([
        Buffer.from(`${folder}/`),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('.hotspot'),
      ]);
      await writeFile(broken, 'x');
      await put(folder, `${'ü'.repeat(123)}x.hotspot`);
    },
    told: { bundles: [`${'ü'.repeat(123)}x.hotspot`] },
    verdicts: {
      'GET bundles/%1b%5b2J.hotspot': '400 REQUEST_INVALID',
      'GET bundles/%ff%fe.hotspot': '400 REQUEST_INVALID',
      [`GET bundles/${encodeURIComponent(`${'ü'.repeat(123)}x.hotspot`)}`]: '200 ',
    },
  },
];

const serve = async (t: ExecutionContext, make: (folder: string) => Promise<unknown>) => {
  const place = await makeFolder(t);
  const folder = path.join(place, 'stick');
  await mkdir(folder);
  await make(folder);
  const volumes = createFolderVolumes();
  const server = createUsbServer(volumes);
  const socket = path.join(place, usbSocketName);
  await listenOnSocket(server, socket, 0o660);
  t.teardown(() => server.close());
  const { id } = await volumes.plugIn({ folder });
  const describe = async () => {
    const { body } = await askUsb(socket, 'GET', '/v1/volumes');
    return (body as UsbVolumes).volumes[0];
  };
  const ask = (method: string, name: string, range?: string) =>
    askUsb(socket, method, `/v1/volumes/${id}/${name}`, {
      ...(method === 'PUT' ? { body: 'x' } : {}),
      ...(range === undefined ? {} : { headers: { range } }),
    });
  return { folder, describe, ask };
};

for (const { row, what, make, told = {}, verdicts = {} } of sticks) {
  test(`${row}: ${what}`, async (t) => {
    const { describe, ask } = await serve(t, (folder) => make(folder, t));
    const volume = await describe();
    t.is(volume?.state, 'ready');
    const { hasRepository = false, bundles = [], marker: isFor } = told;
    t.deepEqual(
      [volume?.hasRepository, volume?.bundles, volume?.marker],
      [hasRepository, bundles, isFor],
    );
    for (const [asked, verdict] of Object.entries(verdicts)) {
      const [method = '', name = ''] = asked.split(' ');
      const { status, body } = await ask(method, name);
      t.is(`${status} ${(body as { code?: string } | undefined)?.code ?? ''}`, verdict, asked);
    }
  });
}

test('U4, U18: a file that changes while it is plugged in is served as it is now, never from memory', async (t) => {
  const { folder, ask } = await serve(t, (place) => put(place, pack, 'first'));
  const name = askPack.slice(4);
  t.is((await ask('GET', name)).bytes.toString(), 'first');
  await writeFile(path.join(folder, pack), 'other');
  t.is((await ask('GET', name, 'bytes=0-4')).bytes.toString(), 'other');
  await truncate(path.join(folder, pack), 2);
  t.is((await ask('GET', name, 'bytes=0-4')).status, 416);
});

test('U11: from the end of a huge file a few bytes are read at once', async (t) => {
  const { ask } = await serve(t, (folder) => sparse(folder, 'huge.hotspot', 8 * terabyte));
  const last = 8 * terabyte - 1;
  const { status, bytes } = await ask('GET', 'bundles/huge.hotspot', `bytes=${last - 9}-${last}`);
  t.is(status, 206);
  t.deepEqual(
    [...bytes],
    Array.from({ length: 10 }, () => 0),
  );
});

test('U19: of a folder of 20,000 files only so many are looked at, and 64 bundles taken', async (t) => {
  const { describe } = await serve(t, async (folder) => {
    for (let start = 0; start < 20_000; start += 500) {
      const numbers = Array.from({ length: 500 }, (_, index) => start + index);
      await Promise.all(numbers.map((number) => put(folder, `${number}.hotspot`, '')));
    }
    await put(folder, root);
    await marker('{"version":1,"relay":{}}')(folder);
  });
  const volume = await describe();
  t.is(volume?.bundles.length, 64);
  t.true(volume?.hasRepository, 'found by name, however many others there are');
  t.deepEqual(volume?.marker, { version: 1, relay: {} });
});
