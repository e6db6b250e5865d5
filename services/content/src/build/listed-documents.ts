import { readFile } from 'node:fs/promises';
import { tidyTitle } from './extract/extracted.ts';
import type { IndexedFile, SearchDocument } from './search-input.ts';

/** Lists that builders wrote a moment ago; anything else in them is a bug and may throw. */
const readList = async (files: readonly IndexedFile[], name: string): Promise<unknown> => {
  const list = files.find(({ path }) => path === name);
  return list === undefined ? {} : JSON.parse(await readFile(list.source, 'utf8'));
};

/** All texts of a localized field, whatever their language. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).filter((text): text is string => typeof text === 'string')
    : [];

interface IndexV2 {
  readonly packages?: Readonly<
    Record<string, { readonly metadata?: Readonly<Record<string, unknown>> }>
  >;
}

const onlyOnce = (texts: readonly string[]): string => [...new Set(texts)].join(' · ');

/** Apps by name, summary and description, in every language of the repository. Paths are application ids. */
export const appDocuments = async (
  files: readonly IndexedFile[],
): Promise<readonly SearchDocument[]> => {
  const { packages = {} } = (await readList(files, 'index-v2.json')) as IndexV2;
  return Object.entries(packages)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, { metadata = {} }]) => ({
      path,
      title: tidyTitle(onlyOnce(textsIn(metadata['name']))) || path,
      text: [...textsIn(metadata['summary']), ...textsIn(metadata['description'])].join('\n'),
    }));
};

interface InstallerFile {
  readonly name: string;
  readonly platform?: string;
  readonly origin?: { readonly label?: string };
}

/** Installers by file name, and by the name of their app where tracking brought them. */
export const installerDocuments = async (
  files: readonly IndexedFile[],
): Promise<readonly SearchDocument[]> => {
  const list = (await readList(files, 'installers.json')) as {
    readonly installers?: readonly InstallerFile[];
  };
  return (list.installers ?? []).map(({ name, platform = '', origin }) => ({
    path: name,
    title: tidyTitle(origin?.label === undefined ? name : `${origin.label} · ${name}`),
    text: platform,
  }));
};
