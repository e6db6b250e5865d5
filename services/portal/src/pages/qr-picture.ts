import { html, trustedMarkup, type Html } from '../html/html.ts';

/**
 * A QR code with a text for those who do not see it.
 *
 * @param svg from a generator of our own choice, which writes digits and path commands
 */
export const qrPicture = (svg: string, label: string): Html =>
  html`${trustedMarkup(svg.trim().slice(0, '<svg'.length))} class="qr" role="img"
  aria-label="${label}"${trustedMarkup(svg.trim().slice('<svg'.length))}`;
