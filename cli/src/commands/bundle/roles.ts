import { z } from 'zod';
import type { KeyId } from '@p2p-hotspot/signing-keys';
import type { RoleStatus } from '../../release/signing.ts';

/** How far a role is, in a result. */
export const roleResult = z.object({
  role: z.string(),
  keysOf: z
    .number()
    .optional()
    .describe('a root needs its own keys and those of the root before: whose keys this is about'),
  version: z.number(),
  expires: z.string(),
  threshold: z.number().describe('signatures that are needed'),
  signed: z.array(z.string()).describe('ids of the keys that have signed'),
  missing: z.array(z.string()).describe('ids of the keys that have not; not all may be needed'),
  complete: z.boolean(),
});

/** "1 of 2; missing: key c41f (backup stick)": signatures there are, signatures it needs, and whose. */
export const roleRow = (
  { role, keysOf, version, expires, threshold, signed, missing, complete }: RoleStatus,
  holder: (keyId: KeyId) => string,
): string[] => [
  `  ${role}${keysOf === undefined ? '' : ` (keys of version ${keysOf})`}`,
  `version ${version}`,
  `until ${expires.slice(0, 10)}`,
  `${Math.min(signed.length, threshold)} of ${threshold}${complete ? '' : `; missing: key ${missing.map(holder).join(', ')}`}`,
];

/** A role for `--json`. */
export const roleJson = ({ signed, missing, ...rest }: RoleStatus) => ({
  ...rest,
  signed: [...signed],
  missing: [...missing],
});
