import path from 'node:path';
import test from 'ava';
import {
  statusSocketName,
  stewardActs,
  stewardSocketName,
  type SwarmRules,
} from '@p2p-hotspot/contract';
import { swarmRules } from '../../src/core/swarm-rules.ts';
import { ask, spawnDaemon, statusLike, type SpawnedDaemon } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const isReady = (line: Readonly<Record<string, unknown>>) => line['event'] === 'daemon.ready';
const stewardOf = ({ folders }: SpawnedDaemon) => path.join(folders.sockets, stewardSocketName);

const statusOf = ({ folders }: SpawnedDaemon) => path.join(folders.sockets, statusSocketName);

const act = async (daemon: SpawnedDaemon, body: unknown) => {
  const { body: session } = await ask(stewardOf(daemon), 'POST', '/v1/session', {
    body: { pin: '123456' },
  });
  const { token } = session as { token: string };
  return ask(stewardOf(daemon), 'POST', stewardActs.changeSwarm, { token, body });
};

const off: SwarmRules = {
  isOn: false,
  origin: 'default',
  uploadKbit: 0,
  downloadKbit: 0,
  uploadMonthlyMegabytes: 0,
};

test('off where nobody said anything; the steward counts before the settings', (t) => {
  t.deepEqual(swarmRules({}, {}), off);
  const settings = {
    SWARM: 'on',
    SWARM_UPLOAD_KBIT: 2000,
    SWARM_DOWNLOAD_KBIT: 4000,
    SWARM_UPLOAD_MONTHLY_MB: 900,
  } as const;
  t.deepEqual(swarmRules(settings, {}), {
    isOn: true,
    origin: 'environment',
    uploadKbit: 2000,
    downloadKbit: 4000,
    uploadMonthlyMegabytes: 900,
  });
  t.deepEqual(swarmRules(settings, { isOn: false, uploadKbit: 0 }), {
    isOn: false,
    origin: 'steward',
    uploadKbit: 0,
    downloadKbit: 4000,
    uploadMonthlyMegabytes: 900,
  });
  t.deepEqual(swarmRules({ SWARM: 'off' }, {}), { ...off, origin: 'environment' });
});

test('the word of a steward holds over a restart; without a session, or as nonsense, it changes nothing', async (t) => {
  const root = await makeFolder(t);
  const first = await spawnDaemon(t, root);
  await first.logged(isReady);
  await statusLike(statusOf(first), ({ swarm }) => swarm !== undefined && !swarm.isOn);
  t.is(
    (await ask(stewardOf(first), 'POST', stewardActs.changeSwarm, { body: { isOn: true } })).status,
    401,
  );
  for (const bad of [{}, { isOn: 'yes' }, { uploadKbit: -1 }, { downloadKbit: 1.5 }, null]) {
    t.is((await act(first, bad)).status, 400, JSON.stringify(bad));
  }
  t.is((await act(first, { isOn: true, uploadKbit: 500 })).status, 202);
  t.is((await act(first, { uploadMonthlyMegabytes: 70 })).status, 202);
  first.kill('SIGTERM');
  t.is(await first.ended, 0);

  const second = await spawnDaemon(t, root);
  await second.logged(isReady);
  const { swarm } = await statusLike(statusOf(second), ({ swarm: now }) => now?.isOn === true);
  t.deepEqual(swarm, {
    ...off,
    isOn: true,
    origin: 'steward',
    uploadKbit: 500,
    uploadMonthlyMegabytes: 70,
  });
});

test('over a metered link the swarm is held back', async (t) => {
  const daemon = await spawnDaemon(t, await makeFolder(t), {
    SWARM: 'on',
    METERED_LINK: 'on',
  });
  await daemon.logged(isReady);
  const { swarm } = await statusLike(statusOf(daemon), ({ swarm: now }) => now !== undefined);
  t.is(swarm?.held?.code, 'MIRROR_HELD_METERED');
});
