import { z } from 'zod';

/**
 * The head of a backup's payload (docs/spec/backup-v1.md §3). Whoever saw the stick could have sealed
 * it, so it is read as strictly as anything from outside.
 */
const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .max(16 * 1024 * 1024);
const thirtyTwoBytes = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const sixteenBytes = z.string().regex(/^[A-Za-z0-9+/]{22}==$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const counter = z.number().int().min(0).max(2_147_483_647);
const name = z.string().max(64);

const releaseReference = z.strictObject({
  channel: name,
  counter,
  manifestSha256: hash,
  manifestBytes: z.number().int().min(0),
});

export const backupHeadSchema = z.strictObject({
  _type: z.literal('hotspot-backup'),
  format: z.literal(1),
  /** Time of the box, which may be wrong. */
  written: z.string().max(40),
  /** Absent where the box trusted nobody yet. */
  trust: z
    .strictObject({
      /** From the first root to the one in force. */
      roots: z.array(base64).min(1).max(1024),
      timestamp: base64.optional(),
      snapshot: base64.optional(),
      targets: base64.optional(),
      delegated: z.record(name, base64),
      counters: z.record(
        name,
        z.strictObject({ release: releaseReference, components: z.record(name, counter) }),
      ),
      choices: z.record(
        name,
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('hold') }),
          z.strictObject({ kind: z.literal('pin'), counter }),
        ]),
      ),
    })
    .optional(),
  /** Documents of the box's state. */
  documents: z.strictObject({
    settings: z.record(z.string().max(64), z.string().max(8192)).optional(),
    pin: z
      .strictObject({
        hash: thirtyTwoBytes,
        salt: sixteenBytes,
        origin: z.enum(['environment', 'first-boot', 'steward']),
      })
      .optional(),
    device: z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) }).optional(),
    deviceKey: z
      .strictObject({ seed: thirtyTwoBytes, receipts: z.number().int().min(0).max(9_000_000_000) })
      .optional(),
    consents: z.strictObject({ receipts: z.boolean() }).optional(),
    stewards: z.strictObject({ sticks: z.array(hash).max(1000) }).optional(),
  }),
  /** The community's own files, in the order in which their bytes follow. */
  files: z
    .array(
      z.strictObject({
        path: z.string().max(1024),
        size: z.number().int().min(0),
        sha256: hash,
      }),
    )
    .max(20_000),
});
export type BackupHead = z.infer<typeof backupHeadSchema>;

/** All of the community's own files together. */
export const backupFilesMaxBytes = 64 * 1024 * 1024;
export const backupFilesMaxCount = 20_000;
