import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { installersComponent } from '../fixtures/components.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { downloadsIn } from '../fixtures/shelf-portal.ts';

const signer = 'a'.repeat(64);
const bytes = Buffer.from('the newer app');
const sha256 = createHash('sha256').update(bytes).digest('hex');

/** A program of the release that a box may bring by itself. */
const released = (version: string, signers: readonly string[]) => ({
  ...{ name: 'app-1.apk', platform: 'android', architecture: 'any', format: 'apk' },
  origin: {
    ...{ app: 'app', label: 'The App', version, level: 3, proofs: [], signer },
    updates: {
      ...{ source: 'github:makers/app', for: 'android/any/apk', asset: 'app-{version}.apk' },
      ...{ mark: 'm', signers, applicationId: 'org.example.app', versionCode: 1 },
    },
  },
});

const published = {
  ...{ name: 'app-2.apk', url: '', version: '2', mark: 'n', sizeBytes: bytes.length, sha256 },
  ...{ level: 3, proofs: [{ level: 3, method: 'signer', detail: signer }], signer },
  ...{ applicationId: 'org.example.app', versionCode: 2 },
};

const start = async (
  t: ExecutionContext,
  {
    version = '1',
    signers = [signer],
    list,
  }: Partial<Record<'version' | 'list', string>> & {
    readonly signers?: readonly string[];
  } = {},
) => {
  const localDir = await mkdtemp(path.join(tmpdir(), 'portal-local-'));
  t.teardown(() => rm(localDir, { recursive: true, force: true }));
  const folder = path.join(localDir, 'installers');
  await mkdir(path.join(folder, 'files'), { recursive: true });
  await writeFile(path.join(folder, 'files', sha256), bytes);
  const state = {
    apps: { 'stable/installers/app': { files: { 'android/any/apk': { published } } } },
  };
  await writeFile(path.join(folder, 'installers.json'), list ?? JSON.stringify(state));
  const portal = await startPortal(t, { localDir });
  type Files = Parameters<typeof installersComponent>[0];
  const files = [released(version, signers)] as unknown as Files;
  await portal.store.addGeneration(1, [{ components: [installersComponent(files)] }]);
  await portal.store.switchTo(1);
  return portal;
};

const newer = `/installers-brought/${sha256}/app-2.apk`;

test('what the box brought stands in place of the older file, with its level and where it is from', async (t) => {
  const { portalPort } = await start(t);
  const { text } = await ask(portalPort, '/installers?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.deepEqual(downloadsIn(text), ['app-2.apk']);
  t.true(text.includes(`href="${newer}"`));
  t.regex(text, /Version 2/);
  t.regex(text, /Newer than the release\. The box got it from its makers/);
  t.regex(text, /signed by the same people as the version before/);
  t.true(text.includes(sha256));
  const got = await ask(portalPort, newer);
  t.is(got.statusCode, 200);
  t.true(got.body.equals(bytes));
  t.is(got.headers['content-type'], 'application/vnd.android.package-archive');
  t.regex(String(got.headers['content-disposition']), /^attachment; filename="app-2\.apk"/);
  const part = await ask(portalPort, newer, { headers: { range: 'bytes=4-8' } });
  t.deepEqual([part.statusCode, part.text], [206, 'newer']);
});

for (const [why, options] of [
  ['the release has it as new', { version: '2' }],
  ['the release pins another signer', { signers: ['b'.repeat(64)] }],
  ['the release allows no updates', { signers: [] }],
  ['its list is damaged', { list: '{"apps":{"stable/installers/app":{"files":' }],
  ['its list is of another kind', { list: '{"apps":{"stable/installers/app":{"files":[null]}}}' }],
] as const) {
  test(`what the box brought is not offered where ${why}`, async (t) => {
    const { portalPort } = await start(t, options);
    const { text } = await ask(portalPort, '/installers?lang=en');
    t.deepEqual(downloadsIn(text), ['app-1.apk']);
    t.is((await ask(portalPort, newer)).statusCode, 404);
    t.is((await ask(portalPort, '/installers-brought/..%2f/installers.json')).statusCode, 404);
  });
}

test('the status page tells what became of the last look', async (t) => {
  const portal = await start(t);
  const daemon = createDaemon(
    t,
    portal.socketDir,
    boxStatus({
      installers: {
        message: { code: 'BROUGHT_LOOKED', parameters: { count: 1 } },
        apps: [
          {
            code: 'BROUGHT_HELD',
            parameters: { app: '<b>The App', reason: 'INSTALLER_SIGNER_NOT_PINNED' },
          },
        ],
      },
    }),
  );
  await daemon.start();
  const { text } = await ask(portal.portalPort, '/status?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /Programs that the box brings itself/);
  t.regex(text, /A newer &lt;b&gt;The App did not pass a check, and was not taken/);
});
