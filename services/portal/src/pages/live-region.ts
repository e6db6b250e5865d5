import { html, trustedMarkup, type Html } from '../html/html.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { statusPanel } from './status-panel.ts';

/** Seconds after which a page without scripts is loaded again: often while the box works. */
export const refreshSeconds = { busy: 3, idle: 20 } as const;

/** The number of the generation that is served, as pages and events name it; empty on a new box. */
export const generationMark = (generation: number | undefined): string =>
  generation === undefined ? '' : String(generation);

/**
 * The status panel with what the script needs to keep it current.
 *
 * @param reloads whether a new generation makes the whole page load again
 */
export const liveRegion = (context: PageContext, reloads: boolean): Html =>
  html`<div
    id="live"
    data-events="${linkTo(context, '/status/events')}"
    data-generation="${generationMark(context.store.current?.generation)}"
    ${reloads && trustedMarkup('data-reload')}
  >
    ${statusPanel(context.words, context.status)}
  </div>`;
