import type { ImageStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { componentLabel } from './component-parts.ts';
import type { PageContext } from './page-context.ts';

/** Another port of the machine by which the visitor reaches the portal. */
const originAt = ({ siteOrigin }: PageContext, port: number): string => {
  const address = new URL(siteOrigin);
  address.port = String(port);
  return address.origin;
};

/** The operator's words for the app, or the name of its component. */
const nameOf = ({ words, store }: PageContext, { channel, component }: ImageStatus): Html => {
  const served = store.current?.components.find(
    (one) => one.channel === channel && one.component.name === component,
  );
  return served === undefined ? html`${component}` : componentLabel(words, served);
};

/** Apps that releases brought and that run beside the services of the box, each at ports of its own. */
export const extraApps = (context: PageContext): Html => {
  const { words, status } = context;
  const places = (status?.images ?? []).flatMap((image) =>
    (image.ports ?? []).map((port) => ({ image, port })),
  );
  if (places.length === 0) return html``;
  return html`<h2>${words.say('PAGE_HOME_EXTRA_APPS')}</h2>
    <ul class="list tiles">
      ${places.map(
        ({ image, port }) =>
          html`<li>
            <a class="row" href="${originAt(context, port)}/">
              <span class="badge-icon">${icon('open')}</span>
              <div class="grow">
                <strong class="name"><bdi>${nameOf(context, image)}</bdi></strong>
                <p class="soft">${words.say('PAGE_HOME_EXTRA_APP')} · <bdi>:${port}</bdi></p>
              </div>
            </a>
          </li>`,
      )}
    </ul>`;
};
