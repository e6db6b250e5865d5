import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { linuxProgram, startForge, type Forge } from '../fixtures/forge.ts';
import { noon, trackedCollection, type TrackedCollection } from '../fixtures/tracked-collection.ts';

const nameOf = (version: string): string => `App-${version}-x86_64.AppImage`;

const release = (version: string, text = version) => ({
  tag: `v${version}`,
  files: { [nameOf(version)]: linuxProgram(text) },
});

const entry = (source: string, more = ''): string =>
  `  - app: app\n    source: "${source}"\n    files:\n      - { for: linux/x86_64/appimage, asset: "App-{version}-x86_64.AppImage" }\n${more}`;

/** An app of GitHub at version 1.0, fetched. */
const atOne = async (
  t: ExecutionContext,
  more = '',
): Promise<{ forge: Forge; collection: TrackedCollection }> => {
  const forge = await startForge(t);
  forge.releases = [release('1.0')];
  const collection = await trackedCollection(t, entry(`github:${forge.origin}/makers/app`, more));
  t.is(await collection.outcome(), 'updated');
  return { forge, collection };
};

const handsOut = async (t: ExecutionContext, collection: TrackedCollection, version: string) => {
  t.deepEqual(Object.keys(await collection.handedOut()), [nameOf(version)]);
};

for (const [kind, level] of [
  ['github', 1],
  ['forgejo', 0],
  ['gitlab', 0],
] as const) {
  test(`a new version of ${kind} takes the place of the old one`, async (t) => {
    const forge = await startForge(t);
    forge.releases = [release('1.0'), { ...release('2.0'), prerelease: kind !== 'gitlab' }];
    if (kind === 'gitlab') forge.releases.pop();
    const collection = await trackedCollection(t, entry(`${kind}:${forge.origin}/makers/app`));
    const [first] = await collection.run();
    t.like(first, { status: 'updated', version: '1.0', level });
    await handsOut(t, collection, '1.0');
    forge.releases = [release('1.0'), release('1.10'), release('1.9')];
    t.is(await collection.outcome(), 'updated');
    await handsOut(t, collection, '1.10');
    t.deepEqual(await collection.onTheWay(), []);
  });
}

test('an app that did not change costs one request, answered with nothing', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.asked.length = 0;
  const statuses: number[] = [];
  forge.instead = (_request, response) => {
    response.on('finish', () => statuses.push(response.statusCode));
    return false;
  };
  t.is(await collection.outcome(), 'current');
  t.deepEqual(forge.asked, ['GET /api/v3/repos/makers/app/releases']);
  t.deepEqual(statuses, [304]);
});

test('a server that sets a limit is left alone until then, and the run goes on there', async (t) => {
  const forge = await startForge(t);
  forge.releases = [release('1.0')];
  const other = await startForge(t);
  const collection = await trackedCollection(
    t,
    entry(`github:${forge.origin}/makers/app`).replace('app: app', 'app: a') +
      entry(`github:${other.origin}/makers/app`)
        .replace('app: app', 'app: b')
        .replace('asset: "App', 'asset: "B'),
  );
  other.releases = [{ tag: 'v1.0', files: { 'B-1.0-x86_64.AppImage': linuxProgram('b') } }];
  const resetMs = noon + 30 * 60_000;
  forge.instead = (_request, response) => {
    response
      .writeHead(403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(resetMs / 1000),
        'content-type': 'application/json',
      })
      .end('{"message":"API rate limit exceeded"}');
    return true;
  };
  const outcomes = await collection.run();
  t.deepEqual(
    outcomes.map(({ app, status, reasons }) => [app, status, reasons[0]?.parameters['until']]),
    [
      ['a', 'waiting', new Date(resetMs).toISOString()],
      ['b', 'updated', undefined],
    ],
  );
  forge.asked.length = 0;
  await collection.run({ nowMs: resetMs - 1 });
  t.deepEqual(forge.asked, [], 'it is not even asked');
  forge.instead = () => false;
  const [first] = await collection.run({ nowMs: resetMs });
  t.like(first, { app: 'a', status: 'updated' }, 'the one that waited comes first');
});

