import type { CodedMessage, Component } from '@p2p-hotspot/contract';
import { findRoom, type Room } from '../core/find-room.ts';
import { objectToSpace, roundUpToBlocks, type Reserve } from '../core/space-plan.ts';
import type { Job, ReplacedComponent } from '../ports/journal.ts';
import type { StoredRelease, Wanted } from '../ports/store.ts';
import {
  surveyUpdate,
  type Survey,
  type SurveyOptions,
  type SurveyResult,
} from './survey-update.ts';

export type PlanResult =
  | Exclude<SurveyResult, { kind: 'surveyed' }>
  | { readonly kind: 'planned'; readonly survey: Survey }
  /** There is no room; `room` says what could be given up for it. */
  | {
      readonly kind: 'too-large';
      readonly survey: Survey;
      readonly message: CodedMessage;
      readonly room: Room;
    };

export interface PlanOptions extends SurveyOptions {
  readonly reserve: Reserve;
  /** Whether a generation to go back to is kept. */
  readonly hasPrevious: boolean;
  /** Called when room has to be made. */
  readonly collectGarbage: (wanted: Wanted) => Promise<void>;
}

/** Components in force in whose place the new releases put another tree, and nobody uses the old one. */
const findReplaced = (
  inForce: readonly StoredRelease[],
  releases: readonly StoredRelease[],
): (ReplacedComponent & { readonly component: Component })[] => {
  const kept = new Set(releases.flatMap(({ components }) => components.map(({ tree }) => tree)));
  return inForce.flatMap(({ reference: { channel }, components }) =>
    components
      .filter(
        ({ name, tree }) =>
          !kept.has(tree) &&
          releases.some(
            (release) =>
              release.reference.channel === channel &&
              release.components.some((other) => other.name === name),
          ),
      )
      .map((component) => ({ channel, name: component.name, component })),
  );
};

const lookForRoom = async (
  { plan: { releases }, need, wanted }: Survey,
  { store, inForce, reserve, hasPrevious }: PlanOptions,
): Promise<Room> => {
  const space = await store.space();
  const sizes = await store.objectSizes();
  const needed = new Set(wanted.files);
  for (const sha256 of await store.filesOf(wanted.trees)) needed.add(sha256);
  const candidates = findReplaced(inForce, releases);
  const parts = await Promise.all(
    inForce.flatMap(({ reference: { channel }, components }) =>
      components.map(async (component) => ({
        channel,
        name: component.name,
        files: await store.filesOf([component]),
      })),
    ),
  );
  return findRoom({
    need,
    space,
    reserve,
    hasPrevious,
    candidates: candidates.map(({ channel, name }) => ({ channel, name })),
    freedWithout: (replaced) => {
      const stays = new Set(needed);
      for (const part of parts) {
        const goes = replaced.some(
          ({ channel, name }) => channel === part.channel && name === part.name,
        );
        if (!goes) for (const sha256 of part.files) stays.add(sha256);
      }
      let bytes = 0;
      let files = 0;
      for (const [name, sizeBytes] of sizes) {
        if (stays.has(name.slice(0, 64))) continue;
        bytes += roundUpToBlocks(sizeBytes, space.blockBytes);
        files += 1;
      }
      return { bytes, files };
    },
  });
};

/** Finds out what an update has to bring and whether there is room for it, or could be. */
export const planUpdate = async (job: Job, options: PlanOptions): Promise<PlanResult> => {
  const { store, reserve, collectGarbage } = options;
  const result = await surveyUpdate(job, options);
  if (result.kind !== 'surveyed') return result;
  const { survey } = result;
  const { need, burdens, wanted } = survey;
  const object = async (): Promise<CodedMessage | undefined> =>
    objectToSpace(need, await store.space(), reserve, burdens);
  if ((await object()) === undefined) return { kind: 'planned', survey };
  await collectGarbage(wanted);
  const message = await object();
  if (message === undefined) return { kind: 'planned', survey };
  return { kind: 'too-large', survey, message, room: await lookForRoom(survey, options) };
};
