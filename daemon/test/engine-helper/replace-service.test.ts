import test from 'ava';
import type { Containers } from '../../src/engine-helper/containers.ts';
import type { DockerContainer } from '../../src/engine-helper/docker-types.ts';
import type { Images } from '../../src/engine-helper/images.ts';
import { createServiceReplacer } from '../../src/engine-helper/replace-service.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';

/** A container as far as it matters here. */
interface Box {
  readonly Id: string;
  Name: string;
  RestartPolicy: string;
  isRunning: boolean;
}

const noSpace = new DaemonError('ENGINE_REFUSED', { parameters: { reason: 'no space left' } });

const setUp = (boxes: readonly Box[], isFull = () => false) => {
  const find = (id: string): Box => {
    const box = boxes.find(({ Id }) => Id === id);
    if (box === undefined) throw new Error(`no container ${id}`);
    return box;
  };
  const containers = {
    rename: (id, name) => {
      find(id).Name = `/${name}`;
      return Promise.resolve();
    },
    start: (id) => {
      if (isFull()) return Promise.reject(noSpace);
      find(id).isRunning = true;
      return Promise.resolve();
    },
    setRestart: (id, { Name: name }) => {
      find(id).RestartPolicy = name;
      return Promise.resolve();
    },
  } as Partial<Containers> as Containers;
  return createServiceReplacer({
    containers,
    images: {} as Images,
    services: {
      names: () => Promise.resolve(['portal']),
      containers: () =>
        Promise.resolve(
          boxes.map(
            ({ Id, Name, RestartPolicy: name, isRunning }) =>
              ({
                ...{ Id, Name, Image: 'old', HostConfig: { RestartPolicy: { Name: name } } },
                State: { Running: isRunning },
              }) as DockerContainer,
          ),
        ),
    },
    patience: { pollMs: 1, settleMs: 1, limitMs: 1 },
    ownId: undefined,
    onEvent: () => undefined,
  });
};

test('a service whose new container somebody removed is started by itself again', async (t) => {
  const box = {
    Id: 'a',
    Name: '/hotspot_portal_1.previous',
    RestartPolicy: 'no',
    isRunning: false,
  };
  const outcome = await setUp([box]).bring('portal', undefined);
  t.true(outcome.isProved);
  t.deepEqual(box, {
    ...{ Id: 'a', Name: '/hotspot_portal_1', RestartPolicy: 'always', isRunning: true },
  });
});

test('a container that was not stopped yet keeps what Compose said of its starts', async (t) => {
  const box = {
    ...{ Id: 'a', Name: '/hotspot_portal_1.previous' },
    ...{ RestartPolicy: 'unless-stopped', isRunning: true },
  };
  await setUp([box]).bring('portal', undefined);
  t.is(box.RestartPolicy, 'unless-stopped');
});

for (const role of ['previous', 'next'] as const) {
  test(`a container .${role} that the engine could not start yet is started the next time`, async (t) => {
    const box = {
      ...{ Id: 'a', Name: `/hotspot_portal_1.${role}` },
      ...{ RestartPolicy: 'always', isRunning: false },
    };
    let isFull = true;
    const replacer = setUp([box], () => isFull);
    await t.throwsAsync(replacer.bring('portal', undefined), { is: noSpace });
    isFull = false;
    await replacer.bring('portal', undefined);
    t.deepEqual([box.Name, box.isRunning], ['/hotspot_portal_1', true]);
  });
}
