import type { CodedMessage, Component } from '@p2p-hotspot/contract';
import type { TrustPlaces } from '../../cycle/first-root.ts';
import { shownReleases } from '../../core/messages.ts';
import type { Stick, StickDuty } from '../../ports/sticks.ts';
import { carriesAll } from './check-relay.ts';
import { FileUnsound, type RelayStage, type RelayWork } from './plan-relay.ts';
import { readRelayContent, type RelayContent } from './relay-content.ts';
import { claimedVersion, readClaim } from './stick-owner.ts';
import { writeRelay } from './write-relay.ts';

export interface RelayOptions extends TrustPlaces {
  readonly followed: readonly string[];
  /** Called with a stored file that is not what its name says: it is told and repaired. */
  readonly reportDamage: (sha256: string) => Promise<void>;
  /** Size of a pack at most; smaller in tests. */
  readonly packBytes?: number;
}

type Tell =
  NonNullable<StickDuty['settled']> extends (
    stick: Stick,
    tell: infer Teller,
    signal: AbortSignal,
  ) => unknown
    ? Teller
    : never;

const stageCodes: Readonly<Record<RelayStage, string>> = {
  preparing: 'RELAY_PREPARING',
  writing: 'RELAY_WRITING',
  verifying: 'RELAY_VERIFYING',
};

/** What people are told when the stick is ready. */
const readyMessage = (
  { label }: Stick,
  { releases }: RelayContent,
  damagedFiles: number,
): CodedMessage => {
  const shown = shownReleases(releases.map(({ reference }) => reference));
  const omitted = releases.flatMap((release) => release.omitted);
  if (damagedFiles > 0) {
    return {
      code: 'RELAY_READY_DAMAGED',
      parameters: { label, releases: shown, files: damagedFiles },
    };
  }
  return omitted.length > 0
    ? {
        code: 'RELAY_READY_PARTIAL',
        parameters: {
          label,
          releases: shown,
          components: omitted.map(({ name }) => name).join(', '),
        },
      }
    : { code: 'RELAY_READY', parameters: { label, releases: shown } };
};

/** A stick with the `relay` marker gets what the box has in force, for the next village. */
export const createRelayDuty = (options: RelayOptions): StickDuty => {
  // Packs are named by their content, which takes reading all of it: once in the life of a process.
  const names = new Map<string, string>();

  const write = async (
    stick: Stick,
    content: RelayContent,
    leftOut: Set<string>,
    tell: Tell,
    signal: AbortSignal,
  ): Promise<void> => {
    const { label } = stick;
    const damaged = new Set(await options.store.care.damaged());
    const work: RelayWork = {
      places: options,
      content,
      stick,
      isLeftOut: (sha256) => damaged.has(sha256) && leftOut.add(sha256).has(sha256),
      names,
      ...(options.packBytes === undefined ? {} : { packBytes: options.packBytes }),
      tell: (stage, percent) => {
        tell(stage === 'writing' ? 'writing' : 'checking', {
          code: stageCodes[stage],
          parameters: { label, percent },
        });
      },
      signal,
    };
    for (;;) {
      try {
        await writeRelay(work);
        return;
      } catch (error) {
        if (!(error instanceof FileUnsound)) throw error;
        await options.reportDamage(error.file);
        // Repairing comes first: then this begins anew.
        signal.throwIfAborted();
        damaged.add(error.file);
      }
    }
  };

  /** What is there of it: a component whose list is damaged cannot be passed on. */
  const soundPart = async (content: RelayContent, leftOut: Set<string>): Promise<RelayContent> => {
    const components: Component[] = [];
    for (const component of content.components) {
      const { sha256 } = component.list;
      if ((await options.store.readList(sha256)) === undefined) leftOut.add(sha256);
      else components.push(component);
    }
    return { ...content, components };
  };

  return {
    name: 'relay',
    settled: async (stick, tell, signal) => {
      if (stick.marker?.relay === undefined) return undefined;
      const { label } = stick;
      const whole = await readRelayContent(options, options.followed);
      if (whole === undefined) return { code: 'RELAY_NOTHING', parameters: { label } };
      const leftOut = new Set<string>();
      const content = await soundPart(whole, leftOut);
      const source = stick.openRepository();
      let isThere: boolean;
      try {
        const claim = await readClaim(source, options.keeper.record().firstRootFingerprint);
        if (claim.owner === 'foreign') return { code: 'RELAY_FOREIGN', parameters: { label } };
        if (claim.version > claimedVersion(content.timestamp)) {
          return { code: 'RELAY_NEWER', parameters: { label } };
        }
        isThere = claim.owner === 'ours' && (await carriesAll(options, content, source));
      } finally {
        await source.close();
      }
      if (isThere) return readyMessage(stick, content, leftOut.size);
      await write(stick, content, leftOut, tell, signal);
      return readyMessage(stick, content, leftOut.size);
    },
  };
};
