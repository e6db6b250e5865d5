import { z } from 'zod';
import { architectures, platforms } from '../../../installer.ts';

/** A file that a source has: an installer, or a checksum or signature beside one. */
export const offeredFile = z.strictObject({
  /** Without folders. */
  name: z.string().min(1).max(255),
  url: z.url().max(4096),
  /** Absent where neither the source nor the name tells it. */
  version: z
    .string()
    .regex(/^[^\p{Cc}\p{Cf}]{1,128}$/u)
    .optional(),
  sizeBytes: z.number().int().nonnegative().optional(),
  /** As the source publishes it, hex. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** As the source publishes it, hex. */
  sha512: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .optional(),
  /** Changes when the file does: a digest, an ETag, a date. */
  mark: z.string().max(512).optional(),
  /** Where the feed that names it is for one system alone. */
  platform: z.enum(platforms).optional(),
  /** Where it runs on these processors alone, and its name does not tell. */
  architectures: z.array(z.enum(architectures)).optional(),
  /** What a signed list says is inside. */
  promised: z
    .strictObject({
      applicationId: z.string().max(255),
      versionCode: z.number().int(),
      signer: z.string().max(64),
    })
    .optional(),
  /** True where the version is a date that only we gave it: the file may change and stay as new. */
  isRolling: z.boolean().optional(),
});

export type OfferedFile = Readonly<z.infer<typeof offeredFile>>;

/** What tells one state of an offered file from the next. */
export const markOf = ({ sha256, sha512, mark, sizeBytes, name }: OfferedFile): string =>
  sha256 ?? sha512 ?? mark ?? `${name} ${sizeBytes ?? ''}`;

/** The last part of an address, decoded; undefined where it has none that is a name. */
export const nameInUrl = (url: URL): string | undefined => {
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  try {
    const name = decodeURIComponent(last);
    return isSafeName(name) ? name : undefined;
  } catch {
    return undefined;
  }
};

/** Names that can lie in a folder anywhere; all else a source says is not taken for one. */
export const isSafeName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 200 &&
  name === name.normalize('NFC') &&
  !/^\.|[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]|[. ]$/u.test(name);
