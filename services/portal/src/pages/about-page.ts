import type { CommunityTextKind, MessageCode } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { communityText } from './community-texts.ts';
import type { Page } from './document.ts';
import { trustedFingerprint, trustPanel } from './fingerprint.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { releaseList } from './release-list.ts';

/** The picture of the community. */
export const aboutPicturePath = '/about/picture';

const picture = ({ words, community }: PageContext): Html | false => {
  if (community.picture === undefined) return false;
  const { alt, width, height, mark } = community.picture;
  const text = words.pick(alt);
  return html`<p>
    <img
      class="shown"
      src="${aboutPicturePath}?v=${mark}"
      width="${width}"
      height="${height}"
      alt="${text?.value ?? ''}"
      lang="${text?.tag ?? words.language.tag}"
    />
  </p>`;
};

const section = (
  context: PageContext,
  kind: CommunityTextKind,
  title: MessageCode,
): Html | false => {
  const text = communityText(context, kind);
  return (
    text !== undefined &&
    html`<h2>${context.words.say(title)}</h2>
      ${text}`
  );
};

const languageList = ({ words, path, community: { languages } }: PageContext): Html => html`
  <h2>${words.say('PAGE_ABOUT_LANGUAGES')}</h2>
  <p class="crumbs">
    ${languages.map(
      ({ tag, ownName }) =>
        html`<a href="${path}?lang=${tag}" lang="${tag}" hreflang="${tag}" dir="auto"
          >${ownName}</a
        > `,
    )}
  </p>
`;

const source = (context: PageContext): Html => {
  const { words, store, status } = context;
  const releases = store.current?.releases ?? [];
  return html`<h2>${words.say('PAGE_ABOUT_SOURCE')}</h2>
    ${releases.length === 0 && html`<p>${words.say('PAGE_ABOUT_SOURCE_NONE')}</p>`}
    ${releaseList(context)}
    ${
      status !== undefined &&
      releases.length > 0 &&
      html`<div class="card notice ${status.trust.kind === 'confirmed' && 'good'}">
        ${icon(status.trust.kind === 'confirmed' ? 'good' : 'key')}
        <div>
          <p>
            ${words.say(
              status.trust.kind === 'confirmed' ? 'PAGE_ABOUT_SIGNED' : 'PAGE_ABOUT_NOT_SIGNED',
            )}
          </p>
          <details>
            <summary>${words.say('PAGE_TRUST_FINGERPRINT')}</summary>
            ${
              status.trust.kind === 'confirmed'
                ? trustedFingerprint(words, status.trust.rootFingerprint)
                : trustPanel(words, status.trust)
            }
          </details>
        </div>
      </div>`
    }
    <p>
      <a class="inline-link" href="${linkTo(context, '/status')}"
        >${words.say('PAGE_STATUS_DETAILS')}</a
      >
    </p>`;
};

/** Who is behind this box: texts and picture of the community, its languages, where the content is from. */
export const aboutPage = (context: PageContext): Page => {
  const { words, siteName, community } = context;
  const texts = [
    section(context, 'rules', 'PAGE_ABOUT_RULES'),
    section(context, 'contacts', 'PAGE_ABOUT_CONTACTS'),
  ];
  const about = communityText(context, 'about');
  const isSilent = about === undefined && texts.every((text) => text === false);
  const hasOwn = Object.keys(community.local.file.texts ?? {}).length > 0;
  return {
    title: words.say('PAGE_ABOUT'),
    main: html`<h1 dir="auto">${siteName}</h1>
      ${picture(context)}
      ${isSilent ? html`<p class="soft">${words.say('PAGE_ABOUT_NO_TEXT')}</p>` : about} ${texts}
      ${hasOwn && html`<p class="soft">${words.say('PAGE_ABOUT_OWN_TEXTS')}</p>`}
      ${languageList(context)} ${source(context)}`,
  };
};
