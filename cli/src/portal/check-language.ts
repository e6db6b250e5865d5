import { readFile, stat } from 'node:fs/promises';
import {
  languageFileMaxBytes,
  readLanguageFile,
  type CodedMessage,
  type LanguageFile,
} from '@p2p-hotspot/contract';
import { readFailure } from '../errors.ts';
import { CommunityError, type CommunityErrorCode } from './errors.ts';
import { builtInWords } from './language-words.ts';

/** A language file, and all that is wrong with it. */
export interface CheckedLanguage {
  readonly file: LanguageFile | undefined;
  readonly problems: readonly CodedMessage<CommunityErrorCode>[];
  /** Codes of words whose English has changed since. */
  readonly outdated: readonly string[];
}

/**
 * Looks at a language file as `bundle create` does.
 *
 * @param source absolute
 * @param shown for messages
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE; CommunityError COMMUNITY_TOO_LARGE
 */
export const checkLanguage = async (source: string, shown: string): Promise<CheckedLanguage> => {
  let text: string;
  try {
    if ((await stat(source)).size > languageFileMaxBytes) {
      throw new CommunityError('COMMUNITY_TOO_LARGE', {
        parameters: { path: shown, sizeBytes: languageFileMaxBytes },
      });
    }
    text = await readFile(source, 'utf8');
  } catch (error) {
    throw readFailure(source, error);
  }
  const { file, problems, outdated } = readLanguageFile(text, shown);
  if (file === undefined || file.name !== undefined || builtInWords(file.language) !== undefined) {
    return { file, problems, outdated };
  }
  const reason = 'name: the box does not have this language yet; say what it calls itself';
  return {
    file,
    outdated,
    problems: [...problems, { code: 'LANGUAGE_FILE_INVALID', parameters: { path: shown, reason } }],
  };
};
