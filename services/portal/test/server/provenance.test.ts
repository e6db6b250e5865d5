import test, { type ExecutionContext } from 'ava';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';

/** When the releases of the fixture are made. */
const issued = '2026-11-22T10:00:00Z';
const confirmed: BoxStatus['trust'] = {
  kind: 'confirmed',
  rootFingerprint: 'ab'.repeat(32),
  rootVersion: 1,
};

/** A portal with one release of that day, and what its daemon says. */
const portalWith = async (
  t: ExecutionContext,
): Promise<RunningPortal & { readonly say: (status: Partial<BoxStatus>) => void }> => {
  const portal = await startPortal(t);
  const components = [
    { name: 'books', kind: 'content' as const, label: { en: 'Books' }, files: { a: 'a' } },
  ];
  await portal.store.addGeneration(1, [{ counter: 7, label: { en: 'November' }, components }]);
  await portal.store.switchTo(1);
  const daemon = createDaemon(t, portal.socketDir);
  await daemon.start();
  return {
    ...portal,
    say: (status) => {
      daemon.set(boxStatus({ trust: confirmed, ...status }));
    },
  };
};

const ages: readonly (readonly [string, string, string])[] = [
  ['2027-02-13T11:00:00Z', 'en', '83 days ago'],
  ['2026-11-23T11:00:00Z', 'en', 'yesterday'],
  ['2026-11-22T10:30:00Z', 'en', 'today'],
  ['2027-02-13T11:00:00Z', 'es', 'hace 83 días'],
];
for (const [now, tag, ago] of ages) {
  test(`at ${now}, in ${tag}, what was made on ${issued} is told as ${ago}`, async (t) => {
    const { portalPort, say } = await portalWith(t);
    say({ time: { now, clock: 'proven' } });
    for (const path of ['/', '/status']) {
      const { text } = await ask(portalPort, `${path}?lang=${tag}`);
      t.true(text.includes(ago), path);
      t.notRegex(text, /How old it is now is not known/);
    }
  });
}

test('with a clock that nothing speaks for, an age is told as not known', async (t) => {
  const { portalPort, say } = await portalWith(t);
  say({ time: { now: '2027-02-13T11:00:00Z', clock: 'unproven' } });
  for (const path of ['/', '/status']) {
    const { text } = await ask(portalPort, path);
    t.regex(text, /How old it is now is not known/, path);
    t.notRegex(text, /days ago/);
  }
});

const oddTimes = ['2026-11-21T09:00:00Z', 'never', ''];
for (const now of oddTimes) {
  test(`"${now}", before the release or no time at all, is no age`, async (t) => {
    const { portalPort, say } = await portalWith(t);
    say({ time: { now, clock: 'proven' } });
    const { text } = await ask(portalPort, '/status');
    t.regex(text, /How old it is now is not known/);
    t.notRegex(text, /NaN|Made:/);
  });
}

test('without a daemon, and before signatures were judged, nothing is said of age or origin', async (t) => {
  const { portalPort, say } = await portalWith(t);
  say({});
  t.notRegex((await ask(portalPort, '/status')).text, /How old it is|Made:|It came from/);
});

test('what brought a release is told by the entry that put it in force, as text', async (t) => {
  const { portalPort, say } = await portalWith(t);
  const entry = (sequence: number, releases: string, sources?: string) => ({
    ...{ time: issued, sequence, kind: 'applied' as const },
    message: {
      code: 'UPDATE_APPLIED',
      parameters: { releases, ...(sources !== undefined && { sources }) },
    },
  });
  say({
    history: [
      entry(3, 'stable 7, beta 2', 'red stick'),
      entry(2, 'stable 7', '<b>blue</b> stick'),
      entry(1, 'stable 77', 'old stick'),
    ],
  });
  const { text } = await ask(portalPort, '/status');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /It came from: &lt;b&gt;blue&lt;\/b&gt; stick/);
  t.notRegex(text, /It came from: (?:red|old)/);
  say({ history: [entry(1, 'stable 7')] });
  t.notRegex((await ask(portalPort, '/status')).text, /It came from/);
});

test('who signed it is said in words, with the fingerprint folded up', async (t) => {
  const { portalPort, say } = await portalWith(t);
  say({});
  const { text } = await ask(portalPort, '/status');
  t.regex(text, /The operator whom this box trusts signed what is installed/);
  t.regex(text, /<details>\s*<summary>Fingerprint of the signature<\/summary>.*abab abab/s);
});
