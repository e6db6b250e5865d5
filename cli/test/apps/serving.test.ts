import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { checkServing } from '@p2p-hotspot/fdroid/serving';
import { servingPort } from '../../src/apps/serving-port.ts';
import { createHttpClient } from '../../src/mirror/check/http-client.ts';
import { apkFile } from '../fixtures/apks.ts';
import { appRepository, type AppRepository } from '../fixtures/app-repository.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { webServer, type Answer } from '../fixtures/web-server.ts';

const apks = {
  old: await apkFile('appium-uiautomator2-server-2', 'v2.0.0.apk'),
  settings: await apkFile('io.appium.settings'),
};

interface Results {
  readonly good: boolean;
  readonly url: string;
  readonly list?: { readonly apks: readonly { readonly path: string }[] };
  readonly rules: readonly {
    readonly rule: string;
    readonly status: string;
    readonly code?: string;
  }[];
}

/** What the plain server of the tests does not do by itself. */
const asPhonesNeed = (answer: Answer, request: http.IncomingMessage): void => {
  const name = request.url ?? '';
  if (name.endsWith('.apk'))
    answer.headers['content-type'] = 'application/vnd.android.package-archive';
  if (answer.status === 206 && answer.body.length === 0) answer.status = 416;
  const takesGzip = /gzip/.test(String(request.headers['accept-encoding']));
  if (takesGzip && name.endsWith('.json') && answer.status === 200) {
    answer.headers['content-encoding'] = 'gzip';
    answer.body = gzipSync(answer.body);
  }
};

/** One repository for all tests: what costs is its key. */
const home = await mkdtemp(path.join(tmpdir(), 'hotspot-test-'));
const folder = path.join(home, 'repo');
let repository: AppRepository;

test.before('a repository', async () => {
  repository = await appRepository(folder);
  await repository.publish([apks.old, apks.settings]);
});
test.after.always('nothing is left', async () => {
  await rm(home, { recursive: true, force: true });
});

const run = async (...words: readonly string[]) => {
  const { exitCode, stdout } = await runCommand(['apps', 'serving', ...words, '--json'], {
    cwd: home,
    env: {},
  });
  return { exitCode, result: JSON.parse(stdout) as Results, stdout };
};

const brokenIn = ({ rules }: Results) =>
  rules.flatMap(({ rule, status, code }) => (status === 'broken' ? [`${rule} ${code ?? ''}`] : []));

test.serial(
  'each kind of fault has its exit code, and people get a line and a hint for it',
  async (t) => {
    const plain = await webServer(t, folder);
    const words = ['apps', 'serving', plain];
    const { stdout, exitCode } = await runCommand(words, { cwd: home, env: {} });
    t.is(exitCode, 15);
    t.regex(stdout, /^BROKEN {2}types +Files are called what they are\n {2}.*\.apk is called/m);
    t.regex(stdout, /^advice {2}small-index .*\n.*unpacked.*\n {2}hint: Turn on gzip/m);
    t.regex(stdout, /^ok {6}resume /m);
    t.is((await run(plain, '--fingerprint', 'ab'.repeat(32))).exitCode, 10);
    t.is((await run('http://127.0.0.1:9/fdroid/repo')).exitCode, 14);
    t.is((await run('ftp://example.org')).exitCode, 2);
    t.is((await run(plain, '--fingerprint', 'x')).exitCode, 2);
    t.is((await run(plain, '--before', 'none')).exitCode, 13);
    await writeFile(path.join(home, 'other.json'), '{}');
    t.is((await run(plain, '--before', 'other.json')).exitCode, 2);
  },
);

