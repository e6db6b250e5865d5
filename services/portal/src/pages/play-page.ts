import type { ServedComponent } from '@p2p-hotspot/contract';
import type { Captions, Media } from '../holdings/media.ts';
import { html, trustedMarkup, type Html } from '../html/html.ts';
import { componentLabelText } from './component-parts.ts';
import type { Page } from './document.ts';
import { componentPath, linkTo, type PageContext } from './page-context.ts';

/** Where the pages of films and sounds are, and their bytes on the same origin. */
export const playPath = '/play';
export const mediaPath = '/media';

/** The page that plays a file. */
export const playLink = (context: PageContext, served: ServedComponent, path: string): string =>
  linkTo(context, playPath + componentPath(served, path));

const languageName = (language: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};

const track = ({ words }: PageContext, { served }: Media, { path, language }: Captions): Html => {
  const isOwn = language?.split('-')[0] === words.language.tag.split('-')[0];
  const label = language === undefined ? words.say('PAGE_PLAY_CAPTIONS') : languageName(language);
  return html`<track
    kind="captions"
    src="${mediaPath + componentPath(served, path)}"
    srclang="${language ?? words.language.tag}"
    label="${label}"
    ${isOwn && trustedMarkup('default')}
  />`;
};

/** One film or sound, played by the browser itself, with the captions that lie beside it. */
export const playPage = (context: PageContext, media: Media): Page => {
  const { words, siteOrigin } = context;
  const { served, path, kind, captions, sizeBytes } = media;
  const source = mediaPath + componentPath(served, path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const tracks = captions.map((one) => track(context, media, one));
  const up = folder === '' ? componentLabelText(words, served) : (folder.split('/').at(-2) ?? '');
  return {
    title: name,
    main: html`<p class="crumbs">
        <a href="${linkTo(context, `/content${componentPath(served, folder)}`)}"
          >${words.say('PAGE_CONTENT_UP', { name: up })}</a
        >
      </p>
      <h1 dir="auto">${name}</h1>
      ${
        kind === 'video'
          ? html`<video controls preload="metadata" src="${source}">${tracks}</video>`
          : html`<audio controls preload="metadata" src="${source}">${tracks}</audio>`
      }
      <p>
        <a class="inline-link" href="${siteOrigin + componentPath(served, path)}"
          >${words.say('PAGE_DOWNLOAD_NAMED', { name })}</a
        >
        <span class="soft">${words.size(sizeBytes)}</span>
      </p>`,
  };
};
