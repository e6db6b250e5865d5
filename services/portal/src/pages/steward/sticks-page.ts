import type { StickStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { stickIcon } from '../stick-panel.ts';
import { actCard } from './act-card.ts';
import type { Confirmation } from './confirm-page.ts';
import { presenceNote } from './presence-note.ts';
import { restorePath } from './restore-page.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const sticksPath = '/steward/sticks';
/** Name of the field with the id of a stick that is plugged in. */
export const stickField = 'stick';

const stickActs = (view: StewardView, stick: StickStatus): Html => {
  const { context } = view;
  const { id, label, message, activity } = stick;
  const fields = { [stickField]: id };
  return html`<h2><bdi>${label}</bdi></h2>
    ${notice(context.words, message, stickIcon(activity))}
    ${
      message.code === 'STEWARD_UNKNOWN' &&
      actCard(view, sticksPath, {
        act: 'enrol',
        isPart: true,
        title: 'PAGE_STEWARD_ENROL',
        text: 'PAGE_STEWARD_ENROL_WHAT',
        fields,
        isMain: true,
      })
    }
    ${
      message.code === 'BACKUP_CAN_RESTORE' &&
      html`<p class="links">
        <a class="button" href="${linkTo(context, restorePath, { [stickField]: id })}"
          >${context.words.say('PAGE_STEWARD_RESTORE')}</a
        >
      </p>`
    }
    ${actCard(view, sticksPath, {
      act: 'relay',
      isPart: true,
      title: 'PAGE_STEWARD_RELAY',
      text: 'PAGE_STEWARD_RELAY_WHAT',
      fields,
    })}`;
};

/** What a steward may do with the sticks that are plugged in, and which ones the box obeys. */
export const sticksPage = (view: StewardView): StewardPage => {
  const { words, status } = view.context;
  const sticks = status?.sticks ?? [];
  const known = status?.stewardSticks ?? 0;
  return {
    title: words.say('PAGE_STEWARD_STICKS'),
    lead: words.say('PAGE_STEWARD_STICKS_LEAD'),
    main: html`${presenceNote(view)}
      ${
        sticks.length === 0
          ? html`<p>${words.say('PAGE_STEWARD_STICKS_NONE')}</p>`
          : sticks.map((stick) => stickActs(view, stick))
      }
      <h2>${words.say('PAGE_STEWARD_KNOWN_STICKS')}</h2>
      <p>${words.say('PAGE_STEWARD_KNOWN_COUNT', { count: known })}</p>
      ${
        known > 0 &&
        actCard(view, sticksPath, {
          act: 'forget',
          isPart: true,
          title: 'PAGE_STEWARD_FORGET',
          text: 'PAGE_STEWARD_FORGET_WHAT',
        })
      }`,
  };
};

export const forgetQuestion = ({ context: { words } }: StewardView): Confirmation => ({
  title: words.say('PAGE_STEWARD_FORGET_SURE'),
  text: html`<p>${words.say('PAGE_STEWARD_FORGET_WHAT')}</p>`,
  button: words.say('PAGE_STEWARD_FORGET'),
});

export const relayQuestion = ({ context: { words } }: StewardView): Confirmation => ({
  title: words.say('PAGE_STEWARD_RELAY_SURE'),
  text: html`<p>${words.say('PAGE_STEWARD_RELAY_SURE_WHAT')}</p>`,
  button: words.say('PAGE_STEWARD_RELAY'),
});
