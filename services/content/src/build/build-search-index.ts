import { createHash } from 'node:crypto';
import { foldedWords } from '../search/fold-text.ts';
import { indexSchema } from '../search/index-format.ts';
import { openSqlite } from '../search/open-sqlite.ts';
import { contentDocuments } from './content-documents.ts';
import { createPdfReader } from './extract/pdf-reader.ts';
import { tidyTitle } from './extract/extracted.ts';
import { appDocuments, installerDocuments } from './listed-documents.ts';
import { mapDocuments } from './map-documents.ts';
import type { ReadingTools, SearchDocument, SearchInput, SearchNotice } from './search-input.ts';

/** Raised whenever the same files would give other bytes. */
const builderVersion = 2;

/** UTF-16 units of text in one index; of what comes after, only names and titles are found. */
const mostText = 64 * 1024 * 1024;
const mostDocuments = 200_000;
const excerptLength = 160;

/** A search index of one component. */
export interface SearchIndex {
  readonly bytes: Uint8Array;
  readonly notices: readonly SearchNotice[];
}

export interface BuildOptions {
  readonly signal: AbortSignal;
  /** Less than what one index may have, in tests. */
  readonly mostText?: number;
}

/**
 * Tells whether an index that was built before still says what is there.
 *
 * @param identityOf changes whenever a file does
 */
export const searchIndexKey = <File>(
  { kind, label, files }: Pick<SearchInput, 'kind' | 'label'> & { readonly files: readonly File[] },
  identityOf: (file: File) => string,
): string =>
  createHash('sha256')
    .update(JSON.stringify([builderVersion, kind, label, files.map(identityOf)]))
    .digest('hex');

const documentsOf = async ({ kind, files }: SearchInput, tools: ReadingTools) => {
  switch (kind) {
    case 'apps':
      return appDocuments(files);
    case 'installers':
      return installerDocuments(files);
    case 'map':
      return mapDocuments(files);
    case 'content':
      return contentDocuments(files, tools);
  }
};

const excerptOf = (text: string): string =>
  Array.from(
    text
      .slice(0, 4 * excerptLength)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
    .slice(0, excerptLength)
    .join('');

const folded = (text: string): string => foldedWords(text).join(' ');

const createDatabase = async () => {
  const sqlite = await openSqlite();
  const database = new sqlite.oo1.DB(':memory:');
  database.exec(indexSchema);
  database.exec('BEGIN');
  const documents = database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?)');
  const words = database.prepare(
    'INSERT INTO words (rowid, title, path, body) VALUES (?, ?, ?, ?)',
  );
  let count = 0;
  return {
    add: ({ path, title, text, pathWords = path }: SearchDocument): void => {
      count += 1;
      documents.bind([count, path, title, excerptOf(text)]).stepReset();
      words.bind([count, folded(title), folded(pathWords), folded(text)]).stepReset();
    },
    finish: (): Uint8Array => {
      documents.finalize();
      words.finalize();
      database.exec(`COMMIT; INSERT INTO words (words) VALUES ('optimize'); VACUUM;`);
      return sqlite.capi.sqlite3_js_db_export(database);
    },
    close: (): void => {
      database.close();
    },
  };
};

/**
 * Builds the search index of a component. The same files give the same bytes on every computer.
 *
 * @throws the operating system's error when a file cannot be read; `signal.reason`
 */
export const buildSearchIndex = async (
  input: SearchInput,
  { signal, mostText: textLeft = mostText }: BuildOptions,
): Promise<SearchIndex> => {
  const notices: SearchNotice[] = [];
  const notice = (one: SearchNotice): void => void notices.push(one);
  const pdf = createPdfReader();
  const database = await createDatabase();
  try {
    const labels = [...new Set(Object.values(input.label))].filter((text) => text !== '');
    database.add({ path: '', title: tidyTitle(labels.join(' · ')), text: labels.join('\n') });
    let count = 1;
    let left = textLeft;
    for await (const document of await documentsOf(input, { pdf, signal, notice })) {
      signal.throwIfAborted();
      const isText = document.text.length <= left;
      if (!isText && left >= 0)
        notice({ code: 'SEARCH_TEXT_CUT', parameters: {}, path: document.path });
      if (count === mostDocuments) {
        notice({ code: 'SEARCH_NAMES_CUT', parameters: {}, path: document.path });
        break;
      }
      database.add(isText ? document : { ...document, text: '' });
      left = isText ? left - document.text.length : -1;
      count += 1;
    }
    return { bytes: database.finish(), notices };
  } finally {
    database.close();
    await pdf.close();
  }
};
