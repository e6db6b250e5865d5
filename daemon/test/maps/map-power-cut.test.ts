import { createHash } from 'node:crypto';
import test from 'ava';
import { mapFolders, openMapBox, pmtiles, told } from '../fixtures/map-box.ts';
import {
  afterCut,
  afterEvent,
  emptyImage,
  withEffects,
  type CutState,
  type DiskEvent,
} from '../fixtures/simulated-disk/image.ts';
import { createSimulatedDisk } from '../fixtures/simulated-disk/simulated-disk.ts';
import { startWebServer } from '../fixtures/web-server.ts';

const valley = pmtiles(400_000);
const root = '/volume';
const { local, maps, state } = mapFolders(root);

const startImage = async () => {
  const disk = createSimulatedDisk(emptyImage);
  for (const folder of [root, local, state]) await disk.makeDirectory(folder);
  return withEffects(disk.image(), []);
};

test('a power cut at any moment: the map goes on from what is durable, and is whole in the end', async (t) => {
  const server = await startWebServer(t, new Map([['valley.pmtiles', valley]]));
  const pin = createHash('sha256').update(valley).digest('hex');
  const links = [`${server.url.href}valley.pmtiles#sha256=${pin}`];
  const start = await startImage();
  const events: DiskEvent[] = [];
  const first = createSimulatedDisk(start, (event) => events.push(event));
  const box = await openMapBox(t, root, links, { fs: first });
  await box.until(told('MAP_READY'));
  await box.stop();

  let cut: CutState = { durable: start, pending: [] };
  let resumed = 0;
  const wholes: boolean[] = [];
  for (const [at, event] of events.entries()) {
    // What was not synced is gone, or is there, or some of it is.
    for (const isKept of [() => false, () => true, (index: number) => (index + at) % 2 === 0]) {
      const disk = createSimulatedDisk(afterCut(cut, isKept));
      const before = server.requests.length;
      const again = await openMapBox(t, root, links, { fs: disk });
      const [map] = await again.until(told('MAP_READY'));
      await again.stop();
      const bytes = await disk.readFile(`${maps}/${map?.file ?? ''}`);
      wholes.push(bytes !== undefined && Buffer.compare(bytes, valley) === 0);
      const asked = server.requests.slice(before);
      if (asked.some((line) => line.includes('bytes='))) resumed += 1;
    }
    cut = afterEvent(cut, event);
  }
  t.true(wholes.every((isWhole) => isWhole));
  t.true(wholes.length > 60);
  t.true(resumed > 20, `${resumed} went on where they were`);
});
