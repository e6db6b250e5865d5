import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { statePaths, stateDamaged } from '../collection/state.ts';
import { isNotFound } from '../errors.ts';
import { writeDurably } from '../files/durable.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const applicationId = z.string().max(255);
const time = z.number().int().min(0);

/** Processors that an app is taken for. */
const abis = z.array(z.string().max(32)).min(1).max(16);

/** An app of another F-Droid repository, by its address. */
const repositorySource = z.strictObject({ repository: z.url(), abis });

/** An app as its makers release it on a forge. */
const releaseSource = z.strictObject({
  /** As in `github:owner/name`. */
  release: z.string().max(2048),
  abis,
  files: z
    .array(
      z.strictObject({
        /** What its name looks like in every version. */
        asset: z.string().max(255),
        /** The one that was taken last: what told it from others, and its hash. */
        taken: z.strictObject({ mark: z.string().max(1024), sha256 }).optional(),
      }),
    )
    .min(1)
    .max(16),
});

const source = z.union([repositorySource, releaseSource]);

export type RepositorySource = Readonly<z.infer<typeof repositorySource>>;
export type ReleaseSource = Readonly<z.infer<typeof releaseSource>>;

const repository = z.strictObject({
  /** SHA-256 of the certificate that signs it. */
  fingerprint: sha256,
  /** Of the newest index seen, milliseconds: an older one is not taken. */
  timestamp: time,
});

const schema = z.strictObject({
  format: z.literal(1),
  signers: z.record(applicationId, z.array(sha256).min(1).max(16)),
  allowedOlder: z.array(sha256),
  sources: z.record(applicationId, source),
  repositories: z.record(z.url(), repository),
});

/**
 * What the operator decided about apps: who may sign them, which older versions may come in all the
 * same, and where they come from. `.hotspot/apps.json`, part of the collection.
 */
export type Curation = z.infer<typeof schema>;

const emptyCuration: Curation = {
  format: 1,
  signers: {},
  allowedOlder: [],
  sources: {},
  repositories: {},
};

/** @throws OperatorError COLLECTION_STATE_DAMAGED */
export const loadCuration = async (collectionFolder: string): Promise<Curation> => {
  const file = statePaths(collectionFolder).curation;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isNotFound(error)) return emptyCuration;
    throw stateDamaged(file, error);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw stateDamaged(file, error);
  }
};

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Writes it so that after a power cut there is the old one or the new one. */
export const saveCuration = async (
  collectionFolder: string,
  { signers, allowedOlder, sources, repositories }: Curation,
): Promise<void> => {
  const curation: Curation = {
    format: 1,
    signers: sorted(signers),
    allowedOlder: [...new Set(allowedOlder)].sort(),
    sources: sorted(sources),
    repositories: sorted(repositories),
  };
  await writeDurably(
    statePaths(collectionFolder).curation,
    `${JSON.stringify(curation, null, 2)}\n`,
  );
};
