import type { CodedMessage, MessageCode, stewardActs } from '@p2p-hotspot/contract';
import { pinFieldName } from '../../pages/pin-field.ts';
import { actField } from '../../pages/steward/act-card.ts';
import type { Confirmation } from '../../pages/steward/confirm-page.ts';
import { historyPage, historyPath } from '../../pages/steward/history-page.ts';
import { newsPage, newsPath } from '../../pages/steward/news-page.ts';
import { pinAgainField, pinPage, pinPath } from '../../pages/steward/pin-page.ts';
import { codeField, presencePage, presencePath } from '../../pages/steward/presence-page.ts';
import { receiptsPage, receiptsPath } from '../../pages/steward/receipts-page.ts';
import {
  hoursField,
  remoteHelpPage,
  remoteHelpPath,
  whoField,
} from '../../pages/steward/remote-help-page.ts';
import {
  channelField,
  counterField,
  releasesPage,
  releasesPath,
  rollbackQuestion,
} from '../../pages/steward/releases-page.ts';
import {
  comparedField,
  passphraseField,
  restorePage,
  restorePath,
} from '../../pages/steward/restore-page.ts';
import { replaceQuestion, spacePage, spacePath } from '../../pages/steward/space-page.ts';
import type { StewardPage } from '../../pages/steward/steward-page.ts';
import { stewardPath } from '../../pages/steward/steward-sections.ts';
import {
  forgetQuestion,
  relayQuestion,
  stickField,
  sticksPage,
  sticksPath,
} from '../../pages/steward/sticks-page.ts';
import {
  fingerprintField,
  trustPage,
  trustPath,
  trustQuestion,
} from '../../pages/steward/trust-page.ts';
import { fieldsIn } from '../form-body.ts';
import { notUnderstood } from '../refusals.ts';
import type { StewardFrame, StewardOutcome, StewardVisit } from './steward-frame.ts';

/** What one form of a page asks the box for. */
interface AskedAct {
  readonly act: keyof typeof stewardActs;
  /** What is sent along, made of what was typed. */
  readonly body?: (fields: URLSearchParams) => object;
  readonly confirm?: (visit: StewardVisit, fields: URLSearchParams) => Confirmation;
  /** What is wrong with what was typed, before the box is asked. */
  readonly check?: (fields: URLSearchParams) => CodedMessage | undefined;
  readonly done?: MessageCode;
  readonly to?: string;
}

interface ActPage {
  readonly path: string;
  readonly page: (
    visit: StewardVisit,
    refusal?: CodedMessage,
  ) => StewardPage | Promise<StewardPage>;
  /** By the value of the field that says which form of the page it was. */
  readonly acts: Readonly<Record<string, AskedAct>>;
}

const textIn = (fields: URLSearchParams, name: string): string => (fields.get(name) ?? '').trim();

/** What is no number stays none: the box says so. */
const releaseIn = (fields: URLSearchParams): object => {
  const counter = textIn(fields, counterField);
  return {
    channel: textIn(fields, channelField),
    counter: /^\d{1,10}$/.test(counter) ? Number(counter) : counter,
  };
};
const channelIn = (fields: URLSearchParams): object => ({ channel: textIn(fields, channelField) });
const stickIn = (fields: URLSearchParams): object => ({ stick: textIn(fields, stickField) });

/** The stick that a page is about: from the link to it, or from its form. */
const stickOf = ({ request }: StewardVisit): string => {
  const { [stickField]: linked } = request.query as Readonly<Record<string, unknown>>;
  return typeof linked === 'string' ? linked : textIn(fieldsIn(request.body), stickField);
};

const differ: CodedMessage = { code: 'PAGE_STEWARD_PINS_DIFFER', parameters: {} };