test('an answer that uses the limit up counts, and the next app waits', async (t) => {
  const forge = await startForge(t);
  forge.releases = [release('1.0')];
  const source = `github:${forge.origin}/makers/app`;
  const collection = await trackedCollection(
    t,
    entry(source) + entry(source).replace('app: app', 'app: next'),
  );
  forge.instead = (request, response) => {
    if (request.url?.startsWith('/api/') === true) {
      response.setHeader('x-ratelimit-remaining', '0');
      response.setHeader('x-ratelimit-reset', String(noon / 1000 + 60));
    }
    return false;
  };
  t.is(await collection.outcome(), 'updated; waiting TRACKER_LIMITED');
  t.deepEqual(
    forge.asked.filter((line) => line.includes('/api/')),
    ['GET /api/v3/repos/makers/app/releases'],
  );
});

test('a token goes to its server and to no other', async (t) => {
  const { forge, collection } = await atOne(t);
  const other = await startForge(t);
  const seen: (string | undefined)[] = [];
  other.instead = (request) => {
    seen.push(request.headers.authorization);
    return false;
  };
  forge.instead = (request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(302, { location: `${other.origin}/elsewhere` }).end();
    return true;
  };
  const tokens = new Map([[new URL(forge.origin).host, 'secret']]);
  t.is(await collection.outcome({ tokens }), 'failed TRACKER_PAGE');
  t.deepEqual(seen, ['Bearer secret', undefined]);
});

test('a renamed file is told, held, and taken over when the operator says so', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases.push({
    tag: 'v2.0',
    files: { 'app-2.0.amd64.AppImage': linuxProgram('2.0'), 'app-2.0.dmg': Buffer.alloc(9) },
  });
  const [held] = await collection.run();
  t.like(held, { status: 'held', version: '1.0' });
  t.deepEqual(held?.reasons, [
    {
      code: 'INSTALLER_RENAMED',
      parameters: {
        wanted: 'App-{version}-x86_64.AppImage',
        version: '2.0',
        like: 'app-{version}.amd64.AppImage',
      },
    },
  ]);
  await handsOut(t, collection, '1.0');
});

test('a release without files yet is waited for', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases.push({ tag: 'v2.0', files: {} });
  t.is(await collection.outcome(), 'waiting TRACKER_NOTHING');
  await handsOut(t, collection, '1.0');
});

test('files of an older version in a newer release are held', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases.push({ tag: 'v2.0', files: { [nameOf('1.9')]: linuxProgram('1.9') } });
  t.is(await collection.outcome(), 'held INSTALLER_VERSION_DISAGREES');
  await handsOut(t, collection, '1.0');
});

test('a file that differs from its published digest never takes a place', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases.push(release('2.0'));
  forge.spoil = (url, body) => {
    if (!url.includes('AppImage')) return body;
    const spoilt = Buffer.from(body);
    spoilt[1000] = 1;
    return spoilt;
  };
  t.is(await collection.outcome(), 'held INSTALLER_DIGEST_DIFFERS');
  await handsOut(t, collection, '1.0');
  t.deepEqual(await collection.onTheWay(), []);
  forge.asked.length = 0;
  forge.spoil = (_url, body) => body;
  t.is(await collection.outcome(), 'held INSTALLER_DIGEST_DIFFERS', 'nothing new is said');
  t.is(forge.asked.length, 1, 'and nothing is fetched again');
  t.is(await collection.outcome({ isAgain: true }), 'updated');
  await handsOut(t, collection, '2.0');
});

