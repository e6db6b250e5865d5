import { namePattern } from '@p2p-hotspot/contract';
import { z } from 'zod';

const sha256 = z
  .string()
  .regex(/^(?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$/, 'the SHA-256 of a certificate: 64 digits')
  .transform((text) => text.replaceAll(':', '').toLowerCase());

const pattern = z.string().min(1).max(255);

const signers = z.union([sha256, z.array(sha256).min(1).max(16)]);

const fileEntry = z.strictObject({
  for: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9_]+\/[a-z]+$/, 'system, processor and kind, as in linux/x86_64/deb'),
  asset: pattern,
  signer: signers.optional(),
});

/** An app whose installers are kept up to date, as it stands in `hotspot.yaml`. */
export const catalogueEntry = z.strictObject({
  app: z.string().regex(namePattern, 'lower-case letters, digits and hyphens, at most 32 of them'),
  source: z.string().min(1).max(2048),
  label: z.string().min(1).max(80).optional(),
  component: z.string().regex(namePattern).default('installers'),
  files: z.array(fileEntry).max(64).nullable().default([]),
  tag: pattern.optional(),
  prereleases: z.boolean().default(false),
  signer: signers.optional(),
  minisign: z
    .string()
    .regex(/^[A-Za-z0-9+/]{56}$/, 'the second line of a minisign.pub')
    .optional(),
  gpg: z.string().min(1).max(1024).optional(),
  level: z.int().min(0).max(4).default(0),
});

/** An app of the catalogue as the operator configured it. */
export type CatalogueEntry = Readonly<z.infer<typeof catalogueEntry>>;
