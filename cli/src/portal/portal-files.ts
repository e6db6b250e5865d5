import { readFile } from 'node:fs/promises';
import {
  communityLimits,
  communityNames,
  readCommunityFile,
  readPicture,
  unreadableColours,
  type CommunityFile,
} from '@p2p-hotspot/contract';
import type { FoundFile } from '../collection/walk.ts';
import { readFailure } from '../errors.ts';
import type { FileNotice } from '../release/file-notice.ts';
import { checkLanguage } from './check-language.ts';
import { CommunityError } from './errors.ts';
import { builtInWords, coverageOf } from './language-words.ts';

/** What a portal component takes along. */
export interface PortalFiles {
  readonly files: readonly FoundFile[];
  /** Of files that boxes would not use, and of languages that are not complete. */
  readonly notices: readonly FileNotice[];
}

const read = async ({ source }: FoundFile): Promise<Buffer> =>
  readFile(source).catch((error: unknown) => {
    throw readFailure(source, error);
  });

const checkPicture = async (picture: FoundFile, shown: string): Promise<void> => {
  const { pictureBytes: sizeBytes, picturePixels: pixels } = communityLimits;
  const facts = picture.sizeBytes > sizeBytes ? undefined : readPicture(await read(picture));
  if (facts === undefined || facts.width > pixels || facts.height > pixels) {
    throw new CommunityError('COMMUNITY_PICTURE_ODD', {
      parameters: { path: shown, sizeBytes, pixels },
    });
  }
};

const isLanguage = ({ path }: FoundFile): boolean => /^languages\/[^/]+\.json$/.test(path);

/**
 * Looks at the files of a portal component as strictly as boxes are lenient: what is wrong here would
 * be left out there.
 *
 * @param shown how a message names a file of the component
 * @throws CommunityError; OperatorError as `readFailure`
 */
export const portalFiles = async (
  files: readonly FoundFile[],
  shown: (file: FoundFile) => string,
): Promise<PortalFiles> => {
  const notices: FileNotice[] = [];
  const byPath = new Map<string, FoundFile>(files.map((file) => [file.path, file]));
  const languages = files.filter(isLanguage);
  const tags = new Set<string>();
  for (const language of languages) {
    const { file, problems } = await checkLanguage(language.source, shown(language));
    const [problem] = problems;
    if (problem !== undefined) throw new CommunityError(problem.code, problem);
    if (file === undefined) continue;
    tags.add(file.language.toLowerCase());
    const { known, total } = coverageOf(file);
    if (known < total) {
      const parameters = { known, total };
      notices.push({
        file: shown(language),
        included: true,
        code: 'LANGUAGE_INCOMPLETE',
        parameters,
      });
    }
  }

  const main = byPath.get(communityNames.file);
  let community: CommunityFile | undefined;
  if (main !== undefined) {
    const reading = readCommunityFile((await read(main)).toString('utf8'), shown(main));
    if (!reading.isRead) throw new CommunityError(reading.problem.code, reading.problem);
    community = reading.file;
    const { colours, picture, languages: offered = [], defaultLanguage } = community;
    const [unreadable] = colours === undefined ? [] : unreadableColours(colours, shown(main));
    if (unreadable !== undefined) throw new CommunityError(unreadable.code, unreadable);
    for (const tag of [...offered, ...(defaultLanguage === undefined ? [] : [defaultLanguage])]) {
      if (builtInWords(tag) === undefined && !tags.has(tag.toLowerCase())) {
        throw new CommunityError('COMMUNITY_LANGUAGE_UNKNOWN', {
          parameters: { path: shown(main), language: tag },
        });
      }
    }
    if (picture !== undefined) {
      const found = byPath.get(picture.file);
      if (found === undefined) {
        throw new CommunityError('COMMUNITY_PICTURE_MISSING', {
          parameters: { path: picture.file },
        });
      }
      await checkPicture(found, shown(found));
    }
  }

  const isUsed = (file: FoundFile): boolean =>
    file === main || isLanguage(file) || file.path === community?.picture?.file;
  const unused = files.filter((file) => !isUsed(file));
  notices.push(
    ...unused.map((file): FileNotice => ({
      file: shown(file),
      included: false,
      code: 'PORTAL_PART_WITHOUT_USE',
      parameters: {},
    })),
  );
  return { files: files.filter(isUsed), notices };
};
