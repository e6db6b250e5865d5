import { once } from 'node:events';
import { truncate } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import test, { type ExecutionContext } from 'ava';
import { startPortal } from '../fixtures/portal.ts';
import type { ComponentFixture } from '../fixtures/store.ts';

const sizeBytes = 32 * 1024 * 1024;
const path = '/maps/stable/region/large.pmtiles';

/** Begins to load a file that is larger than what all buffers on the way hold together. */
const beginLoading = async (t: ExecutionContext) => {
  const portal = await startPortal(t);
  const map: ComponentFixture = {
    name: 'region',
    kind: 'map',
    files: { 'large.pmtiles': Buffer.alloc(sizeBytes, 'map ') },
  };
  const [manifest] = await portal.store.addGeneration(1, [{ components: [map] }]);
  await portal.store.switchTo(1);
  const tree = join(portal.store.directory, 'trees', manifest?.components[0]?.tree ?? '');
  const [response] = (await once(
    get({ port: portal.portalPort, path, agent: false }),
    'response',
  )) as [IncomingMessage];
  return { response, file: join(tree, 'large.pmtiles') };
};

test('a phone that reads slowly gets every byte, in order', async (t) => {
  const { response } = await beginLoading(t);
  let position = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    const expected = Buffer.alloc(chunk.length + 4, 'map ').subarray(position % 4);
    if (!chunk.equals(expected.subarray(0, chunk.length))) t.fail(`other bytes at ${position}`);
    position += chunk.length;
  }
  t.is(position, sizeBytes);
});

test('a file that gets shorter while it is sent is a cut answer, never a whole one', async (t) => {
  const { response, file } = await beginLoading(t);
  await truncate(file, sizeBytes / 2);
  await t.throwsAsync(buffer(response), { code: 'ECONNRESET' });
});
