import type { CodedMessage, StewardStanding } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import type { Page } from '../document.ts';
import { notice } from '../notice.ts';
import { linkTo, type PageContext } from '../page-context.ts';
import { stewardPath } from './steward-sections.ts';

/** What every page of a steward who has signed in is drawn from. */
export interface StewardView {
  readonly context: PageContext;
  readonly standing: StewardStanding;
  /** Shows that a form was drawn for this session. */
  readonly formToken: string;
}

/** What a page of the steward gives; what stands around it is the same for all. */
export interface StewardPage {
  readonly title: string;
  /** What the page is for, in one or two plain sentences. */
  readonly lead?: string;
  readonly main: Html;
  /** Seconds after which the page loads itself again, where scripts are off. */
  readonly refreshSeconds?: number;
  /** The page itself tells of remote help. */
  readonly tellsRemoteHelp?: boolean;
}

/** Names of fields that are the frame's own. */
export const formTokenField = 'form';
export const sureField = 'sure';

/** What is said above a page. */
export interface Said {
  /** What was done just now. */
  readonly done?: string | undefined;
  /** Why it was not done. */
  readonly refusal?: CodedMessage | undefined;
}

/** A form that asks the box for something. Its fields come back to the route of `path`. */
export const stewardForm = (
  { context, formToken }: StewardView,
  path: string,
  content: Html,
  fields: Iterable<readonly [string, string]> = [],
): Html =>
  html`<form class="card" method="post" action="${linkTo(context, path)}">
    <input type="hidden" name="${formTokenField}" value="${formToken}" />
    ${[...fields].map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${content}
  </form>`;

/** Puts a page between what all pages of the steward have. */
export const framePage = (
  { context, standing }: StewardView,
  { title, lead, main, refreshSeconds, tellsRemoteHelp = false }: StewardPage,
  { done, refusal }: Said = {},
): Page => {
  const { words } = context;
  return {
    title,
    refreshSeconds,
    tellsRemoteHelp,
    form: true,
    main: html`${
        context.path !== stewardPath &&
        html`<p class="crumbs">
          <a href="${linkTo(context, stewardPath)}">${words.say('PAGE_STEWARD')}</a>
        </p>`
      }
      <h1>${title}</h1>
      ${lead !== undefined && html`<p class="lead">${lead}</p>`}
      ${done !== undefined && notice(words, { code: done, parameters: {} }, 'good')}
      ${refusal !== undefined && notice(words, refusal)}
      ${standing.logTrouble !== undefined && notice(words, standing.logTrouble)} ${main}`,
  };
};
