import { isAuthenticated } from '../catalogue/source-address.ts';
import { nameInUrl, type OfferedFile } from '../catalogue/offered-file.ts';
import type { Tracker } from './tracker.ts';

const maxPageBytes = 2 * 1024 * 1024;

const link = /\bhref\s*=\s*(?:"([^"]{1,4096})"|'([^']{1,4096})'|([^\s"'>]{1,4096}))/gi;

/** The few that stand in addresses. */
const withoutEntities = (text: string): string =>
  text.replaceAll(/&(?:amp|#38|#x26);/gi, '&').replaceAll(/&(?:#47|#x2f);/gi, '/');

/** All that a page links to and that has the name of a file; whatever it says of it is not read. */
export const pageTracker: Tracker<'page'> = {
  questions: ({ source: { url } }) => [
    {
      ...{ url, method: 'GET', accept: 'text/html,*/*', maxBytes: maxPageBytes },
      ...{ isOptional: false, takesPage: true },
    },
  ],
  read: (_app, { bytes, url }) => {
    const found = new Map<string, OfferedFile>();
    for (const [, quoted, single, bare] of bytes.toString().matchAll(link)) {
      const reference = withoutEntities(quoted ?? single ?? bare ?? '');
      if (!URL.canParse(reference, url.href)) continue;
      const address = new URL(reference, url);
      address.hash = '';
      const name = nameInUrl(address);
      if (name?.includes('.') !== true || !isAuthenticated(address)) continue;
      found.set(address.href, { name, url: address.href });
    }
    return [...found.values()];
  },
};
