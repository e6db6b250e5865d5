import type { Catalogue, LanguageFile } from '@p2p-hotspot/contract';
import type { Language } from '../language/languages.ts';

/** A language with a file's words before those that the portal has of it. */
const withFile = (known: Language | undefined, file: LanguageFile): Language => ({
  tag: known?.tag ?? file.language,
  direction: file.direction ?? known?.direction ?? 'ltr',
  ownName: file.name ?? known?.ownName ?? file.language,
  catalogue: { ...known?.catalogue, ...(file.words as Catalogue) },
  isMachineMade: file.reviewed === true ? false : (known?.isMachineMade ?? true),
});

/**
 * The languages of one box.
 *
 * @param files in the order in which they count, the strongest last
 * @param wanted those that are offered, in this order; absent: all
 * @returns `builtIn` itself where nothing changes it
 */
export const communityLanguages = (
  builtIn: readonly [Language, ...Language[]],
  files: readonly LanguageFile[],
  wanted: readonly string[] | undefined,
): readonly [Language, ...Language[]] => {
  if (files.length === 0 && wanted === undefined) return builtIn;
  const byTag = new Map(builtIn.map((language) => [language.tag.toLowerCase(), language]));
  for (const file of files) {
    const tag = file.language.toLowerCase();
    byTag.set(tag, withFile(byTag.get(tag), file));
  }
  const offered = wanted?.flatMap((tag) => byTag.get(tag.toLowerCase()) ?? []) ?? [];
  const [first = builtIn[0], ...others] = offered.length > 0 ? offered : [...byTag.values()];
  return [first, ...others];
};
