import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launcherReportName, type LauncherReport } from '@p2p-hotspot/contract';
import test from 'ava';
import { ask, startPortal } from '../fixtures/portal.ts';

const report = (news: Partial<LauncherReport>): LauncherReport => ({
  ...{ format: 1, service: 'portal', bootId: 'monday', phase: 'ready', startedAt: 1 },
  runs: { from: 'release', version: '0.2.0', build: 2000, tree: 'a'.repeat(64) },
  ...{ crashes: [], startsUnready: 0 },
  ...news,
});

test('the status page says which programs run, and why one of the release does not', async (t) => {
  const { socketDir, portalPort } = await startPortal(t);
  const write = (told: LauncherReport) =>
    writeFile(path.join(socketDir, launcherReportName(told.service)), JSON.stringify(told));
  const page = async (): Promise<string> =>
    (await ask(portalPort, '/status?lang=en')).text.replaceAll(/<[^>]*>/g, '');
  t.notRegex(await page(), /Programs of this box/);
  await write(report({}));
  const runs = { from: 'image', version: '0.1.0', build: 1000 } as const;
  const parameters = { service: 'daemon', version: '0.2.0' };
  await write(
    report({ service: 'daemon', runs, because: { code: 'SOFTWARE_CRASHED', parameters } }),
  );
  await write(report({ service: 'wifi', bootId: 'sunday', runs: { ...runs, version: '0.0.7' } }));
  const text = await page();
  t.regex(text, /portal: version 0\.2\.0, from the release/);
  t.regex(text, /daemon: version 0\.1\.0, as it came with the box/);
  t.regex(text, /The new program of daemon, 0\.2\.0, broke down again and again/);
  t.notRegex(text, /0\.0\.7/);
});
