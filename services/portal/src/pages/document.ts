import type { MessageCode } from '@p2p-hotspot/contract';
import { copyScript } from '../html/copy-script.ts';
import { html, renderHtml, trustedMarkup, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import { liveScript } from '../html/live-script.ts';
import { stylesheet } from '../html/stylesheet.ts';
import { isMiniBrowser } from '../holdings/mini-browser.ts';
import { aboutPath } from './community-texts.ts';
import { correctionLink } from './correction-link.ts';
import { machineMadeNote } from './machine-made-note.ts';
import { miniBrowserNote } from './mini-browser-note.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { remoteHelpBanner } from './remote-help-notice.ts';
import { stewardPath } from './steward/steward-sections.ts';
import { sectionBytes, sections } from './sections.ts';

/** What a page gives to be put between header and footer. */
export interface Page {
  readonly title: string;
  readonly main: Html;
  /** The page shows the status as it changes (status-panel.ts). */
  readonly live?: boolean;
  /** The page has texts that a button copies (copy-script.ts). */
  readonly copies?: boolean;
  /** Where scripts are off: seconds after which the page loads itself again. */
  readonly refreshSeconds?: number | undefined;
  /** The page has a form, which tells where it comes from. */
  readonly form?: boolean;
  /** Path of the portal's own script that the page loads; its forms tell where they come from. */
  readonly script?: string;
  /** The page itself tells how to open it in a real browser. */
  readonly tellsBrowser?: boolean;
  /** The page itself tells of remote help. */
  readonly tellsRemoteHelp?: boolean;
  /** The page has a map: addresses of what draws it. */
  readonly map?: { readonly module: string; readonly styles: string };
}

const favicon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='6' fill='%238f3413'/%3E%3Cpath d='M5 12l7-6 7 6M7 11v8h10v-8' fill='none' stroke='%23fffaf4' stroke-width='2'/%3E%3C/svg%3E";

// Byte for byte what the policy's hashes were made of (content-security.ts).
const styleElement = trustedMarkup(`<style>${stylesheet}</style>`);
const scriptElement = trustedMarkup(`<script>${liveScript}</script>`);
const copyElement = trustedMarkup(`<script>${copyScript}</script>`);

const isOpen = ({ path }: PageContext, section: string): boolean =>
  section === '/' ? path === '/' : path === section || path.startsWith(`${section}/`);

const navigationLink = (
  context: PageContext,
  path: string,
  title: MessageCode,
  iconName: IconName,
): Html =>
  html`<li>
    <a
      href="${linkTo(context, path)}"
      ${isOpen(context, path) && trustedMarkup('aria-current="page"')}
      >${icon(iconName)}${context.words.say(title)}</a
    >
  </li>`;

const navigation = (context: PageContext): Html => html`
  <nav aria-label="${context.words.say('PAGE_NAVIGATION')}">
    <ul>
      ${navigationLink(context, '/', 'PAGE_HOME', 'home')}
      ${sections
        .filter((section) => sectionBytes(context, section) !== undefined)
        .map((section) => navigationLink(context, section.path, section.title, section.icon))}
      ${navigationLink(context, '/search', 'PAGE_SEARCH', 'search')}
      ${navigationLink(context, '/status', 'PAGE_STATUS', 'status')}
      ${navigationLink(context, '/help', 'PAGE_HELP', 'help')}
    </ul>
  </nav>
`;

const languageLinks = (context: PageContext): Html | false =>
  context.community.languages.length > 1 &&
  html`<p aria-label="${context.words.say('PAGE_LANGUAGES')}">
    ${context.community.languages.map(({ tag, ownName }) => {
      const here = { ...context, chosenLanguage: tag, linkBase: '' };
      const link = linkTo(here, context.path, context.query);
      return html`<a href="${link}" lang="${tag}" hreflang="${tag}">${ownName}</a> `;
    })}
  </p>`;

/** A whole document, ready to be sent: complete without scripts, and without any second request. */
export const renderDocument = (context: PageContext, page: Page): string => {
  const { words, siteName, community } = context;
  const { tag, direction } = words.language;
  const title = page.title === siteName ? siteName : `${page.title} · ${siteName}`;
  return renderHtml(
    html`<!doctype html>
      <html lang="${tag}" dir="${direction}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <link rel="icon" href="${trustedMarkup(favicon)}" />
          ${styleElement}
          ${community.style !== undefined && trustedMarkup(`<style>${community.style.css}</style>`)}
          ${page.map !== undefined && html`<link rel="stylesheet" href="${page.map.styles}" />`}
          ${
            page.refreshSeconds !== undefined &&
            html`<noscript
              ><meta http-equiv="refresh" content="${page.refreshSeconds}"
            /></noscript>`
          }
        </head>
        <body>
          <a class="skip" href="#main">${words.say('PAGE_SKIP_TO_CONTENT')}</a>
          <header>
            <div class="wrap">
              <a class="brand" href="${linkTo(context, '/')}">${icon('hearth')}${siteName}</a>
              ${navigation(context)}
            </div>
          </header>
          <main id="main" class="wrap" tabindex="-1">
            ${
              page.tellsBrowser !== true &&
              isMiniBrowser(context.userAgent) &&
              miniBrowserNote(context)
            }
            ${page.tellsRemoteHelp !== true && remoteHelpBanner(words, context.remoteHelp)}
            ${page.main}
          </main>
          <footer class="wrap">
            <p>${words.say('PAGE_FOOTER')}</p>
            <p>
              <a href="${linkTo(context, aboutPath)}">${words.say('PAGE_ABOUT')}</a> ·
              <a href="${linkTo(context, stewardPath)}">${words.say('PAGE_STEWARD')}</a>
            </p>
            ${machineMadeNote(words)} ${correctionLink(context)} ${languageLinks(context)}
          </footer>
          ${page.live === true && scriptElement} ${page.copies === true && copyElement}
          ${page.map !== undefined && html`<script type="module" src="${page.map.module}"></script>`}
          ${page.script !== undefined && html`<script src="${page.script}"></script>`}
        </body>
      </html>`,
  ).trim();
};
