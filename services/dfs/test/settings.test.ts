import test from 'ava';
import { decideSwarm } from '../src/core/decide-swarm.ts';
import { unsupportedPlatform } from '../src/core/platform.ts';
import { readSwarmSettings } from '../src/settings/read-settings.ts';
import { boxStatus, root, rules } from './fixtures/swarm.ts';

const secret = 's'.repeat(20);

test('the settings name fleet, secret, drive and nodes; a mistake in one turns into no other swarm', (t) => {
  t.deepEqual(readSwarmSettings({}), {});
  t.deepEqual(
    readSwarmSettings({
      CONTENT_REPOSITORY: `hotspot://${root}#${secret}`,
      SWARM_BOOTSTRAP: 'dht.example.org:49737, 192.0.2.7:49738',
      TRUST_ROOT: root,
      UPDATE_CHANNELS: 'stable,beta',
    }),
    {
      fleet: { root, secret },
      bootstrap: ['dht.example.org:49737', '192.0.2.7:49738'],
      pinnedRoot: root,
      channels: ['stable', 'beta'],
    },
  );
  t.deepEqual(readSwarmSettings({ CONTENT_REPOSITORY: `hotspot://${root}` }), { fleet: { root } });
  t.deepEqual(readSwarmSettings({ CONTENT_REPOSITORY: `hyper://${root}` }), { drive: root });
  t.deepEqual(readSwarmSettings({ CONTENT_REPOSITORY: 'https://example.org/hotspot/' }), {});
  for (const refused of [
    { CONTENT_REPOSITORY: `hotspot://${root}#short` },
    { CONTENT_REPOSITORY: `hyper://${'9'.repeat(52)}` },
  ]) {
    t.deepEqual(readSwarmSettings(refused), { refused: 'CONTENT_REPOSITORY' });
  }
  t.deepEqual(readSwarmSettings({ SWARM_BOOTSTRAP: 'example.org' }), {
    refused: 'SWARM_BOOTSTRAP',
  });
});

test('the box is in the swarm only when everything speaks for it, and says what does not', (t) => {
  const codeOf = (...parameters: Parameters<typeof decideSwarm>) => {
    const wish = decideSwarm(...parameters);
    return wish.kind === 'run' ? 'run' : wish.message.code;
  };
  const on = boxStatus();
  t.deepEqual(decideSwarm(on, {}, undefined), {
    kind: 'run',
    fleet: { root },
    channels: ['stable'],
  });
  t.is(codeOf(on, {}, 'linux-arm'), 'SWARM_UNSUPPORTED');
  t.is(codeOf(undefined, {}, undefined), 'SWARM_DAEMON_AWAY');
  t.is(codeOf(boxStatus(rules({ isOn: false })), {}, undefined), 'SWARM_OFF');
  const { trust, channels } = on;
  t.is(codeOf({ trust, ...(channels && { channels }) }, {}, undefined), 'SWARM_OFF');
  t.is(codeOf(on, { refused: 'CONTENT_REPOSITORY' }, undefined), 'SWARM_SETTING_BAD');
  const held = { code: 'MIRROR_HELD_METERED', parameters: {} };
  t.is(codeOf(boxStatus(rules({ held })), {}, undefined), 'MIRROR_HELD_METERED');
  const anew = { ...on, trust: { kind: 'unset' }, channels: [] } as const;
  t.is(codeOf(anew, {}, undefined), 'SWARM_NO_ROOT');
  t.is(codeOf(anew, { pinnedRoot: root }, undefined), 'run');
  t.is(codeOf(anew, { fleet: { root, secret } }, undefined), 'run');
});

test('machines for which the libraries are not made are known without trying', (t) => {
  const report = { getReport: () => ({ header: { glibcVersionRuntime: '2.41' } }) };
  const musl = { getReport: () => ({ header: {} }) };
  t.is(unsupportedPlatform({ platform: 'linux', arch: 'arm64', report }), undefined);
  t.is(unsupportedPlatform({ platform: 'linux', arch: 'arm', report }), 'linux-arm');
  t.is(unsupportedPlatform({ platform: 'linux', arch: 'x64', report: musl }), 'linux-x64-musl');
  t.is(unsupportedPlatform({ platform: 'darwin', arch: 'arm64' }), undefined);
});
