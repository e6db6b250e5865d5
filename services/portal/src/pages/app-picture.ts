import type { AppListing } from '@p2p-hotspot/fdroid/routes';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { encodePath } from './page-context.ts';

/** The icon of an app, or a drawing where it has none. */
export const appIcon = (basePath: string, { iconPath }: AppListing): Html =>
  iconPath === undefined
    ? html`<span class="badge-icon">${icon('apps')}</span>`
    : html`<img
        class="badge-icon"
        src="${basePath}/${encodePath(iconPath)}"
        alt=""
        width="48"
        height="48"
        loading="lazy"
      />`;
