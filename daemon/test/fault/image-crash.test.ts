import test from 'ava';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { createFakeEngine, PowerCut } from '../fixtures/fake-engine.ts';
import {
  base,
  first,
  openImageBox,
  portal,
  portalImage,
  second,
  text,
  third,
  type ImageWorld,
} from '../fixtures/image-box.ts';
import { imageComponent } from '../fixtures/image-component.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { makeBoxFolders, unsyncedDisk } from '../fixtures/test-box.ts';

test('whichever call to the engine the power cut comes at, the box ends at the new release by itself', async (t) => {
  const publisher = createPublisher();
  const releases = [1, 2].map((counter) =>
    publisher.publish({
      counter,
      components: [
        text(counter),
        imageComponent(
          'notes',
          counter,
          { layers: [base, counter === 1 ? second : third], command: 'notes' },
          { app: 'notes' },
        ),
        portal(counter, counter === 1 ? first : third),
      ],
    }),
  );
  const pinnedRoot = publisher.rootFingerprint;
  /** @returns whether there was a change so late */
  const cutAt = async (changes: number, when: 'before' | 'after'): Promise<boolean> => {
    const at = `${when} change ${changes}`;
    const world: ImageWorld = {
      ...{ folders: await makeBoxFolders(t), pinnedRoot, areAppsAllowed: true },
      engine: createFakeEngine({ portal: 'as set up' }),
      clock: createManualClock(),
    };
    const { engine, folders } = world;
    const setUpWith = portalImage(engine);
    const [one, two] = releases.map((repository) => createMemorySource(repository));
    const box = await openImageBox(world);
    if (one !== undefined) await box.plugIn(one);
    engine.cutAfter(changes, when);
    const error = await box.plugIn(two ?? createMemorySource(new Map())).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await box.updates.stop();
    box.target.stop();
    if (error !== undefined) t.true(error instanceof PowerCut, at);

    engine.cutAfter(Infinity, 'before');
    const again = await openImageBox(world);
    await again.plugIn(createMemorySource(releases[1] ?? new Map()));
    t.is(again.status().current?.releases[0]?.counter, 2, at);
    t.is(engine.services_.get('portal')?.imageId, portal(2, third).id, at);
    t.deepEqual([...engine.extras_.keys()], ['notes'], at);
    // What the box was set up with is not forgotten over it, and nothing is kept for ever.
    const documents = createDocumentFiles(unsyncedDisk, folders.state);
    t.deepEqual(
      await documents.load('containers'),
      { portal: { base: setUpWith, own: [portal(2, third).id] } },
      at,
    );
    await again.updates.stop();
    again.target.stop();
    return error !== undefined;
  };
  let cuts = 0;
  for (let isLater = true; isLater; cuts += 1) {
    const found = await Promise.all([cutAt(cuts, 'before'), cutAt(cuts, 'after')]);
    isLater = found.includes(true);
  }
  // Two images are loaded and named, an app is started, a service replaced, the rest let go.
  t.is(cuts - 1, 7);
});
