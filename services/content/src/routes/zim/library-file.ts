import { mkdir, open, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readZimHeader, zimHeaderBytes } from '../../zim/zim-header.ts';
import { bookNameOf, type ZimFile } from './zim-book.ts';

/** A ZIM file that can be served, under its name. */
export interface Book {
  readonly name: string;
  readonly uuid: string;
  readonly zim: ZimFile;
}

const readUuid = async ({ file, sizeBytes }: ZimFile): Promise<string | undefined> => {
  const handle = await open(file).catch(() => undefined);
  try {
    const header = Buffer.alloc(zimHeaderBytes);
    const read = await handle?.read(header, 0, header.length, 0);
    return read?.bytesRead === header.length ? readZimHeader(header, sizeBytes)?.uuid : undefined;
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
};

/** What is on the shelf: files that are whole as far as their headers tell, and those that are not. */
export interface Sorted {
  readonly books: readonly Book[];
  readonly broken: readonly ZimFile[];
}

/** Looks at the header of each file. Of a file that is there twice, the second goes by the first's book. */
export const sortZimFiles = async (files: readonly ZimFile[]): Promise<Sorted> => {
  const books = new Map<string, Book>();
  const broken: ZimFile[] = [];
  for (const zim of files) {
    const uuid = await readUuid(zim);
    if (uuid === undefined) broken.push(zim);
    else if (!books.has(uuid)) books.set(uuid, { name: bookNameOf(zim), uuid, zim });
  }
  return { books: [...books.values()], broken };
};

/**
 * Writes what kiwix-serve reads: a link to each file, called like its book, and the library that names
 * them. Names and identifiers are ours, whatever the files are called.
 *
 * @param folder of this process alone
 * @returns path of the library
 */
export const writeLibrary = async (folder: string, books: readonly Book[]): Promise<string> => {
  const shelf = join(folder, 'books');
  await rm(shelf, { recursive: true, force: true });
  await mkdir(shelf, { recursive: true });
  const entries: string[] = [];
  for (const { name, uuid, zim } of books) {
    const link = join(shelf, `${name}.zim`);
    await symlink(zim.file, link);
    entries.push(`<book id="${uuid}" path="books/${name}.zim" title="${name}"/>`);
  }
  const library = join(folder, 'library.xml');
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<library version="20110515">\n${entries.join('\n')}\n</library>\n`;
  await writeFile(`${library}.new`, text);
  await rename(`${library}.new`, library);
  return library;
};
