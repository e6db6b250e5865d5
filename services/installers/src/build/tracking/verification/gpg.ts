import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InstallersError } from '../../../errors.ts';

const maxKeyringBytes = 4 * 1024 * 1024;

/** `gpgv` reads no armour: the base64 between the empty line and the checksum is the keyring. */
const withoutArmour = (bytes: Buffer): Buffer => {
  const text = bytes.toString('latin1');
  if (!text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) return bytes;
  const blocks = text.matchAll(
    /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n(?:[^\r\n]+\r?\n)*?\s*?\r?\n([A-Za-z0-9+/=\r\n]+?)(?:\r?\n=[A-Za-z0-9+/]{4})?\r?\n-----END/g,
  );
  return Buffer.concat([...blocks].map(([, base64]) => Buffer.from(base64 ?? '', 'base64')));
};

/** What `gpgv` said on its status lines; undefined where there is no such program. */
const runGpgv = (words: readonly string[], signal: AbortSignal): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    execFile(
      'gpgv',
      ['--status-fd', '1', ...words],
      { env: { ...process.env, LC_ALL: 'C' }, signal, maxBuffer: 1024 * 1024 },
      (error, stdout) => {
        if (error?.name === 'AbortError') reject(new Error('stopped', { cause: error }));
        else if (error?.code === 'ENOENT') resolve(undefined);
        else resolve(stdout);
      },
    );
  });

/** What came of looking at a signature. */
export type GpgVerdict =
  | { readonly kind: 'good'; readonly fingerprint: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'no-program' };

/**
 * Verifies a detached signature by the keys of one keyring, with `gpgv`: no key of the person who runs
 * it counts, and nothing is fetched.
 *
 * @param keyring absolute path, armoured or not
 * @param signature as it was fetched
 * @param file absolute path of what is signed
 * @throws InstallersError INSTALLER_NOT_READABLE for the keyring
 */
export const verifyGpg = async (
  keyring: string,
  signature: Uint8Array,
  file: string,
  signal: AbortSignal,
): Promise<GpgVerdict> => {
  const keys = await readFile(keyring).catch((cause: unknown) => {
    const reason = `${keyring}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown'}`;
    throw new InstallersError('INSTALLER_NOT_READABLE', { parameters: { reason }, cause });
  });
  if (keys.length > maxKeyringBytes) {
    const parameters = { reason: `${keyring}: too large` };
    throw new InstallersError('INSTALLER_NOT_READABLE', { parameters });
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'hotspot-gpgv-'));
  try {
    const [ring, detached] = [path.join(folder, 'keyring.gpg'), path.join(folder, 'signature')];
    await writeFile(ring, withoutArmour(keys));
    await writeFile(detached, signature);
    const said = await runGpgv(['--homedir', folder, '--keyring', ring, detached, file], signal);
    if (said === undefined) return { kind: 'no-program' };
    const valid = [...said.matchAll(/^\[GNUPG:\] VALIDSIG ([0-9A-F]{40,64}) /gm)];
    // Signatures by keys that are not in the keyring neither help nor harm.
    const isBad = /^\[GNUPG:\] (?:BADSIG|EXPKEYSIG|REVKEYSIG|EXPSIG) /m.test(said);
    const [, fingerprint] = valid[0] ?? [];
    return fingerprint === undefined || isBad ? { kind: 'wrong' } : { kind: 'good', fingerprint };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
