import type { CodedMessage } from '@p2p-hotspot/contract';
import { chooseReleases } from '../core/choose-releases.ts';
import { judgeAge } from '../core/judge-age.ts';
import { shownReleases } from '../core/messages.ts';
import { isQuarantined, liftQuarantine } from '../core/trust-record.ts';
import type { Presence } from '../ports/presence.ts';
import type { ReleaseReference } from '../ports/trust-store.ts';
import { examineSource, type Examination, type ExaminationOptions } from './examine-source.ts';
import { metadataVersion, type OfferedRoot } from './first-root.ts';
import type { KnownReleases } from './known-releases.ts';
import type { PresentSource } from './source-pool.ts';
import type { StatusBoard } from './status-board.ts';
import { minCountersOf } from './trust-keeper.ts';

export interface SourceJudgeOptions extends ExaminationOptions {
  readonly presence: Presence;
  readonly known: KnownReleases;
  readonly board: StatusBoard;
  /** By channel: why a newer release was not taken, for the status. */
  readonly passedOver: Map<string, CodedMessage>;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
  readonly lookAgainLater: () => void;
  /** Called when what the status shows of store, channels and generations may have changed. */
  readonly refreshStatus: () => Promise<void>;
  /** Whether a word about a source may stand where the box says what it does. */
  readonly isResting: () => boolean;
}

/** Looks at sources and decides what of them may be installed; `known` has it then. */
export interface SourceJudge {
  examine(present: PresentSource, pluggedIn: boolean): Promise<void>;
  offeredRoot(fingerprint: string): OfferedRoot | undefined;
  /** A root was confirmed: the other ones are offered no longer. */
  forgetOffers(): void;
  showTrust(): void;
}

const isMissing = ({ code }: CodedMessage): boolean => code === 'METADATA_MISSING';

type Verified = Extract<Examination, { kind: 'verified' }>;

/** Whoever is on the network, or in the swarm. */
const isStranger = ({ source }: PresentSource): boolean =>
  source.kind === 'neighbour' || source.kind === 'swarm-peer';

export const createSourceJudge = (options: SourceJudgeOptions): SourceJudge => {
  const { keeper, known, board, followed, presence, passedOver } = options;
  const offered = new Map<string, OfferedRoot>();

  const showTrust = (): void => {
    const { firstRootFingerprint, metadata } = keeper.record();
    const [waiting] = offered.values();
    if (metadata !== undefined && firstRootFingerprint !== undefined) {
      board.showTrust({
        kind: 'confirmed',
        rootFingerprint: firstRootFingerprint,
        rootVersion: metadataVersion(metadata.root),
      });
    } else {
      board.showTrust(
        waiting === undefined
          ? { kind: 'unset' }
          : { kind: 'offered', rootFingerprint: waiting.fingerprint },
      );
    }
  };

  const refuse = async (present: PresentSource, message: CodedMessage): Promise<void> => {
    present.tell(message);
    options.onEvent('source.refused', { source: present.source.id, ...message });
    // Whoever is on the network must not fill the history, nor speak for the box.
    if (isStranger(present)) return;
    await board.addHistory('refused', message);
    if (options.isResting()) board.showMessage(message);
  };

  /** Releases that neither counters nor steward nor time speak against, and what does of the others. */
  const judge = (present: PresentSource, { releases, age }: Verified) => {
    const record = keeper.record();
    const choice = chooseReleases(record, followed, releases, minCountersOf(record));
    const fresh: ReleaseReference[] = [];
    const refused = choice.refused.map(({ message }) => message);
    const expired = new Set<string>();
    for (const release of choice.fresh) {
      const judged = judgeAge(release, age, {
        delivery: present.source.delivery,
        presence: presence.isProven(),
      });
      if (judged.refused === undefined) {
        fresh.push(release);
        for (const role of judged.expired) expired.add(role);
      } else {
        refused.push(judged.refused);
      }
    }
    for (const { release, message } of choice.passedOver) passedOver.set(release.channel, message);
    for (const { channel } of fresh) passedOver.delete(channel);
    return { fresh, refused, expired: [...expired], unwanted: choice.passedOver };
  };

  const welcome = async (
    present: PresentSource,
    examination: Verified,
    pluggedIn: boolean,
    rootBefore: Uint8Array | undefined,
  ): Promise<void> => {
    const { releases, isOlder, isIncomplete, problem, age } = examination;
    const { label } = present.source;
    showTrust();
    board.showTime(age.time);
    const references = releases.map(({ reference }) => reference);
    if (pluggedIn && references.some((one) => isQuarantined(keeper.record(), one))) {
      await keeper.update((record) => liftQuarantine(record, references));
    }
    const { fresh, refused, expired, unwanted } = judge(present, examination);
    for (const release of releases) {
      if (fresh.includes(release.reference)) known.add(release, label);
    }
    const isNewRoot = keeper.record().metadata?.root !== rootBefore;
    // A root may withdraw what is in force, and what is passed over is told by channel.
    if (isNewRoot || unwanted.length > 0) await options.refreshStatus();
    const objection = problem ?? refused[0];
    if (objection !== undefined) {
      await refuse(present, objection);
    } else if (fresh.length > 0) {
      present.tell({
        code: 'SOURCE_HAS_UPDATE',
        parameters: { label, releases: shownReleases(fresh) },
      });
    } else if (unwanted[0] !== undefined) {
      present.tell(unwanted[0].message);
    } else if (isIncomplete) {
      present.tell({ code: 'SOURCE_INCOMPLETE', parameters: { label } });
      options.lookAgainLater();
    } else {
      present.tell({
        code: isOlder ? 'SOURCE_OLDER' : 'SOURCE_NOTHING_NEW',
        parameters: { label },
      });
    }
    if (expired.length > 0) {
      await board.addHistory('applied', {
        code: 'EXPIRED_METADATA_ACCEPTED',
        parameters: { roles: expired.join(', ') },
      });
    }
  };

  return {
    showTrust,
    offeredRoot: (fingerprint) => offered.get(fingerprint),
    forgetOffers: () => {
      offered.clear();
    },
    examine: async (present, pluggedIn) => {
      const rootBefore = keeper.record().metadata?.root;
      const examination = await examineSource(present, options);
      switch (examination.kind) {
        case 'refused':
          // A link that broke is no fault of what is published; the pool has told it already.
          if (present.source.delivery === 'online' && isMissing(examination.message)) return;
          await refuse(present, examination.message);
          // A folder that is still being copied looks like this.
          if (isMissing(examination.message)) options.lookAgainLater();
          return;
        case 'root-offered': {
          const { root } = examination;
          offered.set(root.fingerprint, root);
          present.tell({ code: 'ROOT_OFFERED', parameters: { rootFingerprint: root.fingerprint } });
          showTrust();
          return;
        }
        case 'verified':
          await welcome(present, examination, pluggedIn, rootBefore);
      }
    },
  };
};
