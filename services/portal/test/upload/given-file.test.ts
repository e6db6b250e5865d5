import { readdir } from 'node:fs/promises';
import type { BoxStatus, CodedMessage, SourceStatus } from '@p2p-hotspot/contract';
import test from 'ava';
import { judgeGiven } from '../../src/upload/judge-given.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { stewardSocket } from '../fixtures/steward.ts';
import { bundleLike, createDropFolder, givenBytes, sendForm } from '../fixtures/uploads.ts';

const name = 'uploaded-0123abcd.hotspot';
const told = (code: string, parameters: CodedMessage['parameters'] = {}): CodedMessage => ({
  code,
  parameters,
});
const hasUpdate = told('SOURCE_HAS_UPDATE', { label: name, releases: 'stable 2' });

const source = (message: CodedMessage, parts: Partial<SourceStatus> = {}): SourceStatus => ({
  id: `file:/drop/${name}`,
  kind: 'bundle-file',
  label: name,
  message,
  inUse: false,
  ...parts,
});
const inForce = (counter: number): Partial<BoxStatus> => ({
  current: {
    generation: 1,
    releases: [
      { channel: 'stable', counter, label: {}, notes: {}, issued: '2026-01-01T00:00:00Z' },
    ],
  },
});
const judge = (message: CodedMessage, parts: Partial<BoxStatus> = {}, wasBusy = false) =>
  judgeGiven(boxStatus({ sources: [source(message)], ...parts }), name, wasBusy).kind;

test('a file is kept while it is looked at, copied from, or waits for a person', (t) => {
  t.is(judgeGiven(undefined, name, false).kind, 'unseen');
  t.is(judgeGiven(boxStatus(), name, true).kind, 'unseen');
  t.is(judge(told('SOURCE_CHECKING')), 'wanted');
  t.is(judge(hasUpdate), 'wanted');
  t.is(judge(hasUpdate, { phase: 'FETCHING' }), 'wanted');
  t.is(judge(hasUpdate, { phase: 'WAITING_SOURCE' }, true), 'wanted');
  t.is(judge(told('ROOT_OFFERED', { rootFingerprint: 'ab' })), 'wanted');
  t.is(judge(told('CHANNEL_HELD')), 'wanted');
  const asks = { phase: 'FAILED', message: told('REPLACE_NEEDS_CONSENT') } as const;
  t.is(judge(hasUpdate, asks, true), 'wanted');
  const used = boxStatus({ sources: [source(told('SOURCE_DAMAGED'), { inUse: true })] });
  t.is(judgeGiven(used, name, false).kind, 'wanted');
});

test('how an older update ended says nothing of a file that has just come', (t) => {
  t.is(judge(hasUpdate, { phase: 'FAILED' }), 'wanted');
  t.is(judge(hasUpdate, { phase: 'COMMITTED', ...inForce(1) }), 'wanted');
  const other = boxStatus({ sources: [source(told('SOURCE_OTHER_ROOT'), { label: 'x.hotspot' })] });
  t.is(judgeGiven(other, name, true).kind, 'unseen');
});

test('a file is done with when its release is in force, given up, or refused', (t) => {
  t.is(judge(hasUpdate, { phase: 'COMMITTED', ...inForce(2) }), 'done');
  t.is(judge(hasUpdate, { phase: 'FAILED', message: told('SPACE_TOO_SMALL') }, true), 'done');
  t.is(judge(hasUpdate, { phase: 'ROLLED_BACK' }, true), 'done');
  t.is(judge(told('SOURCE_OTHER_ROOT')), 'done');
  t.is(judge(told('BUNDLE_DAMAGED')), 'done');
  t.is(judge(told('SOURCE_NOTHING_NEW')), 'done');
});

test('a file that can help to repair damage stays for that', (t) => {
  const store = { freeBytes: 0, totalBytes: 0, reserveBytes: 0, damagedFiles: 1 };
  t.is(judge(told('SOURCE_NOTHING_NEW'), { store }), 'wanted');
  t.is(judge(hasUpdate, { store, phase: 'COMMITTED', ...inForce(2) }), 'wanted');
  t.is(judge(told('SOURCE_OTHER_ROOT'), { store }), 'done');
});

/** Asks until the page says it. */
const pageSays = async (port: number, words: RegExp): Promise<void> => {
  for (;;) {
    const { text } = await ask(port, '/carry/give?given=yes&lang=en');
    if (words.test(text)) return;
  }
};

test('the box removes a refused file, and the page says why it was refused', async (t) => {
  const dropFolder = await createDropFolder(t);
  const portal = await startPortal(t, { dropFolder });
  await stewardSocket(t, portal.socketDir, '123456');
  const daemon = createDaemon(t, portal.socketDir);
  await daemon.start();
  await sendForm(portal.portalPort, '123456', bundleLike(1000));
  await daemon.followed();
  t.truthy(await givenBytes(dropFolder));
  const [given = ''] = (await readdir(dropFolder)).filter((one) => !one.startsWith('.'));
  const refused = told('SOURCE_OTHER_ROOT', { label: given });
  daemon.set(boxStatus({ sources: [source(refused, { label: given })] }));
  await pageSays(portal.portalPort, /comes from an operator whom this box does not trust/);
  while ((await givenBytes(dropFolder)) !== undefined);
  t.pass();
});
