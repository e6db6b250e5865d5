import test from 'ava';
import type { DockerContainer } from '../../src/engine-helper/docker-types.ts';
import { replacementStep, type ReplacementStep } from '../../src/engine-helper/replacement-step.ts';
import { nameWith, plainName, roleOf, standingOf } from '../../src/engine-helper/services.ts';

const container = (name: string, image: string): DockerContainer => ({
  ...{ Id: `${name}-id`, Name: `/${name}`, Image: image, RestartCount: 0, Config: {} },
  ...{ HostConfig: {}, Mounts: [], NetworkSettings: { Networks: {} } },
  State: { Status: 'running', Running: true, Restarting: false, ExitCode: 0, StartedAt: '' },
});

const cases: readonly (readonly [
  names: readonly string[],
  wanted: string | undefined,
  step: ReplacementStep,
])[] = [
  [['a_1'], undefined, 'done'],
  [['a_1'], 'old', 'done'],
  [['a_1'], 'new', 'create'],
  [['a_1', 'a_1.next'], 'new', 'discard'],
  [['a_1.previous', 'a_1.next'], undefined, 'swap'],
  [['a_1', 'a_1.previous'], undefined, 'prove'],
  [['a_1', 'a_1.previous', 'a_1.next'], undefined, 'discard'],
  [['a_1.failed', 'a_1.previous'], 'new', 'restore'],
  [['a_1', 'a_1.failed'], 'new', 'end-restore'],
  [['a_1.previous'], undefined, 'restore'],
  [['a_1.next'], undefined, 'adopt'],
  [['a_1.failed'], undefined, 'adopt'],
  [[], 'new', 'missing'],
];

for (const [names, wanted, step] of cases) {
  test(`with ${names.join(', ') || 'nothing'}, ${wanted ?? 'nothing'} wanted: ${step}`, (t) => {
    const standing = standingOf(names.map((name) => container(name, 'old')));
    t.is(replacementStep(standing, wanted), step);
  });
}

test('a role is a mark on the name that Compose gave', (t) => {
  t.is(roleOf('/hotspot_portal_1'), 'current');
  t.is(roleOf('/hotspot-portal-1.previous'), 'previous');
  t.is(plainName('/hotspot_portal_1.failed'), 'hotspot_portal_1');
  t.is(nameWith('/hotspot_portal_1.next', 'current'), 'hotspot_portal_1');
  t.is(nameWith('/hotspot_portal_1.previous', 'failed'), 'hotspot_portal_1.failed');
});
