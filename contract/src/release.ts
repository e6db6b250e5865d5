import { z } from 'zod';
import { namePattern } from './name-pattern.ts';

/**
 * The release manifest (docs/spec/release-v1.md): what TUF authenticates as
 * `<channel>/release.json`. It stands here because services read it from `gen/`; encoding, limits
 * and decoding of untrusted bytes are bundle-format's.
 */
export const componentKinds = [
  'apps',
  'installers',
  'portal',
  'content',
  'map',
  'image',
  'software',
] as const;
export type ComponentKind = (typeof componentKinds)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const counter = z.number().int().min(1).max(2_147_483_647);
/** BCP 47 tag → text. */
const localized = z.record(
  z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  z.string().max(8192),
);

export const componentSchema = z.strictObject({
  name: z.string().regex(namePattern),
  kind: z.enum(componentKinds),
  /** Grows whenever the tree changes; never falls. */
  counter,
  label: localized,
  /** SHA-256 of the tree's canonical encoding: paths, sizes, hashes, modes. */
  tree: hash,
  /** The list that carries the tree and its chunks: `lists/<sha256>`. */
  list: z.strictObject({ sha256: hash, length: count }),
  /** Sum of the files' sizes in bytes. */
  size: count,
  files: count,
  /** Which boxes it is for; empty for all. Evaluated only after verification. */
  match: z.record(z.string(), z.array(z.string().max(256)).max(64)),
  /** What the target needs to know: settings of the kind, all strings. */
  install: z.record(z.string().max(64), z.string().max(1024)),
});

export const manifestSchema = z.strictObject({
  _type: z.literal('release'),
  format: z.literal(1),
  channel: z.string().regex(namePattern),
  counter,
  /** ISO 8601, UTC, whole seconds. */
  issued: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  label: localized,
  notes: localized,
  components: z.array(componentSchema).max(2000),
});

export type Component = z.infer<typeof componentSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
