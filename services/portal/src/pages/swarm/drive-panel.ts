import type { DriveStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import type { Words } from '../../language/words.ts';
import { notice } from '../notice.ts';

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
export const drivePanel = (words: Words, drive: DriveStatus | undefined): Html =>
  drive === undefined
    ? html``
    : html`<h2>${words.say('PAGE_DRIVE')}</h2>
        ${driveFacts(words, drive)}`;
