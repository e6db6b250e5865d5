import { html, type Html } from '../../html/html.ts';
import { linkTo } from '../page-context.ts';
import { stewardForm, sureField, type StewardPage, type StewardView } from './steward-page.ts';

/** What a steward is asked before something is done that is hard to undo. */
export interface Confirmation {
  /** What will be done, as a question. */
  readonly title: string;
  /** What will happen, and what not. */
  readonly text: Html;
  /** What the button says: the act, never "OK". */
  readonly button: string;
}

/** Asks once more; what was typed is carried on. */
export const confirmPage = (
  view: StewardView,
  path: string,
  { title, text, button }: Confirmation,
  fields: Iterable<readonly [string, string]>,
): StewardPage => ({
  title,
  main: stewardForm(
    view,
    path,
    html`${text}
      <p class="links">
        <button class="button">${button}</button>
        <a class="button quiet" href="${linkTo(view.context, path)}"
          >${view.context.words.say('PAGE_STEWARD_CANCEL')}</a
        >
      </p>`,
    [...fields, [sureField, 'yes']],
  ),
});
