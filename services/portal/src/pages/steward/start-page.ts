import { html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { linkTo } from '../page-context.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { stewardSections } from './steward-sections.ts';

export const signOutPath = '/steward/sign-out';

/**
 * All that a steward may do, by name.
 *
 * @param isThere whether this box has the page: one without a place for own files has fewer
 */
export const startPage = (view: StewardView, isThere: (path: string) => boolean): StewardPage => {
  const { context } = view;
  const { words } = context;
  return {
    title: words.say('PAGE_STEWARD'),
    main: html`<ul class="list tiles">
        ${stewardSections
          .filter(({ path }) => isThere(path))
          .map(
            ({ path, title, lead, icon: drawing }) =>
              html`<li>
                <a class="row" href="${linkTo(context, path)}">
                  <span class="badge-icon">${icon(drawing)}</span>
                  <div class="grow">
                    <strong class="name">${words.say(title)}</strong>
                    <p class="soft">${words.say(lead)}</p>
                  </div>
                </a>
              </li>`,
          )}
      </ul>
      <h2>${words.say('PAGE_STEWARD_SIGN_OUT')}</h2>
      ${stewardForm(
        view,
        signOutPath,
        html`<p>${words.say('PAGE_STEWARD_SIGN_OUT_WHY')}</p>
          <p class="links">
            <button class="button quiet">${words.say('PAGE_STEWARD_SIGN_OUT')}</button>
          </p>`,
      )}`,
  };
};
