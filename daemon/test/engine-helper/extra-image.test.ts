import test from 'ava';
import type { DockerImage } from '../../src/engine-helper/docker-types.ts';
import { checkExtraImage, mountsOfImage } from '../../src/engine-helper/extra-image.ts';
import { isDaemonError } from '../../src/ports/daemon-error.ts';

const imageWith = (config: DockerImage['Config']): DockerImage => ({
  ...{ Id: `sha256:${'12'.repeat(32)}`, RepoTags: [], RootFS: { Layers: [] } },
  Config: config,
});

test('an image whose container others would take for theirs is refused, and the label named', (t) => {
  const theirs = [
    'io.balena.supervised',
    'io.resin.supervised',
    'io.balena.app-id',
    'io.balena.service-name',
    'io.balena.features.balena-socket',
    'com.docker.compose.project',
    'com.docker.compose.service',
    'org.p2p-hotspot.extra',
    'org.p2p-hotspot.asked',
  ];
  for (const label of theirs) {
    const error = t.throws(() => {
      checkExtraImage(imageWith({ Labels: { [label]: 'true' } }));
    });
    t.true(isDaemonError(error, 'ENGINE_REFUSED'), label);
    t.true(error instanceof Error && JSON.stringify(error).includes(label), label);
  }
});

test('labels of whoever built an image, and our own, are no hindrance', (t) => {
  const labels = {
    'org.opencontainers.image.title': 'Notes',
    'io.balena.device-type': 'raspberrypi4-64',
    'org.p2p-hotspot.app': 'notes',
    'org.p2p-hotspot.ports': '8090',
  };
  t.notThrows(() => {
    checkExtraImage(imageWith({ Labels: labels }));
    checkExtraImage(imageWith({ Labels: null }));
    checkExtraImage(imageWith(null));
  });
});

test('folders that an image declares as volumes lie in memory, however they are written', (t) => {
  const volumes = { '/data/': {}, 'var//lib/x': {}, '/a/../b': {} };
  t.deepEqual(
    mountsOfImage(imageWith({ Volumes: volumes })).map(({ Type, Target }) => [Type, Target]),
    [
      ['tmpfs', '/data'],
      ['tmpfs', '/var/lib/x'],
      ['tmpfs', '/b'],
    ],
  );
  t.deepEqual(mountsOfImage(imageWith(null)), []);
});

test('an image with very many volumes is refused', (t) => {
  const volumes = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/v${index}`, {}]));
  const error = t.throws(() => {
    checkExtraImage(imageWith({ Volumes: volumes }));
  });
  t.true(isDaemonError(error, 'ENGINE_REFUSED'));
});
