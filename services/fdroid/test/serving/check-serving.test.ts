import test from 'ava';
import {
  checkServing,
  servingRuleIds,
  type CheckedServing,
  type ServingRuleId,
} from '../../src/serving/index.ts';
import { memoryAddress, memoryServer, type ServedFiles } from '../lab/memory-server.ts';
import { startMs } from '../lab/repository.ts';
import { brokenIn, releases } from '../lab/served-releases.ts';

const statusOf = ({ findings }: CheckedServing, id: ServingRuleId) =>
  findings.find(({ rule }) => rule.id === id)?.status;

test('a server that does everything right keeps every rule, sampled and whole', async (t) => {
  const { first, second, built } = await releases(t);
  const { list: before } = await checkServing(
    memoryAddress,
    memoryServer(() => first),
  );
  t.is(before?.apks.length, 2);
  // The apps of the release before are still there, as on a box.
  const server = memoryServer(() => new Map([...first, ...second]));
  for (const isComplete of [false, true]) {
    const { fingerprint: expected } = built;
    const checked = await checkServing(memoryAddress, server, { before, expected, isComplete });
    t.deepEqual(brokenIn(checked), []);
    t.deepEqual(
      checked.findings.map(({ rule, status }) => `${rule.id} ${status}`),
      servingRuleIds.map((id) => `${id} kept`),
    );
    t.is(checked.list?.timestamp, startMs + 1000);
  }
});

test('another signer, an older list and apps that went away are seen from one look to the next', async (t) => {
  const { first, second } = await releases(t);
  const other = { expected: 'ab'.repeat(32) };
  t.deepEqual(
    brokenIn(
      await checkServing(
        memoryAddress,
        memoryServer(() => second),
        other,
      ),
    ),
    ['signer SERVING_SIGNER_OTHER'],
  );
  const [before, after] = await Promise.all(
    [first, second].map(
      async (files) =>
        (
          await checkServing(
            memoryAddress,
            memoryServer(() => files),
          )
        ).list,
    ),
  );
  const later = await checkServing(
    memoryAddress,
    memoryServer(() => second),
    { before },
  );
  t.deepEqual(brokenIn(later), ['previous SERVING_PREVIOUS_GONE']);
  const back = await checkServing(
    memoryAddress,
    memoryServer(() => new Map([...second, ...first])),
    { before: after },
  );
  t.deepEqual(brokenIn(back), ['time SERVING_OLDER']);
});

test('servers that take turns with two lists break "steady", and nothing else is said of them', async (t) => {
  const { first, second } = await releases(t);
  const all = new Map([...first, ...second]);
  let asked = 0;
  const server = memoryServer(() => {
    asked += 1;
    return asked % 2 === 0 ? all : new Map([...all, ...first]);
  });
  const checked = await checkServing(memoryAddress, server);
  t.deepEqual(brokenIn(checked), ['steady SERVING_NEVER_STEADY']);
  t.is(statusOf(checked, 'files'), 'unseen');
  t.is(checked.list, undefined);
});

test('whenever a release comes in between, one whole list is judged, and the apps of the one before', async (t) => {
  const { first, second } = await releases(t);
  const after = new Map([...first, ...second]);
  let requests = 0;
  const server = (switchAt: number, next: ServedFiles) =>
    memoryServer(() => {
      requests += 1;
      return requests > switchAt ? next : first;
    });
  for (let at = 0; ; at += 1) {
    requests = 0;
    const checked = await checkServing(memoryAddress, server(at, after));
    t.deepEqual(brokenIn(checked), [], `after ${at} requests`);
    if (requests <= at) break;
    t.is(checked.list?.timestamp, startMs + 1000, `after ${at} requests`);
    requests = 0;
    // One that drops the old apps with the old list.
    const dropped = await checkServing(memoryAddress, server(at, second));
    const wasSeen = statusOf(dropped, 'previous') !== undefined;
    t.deepEqual(brokenIn(dropped), wasSeen ? ['previous SERVING_PREVIOUS_GONE'] : []);
  }
  t.true(requests > 20);
});

test('a server that says nothing is told as that', async (t) => {
  const checked = await checkServing(memoryAddress, () =>
    Promise.resolve({ silence: 'ECONN\u001B[2JREFUSED' }),
  );
  const [first] = checked.findings;
  t.like(first, {
    status: 'broken',
    code: 'SERVING_SILENT',
    parameters: { path: 'entry.jar', reason: 'ECONN?[2JREFUSED' },
  });
  t.is(statusOf(checked, 'files'), 'unseen');
});

test('what ends the whole look goes through', async (t) => {
  const stop = new Error('Ctrl-C');
  await t.throwsAsync(
    checkServing(memoryAddress, () => Promise.reject(stop)),
    { is: stop },
  );
});
