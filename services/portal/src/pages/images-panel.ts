import type { BoxStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { PageContext } from './page-context.ts';

/** What became of the container images that releases brought. */
export const imagesPanel = (
  { words }: PageContext,
  { images = [] }: Pick<BoxStatus, 'images'>,
): Html => {
  if (images.length === 0) return html``;
  return html`<h2>${words.say('PAGE_STATUS_IMAGES')}</h2>
    <ul class="list">
      ${images.map(({ component, message }) => {
        const { text, hint } = words.told(message);
        return html`<li class="card">
          <p><bdi>${component}</bdi></p>
          <p>${text}</p>
          ${hint !== undefined && html`<p class="soft">${hint}</p>`}
        </li>`;
      })}
    </ul>`;
};
