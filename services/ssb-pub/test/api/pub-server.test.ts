import test from 'ava';
import {
  parsePubStatus,
  pubActs,
  pubBlobsPath,
  pubFeedsPath,
  pubPath,
  serviceHealthPath,
} from '@p2p-hotspot/contract';
import { createPubServer } from '../../src/api/pub-server.ts';
import { makeFolder, startPub } from '../fixtures/pub.ts';

const feed = `@${'A'.repeat(43)}=.ed25519`;
const blob = `&${'A'.repeat(43)}=.sha256`;
const signedIn = { authorization: 'Bearer good' };

/** A pub that is off: the API, with all that is kept, and no stack behind it. */
const startServer = async (t: Parameters<typeof startPub>[0]) => {
  const pub = await startPub(t, {
    folder: await makeFolder(),
    settings: { SSB_PUB: 'off' },
    isRunning: false,
  });
  const server = createPubServer({
    pub: pub.keeper,
    checkSteward: (token) =>
      Promise.resolve(token === 'good' ? 'valid' : token === 'away' ? 'away' : 'invalid'),
  });
  t.teardown(() => server.close());
  return { pub, server };
};

test('everybody may read what the pub does, once it knows', async (t) => {
  const { pub, server } = await startServer(t);
  t.is((await server.inject(pubPath)).statusCode, 503);
  t.is((await server.inject(serviceHealthPath)).statusCode, 503);
  await pub.keeper.round();
  const answer = await server.inject(pubPath);
  t.like(parsePubStatus(answer.json()), {
    state: 'off',
    isOn: { value: false, origin: 'environment' },
  });
  t.like((await server.inject(serviceHealthPath)).json(), { service: 'ssb-pub', status: 'ok' });
});

test('nothing is changed, and nobody listed, without a steward’s session', async (t) => {
  const { pub, server } = await startServer(t);
  await pub.keeper.round();
  for (const path of Object.values(pubActs)) {
    const answer = await server.inject({ method: 'POST', url: path, payload: { isOn: true } });
    t.is(answer.statusCode, 401, path);
  }
  for (const path of [pubFeedsPath, pubBlobsPath]) {
    t.is((await server.inject(path)).statusCode, 401, path);
  }
  const away = await server.inject({
    method: 'POST',
    url: pubActs.switchPub,
    headers: { authorization: 'Bearer away' },
    payload: { isOn: true },
  });
  t.is(away.statusCode, 503);
  await pub.keeper.round();
  t.false(pub.status().isOn.value);
});

test('a body that cannot be is refused with the name of its member', async (t) => {
  const { pub, server } = await startServer(t);
  const cases = [
    [pubActs.switchPub, { isOn: 'yes' }, 'isOn'],
    [pubActs.renamePub, { name: ' ' }, 'name'],
    [pubActs.renamePub, { name: 'x'.repeat(81) }, 'name'],
    [pubActs.changeLimits, { feeds: 0 }, 'feeds'],
    [pubActs.changeLimits, { unknown: 1 }, 'body'],
    [pubActs.changeLimits, {}, 'body'],
    [pubActs.changeLimits, { blobSizeBytes: 100_000_000 }, 'blobSizeBytes'],
    [pubActs.blockFeed, { feed: '@nobody' }, 'feed'],
    [pubActs.deleteFeed, {}, 'feed'],
    [pubActs.deleteBlob, { blob: feed }, 'blob'],
    [pubActs.chooseRoom, { room: 'two words' }, 'room'],
  ] as const;
  for (const [url, payload, name] of cases) {
    const answer = await server.inject({ method: 'POST', url, headers: signedIn, payload });
    t.is(answer.statusCode, 400, `${url} ${JSON.stringify(payload)}`);
    t.deepEqual(answer.json(), { code: 'REQUEST_INVALID', parameters: { name } });
  }
  const room = await server.inject({
    method: 'POST',
    url: pubActs.chooseRoom,
    headers: signedIn,
    payload: { room: 'https://example.org/' },
  });
  t.is(room.statusCode, 409);
  t.like(room.json(), { code: 'PUB_ROOM_WORDS' });
  await pub.keeper.round();
  t.deepEqual(pub.status().blocked, []);
});

test('what a steward chose counts after a restart, until the environment says something new', async (t) => {
  const folder = await makeFolder();
  const options = { folder, isRunning: false };
  const pub = await startPub(t, { ...options, settings: { SSB_PUB: 'off' } });
  const { acts } = pub.keeper;
  await acts.blockFeed(feed);
  await acts.deleteBlob(blob);
  await acts.changeLimits({ feeds: 7 });
  await acts.renamePub('Baobab');
  await pub.close();
  const later = await startPub(t, { ...options, settings: { SSB_PUB: 'off' } });
  await later.keeper.round();
  t.like(later.status(), {
    name: 'Baobab',
    blocked: [{ feed, reason: 'steward' }],
    deniedBlobs: [blob],
    limits: { feeds: 7, newFeedsPerDay: 100 },
  });
  await later.keeper.acts.switchPub(false);
  await later.keeper.acts.unblockFeed(feed);
  await later.keeper.acts.allowBlob(blob);
  await later.keeper.round();
  t.like(later.status(), {
    isOn: { value: false, origin: 'steward' },
    blocked: [],
    deniedBlobs: [],
  });
  await later.close();
  const other = await startPub(t, { folder, settings: { SSB_PUB: 'on' }, isRunning: false });
  await other.keeper.round();
  t.deepEqual(other.status().isOn, { value: true, origin: 'environment' });
});
