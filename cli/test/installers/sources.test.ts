import { createHash } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { linuxProgram, startForge, type Forge } from '../fixtures/forge.ts';
import { trackedCollection } from '../fixtures/tracked-collection.ts';

const entry = (source: string, system: string, asset: string): string =>
  `  - app: app\n    source: "${source}"\n    files:\n      - { for: ${system}, asset: "${asset}" }\n`;

const windowsProgram = (text: string): Buffer => {
  const bytes = Buffer.alloc(2048);
  bytes.write('MZ');
  bytes.writeUInt32LE(128, 0x3c);
  bytes.write('PE\0\0', 128, 'latin1');
  bytes.writeUInt16LE(0x8664, 132);
  bytes.write(text, 512);
  return bytes;
};

const file = (body: Buffer) => ({ type: 'application/octet-stream', body });

test('a feed of electron-builder is followed, and held where the file is another one', async (t) => {
  const forge = await startForge(t);
  const offer = (version: string, stated: Buffer, sent: Buffer) => {
    const sha512 = createHash('sha512').update(stated).digest('base64');
    const name = `App Setup ${version}.exe`;
    const lines = [
      `version: ${version}`,
      `files:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${sent.length}`,
      `path: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-11-01T00:00:00.000Z'`,
    ];
    forge.pages.set('/updates/latest.yml', {
      type: 'text/yaml',
      body: Buffer.from(lines.join('\n')),
    });
    forge.pages.set(`/updates/App%20Setup%20${version}.exe`, file(sent));
  };
  const one = windowsProgram('1');
  offer('1.0.0', one, one);
  const collection = await trackedCollection(
    t,
    entry(`electron:${forge.origin}/updates`, 'windows/unknown/exe', 'App Setup {version}.exe'),
  );
  const [first] = await collection.run();
  t.like(first, { status: 'updated', version: '1.0.0', level: 1 });
  t.deepEqual(forge.asked, ['GET /updates/latest.yml', 'GET /updates/App%20Setup%201.0.0.exe']);
  offer('1.1.0', windowsProgram('2'), windowsProgram('3'));
  t.is(await collection.outcome(), 'held INSTALLER_DIGEST_DIFFERS');
  t.deepEqual(Object.keys(await collection.handedOut()), ['App Setup 1.0.0.exe']);
});

test('a feed that bites back is only not understood', async (t) => {
  const forge = await startForge(t);
  const collection = await trackedCollection(
    t,
    entry(`electron:${forge.origin}/u`, 'windows/unknown/exe', 'App {version}.exe'),
  );
  for (const text of [
    'a: &a [x]\nb: *a',
    'version: [1',
    'version: 1.0\nfiles: [{ url: "../../../../etc/passwd" }]',
    'version: 1.0\nfiles: [{ url: "https://example.org/%2e%2e%2fx.exe" }]',
  ]) {
    forge.pages.set('/u/latest.yml', { type: 'text/yaml', body: Buffer.from(text) });
    const outcome = await collection.outcome();
    t.true(['failed TRACKER_ANSWER_INVALID', 'waiting TRACKER_NOTHING'].includes(outcome), text);
  }
  t.deepEqual(await collection.handedOut(), {});
});

const page = (forge: Forge, ...names: string[]): void => {
  const links = names.map((name) => `<a class=x href="files/${name}?a=1&amp;b=2">${name}</a>`);
  forge.pages.set('/downloads', {
    type: 'text/html',
    body: Buffer.from(`<!doctype html><p>${links.join('<br>')}<a href="mailto:a@b">x</a>`),
  });
};

test('a page that links to versions is followed to the newest, and its checksums count', async (t) => {
  const forge = await startForge(t);
  page(forge, 'tool-1.9.AppImage', 'tool-1.10.AppImage', 'tool-1.10.AppImage.sha256');
  const bytes = linuxProgram('1.10');
  forge.pages.set('/files/tool-1.10.AppImage?a=1&b=2', file(bytes));
  const sum = createHash('sha256').update(bytes).digest('hex');
  forge.pages.set('/files/tool-1.10.AppImage.sha256?a=1&b=2', file(Buffer.from(`${sum}\n`)));
  const collection = await trackedCollection(
    t,
    entry(`page:${forge.origin}/downloads`, 'linux/x86_64/appimage', 'tool-{version}.AppImage'),
  );
  const [first] = await collection.run();
  t.like(first, { status: 'updated', version: '1.10', level: 1, name: 'tool-1.10.AppImage' });
  page(forge, 'something-else.AppImage');
  t.is(await collection.outcome(), 'waiting TRACKER_NOTHING');
  t.deepEqual(Object.keys(await collection.handedOut()), ['tool-1.10.AppImage']);
});

const atAddress = (t: ExecutionContext, forge: Forge, asset: string) =>
  trackedCollection(t, entry(`${forge.origin}/get/app.exe`, 'windows/x86_64/exe', asset));

test('a file that is always at one address is asked for its head alone until it changes', async (t) => {
  const forge = await startForge(t);
  const dated = (day: number, text: string): void => {
    forge.instead = (request, response) => {
      const body = windowsProgram(text);
      response.writeHead(200, {
        'last-modified': new Date(Date.UTC(2026, 5, day)).toUTCString(),
        'content-length': body.length,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
      return true;
    };
  };
  dated(2, 'one');
  const collection = await atAddress(t, forge, 'app.exe');
  const [first] = await collection.run();
  t.like(first, { status: 'updated', version: '2026-06-02', level: 0 });
  forge.asked.length = 0;
  t.is(await collection.outcome(), 'current');
  t.deepEqual(forge.asked, ['HEAD /get/app.exe']);
  dated(3, 'two');
  t.is(await collection.outcome(), 'updated');
  t.deepEqual((await collection.handedOut())['app.exe'], windowsProgram('two'));
  dated(1, 'old');
  t.is(await collection.outcome(), 'held INSTALLER_DOWNGRADE');
  t.deepEqual((await collection.handedOut())['app.exe'], windowsProgram('two'));
});

test('a server that knows no HEAD is asked for the file itself', async (t) => {
  const forge = await startForge(t);
  forge.pages.set('/get/app.exe', file(windowsProgram('one')));
  forge.instead = (request, response) => {
    if (request.method !== 'HEAD') return false;
    response.writeHead(405).end();
    return true;
  };
  const collection = await atAddress(t, forge, 'app.exe');
  t.is(await collection.outcome(), 'updated');
  t.is(await collection.outcome(), 'current');
});

test('an address that leads on to a name with a version has that version', async (t) => {
  const forge = await startForge(t);
  forge.pages.set('/store/App-3.2.exe', file(windowsProgram('3.2')));
  forge.instead = (request, response) => {
    if (request.url !== '/get/app.exe') return false;
    response.writeHead(302, { location: '/store/App-3.2.exe' }).end();
    return true;
  };
  const collection = await atAddress(t, forge, 'App-{version}.exe');
  const [first] = await collection.run();
  t.like(first, { status: 'updated', version: '3.2', name: 'App-3.2.exe' });
});
