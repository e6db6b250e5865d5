import { z } from 'zod';
import { InstallersError } from '../../errors.ts';
import { offeredFile } from './catalogue/offered-file.ts';
import { levels } from './catalogue/tracked-app.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const level = z.literal(levels);
const parameters = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const message = z.strictObject({ code: z.string(), parameters });

/** One check that a file passed. */
const proof = z.strictObject({
  level,
  method: z.enum(['tls', 'digest', 'apk', 'authenticode', 'signer', 'minisign', 'gpg']),
  /** Who or what: a host, a file of checksums, a certificate, a key. */
  detail: z.string().max(512),
});

/** What is known of a file besides its bytes. */
const facts = z.strictObject({
  name: z.string().max(255),
  url: z.string(),
  version: z.string().max(128),
  mark: z.string().max(1024),
  sizeBytes: z.number().int().nonnegative(),
  sha256,
  level,
  proofs: z.array(proof),
  /** What it says of itself, where it can be read. */
  applicationId: z.string().optional(),
  versionCode: z.number().optional(),
  /** SHA-256 of the certificate that signed it. */
  signer: sha256.optional(),
});

const hold = z.strictObject({
  /** All that speaks against it, the gravest first. */
  reasons: z.array(message).min(1),
  version: z.string().max(128),
  mark: z.string().max(1024),
  sinceMs: z.number(),
  /** Whether an operator may let it through: never where a check failed. */
  isReleasable: z.boolean(),
  /** The file that waits; absent where only a name is in question. */
  file: facts.optional(),
  /** The name that its file has now, as a pattern, where that alone changed. */
  suggestion: z.string().optional(),
});

const fileRecord = z.strictObject({
  published: facts.optional(),
  hold: hold.optional(),
  /** SHA-256 of a held file that the operator let through. */
  accepted: sha256.optional(),
  /** Names what was on its way last (arrival.ts): it may be gone on with. */
  fetching: z.string().optional(),
});

const answer = z.strictObject({ etag: z.string().max(512), offered: z.array(offeredFile) });

const appRecord = z.strictObject({
  checkedMs: z.number().optional(),
  /** The operator keeps it at its version. */
  isKept: z.boolean(),
  /** What the answers below were asked for: another source has other answers. */
  basis: z.string(),
  /** The last answers that can be asked for again, by address. */
  answers: z.record(z.string(), answer),
  files: z.record(z.string(), fileRecord),
});

const schema = z.strictObject({
  format: z.literal(1),
  apps: z.record(z.string(), appRecord),
  /** Until when a server wants to be left alone, by origin. Milliseconds since 1970. */
  limits: z.record(z.string(), z.number()),
  /** A verified file on its way to its place; finished after a crash. */
  arriving: z
    .strictObject({
      app: z.string(),
      slot: z.string(),
      component: z.string(),
      facts,
      /** The file that it takes the place of, by name. */
      replaces: z.string().optional(),
    })
    .optional(),
});

/** One check that a file passed. */
export type Proof = Readonly<z.infer<typeof proof>>;
/** What is known of a file besides its bytes. */
export type FileFacts = Readonly<z.infer<typeof facts>>;
/** A file or a name that waits for the operator. */
export type Hold = Readonly<z.infer<typeof hold>>;
export type FileRecord = Readonly<z.infer<typeof fileRecord>>;
export type AppRecord = Readonly<z.infer<typeof appRecord>>;
export type Arrival = Readonly<NonNullable<z.infer<typeof schema>['arriving']>>;

/** What tracking remembers. It is written whole, never in parts. */
export type TrackingState = Readonly<z.infer<typeof schema>>;

export const emptyTrackingState: TrackingState = { format: 1, apps: {}, limits: {} };

const emptyAppRecord: AppRecord = { isKept: false, basis: '', answers: {}, files: {} };

export const appRecordOf = ({ apps }: TrackingState, name: string): AppRecord =>
  (Object.hasOwn(apps, name) ? apps[name] : undefined) ?? emptyAppRecord;

export const fileRecordOf = ({ files }: AppRecord, slot: string): FileRecord =>
  (Object.hasOwn(files, slot) ? files[slot] : undefined) ?? {};

export const withAppRecord = (
  state: TrackingState,
  name: string,
  record: AppRecord,
): TrackingState => ({ ...state, apps: { ...state.apps, [name]: record } });

export const withFileRecord = (
  state: TrackingState,
  app: string,
  slot: string,
  record: FileRecord,
): TrackingState => {
  const known = appRecordOf(state, app);
  return withAppRecord(state, app, { ...known, files: { ...known.files, [slot]: record } });
};

/**
 * Reads a state as it was written.
 *
 * @throws InstallersError INSTALLERS_STATE_INVALID
 */
export const parseTrackingState = (text: string): TrackingState => {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new InstallersError('INSTALLERS_STATE_INVALID', { cause });
  }
};
