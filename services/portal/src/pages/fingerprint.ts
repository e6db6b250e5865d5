import type { TrustState } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { Words } from '../language/words.ts';

/** 64 hex digits in groups of four, so that two people can read it to each other. */
const grouped = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';

/** The fingerprint that all content is signed under. */
export const trustedFingerprint = (words: Words, rootFingerprint: string): Html =>
  html`<p class="soft">${words.say('PAGE_TRUST_CONFIRMED')}</p>
    <code class="code" dir="ltr">${grouped(rootFingerprint)}</code>`;

/** Whom the box trusts; on a new box, whom it is asked to trust. */
export const trustPanel = (words: Words, trust: TrustState): Html => {
  switch (trust.kind) {
    case 'unset':
      return html`<p class="soft">${words.say('PAGE_TRUST_UNSET')}</p>`;
    case 'offered':
      return html`<div class="card notice">
        ${icon('key')}
        <div>
          <strong class="name">${words.say('PAGE_TRUST_OFFERED')}</strong>
          <p>${words.say('PAGE_TRUST_OFFERED_HOW')}</p>
          <p class="soft">${words.say('PAGE_TRUST_FINGERPRINT')}</p>
          <code class="code" dir="ltr">${grouped(trust.rootFingerprint)}</code>
        </div>
      </div>`;
    case 'confirmed':
      return html`<div class="card notice good">
        ${icon('good')}
        <div>
          <p>${words.say('PAGE_SIGNED')}</p>
          <details>
            <summary>${words.say('PAGE_SIGNED_CHECK')}</summary>
            ${trustedFingerprint(words, trust.rootFingerprint)}
          </details>
        </div>
      </div>`;
  }
};
