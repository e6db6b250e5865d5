import { copyFile, cp, rename } from 'node:fs/promises';
import path from 'node:path';
import { renderMessage, type BoxStatus } from '@p2p-hotspot/contract';
import { waitFor, type Box } from '@p2p-hotspot/examples';

/** Puts a bundle where the box finds it, whole at once. */
export const plugIn = async (box: Box, bundle: string): Promise<void> => {
  const name = path.basename(bundle);
  await copyFile(bundle, path.join(box.dropDirectory, `.${name}.arriving`));
  await rename(
    path.join(box.dropDirectory, `.${name}.arriving`),
    path.join(box.dropDirectory, name),
  );
};

/** Puts a folder with a repository where a box finds it, whole at once. */
export const plugFolderIn = async (
  { directories: { drop } }: { readonly directories: { readonly drop: string } },
  folder: string,
  name: string,
): Promise<void> => {
  const arriving = path.join(drop, `.${name}.arriving`);
  await cp(folder, arriving, { recursive: true });
  await rename(arriving, path.join(drop, name));
};

/** The counter of the release of channel `stable` in force; 0 on an empty box. */
export const counterOf = (status: BoxStatus): number =>
  status.current?.releases.find(({ channel }) => channel === 'stable')?.counter ?? 0;

/** Whether a release of channel `stable` is in force and has passed its probation. */
export const isCommitted = (status: BoxStatus, counter: number): boolean =>
  status.phase === 'COMMITTED' && counterOf(status) === counter;

/**
 * Waits until a release is in force and committed.
 *
 * @throws Error with the box's own words when the update fails
 */
export const waitForRelease = async (
  box: Pick<Box, 'statuses'>,
  counter: number,
): Promise<BoxStatus> =>
  waitFor(box, (status) => {
    if (status.phase === 'FAILED') throw new Error(renderMessage(status.message).text);
    return isCommitted(status, counter);
  });
