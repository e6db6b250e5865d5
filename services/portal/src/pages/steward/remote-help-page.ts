import { remoteHelpHours, type MessageCode, type RemoteHelpStatus } from '@p2p-hotspot/contract';
import { qrSvg } from '@p2p-hotspot/fdroid/routes';
import { html, type Html } from '../../html/html.ts';
import { notice } from '../notice.ts';
import { qrPicture } from '../qr-picture.ts';
import { isRemoteHelpOn, remoteHelpNotice } from '../remote-help-notice.ts';
import { actCard } from './act-card.ts';
import { presenceNote } from './presence-note.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const remoteHelpPath = '/steward/help';
/** Names of the fields. */
export const whoField = 'who';
export const hoursField = 'hours';

const hourNames: Readonly<Record<(typeof remoteHelpHours)[number], MessageCode>> = {
  2: 'PAGE_REMOTE_HELP_HOURS_2',
  24: 'PAGE_REMOTE_HELP_HOURS_24',
  168: 'PAGE_REMOTE_HELP_HOURS_168',
};

const list = (words: StewardView['context']['words'], codes: readonly MessageCode[]): Html =>
  html`<ul class="plain">
    ${codes.map((code) => html`<li>${words.say(code)}</li>`)}
  </ul>`;

/** What a helper gets, and what they could do without asking anybody. */
const whatItMeans = ({ context: { words } }: StewardView, { way }: RemoteHelpStatus): Html =>
  way === 'cloudlink'
    ? html`<h2>${words.say('PAGE_REMOTE_HELP_CAN')}</h2>
        ${list(words, ['PAGE_REMOTE_HELP_CAN_ALL', 'PAGE_REMOTE_HELP_CAN_PAGES'])}
        ${notice(words, { code: 'PAGE_REMOTE_HELP_OWNER', parameters: {} }, 'key')}`
    : html`<h2>${words.say('PAGE_REMOTE_HELP_CAN')}</h2>
        ${list(words, [
          'PAGE_REMOTE_HELP_CAN_PAGES',
          'PAGE_REMOTE_HELP_CAN_TARGET',
          'PAGE_REMOTE_HELP_CANNOT',
        ])}`;

const invitation = async (
  { context: { words } }: StewardView,
  { invitation: told }: RemoteHelpStatus,
): Promise<Html | false> =>
  told !== undefined &&
  html`<h2>${words.say('PAGE_REMOTE_HELP_KEY')}</h2>
    <p>
      ${words.say('PAGE_REMOTE_HELP_KEY_WHAT', {
        server: told.server,
        ports: told.ports.join(', '),
      })}
    </p>
    <pre class="code" dir="ltr" lang="en" tabindex="0">${told.authorizedKey}</pre>
    ${qrPicture(await qrSvg(told.authorizedKey), words.say('PAGE_REMOTE_HELP_KEY'))}`;

const allowCard = (view: StewardView): Html => {
  const { words } = view.context;
  return actCard(view, remoteHelpPath, {
    act: 'allow',
    title: 'PAGE_REMOTE_HELP_ALLOW',
    text: 'PAGE_REMOTE_HELP_ALLOW_WHAT',
    isMain: view.standing.isPresent,
    inputs: html`<p>
        <label
          >${words.say('PAGE_REMOTE_HELP_WHO')}
          <input name="${whoField}" maxlength="80" autocomplete="off" required
        /></label>
      </p>
      <p>
        <label
          >${words.say('PAGE_REMOTE_HELP_HOURS')}
          <select name="${hoursField}">
            ${remoteHelpHours.map(
              (hours) => html`<option value="${hours}">${words.say(hourNames[hours])}</option>`,
            )}
          </select></label
        >
      </p>`,
  });
};

/** Who is let in from far away, and how a steward allows it or ends it. */
export const remoteHelpPage = async (view: StewardView): Promise<StewardPage> => {
  const { words, status } = view.context;
  const help = status?.remoteHelp;
  const page = {
    title: words.say('PAGE_REMOTE_HELP'),
    lead: words.say('PAGE_REMOTE_HELP_LEAD'),
    tellsRemoteHelp: help !== undefined,
  };
  if (help === undefined) {
    return { ...page, main: notice(words, { code: 'PORTAL_STATUS_UNKNOWN', parameters: {} }) };
  }
  const canAsk = help.state !== 'off' && help.state !== 'unavailable';
  const why: MessageCode = help.state === 'off' ? 'REMOTE_HELP_NOT_OFFERED' : 'REMOTE_HELP_NO_WAY';
  return {
    ...page,
    main: html`${remoteHelpNotice(words, help)}
    ${
      isRemoteHelpOn(help) &&
      actCard(view, remoteHelpPath, {
        act: 'withdraw',
        title: 'PAGE_REMOTE_HELP_WITHDRAW',
        text: 'PAGE_REMOTE_HELP_WITHDRAW_WHAT',
        isMain: true,
      })
    }
    ${
      canAsk
        ? html`${whatItMeans(view, help)} ${presenceNote(view)} ${allowCard(view)}
          ${await invitation(view, help)}`
        : notice(words, { code: why, parameters: {} }, 'help')
    }`,
  };
};
