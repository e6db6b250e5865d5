import type { MessageCode } from '@p2p-hotspot/contract';
import type { AntiFeature, AppVersion } from '@p2p-hotspot/fdroid/routes';
import { explainPermissions } from '../holdings/permission-groups.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { Words } from '../language/words.ts';

/** F-Droid's anti-features (f-droid.org/docs/Anti-Features) in plain words. */
const traitWords: ReadonlyMap<string, MessageCode> = new Map([
  ['Ads', 'PAGE_TRAIT_ADS'],
  ['DisabledAlgorithm', 'PAGE_TRAIT_ALGORITHM'],
  ['KnownVuln', 'PAGE_TRAIT_VULNERABLE'],
  ['NSFW', 'PAGE_TRAIT_ADULT'],
  ['NoSourceSince', 'PAGE_TRAIT_NO_SOURCE'],
  ['NonFreeAdd', 'PAGE_TRAIT_RECOMMENDS'],
  ['NonFreeAssets', 'PAGE_TRAIT_ASSETS'],
  ['NonFreeComp', 'PAGE_TRAIT_PARTS'],
  ['NonFreeDep', 'PAGE_TRAIT_NEEDS'],
  ['NonFreeNet', 'PAGE_TRAIT_SERVICE'],
  ['TetheredNet', 'PAGE_TRAIT_ONE_SERVICE'],
  ['Tracking', 'PAGE_TRAIT_TRACKING'],
  ['UpstreamNonFree', 'PAGE_TRAIT_ORIGINAL'],
] satisfies [string, MessageCode][]);

/** One that F-Droid does not know is called as the repository calls it. */
const traitName = (words: Words, { id, name }: AntiFeature): Html => {
  const code = traitWords.get(id);
  if (code !== undefined) return html`${words.say(code)}`;
  return words.pick(name) === undefined ? html`${id}` : words.localized(name);
};

/** What people may not like about a version; nothing where there is nothing. */
export const traitsSection = (words: Words, { antiFeatures }: AppVersion): Html | false =>
  antiFeatures.length > 0 &&
  html`<h2>${words.say('PAGE_APP_TRAITS')}</h2>
    <div class="card notice">
      ${icon('warning')}
      <ul class="plain">
        ${antiFeatures.map(
          (feature) =>
            html`<li>
              ${traitName(words, feature)}
              ${
                words.localizedText(feature.reason) !== '' &&
                html`<p class="soft">${words.localized(feature.reason)}</p>`
              }
            </li>`,
        )}
      </ul>
    </div>`;

/**
 * What a version may do on a phone, in plain words.
 *
 * @param apiLevel of the visitor's phone
 */
export const permissionsSection = (
  words: Words,
  { permissions }: AppVersion,
  apiLevel: number | undefined,
): Html => {
  const { sentences, unexplained } = explainPermissions(permissions, apiLevel);
  return html`<h2>${words.say('PAGE_APP_PERMISSIONS')}</h2>
    ${
      sentences.length + unexplained.length === 0 &&
      html`<p>${words.say('PAGE_APP_PERMISSIONS_NONE')}</p>`
    }
    ${
      sentences.length > 0 &&
      html`<ul class="plain">
        ${sentences.map((code) => html`<li>${words.say(code)}</li>`)}
      </ul>`
    }
    ${
      unexplained.length > 0 &&
      html`<details>
        <summary>${words.say('PAGE_APP_PERMISSIONS_MORE', { count: unexplained.length })}</summary>
        <ul class="plain soft" dir="ltr">
          ${unexplained.slice(0, 50).map((name) => html`<li>${name}</li>`)}
        </ul>
      </details>`
    }`;
};
