import { createHash } from 'node:crypto';
import type { Message } from '@p2p-hotspot/contract';
import { messagesIn, type CatalogueLanguage } from '@p2p-hotspot/contract/languages';
import type { PortalPage } from './stage.ts';

const code = 'SCREEN_BOX_AWAY';
const refreshSeconds = 5;
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** Corners and the middle, one a minute: nothing burns in. */
const places = ['start', 'center end', 'end start', 'center', 'end', 'start end'] as const;

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

const messageIn = (language: string): Message | undefined =>
  // What a box is set to may be a language that we have no words in.
  (messagesIn(language as CatalogueLanguage) as ReturnType<typeof messagesIn> | undefined)?.[code];

const styles = (place: string): string =>
  `body{margin:0;padding:6vmin;box-sizing:border-box;min-height:100vh;display:grid;place-content:${place};background:#000;color:#f5ebdf;font:min(2.6vmax,3.8vmin)/1.3 system-ui,"Noto Sans",sans-serif}` +
  `h1{font-size:1.7em;line-height:1.15;margin:.2em 0}p{margin:.3em 0;color:#c3b2a2;max-width:24em}`;

/**
 * The page while the portal is away. It asks again by itself.
 *
 * @param language of the box (`HOTSPOT_LANGUAGE`), BCP 47
 * @param minute of any clock
 */
export const awayPage = (
  { language = 'en', communityName = '' }: { language?: string; communityName?: string },
  minute: number,
): PortalPage => {
  const tag = language.toLowerCase().split('-', 1)[0] ?? 'en';
  const known = messageIn(tag);
  const { text, hint = '' } = known ?? messageIn('en') ?? { text: code };
  const shown = known === undefined ? 'en' : tag;
  const style = styles(places[minute % places.length] ?? 'center');
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    policy: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'`,
    html:
      `<!doctype html><html lang="${shown}" dir="${rightToLeft.has(shown) ? 'rtl' : 'ltr'}"><head><meta charset="utf-8" />` +
      `<meta http-equiv="refresh" content="${refreshSeconds}" /><title>${escaped(text)}</title><style>${style}</style></head>` +
      `<body><main><p>${escaped(communityName)}</p><h1>${escaped(text)}</h1><p>${escaped(hint)}</p></main></body></html>`,
  };
};
