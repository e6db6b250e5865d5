import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import {
  takeTurns,
  wallTimes,
  type Benchmark,
  type BenchContext,
  type Contender,
} from '../benchmark.ts';
import { tools } from '../machine.ts';
import { measureCommand } from '../measure.ts';
import { realApks } from '../real-apks.ts';
import { secondsVerdict, type Report, type Series } from '../report.ts';
import { createKeyStore, makeSmallApks, type KeyStore } from '../small-apks.ts';
import { spread } from '../statistics.ts';

const program = path.join(import.meta.dirname, '../programs/fdroid-index.js');
const ours = 'P2P Hotspot';

/** Small, and read by every tool: the base of the made-up apps. */
const baseApk = 'io.appium.settings-2/bin/settings_apk-debug.apk';
const baseId = 'io.appium.settings';

/** Copies under names that do not collide. */
const copyAll = async (files: readonly string[], folder: string): Promise<void> => {
  for (const [index, file] of files.entries()) {
    await cp(file, path.join(folder, `${index}-${path.basename(file)}`));
  }
};

/** What our builder says at its end. */
interface Outcome {
  readonly indexed: number;
  readonly refused: number;
}

/** Ours, with its folder of APKs; a cold build starts without the state of an earlier one. */
const oursOn = (
  context: BenchContext,
  apks: string,
  isCold: boolean,
  onOutcome?: (outcome: Outcome) => void,
): Contender => {
  const work = path.join(context.folder, 'ours');
  return {
    name: ours,
    prepare: async () => {
      if (isCold) await rm(path.join(work, 'state.json'), { force: true });
    },
    run: async () => {
      const words = [program, 'build', work, apks];
      const { measure, stdout } = await measureCommand(process.execPath, words, {
        scratch: context.folder,
      });
      onOutcome?.(JSON.parse(stdout) as Outcome);
      return measure;
    },
  };
};

const configuration = ({ file, alias, password }: KeyStore): string => `\
repo_url: http://192.168.44.1/fdroid/repo
repo_name: Benchmark
repo_description: Benchmark
archive_older: 0
repo_keyalias: ${alias}
keystore: ${file}
keystorepass: ${password}
keypass: ${password}
keydname: CN=Benchmark
`;

/** `fdroid update` in a folder of its own. */
const fdroidserverOn = (
  context: BenchContext,
  apks: string,
  keyStore: KeyStore,
  isCold: boolean,
): Contender => {
  const folder = path.join(context.folder, 'fdroidserver');
  return {
    name: 'fdroidserver',
    prepare: async () => {
      if (!isCold) return;
      await rm(folder, { recursive: true, force: true });
      await cp(apks, path.join(folder, 'repo'), { recursive: true });
      await writeFile(path.join(folder, 'config.yml'), configuration(keyStore), { mode: 0o600 });
    },
    run: async () => {
      const options = { cwd: folder, scratch: context.folder };
      return (await measureCommand('fdroid', ['update', '--create-metadata'], options)).measure;
    },
  };
};

const run = async (context: BenchContext): Promise<Report> => {
  const { folder, scale, note } = context;
  const [realFolder, smallFolder] = [path.join(folder, 'real'), path.join(folder, 'small')];
  const smallCount = Math.max(1, Math.round(100 * scale));
  await mkdir(path.join(folder, 'ours'));
  await execa(process.execPath, [program, 'key', path.join(folder, 'ours')]);
  const real = await realApks();
  const base = real.find((file) => file.endsWith(baseApk));
  if (base === undefined) throw new Error(`${baseApk} is missing: run npm ci`);
  await copyAll(real, realFolder);
  note(`signing ${smallCount} small apps`);
  const keyStore = await createKeyStore(path.join(folder, 'keystore.p12'));
  await makeSmallApks(smallFolder, smallCount, { base, baseId, keyStore });

  let outcome: Outcome = { indexed: 0, refused: 0 };
  const realSeries = await takeTurns(context, `${real.length} real APKs`, [
    oursOn(context, realFolder, true, (told) => {
      outcome = told;
    }),
  ]);
  const small = await takeTurns(context, `${smallCount} small APKs`, [
    oursOn(context, smallFolder, true),
    fdroidserverOn(context, smallFolder, keyStore, true),
  ]);
  const noChange = await takeTurns(context, `${smallCount} small APKs, no change`, [
    oursOn(context, smallFolder, false),
    fdroidserverOn(context, smallFolder, keyStore, false),
  ]);
  return {
    verdicts: [
      verdict(`index of ${real.length} real APKs ≤ 1.5 s`, realSeries[0], 1.5),
      verdict(`index of ${smallCount} small APKs ≤ 3 s`, small[0], 3),
      verdict(`index, no change ≤ 0.3 s`, noChange[0], 0.3),
    ],
    series: [...realSeries, ...small, ...noChange],
    runs: context.runs,
    data: `${real.length} APKs from the development packages of this repository, of which ours indexes ${outcome.indexed} and refuses ${outcome.refused} with a reason, and ${smallCount} signed apps of 46 KB each that differ in their id.`,
    notes: [
      'Ours verifies the signature of every APK and signs `entry.jar` and `index-v1.jar` with RSA-3072, in one process that ends.',
      'fdroidserver stands beside ours on the small apps only: that of Debian 12 stops with a Python traceback at most of the real ones.',
    ],
  };
};

const verdict = (target: string, series: Series | undefined, limit: number) =>
  secondsVerdict(target, spread(wallTimes(series)), limit);

/** The F-Droid index beside Debian's fdroidserver. */
export const fdroid: Benchmark = {
  name: 'fdroid',
  isLong: false,
  tools: [tools.fdroid, tools.apksigner],
  run,
};
