import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { expect } from '../engine-helper/expect.ts';
import { imageNeeds } from '../images/build-here.ts';
import { layOutImages } from '../images/shared-images.ts';
import { dockerNeeds, withDockerEngine, type DockerEngine } from '../lab/docker-engine.ts';
import { eventually } from '../lab/eventually.ts';
import { inNetworks } from '../lab/network.ts';
import { counterOf, isCommitted } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { composedServices, createComposedBox, type ComposedBox } from './composed-box.ts';
import { replacementMoments, updateMoments } from './moments.ts';
import { cutPower } from './power-cuts.ts';
import { createReleaseMaker, type MadeRelease, type ReleaseMaker } from './releases.ts';
import { expectWhole, statusPage } from './whole-release.ts';
import { withSlot, type Slot } from './slot.ts';

const address = '192.168.44.1';
/** Of all updates together. */
const leastCuts = 10;
const bareEngine = ['--iptables=false', '--ip6tables=false', '--ip-forward=false', '--bridge=none'];

interface Trial {
  readonly engine: DockerEngine;
  readonly box: ComposedBox;
  readonly slot: Slot;
  readonly releases: ReleaseMaker;
  readonly log: (line: string) => void;
}

/** From empty volumes to the first release. */
const begin = async ({ box, slot, releases, log }: Trial): Promise<MadeRelease> => {
  await box.up();
  await eventually('a page', () => box.page('/?lang=en'));
  log('up from empty volumes, and a phone is given the page');

  const one = await releases.make({});
  await slot.plugIn(one.bundle);
  await box.statusLike('release 1', (status) => isCommitted(status, 1));
  await expectWhole(box, one);
  await slot.pull();
  log('the first release came from a stick');
  return one;
};

const tryReleases = async (trial: Trial): Promise<void> => {
  const { box, slot, releases, log } = trial;
  await begin(trial);

  const two = await releases.make({ images: { portal: 'well' }, program: '0.2.0' });
  await slot.plugIn(two.bundle);
  await box.statusLike('release 2', (status) => isCommitted(status, 2));
  await expectWhole(box, two);
  await slot.pull();
  log(
    'release 2 came from a stick: pages, the program that shows them, and the image that it runs in',
  );

  const before = await box.containers();
  expect(Object.keys(before).sort(), [...composedServices].sort(), 'containers');
  const said = await box.up();
  expect(await box.containers(), before, `containers after "up -d" once more, which said: ${said}`);
  log('"docker-compose up -d" once more changed nothing');

  const three = await releases.make({ images: { portal: 'never well' }, program: '0.3.0' });
  await slot.plugIn(three.bundle);
  await box.statusLike('release 3 is given up', ({ history }) =>
    history.some(({ message }) => message.code === 'RELEASE_QUARANTINED'),
  );
  expect(counterOf(await box.status()), 2, 'release in force');
  await expectWhole(box, two);
  await eventually(
    'the page says why',
    async () => (await statusPage(box)).includes('did not start well') || undefined,
  );
  log(
    'release 3 is never well: pages, program and image of release 2 are back, and the page says why',
  );
  const after = await box.containers();
  await box.up();
  expect(await box.containers(), after, 'containers after one more "up -d"');
};

const givenUp = ({ history }: BoxStatus): number =>
  history.filter(({ message }) => message.code === 'RELEASE_QUARANTINED').length;

/** Who replaces images is replaced: the daemon by its helper, the helper by itself. */
const tryOwnImages = async ({ box, slot, releases, log, ...trial }: Trial): Promise<void> => {
  await begin({ box, slot, releases, log, ...trial });

  const two = await releases.make({ images: { daemon: 'well', usb: 'well', engine: 'well' } });
  await slot.plugIn(two.bundle);
  await box.statusLike('release 2', (status) => isCommitted(status, 2));
  await expectWhole(box, two);
  const before = await box.containers();
  expect(Object.keys(before).sort(), [...composedServices].sort(), 'containers');
  const said = await box.up();
  expect(await box.containers(), before, `containers after one more "up -d", which said: ${said}`);
  await slot.pull();
  log('release 2 brought the images of the daemon and of both helpers; "up -d" changed nothing');

  for (const [index, kind] of (['never well', 'ends'] as const).entries()) {
    const sick = await releases.make({ images: { daemon: kind } });
    await slot.plugIn(sick.bundle);
    await box.statusLike(
      `release ${sick.counter} is given up`,
      (status) => givenUp(status) > index,
    );
    expect(counterOf(await box.status()), 2, 'release in force');
    await expectWhole(box, two);
    expect(Object.keys(await box.containers()).sort(), [...composedServices].sort(), 'containers');
    await slot.pull();
    log(`release ${sick.counter} brought a daemon (${kind}): all of release 2 is back`);
  }
  const three = await releases.make({ images: { daemon: 'well' }, program: '0.2.0' });
  await slot.plugIn(three.bundle);
  await box.statusLike('the release that mends it', (status) => isCommitted(status, 5));
  await expectWhole(box, three);
  log('the release after them is taken');
};

