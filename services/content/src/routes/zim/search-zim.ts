import { get } from 'node:http';
import { bookIn, zimRoot } from './zim-book.ts';
import type { ZimServer } from './zim-server.ts';

/** A page of a ZIM file that was found. */
export interface ZimHit {
  readonly book: string;
  /** Path on the second origin. */
  readonly path: string;
  readonly title: string;
  readonly excerpt: string;
}

const limits = { hits: 20, bytes: 512 * 1024, timeoutMs: 5000, textLength: 200 } as const;

const fetchText = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(limits.timeoutMs);
    get(url, { agent: false, signal }, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response
        .on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length > limits.bytes) response.destroy(new Error('too long'));
        })
        .once('error', reject)
        .once('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(parts).toString('utf8'));
          else reject(new Error(`status ${response.statusCode ?? 0}`));
        });
    }).once('error', reject);
  });

type Field = 'title' | 'link' | 'description';
const isField = (name: string): name is Field =>
  name === 'title' || name === 'link' || name === 'description';

/** What kiwix-serve answers with `format=xml`: RSS. */
const readItems = async (xml: string): Promise<readonly Readonly<Record<Field, string>>[]> => {
  // Loaded by the first box that has libraries: some megabytes.
  const { Parser } = await import('htmlparser2');
  const items: Record<Field, string>[] = [];
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        path.push(name);
        if (name === 'item') items.push({ title: '', link: '', description: '' });
      },
      ontext: (text) => {
        const item = items.at(-1);
        const field = path.at(-1);
        if (item === undefined || path.at(-2) !== 'item' || field === undefined) return;
        if (isField(field)) item[field] += text;
      },
      onclosetag: () => {
        path.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return items;
};

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, limits.textLength);

const bookOfLink = (link: string): string | undefined =>
  link.startsWith(`${zimRoot}/`) ? bookIn(link.slice(zimRoot.length + 1)) : undefined;

/**
 * Searches in all ZIM files that are served.
 *
 * @returns undefined where it cannot be searched now
 */
export const searchZim = async (
  server: ZimServer,
  text: string,
): Promise<readonly ZimHit[] | undefined> => {
  const origin = server.origin();
  if (origin === undefined) return undefined;
  const query = new URLSearchParams({
    pattern: text,
    format: 'xml',
    pageLength: String(limits.hits),
  });
  try {
    const xml = await fetchText(`${origin}${zimRoot}/search?${query.toString()}`);
    const items = await readItems(xml);
    return items.flatMap(({ title, link, description }) => {
      const book = bookOfLink(link.trim());
      return book !== undefined && server.hasBook(book)
        ? [{ book, path: link.trim(), title: tidy(title), excerpt: tidy(description) }]
        : [];
    });
  } catch {
    return undefined;
  }
};
