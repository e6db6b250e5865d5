import { execFile } from 'node:child_process';
import { cp, mkdtemp, open, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import type { ExitCode } from '../../src/exit-codes.ts';
import { checkMirror, type CheckedMirror } from '../../src/mirror/check/check-mirror.ts';
import { exitCodeFor, type CheckName } from '../../src/mirror/check/finding.ts';
import { silentWork } from '../../src/ui/progress.ts';
import { makeReleased, type Released } from '../fixtures/released.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { webServer, type Answer } from '../fixtures/web-server.ts';

const releases = await mkdtemp(path.join(tmpdir(), 'hotspot-test-'));
let released: Released;
let folder: string;

test.before('three releases', async () => {
  released = await makeReleased(releases);
  folder = path.join(released.published, 'hotspot');
});
test.after.always('nothing is left', async () => {
  await rm(releases, { recursive: true, force: true });
});

interface How {
  readonly isDeep?: boolean;
  readonly nowMs?: number;
  readonly expected?: string;
}

const check = (url: string, { isDeep = false, nowMs = Date.now(), expected }: How = {}) =>
  checkMirror(new URL(url), {
    expected,
    isDeep,
    nowMs,
    signal: new AbortController().signal,
    work: silentWork,
  });

/** Asserts one finding, that nothing else is a failure, and the exit code. */
const finds = (
  t: ExecutionContext,
  { findings }: CheckedMirror,
  name: CheckName,
  code: string,
  exitCode: ExitCode,
): void => {
  t.is(findings.find((finding) => finding.check === name)?.code, code);
  t.deepEqual(
    findings.filter((finding) => finding.status === 'failure').map((finding) => finding.code),
    exitCode === 0 ? [] : [code],
  );
  t.is(exitCodeFor(findings), exitCode);
};

const isPack = (request: { readonly url?: string | undefined }): boolean =>
  /\/packs\/..\/[0-9a-f]{64}$/.test(request.url ?? '');

test('a good mirror passes, and a deep look reads every byte', async (t) => {
  const url = await webServer(t, folder);
  const { findings, trusted } = await check(url);
  t.is(trusted?.releases[0]?.manifest.counter, 3);
  t.deepEqual(
    findings.filter(({ status }) => status !== 'ok').map(({ code }) => code),
    ['MIRROR_CERTIFICATE_NONE'],
  );
  finds(t, await check(url, { isDeep: true }), 'files', 'MIRROR_FILES_READ', 0);
});

const spoilt: readonly (readonly [
  string,
  (
    answer: Answer,
    request: { readonly url?: string | undefined; readonly headers: object },
  ) => void,
  CheckName,
  string,
  ExitCode,
])[] = [
  [
    'no ranges',
    (answer) => {
      if (answer.status !== 206) return;
      answer.status = 200;
      answer.body = answer.whole;
      delete answer.headers['content-range'];
    },
    'ranges',
    'MIRROR_RANGES_REFUSED',
    15,
  ],
  [
    'wrong bytes in a range',
    (answer) => {
      if (answer.status === 206 && answer.body.length > 1) answer.body.reverse();
    },
    'ranges',
    'MIRROR_RANGES_WRONG',
    15,
  ],
  [
    'another range than was asked for',
    (answer) => {
      const told = answer.headers['content-range'];
      if (told !== undefined && answer.body.length > 1) {
        answer.headers['content-range'] = told.replace(/bytes \d+/, 'bytes 0');
      }
    },
    'ranges',
    'MIRROR_RANGES_WRONG',
    15,
  ],
  [
    'packs that are called web pages',
    (answer, request) => {
      if (isPack(request)) answer.headers['content-type'] = 'text/html; charset=utf-8';
    },
    'types',
    'MIRROR_TYPE_PAGE',
    15,
  ],
  [
    'packs that are called text',
    (answer, request) => {
      if (isPack(request)) answer.headers['content-type'] = 'text/plain';
    },
    'types',
    'MIRROR_TYPE_TEXT',
    0,
  ],
  [
    'compression where it is asked for',
    (answer, request) => {
      if (!/gzip/.test((request.headers as Record<string, string>)['accept-encoding'] ?? ''))
        return;
      answer.headers['content-encoding'] = 'gzip';
      answer.body = gzipSync(answer.body);
    },
    'compression',
    'MIRROR_COMPRESSES',
    0,
  ],
  [
    'packs that come compressed unasked',
    (answer, request) => {
      if (isPack(request) && answer.status === 200) answer.headers['content-encoding'] = 'gzip';
    },
    'compression',
    'MIRROR_COMPRESSED',
    15,
  ],
  [
    'no ETag',
    (answer) => {
      delete answer.headers['etag'];
    },
    'etag',
    'MIRROR_ETAG_MISSING',
    0,
  ],
  [
    'caches that keep the news for a day',
    (answer) => {
      answer.headers['cache-control'] = 'public, max-age=86400';
    },
    'caching',
    'MIRROR_CACHED_LONG',
    0,
  ],
  [
    'a pack that may not be read',
    (answer, request) => {
      if (isPack(request)) answer.status = 403;
    },
    'files',
    'MIRROR_FILE_MISSING',
    10,
  ],
  [
    'a patch that is shorter than its hint says',
    (answer, request) => {
      if (!/\.patch$/.test(request.url ?? '')) return;
      answer.headers['content-range'] = 'bytes 0-0/7';
    },
    'files',
    'MIRROR_FILE_LENGTH',
    10,
  ],
];

for (const [title, spoil, name, code, exitCode] of spoilt) {
  test(`a web server with ${title} is found`, async (t) => {
    const url = await webServer(t, folder, spoil);
    finds(t, await check(url), name, code, exitCode);
  });
}

test('an address with nothing but web pages is no mirror', async (t) => {
  const url = await webServer(t, folder, (answer) => {
    answer.status = 200;
    answer.headers = { 'content-type': 'text/html' };
    answer.body = Buffer.from('<html>Welcome to our Wi-Fi</html>');
  });
  const { findings, trusted } = await check(url);
  t.is(trusted, undefined);
  t.is(exitCodeFor(findings), 10);
  const empty = await webServer(t, await temporaryFolder(t));
  finds(t, await check(empty), 'address', 'MIRROR_ANSWERED', 14);
});

test('a server that is off cannot be reached', async (t) => {
  finds(t, await check('http://127.0.0.1:9/hotspot/'), 'address', 'MIRROR_SILENT', 14);
});

test('what has run out, and what soon will, is told with its role', async (t) => {
  const url = await webServer(t, folder);
  const now = Date.now();
  const dayMs = 24 * 3600 * 1000;
  finds(t, await check(url, { nowMs: now + 530 * dayMs }), 'freshness', 'MIRROR_STALE_SOON', 0);
  finds(t, await check(url, { nowMs: now + 600 * dayMs }), 'freshness', 'MIRROR_STALE', 11);
});

test('another trust root than the expected one is told', async (t) => {
  const url = await webServer(t, folder);
  const { findings } = await check(url, { expected: 'a'.repeat(64) });
  t.is(findings.find(({ check: name }) => name === 'signatures')?.code, 'ROOT_MISMATCH');
  t.is(exitCodeFor(findings), 10);
});

test('a pack that was cut off is found at once, a wrong byte in it by a deep look', async (t) => {
  const copy = await temporaryFolder(t);
  await cp(folder, copy, { recursive: true });
  const names = await readdir(copy, { recursive: true });
  const [pack = ''] = names.filter((name) => isPack({ url: `/${name}` })).sort();
  const handle = await open(path.join(copy, pack), 'r+');
  await handle.write(Buffer.of(1, 2, 3), 0, 3, 10);
  await handle.close();
  const url = await webServer(t, copy);
  const { findings } = await check(url, { isDeep: true });
  const failure = findings.find(({ status }) => status === 'failure');
  t.deepEqual([failure?.code, failure?.parameters['name']], ['CONTENT_DAMAGED', pack]);
  t.is(exitCodeFor(findings), 10);
  await truncate(path.join(copy, pack), 1000);
  finds(t, await check(url), 'files', 'MIRROR_FILE_LENGTH', 10);
});

test('a certificate that nobody vouches for is told, and all else is looked at', async (t) => {
  const place = await temporaryFolder(t);
  const [key, cert] = [path.join(place, 'key.pem'), path.join(place, 'cert.pem')];
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '90', '-keyout', key, '-out', cert];
  await promisify(execFile)('openssl', [...words, ...subject]);
  const secure = { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  const checked = await check(await webServer(t, folder, undefined, secure));
  finds(t, checked, 'certificate', 'MIRROR_CERTIFICATE_REFUSED', 15);
  t.is(checked.findings.find(({ check: name }) => name === 'ranges')?.status, 'ok');
});
