import { arabic } from './catalogue/ar/index.ts';
import type { BoxLanguage, Catalogue } from './catalogue/catalogue.ts';
import { english } from './catalogue/en/index.ts';
import { french } from './catalogue/fr/index.ts';
import { indonesian } from './catalogue/id/index.ts';
import { portuguese } from './catalogue/pt/index.ts';
import { spanish } from './catalogue/es/index.ts';
import { swahili } from './catalogue/sw/index.ts';
import type { Message } from './message.ts';

const byCode = (language: BoxLanguage): Catalogue =>
  Object.assign({}, ...Object.values(language)) as Catalogue;

/** Languages that have a catalogue, by BCP 47 tag. */
const catalogues = {
  en: english,
  es: byCode(spanish),
  pt: byCode(portuguese),
  fr: byCode(french),
  id: byCode(indonesian),
  sw: byCode(swahili),
  ar: byCode(arabic),
} as const satisfies Readonly<Record<string, Catalogue>>;
export type CatalogueLanguage = keyof typeof catalogues;

export const languageTags = Object.keys(catalogues) as readonly CatalogueLanguage[];

/**
 * Languages that a machine translated and that nobody who speaks them has reviewed: pages in them say
 * so. Whoever reviews one takes it out of this list.
 */
export const machineMadeLanguages: ReadonlySet<CatalogueLanguage> = new Set([
  'es',
  'pt',
  'fr',
  'id',
  'sw',
  'ar',
]);

export { boxTopics, operatorTopics } from './catalogue/en/index.ts';

/** All messages of one language, by code. */
export const messagesIn = (language: CatalogueLanguage): Readonly<Record<string, Message>> =>
  catalogues[language];
