import { createHash } from 'node:crypto';
import { viewerPolicy } from '@p2p-hotspot/maps/routes';
import { captiveStylesheet } from './captive-stylesheet.ts';
import { copyScript } from './copy-script.ts';
import { kioskStylesheet } from './kiosk-stylesheet.ts';
import { liveScript } from './live-script.ts';
import { stylesheet } from './stylesheet.ts';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Pages of the portal: our stylesheet, our scripts and nothing else runs; nothing foreign loads.
 *
 * @param script address of one more script that the page loads
 */
export const pagePolicy = (script?: string): string =>
  [
    "default-src 'none'",
    `style-src ${[stylesheet, kioskStylesheet, captiveStylesheet].map(hashOf).join(' ')}`,
    [
      'script-src',
      hashOf(liveScript),
      hashOf(copyScript),
      ...(script === undefined ? [] : [script]),
    ].join(' '),
    "img-src 'self' data:",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * A page with a map: what draws it comes from one folder of ours.
 *
 * @param origin of the portal, as the visitor has it
 */
export const mapPagePolicy = (origin: string): string => {
  const { image, script, style, worker } = viewerPolicy(origin);
  return plainPagePolicy
    .replace('script-src', `worker-src ${worker}; script-src ${script}`)
    .replace('style-src', `style-src ${style}`)
    .replace("img-src 'self'", `img-src 'self' ${image}`);
};

/** The same policy with one more style that may stand in the page. */
export const withStyle = (policy: string, source: string): string =>
  policy.replace('style-src ', `style-src ${source} `);

/** Of pages that load no other script. */
export const plainPagePolicy = pagePolicy();

/** Files on the portal's origin: whatever they are, as a page they can do nothing. */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Bundled sites, on their own origin: their scripts run and may keep data there, but they reach
 * neither the portal nor anything outside the box.
 */
export const sitePolicy = [
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
  "form-action 'self'",
  "base-uri 'self'",
].join('; ');

/** What may run scripts, or be drawn as a page of its own. */
const isDocument = (contentType: string): boolean =>
  /^(?:text\/html|application\/xhtml\+xml|image\/svg\+xml|application\/(?:[a-z.+-]+\+)?xml)/.test(
    contentType,
  );

/**
 * Files of the community's own drive, which nobody signed. A page of it may run its scripts, with an origin
 * of nobody: what sites of an operator keep in the browser is not for it, and it opens nothing over them.
 */
export const drivePolicy = (contentType: string): string =>
  isDocument(contentType) ? `${sitePolicy}; sandbox allow-scripts allow-forms` : sitePolicy;

/** Sent with every answer of both origins. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), payment=(), usb=()',
} as const;