const actPages: readonly ActPage[] = [
  {
    path: releasesPath,
    page: releasesPage,
    acts: {
      hold: { act: 'holdChannel', body: channelIn },
      follow: { act: 'followChannel', body: channelIn },
      pin: { act: 'pinChannel', body: releaseIn },
      rollback: { act: 'rollback', confirm: rollbackQuestion },
    },
  },
  {
    path: newsPath,
    page: newsPage,
    acts: {
      pull: { act: 'pullNow' },
      rescan: { act: 'rescan' },
      scrub: { act: 'scrub' },
    },
  },
  {
    path: sticksPath,
    page: sticksPage,
    acts: {
      relay: { act: 'relayStick', body: stickIn, confirm: relayQuestion },
      enrol: { act: 'enrolSteward', body: stickIn },
      forget: { act: 'forgetStewards', confirm: forgetQuestion },
    },
  },
  {
    path: restorePath,
    page: (visit, refusal) => restorePage(visit, stickOf(visit), refusal),
    acts: {
      restore: {
        act: 'restoreBackup',
        body: (fields) => {
          const compared = textIn(fields, comparedField);
          return {
            ...stickIn(fields),
            passphrase: fields.get(passphraseField) ?? '',
            ...(compared !== '' && { rootFingerprint: compared }),
          };
        },
        done: 'PAGE_STEWARD_DONE_RESTORED',
      },
    },
  },
  {
    path: trustPath,
    page: trustPage,
    acts: {
      confirm: {
        act: 'confirmTrust',
        body: (fields) => ({ rootFingerprint: textIn(fields, fingerprintField) }),
        confirm: (visit, fields) => trustQuestion(visit, textIn(fields, fingerprintField)),
        done: 'PAGE_STEWARD_DONE_TRUSTED',
      },
    },
  },
  {
    path: spacePath,
    page: spacePage,
    acts: { replace: { act: 'agreeToReplace', body: releaseIn, confirm: replaceQuestion } },
  },
  {
    path: receiptsPath,
    page: receiptsPage,
    acts: {
      allow: { act: 'consentToReceipts', body: () => ({ allowed: true }) },
      forbid: { act: 'consentToReceipts', body: () => ({ allowed: false }) },
    },
  },
  {
    path: presencePath,
    page: presencePage,
    acts: {
      begin: { act: 'beginPresence', done: 'PAGE_STEWARD_DONE_CODE' },
      prove: {
        act: 'provePresence',
        body: (fields) => ({ code: textIn(fields, codeField).replaceAll(/\s/g, '') }),
        done: 'PAGE_STEWARD_DONE_PRESENT',
      },
    },
  },
  {
    path: remoteHelpPath,
    page: remoteHelpPage,
    acts: {
      allow: {
        act: 'allowRemoteHelp',
        body: (fields) => ({
          who: textIn(fields, whoField),
          hours: Number(textIn(fields, hoursField)),
        }),
        done: 'PAGE_STEWARD_DONE_HELP_ON',
      },
      withdraw: { act: 'withdrawRemoteHelp', done: 'PAGE_STEWARD_DONE_HELP_OFF' },
    },
  },
  {
    path: pinPath,
    page: pinPage,
    acts: {
      change: {
        act: 'changePin',
        body: (fields) => ({ pin: textIn(fields, pinFieldName) }),
        check: (fields) =>
          textIn(fields, pinFieldName) === textIn(fields, pinAgainField) ? undefined : differ,
        done: 'PAGE_STEWARD_DONE_PIN',
        // The box has ended all sessions: it asks for the new one there.
        to: stewardPath,
      },
    },
  },
];

const ask = async (
  asked: AskedAct | undefined,
  { session }: StewardVisit,
  fields: URLSearchParams,
): Promise<StewardOutcome> => {
  const wrong = asked === undefined ? notUnderstood : asked.check?.(fields);
  if (asked === undefined || wrong !== undefined) return { refused: wrong ?? notUnderstood };
  const { act, body, done = 'PAGE_STEWARD_DONE_ASKED', to } = asked;
  const refused = await session.act(act, body?.(fields));
  return refused === undefined ? { done, ...(to !== undefined && { to }) } : { refused };
};

/** The pages with which a steward asks the box for something. */
export const actRoutes = (frame: StewardFrame): void => {
  frame.page(historyPath, historyPage);
  for (const { path, page, acts } of actPages) {
    const askedIn = (fields: URLSearchParams): AskedAct | undefined => {
      const name = fields.get(actField) ?? '';
      return Object.hasOwn(acts, name) ? acts[name] : undefined;
    };
    frame.form({
      path,
      page,
      confirm: (visit, fields) => askedIn(fields)?.confirm?.(visit, fields),
      act: (visit, fields) => ask(askedIn(fields), visit, fields),
    });
  }
};
