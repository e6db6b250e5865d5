import type { DriveStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import type { Words } from '../../language/words.ts';
import { drivePagePath } from '../drive-row.ts';
import { notice } from '../notice.ts';
import { linkTo, type PageContext } from '../page-context.ts';

/** How the community's own drive is. */
export const driveFacts = (words: Words, drive: DriveStatus): Html => {
  const { address, message, files, sizeBytes, lastLook } = drive;
  const icon = message.code === 'DRIVE_READY' ? 'good' : 'help';
  return html`${notice(words, message, icon)}
    <p class="soft">${words.say('PAGE_DRIVE_KEY')}</p>
    <code class="code" dir="ltr">${address}</code>
    <p class="soft">
      ${[
        words.say('PAGE_DRIVE_HAS', { files, sizeBytes }),
        ...(lastLook === undefined ? [] : [words.say('PAGE_DRIVE_LOOKED', { time: lastLook })]),
      ].join(' · ')}
    </p>`;
};

/** The drive on the status page; nothing where there is none. */
export const drivePanel = (context: PageContext, drive: DriveStatus | undefined): Html => {
  if (drive === undefined) return html``;
  const { words } = context;
  return html`<h2>${words.say('PAGE_DRIVE')}</h2>
    ${driveFacts(words, drive)}
    ${
      drive.files > 0 &&
      html`<p>
        <a class="inline-link" href="${linkTo(context, drivePagePath)}"
          >${words.say('PAGE_DRIVE_HOME')}</a
        >
      </p>`
    }`;
};