const tryPowerCuts = async (trial: Trial): Promise<void> => {
  const { engine, box, slot, releases, log } = trial;
  let old = await begin(trial);
  let cuts = 0;
  const passes = [updateMoments, replacementMoments] as const;
  // How many of its moments a box passes again after a cut depends on how quick it is.
  for (let pass = 0; pass < passes.length || cuts < leastCuts; pass += 1) {
    const next = await releases.make({ images: { portal: 'well' }, program: `0.${pass + 2}.0` });
    const plugIn = () => slot.plugIn(next.bundle);
    cuts += await cutPower({
      ...{ engine, box, plugIn, old, next, log },
      moments: passes[pass % passes.length] ?? updateMoments,
    });
    log(`after ${cuts} power cuts all of release ${next.counter} is there, by itself`);
    await slot.pull();
    old = next;
  }
};

const run = async (
  directory: string,
  log: (line: string) => void,
  task: (trial: Trial) => Promise<void>,
): Promise<void> => {
  const begun = performance.now();
  const tell = (line: string) => {
    log(`${((performance.now() - begun) / 1000).toFixed()} s: ${line}`);
  };
  const inside = (name: string) => path.join(directory, name);
  for (const name of ['engine', 'operator', 'box', 'slot']) await mkdir(inside(name));
  const engineFolder = inside('engine');
  const dataDirectory = inside('data');
  // Images are built with Debian's mirror in reach; the box has no network but that of its visitors.
  await layOutImages(dataDirectory, composedServices);
  tell('images are there');
  await inNetworks(async (networks) => {
    const machine = await networks.join('box', 'village', `${address}/24`);
    const phone = await networks.join('phone', 'village', '192.168.44.9/24');
    await withDockerEngine(
      { directory: engineFolder, dataDirectory, enter: machine.enter, words: bareEngine },
      (engine) =>
        withSlot(inside('slot'), async (slot) => {
          const releases = await createReleaseMaker(engine, inside('operator'));
          const box = await createComposedBox({
            ...{ engine, dataDirectory, address, directory: inside('box') },
            settings: {
              ...{ TRUST_ROOT: releases.rootFingerprint, USB_EXT4: 'on' },
              HOTSPOT_LOOK_AGAIN_MS: '1000',
            },
            stick: slot.name,
            onPhone: phone.enter,
          });
          try {
            await task({ engine, box, slot, releases, log: tell });
          } catch (error) {
            log(await box.logs());
            throw error;
          }
        }),
    );
  });
};

const needs = [
  ...dockerNeeds,
  ...imageNeeds,
  { tool: 'docker-compose', debianPackage: 'docker-compose' },
  { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
  { tool: 'curl', debianPackage: 'curl' },
];

/** The whole box: the Compose files, images and programs as they are shipped, a stick, an engine. */
export const composeUpdatesTest: SystemTest = {
  name: 'compose-updates',
  proves:
    'a box of the Compose files starts from empty volumes; pages, the program behind them and a container image come from one stick; a release with an image that is never well is taken back as a whole, and the page says so; "up -d" later changes nothing',
  needs,
  run: (log) => inScratch((directory) => run(directory, log, tryReleases)),
};

/** Long: each container is waited for, and a daemon that is sick twice. */
export const composeOwnImagesTest: SystemTest = {
  name: 'compose-own-images',
  proves:
    'one release brings the images of the daemon itself and of both helpers; a daemon that is never well, and one that ends at once, are taken back with their releases, and the next release is taken',
  isLong: true,
  needs,
  run: (log) => inScratch((directory) => run(directory, log, tryOwnImages)),
};

/** Long: engine and services are started anew for each moment. */
export const composePowerCutsTest: SystemTest = {
  name: 'compose-power-cuts',
  proves:
    'the power fails at ten and more moments of updates of pages, program and image; all comes up by itself, phones are given the old release or the new one, and it ends with the new one',
  isLong: true,
  needs,
  run: (log) => inScratch((directory) => run(directory, log, tryPowerCuts)),
};