test.serial('a redirect is not followed, and nothing is unpacked unasked', async (t) => {
  const elsewhere = await webServer(t, folder, asPhonesNeed);
  const address = await webServer(t, folder, (answer, request) => {
    asPhonesNeed(answer, request);
    if (!/\/io\.appium.*\.apk$/.test(request.url ?? '')) return;
    answer.status = 301;
    answer.headers['location'] = elsewhere;
  });
  const { exitCode, result } = await run(address);
  t.deepEqual(brokenIn(result), [
    'redirects SERVING_REDIRECTED',
    'signed-address SERVING_ADDRESS_OTHER',
  ]);
  t.is(exitCode, 15);
});

test.serial(
  'a certificate that does not hold is as good as no answer, as it is for phones',
  async (t) => {
    const [keyFile, certFile] = [path.join(home, 'key.pem'), path.join(home, 'cert.pem')];
    const words = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
    ];
    const subject = ['-subj', '/CN=127.0.0.1', '-days', '90', '-keyout', keyFile, '-out', certFile];
    await promisify(execFile)('openssl', [...words, ...subject]);
    const secure = { key: await readFile(keyFile, 'utf8'), cert: await readFile(certFile, 'utf8') };
    const { exitCode, result } = await run(await webServer(t, folder, asPhonesNeed, secure));
    t.is(exitCode, 14);
    t.like(result.rules[0], { status: 'broken', code: 'SERVING_SILENT' });
  },
);

/** A server that never comes to an end. */
const endless = async (
  t: ExecutionContext,
  send: (response: http.ServerResponse) => void,
): Promise<string> => {
  const server = http.createServer((_request, response) => {
    send(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/fdroid/repo`;
};

test.serial('a server without end costs no more than one answer may have', async (t) => {
  let sent = 0;
  const block = Buffer.alloc(1024 * 1024, 'PK\u0003\u0004');
  const address = await endless(t, (response) => {
    const more = () => {
      sent += block.length;
      if (!response.destroyed) response.write(block, more);
    };
    more();
  });
  const { result, exitCode } = await run(address);
  t.deepEqual(brokenIn(result).slice(0, 1), ['entry SERVING_ENTRY_STRANGE']);
  t.is(exitCode, 15);
  t.true(sent < 100 * block.length);
});

test.serial(
  'a server that drips is given up when its time is over, whatever it sends',
  async (t) => {
    const address = await endless(t, (response) => {
      response.write('PK');
    });
    const client = createHttpClient(new AbortController().signal, { isStrict: true });
    t.teardown(() => {
      client.close();
    });
    // Simulated: a clock that says that all but a moment has passed.
    let elapsedMs = 0;
    const port = servingPort(client, { elapsedMs: () => elapsedMs, mostMinutes: 1 });
    elapsedMs = 59_990;
    const { findings } = await checkServing(address, port);
    t.like(
      findings.find(({ status }) => status === 'broken'),
      { code: 'SERVING_SILENT' },
    );
    elapsedMs = 60_000;
    await t.throwsAsync(checkServing(address, port), { code: 'SERVING_TOO_SLOW' });
  },
);

test.serial(
  'a good server is good over HTTP, before and after an update, and to the last byte',
  async (t) => {
    const address = await webServer(t, folder, asPhonesNeed);
    const before = await run(`${address}?fingerprint=${repository.fingerprint.toUpperCase()}`);
    t.deepEqual(brokenIn(before.result), ['signed-address SERVING_ADDRESS_OTHER']);
    t.is(before.exitCode, 0);
    t.is(before.result.url, address.replace(/\/$/, ''));
    await writeFile(path.join(home, 'before.json'), before.stdout);
    await repository.publish([apks.settings], {
      repository: { name: { en: 'U' }, description: { en: 'U' }, address: before.result.url },
    });
    const after = await run(address, '--all', '--before', 'before.json');
    t.deepEqual(brokenIn(after.result), ['previous SERVING_PREVIOUS_GONE']);
    t.is(after.exitCode, 15);
    const alone = await run(address, '--all', '--fingerprint', repository.fingerprint);
    t.deepEqual(brokenIn(alone.result), []);
    t.is(alone.exitCode, 0);
  },
);
