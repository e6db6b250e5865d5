import { createHash } from 'node:crypto';
import {
  communityNames,
  readCommunityFile,
  type CommunityFile,
  type PictureFacts,
} from '@p2p-hotspot/contract';
import { PortalError } from '../errors.ts';
import { without } from './edit-texts.ts';
import { versionOf } from './local-part.ts';
import type { OverlayFolder } from './overlay-folder.ts';

/** What a steward changes of the overlay. One change at a time; each is there whole or not at all. */
export interface OverlayWriter {
  /**
   * @param seen `version` of the overlay that the steward saw
   * @returns false, and nothing has changed, when it is another one now
   * @throws PortalError COMMUNITY_NOT_SAVED
   */
  change(seen: string, edit: (file: CommunityFile) => CommunityFile): Promise<boolean>;
  /**
   * Shows another picture; undefined: the release's again.
   *
   * @throws PortalError COMMUNITY_NOT_SAVED
   */
  showPicture(picture: { bytes: Uint8Array; facts: PictureFacts } | undefined): Promise<void>;
}

const ownPicture = /^picture-[0-9a-f]{16}\.(?:png|jpg|webp)$/;
/** Where a file goes that somebody wrote by hand and that cannot be read. */
const setAside = 'community.broken.json';

/** @param changed called after each change */
export const createOverlayWriter = (folder: OverlayFolder, changed: () => void): OverlayWriter => {
  let last: Promise<unknown> = Promise.resolve();
  const oneByOne = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const next = last.then(act).catch((cause: unknown) => {
      throw new PortalError('COMMUNITY_NOT_SAVED', { cause });
    });
    last = next.catch(() => undefined);
    return next.finally(changed);
  };
  const now = async (): Promise<{ readonly file: CommunityFile; readonly version: string }> => {
    const bytes = await folder.read(communityNames.file);
    if (bytes === undefined) return { file: { format: 1 }, version: '' };
    const reading = readCommunityFile(bytes.toString('utf8'), communityNames.file);
    if (reading.isRead) return { file: reading.file, version: versionOf(bytes) };
    await folder.write(setAside, bytes);
    return { file: { format: 1 }, version: versionOf(bytes) };
  };
  const write = (file: CommunityFile): Promise<void> =>
    folder.write(communityNames.file, `${JSON.stringify(file, null, 2)}\n`);

  return {
    change: (seen, edit) =>
      oneByOne(async () => {
        const { file, version } = await now();
        if (version !== seen) return false;
        await write(edit(file));
        return true;
      }),
    showPicture: (picture) =>
      oneByOne(async () => {
        const others = without((await now()).file, ['picture']);
        let name: string | undefined;
        if (picture !== undefined) {
          const { bytes, facts } = picture;
          const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
          name = `picture-${hash}.${facts.ending}`;
          // There before it is named, so that no name leads to nothing.
          await folder.write(name, bytes);
        }
        await write({ ...others, ...(name !== undefined && { picture: { file: name } }) });
        for (const old of await folder.names()) {
          if (ownPicture.test(old) && old !== name) await folder.remove(old);
        }
      }),
  };
};
