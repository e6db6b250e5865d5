import { html, type Html } from '../html/html.ts';
import type { PageContext } from './page-context.ts';
import { releaseOrigin } from './provenance.ts';

/** Releases in force, each with its age, what brought it and who signed it; empty where there is none. */
export const releaseList = (context: PageContext): Html => {
  const { words, store } = context;
  return html`<ul class="list">
    ${(store.current?.releases ?? []).map((release) => {
      const { channel, counter, label, issued } = release;
      return html`<li class="card">
        <h3>${words.localizedText(label) === '' ? channel : words.localized(label)}</h3>
        <p class="soft">
          ${words.say('PAGE_STATUS_RELEASE_LINE', {
            channel,
            counter,
            issued: words.date(issued),
          })}
        </p>
        ${releaseOrigin(context, release)}
      </li>`;
    })}
  </ul>`;
};
