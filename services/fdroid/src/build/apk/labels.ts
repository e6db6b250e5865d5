import { cleanText } from './clean-text.ts';
import { resolveValue } from './resolve-value.ts';
import type { ResourceTable } from './resource-table.ts';
import type { ResourceValue } from './resource-value.ts';

const maxSteps = 20;
/** Real apps have labels in up to some 120 languages. */
const maxLabels = 300;
/** Made-up languages for testing a layout. */
const pseudoLocales = new Set(['en-XA', 'ar-XB', 'en-XC']);

/** Label of the default language; empty where there is none. */
export const readLabel = (
  label: ResourceValue | undefined,
  table: ResourceTable | undefined,
): string => {
  const value = resolveValue(label, table);
  return value?.kind === 'string' ? cleanText(value.text) : '';
};

/** As BCP 47 writes it today: resources still say `iw` for Hebrew and `in` for Indonesian. */
const canonicalLocale = (locale: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
};

const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? locale;

/**
 * Labels in the languages other than the default one, by BCP 47 tag, sorted. One that says the same
 * as the default is left out where nothing else of its language would take its place.
 */
export const readLabels = (
  label: ResourceValue | undefined,
  table: ResourceTable | undefined,
): Readonly<Record<string, string>> => {
  const found = new Map<string, string>();
  let current = label;
  for (let step = 0; step < maxSteps && current?.kind === 'reference'; step += 1) {
    const values = table?.(current.resourceId) ?? [];
    for (const { configuration, value } of values) {
      const locale = configuration.isOnlyLocale ? canonicalLocale(configuration.locale) : undefined;
      if (locale === undefined || pseudoLocales.has(locale) || found.has(locale)) continue;
      const text = readLabel(value, table);
      if (text !== '') found.set(locale, text);
      if (found.size >= maxLabels) break;
    }
    current = values.find(({ configuration }) => configuration.isPlain)?.value;
  }
  const plain = readLabel(label, table);
  const languages = new Set(
    [...found].filter(([, text]) => text !== plain).map(([locale]) => languageOf(locale)),
  );
  const kept = [...found].filter(
    ([locale, text]) => text !== plain || languages.has(languageOf(locale)),
  );
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
};
