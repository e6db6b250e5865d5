import type { LocalizedText } from '@p2p-hotspot/contract';
import type { AppMetadata } from './app-metadata.ts';

/** Fields of F-Droid's `metadata/<id>.yml` → their names in the index. */
const factNames: Readonly<Record<string, string>> = {
  License: 'license',
  WebSite: 'webSite',
  SourceCode: 'sourceCode',
  IssueTracker: 'issueTracker',
  Changelog: 'changelog',
  Translation: 'translation',
  AuthorName: 'authorName',
  AuthorEmail: 'authorEmail',
  AuthorWebSite: 'authorWebSite',
};

const longestFact = 1024;

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === 'string' && item !== '',
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const localized = (value: unknown): LocalizedText => {
  if (typeof value === 'string') return { 'en-US': value };
  const entries = Object.entries(isRecord(value) ? value : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};

/** A list of ids, or ids with the reason for each. */
const antiFeaturesOf = (value: unknown): AppMetadata['antiFeatures'] =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([id, reason]) => [id, localized(reason)]))
    : Object.fromEntries(textsOf(value).map((id) => [id, {}]));

/**
 * Reads what an index says of an app out of a `metadata/<id>.yml` as F-Droid's tools write it; what
 * they need to build the app is ignored.
 *
 * @returns undefined when it is no such file
 */
export const readFacts = async (
  text: string,
): Promise<Pick<AppMetadata, 'categories' | 'antiFeatures' | 'facts'> | undefined> => {
  // Loaded where it is needed: most builds have no such file.
  const { parse } = await import('yaml');
  let fields: unknown;
  try {
    fields = parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
  if (!isRecord(fields)) return undefined;
  const known = Object.entries(factNames).flatMap(([field, name]) =>
    textsOf(fields[field])
      .slice(0, 1)
      .map((fact) => [name, fact.slice(0, longestFact)] as const),
  );
  return {
    categories: [...new Set(textsOf(fields['Categories']))],
    antiFeatures: antiFeaturesOf(fields['AntiFeatures']),
    facts: Object.fromEntries(known),
  };
};
