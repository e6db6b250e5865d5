import {
  blobIdSchema,
  feedIdSchema,
  pubNameSchema,
  pubRoomSchema,
  type CodedMessage,
  type MessageCode,
  type PubActName,
  type PubStatus,
} from '@p2p-hotspot/contract';
import type { ServiceFacts } from '../../daemon/service-client.ts';
import { pubAway, type PubSteward } from '../../pub/pub-steward.ts';
import { actField } from '../../pages/steward/act-card.ts';
import {
  blobField,
  deleteFileQuestion,
  fileActs,
  pubFilesPage,
} from '../../pages/steward/pub-files-page.ts';
import { pubLimitsPage } from '../../pages/steward/pub-limits-page.ts';
import {
  pubAwayPage,
  pubFields,
  pubFilesPath,
  pubLimitsPath,
  pubPageActs,
  pubPeoplePath,
  pubStewardPage,
  pubStewardPath,
  renamePubQuestion,
} from '../../pages/steward/pub-page.ts';
import {
  deleteFeedQuestion,
  feedField,
  findField,
  peopleActs,
  pubPeoplePage,
} from '../../pages/steward/pub-people-page.ts';
import { fieldsIn } from '../form-body.ts';
import { notUnderstood } from '../refusals.ts';
import { limitChangeIn } from './pub-limits.ts';
import type { StewardFrame, StewardOutcome, StewardVisit } from './steward-frame.ts';

/** An address of a room, or a name in a script of three bytes a character, each as three in a form. */
const formLimitBytes = 4096;

const unfit = (code: MessageCode): StewardOutcome => ({ refused: { code, parameters: {} } });

const textIn = (fields: URLSearchParams, name: string): string => (fields.get(name) ?? '').trim();

const findIn = ({ request }: StewardVisit): string => {
  const { [findField]: find } = request.query as Readonly<Record<string, unknown>>;
  return typeof find === 'string' ? find.trim().slice(0, 80) : '';
};

/** Of each act on the page of people: what is asked, and what is said when it is done. */
const peopleAsked: Readonly<
  Record<string, { readonly act: PubActName; readonly done: MessageCode }>
> = {
  [peopleActs.follow]: { act: 'followFeed', done: 'PAGE_STEWARD_DONE_PUB' },
  [peopleActs.block]: { act: 'blockFeed', done: 'PAGE_STEWARD_DONE_PUB_BLOCKED' },
  [peopleActs.unblock]: { act: 'unblockFeed', done: 'PAGE_STEWARD_DONE_PUB_UNBLOCKED' },
  [peopleActs.delete]: { act: 'deleteFeed', done: 'PAGE_STEWARD_DONE_PUB_FEED' },
};

