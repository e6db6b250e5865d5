import { expect } from '../engine-helper/expect.ts';
import { isCommitted } from '../lab/plug-in.ts';
import { eventually } from '../lab/eventually.ts';
import type { ComposedBox } from './composed-box.ts';
import { programTitle, type MadeRelease } from './releases.ts';

export const statusPage = async (box: ComposedBox): Promise<string> =>
  (await box.page('/status?lang=en')).replaceAll(/<[^>]*>/g, '');

/** Counter of the release that a phone is given files of. */
const servedRelease = async (box: ComposedBox): Promise<number | undefined> => {
  const [, counter] = /release-(\d+)\.txt/.exec(await box.page('/content/stable/pages/')) ?? [];
  return counter === undefined ? undefined : Number(counter);
};

/** Files, program and images are all of one release. @throws Error when not */
export const expectWhole = async (
  box: ComposedBox,
  { counter, program, images }: MadeRelease,
): Promise<void> => {
  expect(await eventually('files', () => servedRelease(box)), counter, 'release of the files');
  const said = await eventually('the status page', () => statusPage(box));
  const [, edition] = new RegExp(programTitle('(\\d+\\.\\d+\\.\\d+)')).exec(said) ?? [];
  expect(edition, program, 'edition of the program');
  const running = await box.containers();
  for (const [service, image] of Object.entries(images)) {
    expect(running[service]?.image, image, `image of ${service}`);
  }
};

/**
 * A phone is given files of one of these releases; where nothing is under way, all else is of the same.
 *
 * @throws Error for anything in between
 */
export const expectOneOf = async (
  box: ComposedBox,
  releases: readonly MadeRelease[],
): Promise<void> => {
  const served = await eventually('files', () => servedRelease(box));
  if (releases.every(({ counter }) => counter !== served)) {
    throw new Error(`files of release ${String(served)}`);
  }
  const settled = async (): Promise<MadeRelease | undefined> => {
    const status = await box.status();
    return releases.find(({ counter }) => isCommitted(status, counter));
  };
  const before = await settled();
  if (before === undefined) return;
  try {
    await expectWhole(box, before);
  } catch (error) {
    // Unless the update went on meanwhile.
    if (before === (await settled())) throw error;
  }
};
