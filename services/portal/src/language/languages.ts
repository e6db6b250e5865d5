import type { Catalogue } from '@p2p-hotspot/contract';
import {
  machineMadeLanguages,
  messagesIn,
  type CatalogueLanguage,
} from '@p2p-hotspot/contract/languages';

/** One language of the pages. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Its name in itself, for the list of languages. */
  readonly ownName: string;
  readonly catalogue: Catalogue;
  /** Nobody who speaks it has reviewed it yet; pages say so. */
  readonly isMachineMade?: boolean;
}

/** A language that has a catalogue. */
const language = (
  tag: CatalogueLanguage,
  ownName: string,
  direction: Language['direction'] = 'ltr',
): Language => ({
  tag,
  direction,
  ownName,
  catalogue: messagesIn(tag),
  isMachineMade: machineMadeLanguages.has(tag),
});

/** Every language that has a catalogue; the first stands in where nothing else fits. */
export const languages: readonly [Language, ...Language[]] = [
  language('en', 'English'),
  language('es', 'Español'),
  language('pt', 'Português'),
  language('fr', 'Français'),
  language('id', 'Bahasa Indonesia'),
  language('sw', 'Kiswahili'),
  language('ar', 'العربية', 'rtl'),
];

/** What a visitor and the box say about languages, as received. */
export interface LanguageWishes {
  /** The visitor's own choice, `?lang=`. */
  readonly chosen?: string | undefined;
  /** The `Accept-Language` header. */
  readonly accepted?: string | undefined;
  /** `HOTSPOT_LANGUAGE`. */
  readonly configured?: string | undefined;
}

/** Longest header that is looked at: a longer one is no wish but an attempt to keep us busy. */
const longestHeader = 500;

/** Tags of an `Accept-Language` header, most wanted first; `q=0` and malformed ones left out. */
export const acceptedTags = (header: string): readonly string[] =>
  header
    .slice(0, longestHeader)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { tag, quality: Number(quality) };
    })
    .filter(({ tag, quality }) => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);

/** `pt-BR` → `pt-br`, `pt`: from the exact to the general (RFC 4647 §3.4, lookup). */
export const fallbacksOf = (tag: string): readonly string[] => {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
};

/**
 * Picks the language of a page: the visitor's choice, else the browser's, else the box's, else the
 * first one there is.
 *
 * @param available what there is to choose from; never empty
 */
export const pickLanguage = (
  { chosen, accepted, configured }: LanguageWishes,
  available: readonly [Language, ...Language[]] = languages,
): Language => {
  const wishes = [chosen ?? '', ...acceptedTags(accepted ?? ''), configured ?? ''];
  for (const wish of wishes.flatMap(fallbacksOf)) {
    const found = available.find(({ tag }) => tag.toLowerCase() === wish);
    if (found !== undefined) return found;
  }
  return available[0];
};