/** The Scuttlebutt pub, for the steward. */
export const pubStewardRoutes = (
  frame: StewardFrame,
  facts: ServiceFacts<PubStatus>,
  pub: PubSteward,
): void => {
  /** Is written down before it is done. */
  const ask = async (
    { session, token }: StewardVisit,
    act: PubActName,
    body: object,
    done: MessageCode,
  ): Promise<StewardOutcome> => {
    const refused = (await session.note(act)) ?? (await pub.act(token, act, body));
    return refused === undefined ? { done } : { refused };
  };

  frame.form({
    path: pubStewardPath,
    bodyLimitBytes: formLimitBytes,
    page: (visit) => {
      const status = facts.status();
      return status === undefined
        ? pubAwayPage(visit, pubStewardPath)
        : pubStewardPage(visit, status);
    },
    confirm: (visit, fields) => {
      if (fields.get(actField) !== pubPageActs.rename) return undefined;
      const { data: name } = pubNameSchema.safeParse(fields.get(pubFields.name));
      return name === undefined ? undefined : renamePubQuestion(visit, name);
    },
    act: async (visit, fields) => {
      switch (fields.get(actField) ?? '') {
        case pubPageActs.on:
          return ask(visit, 'switchPub', { isOn: true }, 'PAGE_STEWARD_DONE_PUB_ON');
        case pubPageActs.off:
          return ask(visit, 'switchPub', { isOn: false }, 'PAGE_STEWARD_DONE_PUB_OFF');
        case pubPageActs.rename: {
          const { data: name } = pubNameSchema.safeParse(fields.get(pubFields.name));
          return name === undefined
            ? unfit('PAGE_PUB_NAME_UNFIT')
            : ask(visit, 'renamePub', { name }, 'PAGE_STEWARD_DONE_PUB_NAMED');
        }
        case pubPageActs.takeRoom: {
          const { data: room = '' } = pubRoomSchema.safeParse(textIn(fields, pubFields.room));
          return room === ''
            ? unfit('PAGE_PUB_ROOM_UNFIT')
            : ask(visit, 'chooseRoom', { room }, 'PAGE_STEWARD_DONE_PUB');
        }
        case pubPageActs.leaveRoom:
          return ask(visit, 'chooseRoom', { room: '' }, 'PAGE_STEWARD_DONE_PUB');
        default:
          return { refused: notUnderstood };
      }
    },
  });

  const nameOf = async ({ token }: StewardVisit, feed: string): Promise<string | undefined> => {
    const feeds = await pub.feeds(token);
    return feeds.kind === 'answered'
      ? feeds.value.find((one) => one.feed === feed)?.name
      : undefined;
  };
  frame.form({
    path: pubPeoplePath,
    page: async (visit) => {
      const status = facts.status();
      return status === undefined
        ? pubAwayPage(visit, pubPeoplePath)
        : pubPeoplePage(visit, status, await pub.feeds(visit.token), findIn(visit));
    },
    confirm: async (visit, fields) => {
      const { data: feed } = feedIdSchema.safeParse(textIn(fields, feedField));
      return fields.get(actField) === peopleActs.delete && feed !== undefined
        ? deleteFeedQuestion(visit, feed, await nameOf(visit, feed))
        : undefined;
    },
    act: async (visit, fields) => {
      const name = fields.get(actField) ?? '';
      const asked = Object.hasOwn(peopleAsked, name) ? peopleAsked[name] : undefined;
      if (asked === undefined) return { refused: notUnderstood };
      const { data: feed } = feedIdSchema.safeParse(textIn(fields, feedField));
      return feed === undefined
        ? unfit('PAGE_PUB_FEED_UNFIT')
        : ask(visit, asked.act, { feed }, asked.done);
    },
  });

  frame.form({
    path: pubFilesPath,
    page: async (visit) => {
      const status = facts.status();
      return status === undefined
        ? pubAwayPage(visit, pubFilesPath)
        : pubFilesPage(visit, status, await pub.blobs(visit.token));
    },
    confirm: (visit, fields) => {
      const { data: blob } = blobIdSchema.safeParse(textIn(fields, blobField));
      return fields.get(actField) === fileActs.delete && blob !== undefined
        ? deleteFileQuestion(visit, blob)
        : undefined;
    },
    act: async (visit, fields) => {
      const { data: blob } = blobIdSchema.safeParse(textIn(fields, blobField));
      if (blob === undefined) return unfit('PAGE_PUB_FILE_UNFIT');
      switch (fields.get(actField) ?? '') {
        case fileActs.delete:
          return ask(visit, 'deleteBlob', { blob }, 'PAGE_STEWARD_DONE_PUB_FILE');
        case fileActs.allow:
          return ask(visit, 'allowBlob', { blob }, 'PAGE_STEWARD_DONE_PUB');
        default:
          return { refused: notUnderstood };
      }
    },
  });

  frame.form({
    path: pubLimitsPath,
    page: (visit, refusal?: CodedMessage) => {
      const status = facts.status();
      if (status === undefined) return pubAwayPage(visit, pubLimitsPath);
      const typed = refusal === undefined ? undefined : fieldsIn(visit.request.body);
      return pubLimitsPage(visit, status.limits, typed);
    },
    act: async (visit, fields) => {
      const status = facts.status();
      if (status === undefined) return { refused: pubAway };
      const change = limitChangeIn(fields, status.limits, visit.context.words);
      return change.kind === 'unfit'
        ? { refused: change.message }
        : ask(visit, 'changeLimits', change.limits, 'PAGE_STEWARD_DONE_PUB_LIMITS');
    },
  });
};
