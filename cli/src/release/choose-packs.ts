import { encodePackHint, packHintPath } from '@p2p-hotspot/bundle-format';
import { OperatorError } from '../errors.ts';
import type { RepositoryDocument } from '../repository/content.ts';
import type { ReleaseParts } from './release-parts.ts';

/** A pack that is whole where the release goes to → the chunks in it. */
export type SoundPacks = ReadonlyMap<string, readonly string[]>;

/**
 * Chooses packs: every chunk from where the release goes to if it is there, or all that the source has
 * anew.
 */
export const choosePacks = (
  { packs, wanted }: ReleaseParts,
  sound: SoundPacks,
  reusesChunks: boolean,
) => {
  const there = new Set<string>();
  for (const chunks of sound.values()) for (const chunk of chunks) there.add(chunk);
  const writing = packs.filter(
    ({ sha256, chunks }) =>
      !sound.has(sha256) &&
      (!reusesChunks || chunks.some((chunk) => wanted.has(chunk) && !there.has(chunk))),
  );
  const covered = new Set(writing.flatMap(({ chunks }) => chunks));
  const keeping: string[] = [];
  // What the source has under the same name is worth more than another pack with the same chunks.
  const own = new Set(packs.map(({ sha256 }) => sha256));
  const inOrder = [...sound].sort(
    ([left], [right]) => Number(own.has(right)) - Number(own.has(left)),
  );
  for (const [sha256, chunks] of inOrder) {
    if (!chunks.some((chunk) => wanted.has(chunk) && !covered.has(chunk))) continue;
    keeping.push(sha256);
    for (const chunk of chunks) covered.add(chunk);
  }
  return { writing, keeping, covered };
};

/** The hints of a release's lists to these packs. */
export const hintsOf = (
  { lists }: ReleaseParts,
  packs: ReadonlyMap<string, readonly string[]>,
): RepositoryDocument[] =>
  lists.map(({ component, chunks }) => ({
    name: packHintPath(component.list.sha256),
    bytes: encodePackHint(
      [...packs]
        .filter(([, held]) => held.some((chunk) => chunks.has(chunk)))
        .map(([name]) => name),
    ),
  }));

/**
 * @param source for messages
 * @throws OperatorError CHUNKS_MISSING
 */
export const checkCoverage = (
  source: string,
  { lists }: ReleaseParts,
  covered: ReadonlySet<string>,
  acceptsDelta: boolean,
): void => {
  if (acceptsDelta) return;
  for (const { component, chunks } of lists) {
    const missing = [...chunks].filter((chunk) => !covered.has(chunk)).length;
    if (missing === 0) continue;
    throw new OperatorError('CHUNKS_MISSING', {
      parameters: { path: source, component: component.name, missing, total: chunks.size },
    });
  }
};
