import type { ReleaseFile } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { Page } from './document.ts';
import { giveLink } from './give-link.ts';
import { linkTo, type PageContext } from './page-context.ts';

/** Where the release is offered as one file, and the file. */
export const carryPath = '/carry';
export const releaseFileUrl = '/carry/release.hotspot';

const preparingSeconds = 10;

const offer = (context: PageContext, file: ReleaseFile): Html => {
  const { words } = context;
  if (file.kind === 'none') return html`<p class="card">${words.say('PAGE_CARRY_NONE')}</p>`;
  if (file.kind === 'preparing') {
    return html`<p class="card" role="status">
      ${words.say('PAGE_CARRY_PREPARING', { percent: file.percent })}
    </p>`;
  }
  const { name, sizeBytes } = file;
  return html`<div class="card">
    <p><bdi>${name}.hotspot</bdi></p>
    <p class="links">
      <a class="button" href="${releaseFileUrl}" download
        >${words.say('PAGE_CARRY_DOWNLOAD', { sizeBytes })}</a
      >
    </p>
    <p class="soft">${words.say('PAGE_CARRY_RESUME')}</p>
  </div>`;
};

/** The release in force, for people who carry it to another box. */
export const carryPage = (context: PageContext, file: ReleaseFile): Page => {
  const { words } = context;
  const title = words.say('PAGE_CARRY');
  return {
    title,
    refreshSeconds: file.kind === 'preparing' ? preparingSeconds : undefined,
    main: html`<h1>${title}</h1>
      <p class="lead">${words.say('PAGE_CARRY_LEAD')}</p>
      ${offer(context, file)} ${giveLink(context)}
      <p class="links">
        <a class="button quiet" href="${linkTo(context, '/status')}">${words.say('PAGE_STATUS')}</a>
      </p>`,
  };
};
