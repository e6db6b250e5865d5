import test from 'ava';
import { composeHash } from '../../src/engine-helper/compose-hash.ts';
import { containerSpec, ownEnvironment } from '../../src/engine-helper/container-spec.ts';
import type { DockerContainer, DockerImage } from '../../src/engine-helper/docker-types.ts';

const imageId = 'sha256:e3ad3abf7a828429f9f6afd2c618370eafe07ac83f16c1bab4591109cf8c96c7';
const newId = `sha256:${'12'.repeat(32)}`;

const image: DockerImage = {
  ...{ Id: imageId, RepoTags: ['bb:1'], RootFS: { Layers: [] } },
  Config: { Env: null, Labels: null },
};

/** As docker-compose 1.29.2 and dockerd 20.10.24 made it, with the hash that Compose wrote on it. */
const container: DockerContainer = {
  Id: '45e1978a2c668ef8305dfc18b4d2d446cdcd98dc5dc9248d5dddf339767e17ba',
  Name: '/hotspot_portal_1',
  Image: imageId,
  RestartCount: 0,
  State: { Status: 'running', Running: true, Restarting: false, ExitCode: 0, StartedAt: '' },
  Config: {
    Hostname: '45e1978a2c66',
    User: '61002:61000',
    Env: ['A=b', 'C=1'],
    Cmd: ['/bin/sleep', '1000'],
    Image: 'bb:1',
    Volumes: { '/data/state': {}, '/data/store': {} },
    Labels: {
      'com.docker.compose.config-hash':
        '3f41435b11f4e3aee324979038b3e890c8a867f8c92bc1a49609c17263c0f5d6',
      'com.docker.compose.container-number': '1',
      'com.docker.compose.oneoff': 'False',
      'com.docker.compose.project': 'hotspot',
      'com.docker.compose.project.config_files': 'docker-compose.yml',
      'com.docker.compose.project.working_dir': '/tmp/eng/c',
      'com.docker.compose.service': 'portal',
      'com.docker.compose.version': '1.29.2',
      'x.y': 'z',
    },
  },
  HostConfig: {
    Binds: ['hotspot_store:/data/store:ro', 'hotspot_state:/data/state:rw'],
    NetworkMode: 'none',
    RestartPolicy: { Name: 'always' },
    CapDrop: ['ALL'],
    Privileged: false,
    ReadonlyRootfs: true,
    SecurityOpt: ['no-new-privileges:true'],
    Tmpfs: { '/tmp': '' },
    Memory: 67_108_864,
    LogConfig: { Type: 'json-file', Config: {} },
  },
  Mounts: [
    { Type: 'volume', Name: 'ab'.repeat(32), Destination: '/data/nameless', RW: true },
    { Type: 'volume', Name: 'hotspot_store', Destination: '/data/store', RW: false },
  ],
  NetworkSettings: { Networks: { none: {} } },
};

const change = { image: 'bb:1', imageId: newId, shared: new Map(), labels: {} };

test('the hash of Compose 1 is found, and changes with the image only', (t) => {
  const labels = container.Config.Labels ?? {};
  t.is(composeHash(container, image, imageId), labels['com.docker.compose.config-hash']);
  t.regex(composeHash(container, image, newId) ?? '', /^[0-9a-f]{64}$/);
  // What the file says is in it also where the image says the same.
  const saysTheSame: DockerImage = {
    ...image,
    Config: { ...image.Config, User: '61002:61000', Cmd: ['/bin/sleep', '1000'] },
  };
  t.is(composeHash(container, saysTheSame, imageId), labels['com.docker.compose.config-hash']);
});

test('a hash that nothing fits, and another Compose: nothing is made up', (t) => {
  const { Config: config } = container;
  const other = { ...container, Config: { ...config, Env: ['A=b', 'C=2'] } };
  t.is(composeHash(other, image, newId), undefined);
  const labels = { ...config.Labels, 'com.docker.compose.version': '2.26.1' };
  const second = { ...container, Config: { ...config, Labels: labels } };
  t.is(composeHash(second, image, newId), undefined);
});

test('variables: what was asked for, not what the image had', (t) => {
  const ofImage = ['PATH=/bin', 'VERSION=1'];
  t.deepEqual(ownEnvironment(['A=b', 'PATH=/bin', 'VERSION=1'], ofImage), ['A=b']);
  t.deepEqual(ownEnvironment(['PATH=/bin', 'VERSION=1'], ofImage), []);
  t.deepEqual(ownEnvironment(['VERSION=2', 'PATH=/bin'], ofImage), ['VERSION=2']);
  // Asked for, though the image has it, too.
  t.deepEqual(ownEnvironment(['VERSION=1', 'PATH=/bin'], ofImage), ['VERSION=1']);
  t.deepEqual(ownEnvironment(['A=b'], []), ['A=b']);
  t.deepEqual(ownEnvironment([], []), []);
});

test('what comes from the old image is left to the new one', (t) => {
  const config = {
    Env: ['V=1'],
    Cmd: ['/bin/sleep', '1000'],
    User: '61002:61000',
    Labels: { 'x.y': 'z' },
  };
  const { create } = containerSpec(
    { ...container, Config: { ...container.Config, Env: ['A=b', 'V=1'] } },
    { ...image, Config: config },
    change,
  );
  t.is(create['Cmd'], undefined);
  t.is(create['User'], undefined);
  t.deepEqual(create['Env'], ['A=b']);
  t.false(Object.hasOwn(create['Labels'] as object, 'x.y'));
  t.is(create['Hostname'], '');
});

test('volumes without a name stay, and those with one are not there twice', (t) => {
  const { create } = containerSpec(container, image, change);
  t.deepEqual((create['HostConfig'] as { Binds: string[] }).Binds, [
    ...(container.HostConfig.Binds ?? []),
    `${'ab'.repeat(32)}:/data/nameless:rw`,
  ]);
});

test('whose network it uses is followed; networks keep their aliases', (t) => {
  const host = { ...container.HostConfig, NetworkMode: 'container:old' };
  const beside = { ...container, HostConfig: host };
  const moved = containerSpec(beside, image, { ...change, shared: new Map([['old', 'new']]) });
  t.is((moved.create['HostConfig'] as { NetworkMode: string }).NetworkMode, 'container:new');
  t.deepEqual(moved.networks, []);
  const networks = {
    ...{ second: { Aliases: ['portal'] } },
    hotspot_default: { Aliases: ['portal', '45e1978a2c66'], IPAMConfig: null },
  };
  const named = containerSpec(
    {
      ...container,
      HostConfig: { ...container.HostConfig, NetworkMode: 'hotspot_default' },
      NetworkSettings: { Networks: networks },
    },
    image,
    change,
  );
  const kept = { Aliases: ['portal'], IPAMConfig: null, Links: null };
  t.deepEqual(named.create['NetworkingConfig'], { EndpointsConfig: { hotspot_default: kept } });
  t.deepEqual(named.networks, [['second', kept]]);
});

test('Compose 2 is told of the new image', (t) => {
  const labels = { ...container.Config.Labels, 'com.docker.compose.image': imageId };
  const { create } = containerSpec(
    { ...container, Config: { ...container.Config, Labels: labels } },
    image,
    change,
  );
  t.is((create['Labels'] as Record<string, string>)['com.docker.compose.image'], newId);
});