test('a file of another size than stated never takes a place', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases.push(release('2.0'));
  for (const size of [2047, 2049]) {
    forge.spoil = (url, body) =>
      url.includes('AppImage') ? Buffer.concat([body, body]).subarray(0, size) : body;
    t.is(await collection.outcome({ isAgain: true }), 'held INSTALLER_SIZE_DIFFERS');
  }
  await handsOut(t, collection, '1.0');
  t.deepEqual(await collection.onTheWay(), []);
});

test('a page in place of a file is no file, whatever it is called', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.tellsDigests = false;
  forge.releases.push(release('2.0'));
  for (const type of ['text/html; charset=utf-8', 'application/octet-stream']) {
    forge.instead = (request, response) => {
      if (request.url?.includes('AppImage') !== true) return false;
      const body = '<!DOCTYPE html><title>Log in</title>'.padEnd(2048);
      response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
      return true;
    };
    t.is(await collection.outcome(), 'failed TRACKER_PAGE');
  }
  await handsOut(t, collection, '1.0');
  t.deepEqual(await collection.onTheWay(), []);
  forge.instead = () => false;
  t.is(await collection.outcome(), 'held INSTALLER_WEAKER', 'and there was a digest before');
});

test('a file for another processor than its name says is held', async (t) => {
  const { forge, collection } = await atOne(t);
  const arm = linuxProgram('2.0');
  arm.writeUInt16LE(183, 18);
  forge.releases.push({ tag: 'v2.0', files: { [nameOf('2.0')]: arm } });
  t.is(await collection.outcome(), 'held INSTALLER_OTHER_SYSTEM');
  await handsOut(t, collection, '1.0');
});

test('an older version is held', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases = [release('0.9')];
  t.is(await collection.outcome(), 'held INSTALLER_DOWNGRADE');
  await handsOut(t, collection, '1.0');
});

test('other bytes under the same version are held', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases = [release('1.0', 'replaced')];
  t.is(await collection.outcome(), 'held INSTALLER_REPLACED');
  const [bytes] = Object.values(await collection.handedOut());
  t.deepEqual(bytes, linuxProgram('1.0'));
  forge.releases = [release('1.0'), release('1.1')];
  t.is(await collection.outcome(), 'updated', 'the next good version ends it');
  t.deepEqual(await collection.onTheWay(), []);
});

test('a download that broke off goes on where it stopped', async (t) => {
  const { forge, collection } = await atOne(t);
  const large = Buffer.concat([linuxProgram('2.0'), Buffer.alloc(8 * 1024 * 1024, 'x')]);
  forge.releases.push({ tag: 'v2.0', files: { [nameOf('2.0')]: large } });
  const ranges: (string | undefined)[] = [];
  forge.instead = (request, response) => {
    if (request.url?.includes('AppImage') !== true) return false;
    ranges.push(request.headers.range);
    if (ranges.length > 1) return false;
    const etag = `"${createHash('sha256').update(large).digest('hex').slice(0, 16)}"`;
    response.writeHead(200, { etag, 'content-length': large.length });
    response.write(large.subarray(0, -1000), () => response.destroy());
    return true;
  };
  t.is(await collection.outcome(), 'failed TRACKER_UNREACHABLE');
  await handsOut(t, collection, '1.0');
  t.is((await collection.onTheWay()).length, 1);
  t.is(await collection.outcome(), 'updated');
  t.is(ranges[0], undefined);
  t.regex(ranges[1] ?? '', /^bytes=[1-9]\d*-$/);
  const [bytes] = Object.values(await collection.handedOut());
  t.true(bytes?.equals(large));
});

test('what broke off is forgotten when a newer version comes', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases.push(release('2.0'));
  forge.instead = (request, response) => {
    if (request.url?.includes('AppImage') !== true) return false;
    response.writeHead(200, { etag: '"a"', 'content-length': 2048 });
    response.write('part', () => response.destroy());
    return true;
  };
  t.is(await collection.outcome(), 'failed TRACKER_UNREACHABLE');
  forge.releases.push(release('3.0'));
  forge.instead = () => false;
  t.is(await collection.outcome(), 'updated');
  await handsOut(t, collection, '3.0');
  t.deepEqual(await collection.onTheWay(), []);
});

