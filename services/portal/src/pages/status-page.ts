import type {
  BoxStatus,
  HistoryEntry,
  HostStatus,
  LauncherReport,
  NetworkStatus,
  PubStatus,
  SwarmStatus,
} from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { carryPath } from './carry-page.ts';
import type { Page } from './document.ts';
import { trustPanel } from './fingerprint.ts';
import { imagesPanel } from './images-panel.ts';
import { internetPanel } from './internet-panel.ts';
import { giveLink } from './give-link.ts';
import { liveRegion, refreshSeconds } from './live-region.ts';
import { networkPanel } from './network-panel.ts';
import { notice } from './notice.ts';
import { remoteHelpNotice } from './remote-help-notice.ts';
import { pubPanel } from './pub/pub-panel.ts';
import { releaseList } from './release-list.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { softwarePanel } from './software-panel.ts';
import { drivePanel } from './swarm/drive-panel.ts';
import { swarmPanel } from './swarm/swarm-panel.ts';
import { isActive } from './status-panel.ts';
import { usageNote } from './usage-note.ts';

const installed = (context: PageContext): Html =>
  (context.store.current?.releases ?? []).length === 0
    ? html`<p>${context.words.say('PAGE_STATUS_RELEASE_NONE')}</p>`
    : releaseList(context);

export const historyItem = (
  { words }: PageContext,
  { kind, time, message }: HistoryEntry,
): Html => {
  const isGood = kind === 'applied' || kind === 'repaired';
  const { text, hint } = words.told(message);
  return html`<li class="card notice ${isGood && 'good'}">
    ${icon(isGood ? 'good' : 'warning')}
    <div>
      <p>${text}</p>
      ${hint !== undefined && !isGood && html`<p class="soft">${hint}</p>`}
      <p class="soft">${words.time(time)}</p>
    </div>
  </li>`;
};

const hostNotices = ({ words }: PageContext, host: HostStatus | undefined): Html => {
  const { underVoltage = false, cardErrors = 0 } = host ?? {};
  return html`${
    underVoltage !== false &&
    notice(words, {
      code: underVoltage === true ? 'POWER_SUPPLY_WEAK' : 'POWER_SUPPLY_WAS_WEAK',
      parameters: {},
    })
  }${cardErrors > 0 && notice(words, { code: 'CARD_ERRORS', parameters: { count: cardErrors } })}`;
};

const details = (
  context: PageContext,
  status: BoxStatus,
  isPullAsked: boolean,
  swarm: SwarmStatus | undefined,
): Html => {
  const { words } = context;
  const { store, trust, history, settingProblems, consents, host, usage, remoteHelp } = status;
  return html`${
      settingProblems.length > 0 &&
      html`<h2>${words.say('PAGE_STATUS_SETTINGS')}</h2>
        ${settingProblems.map((problem) => notice(words, problem))}`
    }
    <h2>${words.say('PAGE_STATUS_RELEASE')}</h2>
    ${installed(context)}
    ${
      (context.store.current?.releases ?? []).length > 0 &&
      html`<p class="links">
        <a class="button quiet" href="${linkTo(context, carryPath)}">${words.say('PAGE_CARRY')}</a>
      </p>`
    }
    ${giveLink(context)} ${internetPanel(context, status, isPullAsked)}
    ${swarmPanel(context, swarm)} ${drivePanel(context, status.drive)}
    ${imagesPanel(context, status)}
    <h2>${words.say('PAGE_STATUS_TRUST')}</h2>
    ${trustPanel(words, trust)}
    <h2>${words.say('PAGE_STATUS_SPACE')}</h2>
    <p>
      ${words.say('PAGE_STATUS_SPACE_FREE', {
        freeBytes: store.freeBytes,
        totalBytes: store.totalBytes,
      })}
    </p>
    ${
      store.damagedFiles > 0 &&
      notice(words, {
        code: 'PAGE_STATUS_DAMAGED_FILES',
        parameters: { count: store.damagedFiles },
      })
    }
    ${hostNotices(context, host)}
    ${
      remoteHelp !== undefined &&
      html`<h2>${words.say('PAGE_REMOTE_HELP')}</h2>
        ${remoteHelpNotice(words, remoteHelp)}`
    }
    ${
      consents !== undefined &&
      html`<p class="soft">
        ${words.say(consents.receipts ? 'PAGE_STATUS_RECEIPTS_ON' : 'PAGE_STATUS_RECEIPTS_OFF')}
      </p>`
    }
    ${usage !== undefined && usageNote(words, usage)}
    ${
      history.length > 0 &&
      html`<h2>${words.say('PAGE_STATUS_HISTORY')}</h2>
        <ul class="list">
          ${history.map((entry) => historyItem(context, entry))}
        </ul>`
    }`;
};

/** What other services of the box tell of themselves. */
export interface ServicesToday {
  readonly network: NetworkStatus | undefined;
  readonly pub: PubStatus | undefined;
  readonly swarm: SwarmStatus | undefined;
  /** What launchers say of the programs of this box. */
  readonly software: readonly LauncherReport[];
}

/**
 * What the box is doing, has and has done.
 *
 * @param query `refresh=off`: a page without scripts does not renew itself; `asked=pull`: the box has
 * just been told to look at its mirrors
 * @param services undefined where nobody tells of one
 */
export const statusPage = (
  context: PageContext,
  query: { readonly refresh?: unknown; readonly asked?: unknown },
  { network, pub, swarm, software }: ServicesToday,
): Page => {
  const refreshes = query.refresh !== 'off';
  const { words, status } = context;
  const title = words.say('PAGE_STATUS');
  const busy = status === undefined || isActive(status);
  return {
    title,
    live: true,
    tellsRemoteHelp: status !== undefined,
    refreshSeconds: refreshes ? refreshSeconds[busy ? 'busy' : 'idle'] : undefined,
    main: html`<h1>${title}</h1>
      <h2>${words.say('PAGE_STATUS_NOW')}</h2>
      ${liveRegion(context, false)}
      <noscript>
        <p class="soft">
          ${refreshes && html`${words.say('PAGE_STATUS_REFRESHING')} `}<a
            class="inline-link"
            href="${linkTo(context, '/status', refreshes ? { refresh: 'off' } : {})}"
            >${words.say(refreshes ? 'PAGE_STATUS_REFRESH_STOP' : 'PAGE_STATUS_REFRESH_START')}</a
          >
        </p>
      </noscript>
      ${network !== undefined && networkPanel(words, network, status)} ${pubPanel(context, pub)}
      ${
        status === undefined
          ? html`<h2>${words.say('PAGE_STATUS_RELEASE')}</h2>
              ${installed(context)}`
          : details(context, status, query.asked === 'pull', swarm)
      }${softwarePanel(words, software)}`,
  };
};
