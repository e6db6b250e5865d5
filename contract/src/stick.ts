import { z } from 'zod';

/**
 * Names that a stick may carry beside a repository (docs/spec/stick-v1.md). Everything on a stick is
 * untrusted; these names are lower-case ASCII so that every file system keeps them as they are.
 */
export const stickNames = {
  /** What the stick is for, beyond carrying a release. */
  marker: 'hotspot-stick.json',
  /** Sealed receipts, one file each. */
  receipts: 'hotspot-receipts',
  /** A box writes a new PIN here, for the steward whose stick it is. */
  pin: 'hotspot-pin.txt',
  /** A sealed backup of one box. */
  backup: 'hotspot-backup.sealed',
} as const;

/** Bundle files are looked for in the top folder, by this ending. */
export const bundleFileSuffix = '.hotspot';

/** Name of a receipt's file: who wrote it, without telling who that is, and its number. */
export const receiptNamePattern = /^[0-9a-f]{16}-\d{10}\.receipt$/;

export const stickMarkerMaxBytes = 4096;

/** 32 bytes as base64url without padding. */
const thirtyTwoBytes = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/**
 * What a stick is for. A stick may be several things at once, and carry a release besides.
 *
 * - `relay`: a box that has a release writes it here, for the next box.
 * - `steward`: whoever holds it looks after boxes. A box knows the stick again by the hash of `secret`.
 * - `backup`: a box writes its backup here, sealed for `publicKey`; `sealedKey` is the private key
 *   under the steward's passphrase.
 */
export const stickMarkerSchema = z.strictObject({
  version: z.literal(1),
  relay: z.strictObject({}).optional(),
  steward: z
    .strictObject({
      secret: thirtyTwoBytes,
      /** Fingerprint of the first root that the steward confirms by plugging the stick in. */
      trustRoot: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
      /** Asks for a new PIN; the box writes it to the stick and takes this wish away. */
      resetPin: z.literal(true).optional(),
    })
    .optional(),
  backup: z
    .strictObject({
      publicKey: thirtyTwoBytes,
      /** Base64; what is in it is the business of signing-keys. */
      sealedKey: z
        .string()
        .regex(/^[A-Za-z0-9+/=]+$/)
        .max(1024),
    })
    .optional(),
});
export type StickMarker = z.infer<typeof stickMarkerSchema>;

/**
 * Reads a marker.
 *
 * @param bytes content of `hotspot-stick.json`
 * @returns undefined when it is not one: a stick is never refused for it
 */
export const parseStickMarker = (bytes: Uint8Array): StickMarker | undefined => {
  if (bytes.length > stickMarkerMaxBytes) return undefined;
  try {
    const parsed = stickMarkerSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    );
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** The bytes of a marker: JSON that a person can read. */
export const formatStickMarker = (marker: StickMarker): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(marker, null, 2)}\n`);
