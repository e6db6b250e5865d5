import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { decryptSigningKey, type SigningKey } from '@p2p-hotspot/signing-keys';
import { repositoryFolder } from '../modules/repository.ts';
import { parseReleaseArguments, usage, UsageError, type ReleaseArguments } from './arguments.ts';
import { commitName, releaseFacts } from './facts.ts';
import { emptyReleaseFolder, makeRelease } from './make-release.ts';

/** `npm run release`: writes the files of a release, after the sources were compiled. */
const openKey = async ({
  key,
  passphraseFile,
}: ReleaseArguments): Promise<SigningKey | undefined> => {
  if (key === undefined || passphraseFile === undefined) return undefined;
  const given =
    passphraseFile === '-' ? await text(process.stdin) : await readFile(passphraseFile, 'utf8');
  const [passphrase = ''] = given.split(/\r?\n/, 1);
  return decryptSigningKey(await readFile(key, 'utf8'), passphrase);
};

const run = async (): Promise<void> => {
  const wanted = parseReleaseArguments(process.argv.slice(2));
  const facts = await releaseFacts(repositoryFolder);
  if (facts.isChanged && wanted.key !== undefined) {
    throw new UsageError('only what is committed is signed: git status names what is not');
  }
  const key = await openKey(wanted);
  const out = wanted.isDry ? await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-dry-')) : wanted.out;
  try {
    const folder = await emptyReleaseFolder(out, facts.version);
    const files = await makeRelease(repositoryFolder, folder, facts, wanted.images, key);
    const { version } = facts;
    const told = { version, commit: commitName(facts), isSigned: key !== undefined, files };
    process.stdout.write(
      wanted.isJson
        ? `${JSON.stringify(wanted.isDry ? told : { ...told, folder })}\n`
        : [
            ...files.map(({ name, bytes }) => `${String(bytes).padStart(11)}  ${name}\n`),
            `${version} (${told.commit}), ${told.isSigned ? 'signed' : 'not signed'}\n`,
            wanted.isDry ? 'nothing was kept\n' : `${folder}\n`,
          ].join(''),
    );
  } finally {
    if (wanted.isDry) await rm(out, { recursive: true, force: true });
  }
};

run().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}`);
  process.exitCode = 2;
});
