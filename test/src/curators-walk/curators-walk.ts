import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspotProgram } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { passphrase } from '../lab/operator.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { commandsOf, type Substitution } from './document.ts';
import { applicationIds, withStandIn, type StandIn } from './internet.ts';

/** The apps of the document; each is one that the stand-in for F-Droid has. */
const appsOfDocument = [
  ...['org.fdroid.fdroid', 'org.kiwix.kiwixmobile', 'app.organicmaps', 'org.videolan.vlc'],
  ...['org.localsend.localsend_app', 'org.briarproject.briar.android', 'com.ichi2.anki'],
  ...['de.danoeh.antennapod', 'com.foobnix.pro.pdf.reader', 'org.fossify.gallery'],
];
const installerCount = 5;

const substitutionsFor = (
  directory: string,
  passphraseFile: string,
  { origin, fingerprint }: StandIn,
): readonly Substitution[] => [
  // What a person would type or plug in.
  ['/media/key-stick', path.join(directory, 'key-stick')],
  ['trust init', `trust init --passphrase-file ${passphraseFile}`],
  ['bundle create', `bundle create --passphrase-file ${passphraseFile}`],
  // What stands in for the Internet.
  ['@f-droid', `@${origin}/fdroid/repo?fingerprint=${fingerprint}`],
  ['github:localsend', `github:${origin}/localsend`],
  ...appsOfDocument.map((id, index): Substitution => [id, applicationIds[index] ?? '']),
];

interface Contents {
  readonly releases: readonly {
    readonly components: readonly {
      readonly name: string;
      readonly paths: readonly { readonly path: string }[];
    }[];
  }[];
}

/** All files of a bundle, each after the name of its component. */
const namesIn = async (bundle: string): Promise<readonly string[]> => {
  const { stdout } = await execa(hotspotProgram, ['bundle', 'ls', bundle, '--files', '--json']);
  const { releases } = JSON.parse(stdout) as Contents;
  return releases.flatMap(({ components }) =>
    components.flatMap(({ name, paths }) => paths.map((file) => `${name}/${file.path}`)),
  );
};

const ensure = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** Whoever copies the page line by line ends with a signed bundle. */
export const curatorsWalkTest: SystemTest = {
  name: 'curators-walk',
  proves:
    'what docs/operator/apps.md has to be copied leads from an empty folder to a signed bundle of ten apps and five installers',
  needs: [{ tool: 'nginx', debianPackage: 'nginx-light' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const desk = path.join(directory, 'desk');
      const passphraseFile = path.join(directory, 'passphrase');
      await mkdir(desk);
      await mkdir(path.join(directory, 'key-stick'));
      await writeFile(passphraseFile, `${passphrase}\n`, { mode: 0o600 });
      const environment = { HOTSPOT_KEYS: path.join(directory, 'keys') };
      await withStandIn(directory, async (standIn) => {
        const substitutions = substitutionsFor(directory, passphraseFile, standIn);
        const commands = await commandsOf('apps.md', substitutions);
        const start = performance.now();
        const passed = () => ((performance.now() - start) / 1000).toFixed(1);
        for (const command of commands) {
          // The document's words run in a shell; only `npx` is told where the command is.
          const script = `npx() { shift; "${hotspotProgram}" "$@"; }\n${command}`;
          const { stdout } = await execa('bash', ['-euo', 'pipefail', '-c', script], {
            cwd: desk,
            env: environment,
            stdin: 'ignore',
          });
          const words = command.split(' ').slice(1, 4).join(' ');
          log(`${passed()} s ${words}: ${stdout.split('\n').at(-1) ?? ''}`);
        }
        log(`${commands.length} lines copied in ${passed()} s: the machine’s time, not a person’s`);
      });
      const carried = await namesIn(path.join(desk, 'village-1.hotspot'));
      const apps = carried.filter((name) => /^apps\/.*\.apk$/.test(name));
      ensure(apps.length === appsOfDocument.length, `${apps.length} apps`);
      const installers = carried.filter((name) => /^installers\/LocalSend/.test(name));
      ensure(installers.length === installerCount, `${installers.length} installers`);
    });
  },
};