test('a server that is away, or answers nonsense, changes nothing', async (t) => {
  const { forge, collection } = await atOne(t);
  for (const [status, body, code] of [
    [500, 'oops', 'TRACKER_ANSWERED'],
    [200, 'oops', 'TRACKER_ANSWER_INVALID'],
    [200, '{"message":"hello"}', 'TRACKER_ANSWER_INVALID'],
    [511, '<html>log in</html>', 'TRACKER_PAGE'],
    [429, '', 'TRACKER_LIMITED'],
  ] as const) {
    forge.instead = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      return true;
    };
    t.true((await collection.outcome()).endsWith(code), code);
  }
  await handsOut(t, collection, '1.0');
  forge.instead = (request) => {
    request.socket.destroy();
    return true;
  };
  const nowMs = noon + 25 * 60 * 60_000;
  t.is(await collection.outcome({ nowMs }), 'failed TRACKER_UNREACHABLE');
  await handsOut(t, collection, '1.0');
});

test('a redirect to another server is followed, one to plain HTTP is not', async (t) => {
  const { forge, collection } = await atOne(t);
  const other = await startForge(t);
  forge.releases.push(release('2.0'));
  other.pages.set('/file', { type: 'application/octet-stream', body: linuxProgram('2.0') });
  let location = 'http://example.org/file';
  forge.instead = (request, response) => {
    if (request.url?.includes('AppImage') !== true) return false;
    response.writeHead(302, { location }).end();
    return true;
  };
  t.is(await collection.outcome(), 'failed TRACKER_REDIRECT_REFUSED');
  await handsOut(t, collection, '1.0');
  location = `${other.origin}/file`;
  t.is(await collection.outcome(), 'updated');
  await handsOut(t, collection, '2.0');
});

test('a file of the operator’s own is never replaced', async (t) => {
  const { forge, collection } = await atOne(t);
  const own = path.join(collection.folder, 'installers', nameOf('2.0'));
  await writeFile(own, 'mine');
  forge.releases.push(release('2.0'));
  t.is(await collection.outcome(), 'held INSTALLER_NAME_TAKEN');
  t.is((await collection.handedOut())[nameOf('2.0')]?.toString(), 'mine');
  t.is(await collection.outcome(), 'held INSTALLER_NAME_TAKEN');
  await rm(own);
  forge.asked.length = 0;
  t.is(await collection.outcome(), 'updated');
  t.is(forge.asked.length, 1, 'what was fetched before is not fetched again');
  await handsOut(t, collection, '2.0');
});

test('a file that was taken away comes back', async (t) => {
  const { collection } = await atOne(t);
  await rm(path.join(collection.folder, 'installers', nameOf('1.0')));
  t.is(await collection.outcome(), 'current');
  await handsOut(t, collection, '1.0');
});

test('a dry run says what is new and leaves everything as it was', async (t) => {
  const { forge, collection } = await atOne(t);
  forge.releases.push(release('2.0'));
  forge.asked.length = 0;
  const [outcome] = await collection.run({ isDryRun: true });
  t.like(outcome, { status: 'available', version: '2.0' });
  t.is(forge.asked.length, 1);
  await handsOut(t, collection, '1.0');
});

test('what is checked less than the operator asks is held', async (t) => {
  const forge = await startForge(t);
  forge.releases = [release('1.0')];
  forge.tellsDigests = false;
  const source = `github:${forge.origin}/makers/app`;
  const collection = await trackedCollection(t, entry(source, '    level: 1\n'));
  t.is(await collection.outcome(), 'held INSTALLER_LEVEL_LOW');
  t.deepEqual(await collection.handedOut(), {});
});
