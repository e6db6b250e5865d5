import test from 'ava';
import { createContainers } from '../../src/engine-helper/containers.ts';
import type { DockerApi } from '../../src/engine-helper/docker-api.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';

/** An engine that refuses with these reasons, one after another, and then does what it is asked. */
const refusing = (reasons: readonly string[]) => {
  const left = [...reasons];
  const asked: string[] = [];
  const ask = <T>(method: string, path: string): Promise<T> => {
    asked.push(`${method} ${path}`);
    const reason = left.shift();
    if (reason === undefined) return Promise.resolve(undefined as T);
    return Promise.reject(new DaemonError('ENGINE_REFUSED', { parameters: { reason } }));
  };
  const never = () => Promise.reject(new Error('not asked here'));
  const docker: DockerApi = { ask, call: never, find: never };
  return { docker, asked };
};

const gone = `sandbox ${'fa'.repeat(32)} not found`;

test('a container that is just being started again gets its name when it is there', async (t) => {
  const { docker, asked } = refusing([gone, gone]);
  const containers = createContainers(docker, { pollMs: 0, limitMs: 60_000 });
  await containers.rename('one', 'hotspot_portal_1.previous');
  t.deepEqual(asked, Array(3).fill('POST /containers/one/rename'));
});

test('a container that never comes back is told, and so is every other refusal, at once', async (t) => {
  const never = refusing([gone, gone]);
  await t.throwsAsync(createContainers(never.docker, { pollMs: 0, limitMs: -1 }).rename('a', 'b'), {
    code: 'ENGINE_REFUSED',
  });
  t.is(never.asked.length, 1);
  const taken = refusing(['Conflict. The container name "/b" is already in use']);
  const rename = createContainers(taken.docker, { pollMs: 0, limitMs: 60_000 }).rename('a', 'b');
  await t.throwsAsync(rename, { code: 'ENGINE_REFUSED' });
  t.is(taken.asked.length, 1);
});
