import { open } from 'node:fs/promises';
import { isWholeZim } from './check-zim.ts';
import { decodeText } from './extract/decode-text.ts';
import { longestText, tidyTitle, type Extracted } from './extract/extracted.ts';
import { readHtml } from './extract/read-html.ts';
import type { IndexedFile, ReadingTools, SearchDocument } from './search-input.ts';

/** Bytes of a page or a text that are read; in the longest ones, words after that are not found. */
const mostReadBytes = 4 * 1024 * 1024;
/** PDF is read whole; larger files are mostly pictures. */
const largestPdfBytes = 256 * 1024 * 1024;

const readers: Readonly<Record<string, 'html' | 'text' | 'pdf' | 'zim'>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  md: 'text',
  csv: 'text',
  pdf: 'pdf',
  zim: 'zim',
};

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What a file is called by people: without folder and ending, with spaces. */
export const spokenName = (path: string): string =>
  nameOf(path)
    .replace(/(?<=.)\.[^.]{1,8}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();

const readStart = async ({ source, sizeBytes }: IndexedFile): Promise<Buffer> => {
  const handle = await open(source);
  try {
    const start = Buffer.alloc(Math.min(sizeBytes, mostReadBytes));
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    return start.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const nothing: Extracted = { title: '', text: '' };

const extract = async (file: IndexedFile, tools: ReadingTools): Promise<Extracted> => {
  const { path, source, sizeBytes } = file;
  switch (readers[extensionOf(path)]) {
    case 'html':
      return readHtml(decodeText(await readStart(file)));
    case 'text':
      return { title: '', text: decodeText(await readStart(file)).slice(0, longestText) };
    case 'pdf': {
      if (sizeBytes > largestPdfBytes) return nothing;
      const read = await tools.pdf.read(source);
      if (read === undefined) tools.notice({ code: 'SEARCH_PDF_NOT_READ', parameters: {}, path });
      return read ?? nothing;
    }
    case 'zim':
      if (!(await isWholeZim(source, sizeBytes, tools.signal))) {
        tools.notice({ code: 'CONTENT_ZIM_DAMAGED', parameters: {}, path });
      }
      return nothing;
    case undefined:
    default:
      return nothing;
  }
};

/** Folders of a component, each once, with a slash at the end. */
const foldersOf = (files: readonly IndexedFile[]): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.slice(0, slash + 1));
    }
  }
  return folders;
};

/** Parts of a web page that nobody looks for. */
const isPartOfPages = (path: string): boolean =>
  /^(?:css|js|mjs|map|json|woff2?|ttf|otf|ico|svg)$/.test(extensionOf(path));

/**
 * What can be found in files and folders: by name, and by title and text where a file has them. Of a
 * site, which opens with its start page, only pages and documents, by no folder of its.
 */
export async function* contentDocuments(
  files: readonly IndexedFile[],
  tools: ReadingTools,
): AsyncGenerator<SearchDocument> {
  const isSite = files.some(({ path }) => path === 'index.html');
  if (!isSite) {
    for (const path of foldersOf(files)) {
      yield { path, title: tidyTitle(nameOf(path.slice(0, -1))), text: '' };
    }
  }
  for (const file of files) {
    tools.signal.throwIfAborted();
    if (isSite && isPartOfPages(file.path)) continue;
    const { title, text } = await extract(file, tools);
    yield { path: file.path, title: title || tidyTitle(spokenName(file.path)), text };
  }
}
