import test from 'ava';
import type { Containers } from '../../src/engine-helper/containers.ts';
import type { ContainerSpec } from '../../src/engine-helper/container-spec.ts';
import type { DockerApi } from '../../src/engine-helper/docker-api.ts';
import type { DockerContainer } from '../../src/engine-helper/docker-types.ts';
import { createExtras } from '../../src/engine-helper/extras.ts';
import type { Images } from '../../src/engine-helper/images.ts';
import type { ExtraContainer } from '../../src/ports/engine.ts';

const imageId = `sha256:${'1'.repeat(64)}`;

/** An engine that remembers what containers were made of. */
const setUp = () => {
  const made: DockerContainer[] = [];
  const containers = {
    find: (id) => Promise.resolve(made.find(({ Id }) => Id === id)),
    create: (name: string, { create }: ContainerSpec) => {
      const { Env, Labels } = create as Pick<DockerContainer['Config'], 'Env' | 'Labels'>;
      const Id = `${made.length}`;
      made.push({
        ...{ Id, Name: `/${name}`, Image: imageId },
        // The image has variables of its own.
        Config: { Env: [...(Env ?? []), 'PATH=/bin'], Labels },
        State: { Running: true, ExitCode: 0 },
      } as unknown as DockerContainer);
      return Promise.resolve(Id);
    },
    start: () => Promise.resolve(),
    remove: (id) => {
      made.splice(
        made.findIndex(({ Id }) => Id === id),
        1,
      );
      return Promise.resolve();
    },
  } as Partial<Containers> as Containers;
  const extras = createExtras({
    containers,
    docker: {
      ask: () => Promise.resolve(made.map(({ Id }) => ({ Id }))),
    } as Partial<DockerApi> as DockerApi,
    images: {
      find: () => Promise.resolve({ Id: imageId, Config: null }),
      isHeld: () => Promise.resolve(true),
    } as unknown as Images,
    ...{ project: 'hotspot', isSupervised: false, areAppsAllowed: true },
  });
  return { extras, made };
};

const help: ExtraContainer = {
  ...{ name: 'remote-help', imageId, role: 'remote-help', ports: [] },
  environment: { KEY: 'a=b, "c"', SECONDS: '7200' },
};

test('what was asked for is told as it was, and left alone when it is asked for again', async (t) => {
  const { extras, made } = setUp();
  await extras.start(help);
  t.like((await extras.list())[0], { ...help, isRunning: true });
  const [first] = made;
  await extras.start({ ...help });
  t.is(made[0], first);
  await extras.start({ ...help, environment: { ...help.environment, SECONDS: '60' } });
  t.is(made.length, 1);
  t.not(made[0], first);
});

test('labels, which are shown everywhere, name variables and tell no value', async (t) => {
  const { extras, made } = setUp();
  await extras.start(help);
  const labels = JSON.stringify(made[0]?.Config.Labels);
  t.true(labels.includes('KEY'));
  t.false(labels.includes('a=b'));
});
