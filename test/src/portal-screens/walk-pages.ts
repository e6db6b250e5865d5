import { request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A page of the portal as it comes over the Wi-Fi. */
export interface WalkedPage {
  /** Path and query, without a language. */
  readonly path: string;
  readonly document: string;
  /** Compressed, as it was sent. */
  readonly sentBytes: number;
}

interface Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const get = async (url: string, cookie: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en', cookie };
    request(url, { headers }, (response) => {
      const type = response.headers['content-type'] ?? '';
      // Whatever is no page is large now and then, and not looked at.
      if (!type.startsWith('text/') && !type.includes('javascript')) {
        response.destroy();
        resolve({ headers: response.headers, body: Buffer.alloc(0) });
        return;
      }
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          resolve({ headers: response.headers, body: Buffer.concat(chunks) });
        })
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });

const documentOf = ({ headers, body }: Answer): string =>
  (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();

const withoutLanguage = (url: URL): string => {
  url.searchParams.delete('lang');
  return url.pathname + url.search;
};

const linksIn = (document: string, portalUrl: string): readonly string[] =>
  [...document.matchAll(/<a\s[^>]*?href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), portalUrl))
    .filter((url) => url.origin === portalUrl && url.protocol === 'http:')
    .map(withoutLanguage);

/**
 * All pages of the portal that can be reached by links.
 *
 * @param portalUrl its origin
 * @param seeds paths that no link leads to
 * @param cookie of a session, where there is one
 */
export const walkPages = async (
  portalUrl: string,
  seeds: readonly string[],
  cookie = '',
): Promise<readonly WalkedPage[]> => {
  const waiting = [...seeds];
  const known = new Set(seeds);
  const pages: WalkedPage[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await get(portalUrl + path, cookie);
    if (!(answer.headers['content-type'] ?? '').includes('text/html')) continue;
    const document = documentOf(answer);
    pages.push({ path, document, sentBytes: answer.body.length });
    for (const link of linksIn(document, portalUrl)) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push(link);
    }
  }
  return pages;
};

const mostPageBytes = 14 * 1024;
const mostScriptBytes = 10 * 1024;

/** Pages whose script draws a map or sends a file that is gone on with. */
const hasKnownScript = (path: string): boolean =>
  path.startsWith('/maps/_view/') || path === '/carry/give';

/** @returns bytes of all scripts of a page, compressed each by itself */
const scriptBytesOf = async (document: string, portalUrl: string): Promise<number> => {
  let bytes = 0;
  for (const [, attributes = '', inline = ''] of document.matchAll(
    /<script([^>]*)>([^]*?)<\/script>/g,
  )) {
    const source = /src="([^"]+)"/.exec(attributes)?.[1];
    if (source === undefined) {
      bytes += gzipSync(inline).length;
    } else {
      const answer = await get(new URL(source, portalUrl).href, '');
      bytes +=
        answer.headers['content-encoding'] === 'gzip'
          ? answer.body.length
          : gzipSync(answer.body).length;
    }
  }
  return bytes;
};

/** What a walk weighs: the heaviest page, and the heaviest scripts of any page. */
export interface Weights {
  readonly page: { readonly path: string; readonly bytes: number };
  readonly script: { readonly path: string; readonly bytes: number };
  /** Of the pages that may have more. */
  readonly known: Readonly<Record<string, number>>;
}

/** Holds pages against what they may weigh; adds what is too much to `complaints`. */
export const weighPages = async (
  pages: readonly WalkedPage[],
  portalUrl: string,
  complaints: string[],
): Promise<Weights> => {
  let page = { path: '', bytes: 0 };
  let script = { path: '', bytes: 0 };
  const known: Record<string, number> = {};
  for (const { path, document, sentBytes } of pages) {
    if (sentBytes > page.bytes) page = { path, bytes: sentBytes };
    if (sentBytes > mostPageBytes) complaints.push(`${path}: ${sentBytes} bytes compressed`);
    const bytes = await scriptBytesOf(document, portalUrl);
    if (hasKnownScript(path)) {
      known[path] = bytes;
    } else {
      if (bytes > script.bytes) script = { path, bytes };
      if (bytes > mostScriptBytes) complaints.push(`${path}: ${bytes} bytes of scripts`);
    }
  }
  return { page, script, known };
};

/** Whoever chooses another language stays on the page. */
export const checkLanguageLinks = (
  pages: readonly WalkedPage[],
  portalUrl: string,
  complaints: string[],
): void => {
  for (const { path, document } of pages) {
    // The television has nobody who chooses.
    if (path === '/kiosk') continue;
    const link = /<a\s[^>]*?href="([^"]+)"[^>]*?hreflang="ar"/.exec(document)?.[1];
    const url = link === undefined ? undefined : new URL(link.replaceAll('&amp;', '&'), portalUrl);
    if (url === undefined) {
      complaints.push(`${path}: no way to Arabic`);
    } else if (withoutLanguage(new URL(url)) !== path) {
      complaints.push(`${path}: choosing Arabic leads to ${url.pathname}${url.search}`);
    }
  }
};
