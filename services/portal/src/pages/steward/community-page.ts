import { communityLimits, type CodedMessage, type MessageCode } from '@p2p-hotspot/contract';
import {
  editedFields,
  textOf,
  type EditedField,
  type EditedTexts,
} from '../../community/edit-texts.ts';
import { html, type Html } from '../../html/html.ts';
import { aboutPicturePath } from '../about-page.ts';
import { aboutPath } from '../community-texts.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { formTokenField, stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { stewardPath } from './steward-sections.ts';

export const communityPath = `${stewardPath}/community`;
export const communityPicturePath = `${communityPath}/picture`;

/** Names of fields of the forms, besides the texts' own. */
export const communityFields = { language: 'language', version: 'version', act: 'act' } as const;

/** Values of `act`. */
export const communityActs = { save: 'save', back: 'back', pictureBack: 'picture-back' } as const;

/** Where texts of a language are written. */
export const communityPathOf = (language: string): string => `${communityPath}/${language}`;

const titles: Readonly<Record<EditedField, MessageCode>> = {
  name: 'PAGE_COMMUNITY_NAME',
  welcome: 'PAGE_COMMUNITY_WELCOME',
  about: 'PAGE_COMMUNITY_ABOUT',
  rules: 'PAGE_COMMUNITY_RULES',
  contacts: 'PAGE_COMMUNITY_CONTACTS',
};

export interface CommunityForm {
  /** Tag of the language that is written. */
  readonly language: string;
  /** What was typed and not saved. */
  readonly typed?: EditedTexts | undefined;
  /** `COMMUNITY_NAME`, where it is set. */
  readonly nameSetting: string | undefined;
}

/** What the pages show in a language, whoever wrote it. */
const shownText = ({ context }: StewardView, field: EditedField, language: string): string => {
  const { local, release } = context.community;
  return textOf(local.file, field, language) ?? textOf(release, field, language) ?? '';
};

const field = (view: StewardView, name: EditedField, form: CommunityForm): Html => {
  const { words } = view.context;
  const { language, typed } = form;
  const most = communityLimits[name];
  const shown = shownText(view, name, language);
  const text = typed?.[name] ?? shown;
  const limits = html`maxlength="${most}" lang="${language}" dir="auto"`;
  return html`<p>
      <label
        >${words.say(titles[name])}
        ${
          name === 'name'
            ? html`<input name="${name}" value="${text}" ${limits} />`
            : html`<textarea name="${name}" rows="5" ${limits}>${text}</textarea>`
        }</label
      >
    </p>
    ${name !== 'name' && html`<p class="soft">${words.say('PAGE_COMMUNITY_MOST', { count: most })}</p>`}
    ${
      typed !== undefined &&
      shown !== text &&
      html`<p class="soft">${words.say('PAGE_COMMUNITY_THEIRS')}</p>
        <div class="told" lang="${language}" dir="auto"><p>${shown === '' ? '—' : shown}</p></div>`
    }`;
};

const languageLinks = ({ context }: StewardView, language: string): Html => {
  const { words, community } = context;
  const others = community.languages.filter(({ tag }) => tag !== language);
  return html`<h2>${words.say('PAGE_COMMUNITY_OTHER_LANGUAGES')}</h2>
    <p class="crumbs">
      ${others.map(
        ({ tag, ownName }) =>
          html`<a href="${linkTo(context, communityPathOf(tag))}" lang="${tag}" dir="auto"
            >${ownName}</a
          > `,
      )}
    </p>`;
};

const picture = (view: StewardView): Html => {
  const { context, formToken } = view;
  const { words, community } = context;
  const shown = community.picture;
  const parameters = { sizeBytes: communityLimits.pictureBytes };
  return html`<h2>${words.say('PAGE_COMMUNITY_PICTURE')}</h2>
    ${
      shown !== undefined &&
      html`<p>
        <img
          class="shown"
          src="${aboutPicturePath}?v=${shown.mark}"
          width="${shown.width}"
          height="${shown.height}"
          alt=""
        />
      </p>`
    }
    <form
      class="card"
      method="post"
      enctype="multipart/form-data"
      action="${linkTo(context, communityPicturePath)}"
    >
      <input type="hidden" name="${formTokenField}" value="${formToken}" />
      <p>
        <label
          >${words.say('PAGE_COMMUNITY_PICTURE_CHOOSE')}
          <input name="picture" type="file" accept="image/png,image/jpeg,image/webp" required
        /></label>
      </p>
      <p class="soft">${words.say('PAGE_COMMUNITY_PICTURE_MOST', parameters)}</p>
      <p class="links">
        <button class="button">${words.say('PAGE_COMMUNITY_PICTURE_SAVE')}</button>
      </p>
    </form>
    ${
      community.local.file.picture !== undefined &&
      stewardForm(
        view,
        communityPath,
        html`<p class="links">
          <button class="button quiet">${words.say('PAGE_COMMUNITY_PICTURE_BACK')}</button>
        </p>`,
        [[communityFields.act, communityActs.pictureBack]],
      )
    }`;
};

/** Where a steward writes what everybody sees of the community. */
export const communityPage = (view: StewardView, form: CommunityForm): StewardPage => {
  const { context } = view;
  const { words, community } = context;
  const { language, nameSetting } = form;
  const ownName = community.languages.find(({ tag }) => tag === language)?.ownName ?? language;
  const state: [string, string][] = [
    [communityFields.language, language],
    [communityFields.version, community.local.version],
  ];
  const hasOwn = editedFields.some(
    (name) => textOf(community.local.file, name, language) !== undefined,
  );
  const problems: readonly CodedMessage[] = community.problems;
  return {
    title: words.say('PAGE_COMMUNITY'),
    lead: words.say('PAGE_COMMUNITY_HOW'),
    main: html`<p>
        <a class="inline-link" href="${linkTo(context, aboutPath)}"
          >${words.say('PAGE_COMMUNITY_SEE')}</a
        >
      </p>
      ${
        nameSetting !== undefined &&
        html`<p class="soft">${words.say('PAGE_COMMUNITY_NAME_SET', { name: nameSetting })}</p>`
      }
      <h2>${words.say('PAGE_COMMUNITY_LANGUAGE', { language: ownName })}</h2>
      ${stewardForm(
        view,
        communityPath,
        html`${editedFields.map((name) => field(view, name, form))}
          <p class="links">
            <button class="button">${words.say('PAGE_COMMUNITY_SAVE')}</button>
          </p>`,
        [...state, [communityFields.act, communityActs.save]],
      )}
      ${
        hasOwn &&
        stewardForm(
          view,
          communityPath,
          html`<p>${words.say('PAGE_COMMUNITY_BACK_HOW')}</p>
            <p class="links">
              <button class="button quiet">${words.say('PAGE_COMMUNITY_BACK')}</button>
            </p>`,
          [...state, [communityFields.act, communityActs.back]],
        )
      }
      ${community.languages.length > 1 && languageLinks(view, language)} ${picture(view)}
      ${
        problems.length > 0 &&
        html`<h2>${words.say('PAGE_COMMUNITY_PROBLEMS')}</h2>
          ${problems.map((problem) => notice(words, problem))}`
      }`,
  };
};
