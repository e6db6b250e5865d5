import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { putNpmApks } from '@p2p-hotspot/examples';
import { takeTurns, wallTimes, type Benchmark, type BenchContext } from '../benchmark.ts';
import {
  createIndexKey,
  fdroidserverOn,
  oursOn,
  type DiffSize,
  type IndexTask,
  type Situation,
} from '../fdroid/contenders.ts';
import { tools } from '../machine.ts';
import { secondsVerdict, type Report, type Series } from '../report.ts';
import { createKeyStore, makeSmallApks } from '../small-apks.ts';
import { spread } from '../statistics.ts';

/** Small, and read by every tool: the base of the made-up apps. */
const baseApk = 'io.appium.settings-2.0.0-settings_apk-debug.apk';
const baseId = 'io.appium.settings';

/** Of the 27 real APKs those at which Debian's `fdroid update` does not stop. */
const readByBoth = [
  'agent-device-0.21.5-agent-device-android-snapshot-helper-0.21.5.apk',
  'android-apidemos-3.0.0-ApiDemos-debug.apk',
  'android-apidemos-4.1.1-ApiDemos-debug.apk',
  'android-apidemos-5.0.0-ApiDemos-debug.apk',
  'appium-uiautomator2-server-2.0.0-appium-uiautomator2-server-v2.0.0.apk',
  'appium-uiautomator2-server-4.27.0-appium-uiautomator2-server-v4.27.0.apk',
  'appium-uiautomator2-server-7.0.0-appium-uiautomator2-server-v7.0.0.apk',
  baseApk,
  'io.appium.settings-2.10.0-settings_apk-debug.apk',
  'io.appium.settings-3.4.0-settings_apk-debug.apk',
  'io.appium.settings-4.2.4-settings_apk-debug.apk',
  'io.appium.settings-5.0.0-settings_apk-debug.apk',
];

const mostDiffBytes = 1024;

const run = async (context: BenchContext): Promise<Report> => {
  const { folder, scale, note } = context;
  const inside = (name: string): string => path.join(folder, name);
  const smallCount = Math.max(2, Math.round(100 * scale));
  await createIndexKey(context);
  await mkdir(inside('npm'));
  const all = await putNpmApks(inside('all'), inside('npm'));
  await mkdir(inside('npm-12'));
  const real = await putNpmApks(inside('real'), inside('npm-12'), readByBoth);
  note(`signing ${smallCount} small apps`);
  const keyStore = await createKeyStore(inside('keystore.p12'));
  const base = path.join(inside('real'), baseApk);
  await makeSmallApks(inside('small'), smallCount, { base, baseId, keyStore });

  const taskOf = (apks: string, situation: Situation): IndexTask => ({
    ...{ apks: inside(apks), situation, newcomer: 'small-0.apk' },
  });
  const outcomes = new Map<string, Outcome>();
  const diffs: { ours?: DiffSize; theirs?: DiffSize } = {};
  const beside = (step: string, task: IndexTask) =>
    takeTurns(context, step, [
      oursOn(context, task, (diff, stdout) => {
        outcomes.set(step, JSON.parse(stdout) as Outcome);
        if (diff !== undefined) diffs.ours = diff;
      }),
      fdroidserverOn(context, task, keyStore, (diff) => {
        if (diff !== undefined) diffs.theirs = diff;
      }),
    ]);

  const allSeries = await takeTurns(context, `${all.length} real APKs`, [
    oursOn(context, taskOf('all', 'cold'), (_diff, stdout) => {
      outcomes.set('all', JSON.parse(stdout) as Outcome);
    }),
  ]);
  const realStep = `${real.length} real APKs`;
  const realSeries = await beside(realStep, taskOf('real', 'cold'));
  const small = await beside(`${smallCount} small APKs`, taskOf('small', 'cold'));
  const noChange = await beside(`the same, no change`, taskOf('small', 'unchanged'));
  const oneMore = await beside(`the same, one of them new`, taskOf('small', 'one-more'));
  const loaded = diffs.ours?.gzipBytes ?? Infinity;
  return {
    verdicts: [
      verdict(`index of ${real.length} real APKs ≤ 1.5 s`, realSeries[0], 1.5),
      verdict(`index of ${smallCount} small APKs ≤ 3 s`, small[0], 3),
      verdict(`index, no change ≤ 0.3 s`, noChange[0], 0.3),
      verdict(`index, one app more ≤ 0.5 s`, oneMore[0], 0.5),
      {
        target: `what a phone loads to know of one app more ≤ ${mostDiffBytes} bytes`,
        result: `${loaded} bytes`,
        reached: loaded <= mostDiffBytes,
      },
    ],
    series: [...allSeries, ...realSeries, ...small, ...noChange, ...oneMore],
    runs: context.runs,
    data: `${all.length} APKs out of npm packages, of which ours indexes ${shown(outcomes.get('all'))}; ${real.length} of them that fdroidserver can read as well (ours: ${shown(outcomes.get(realStep))}); and ${smallCount} signed apps of 46 KB each that differ in their id.`,
    notes: [
      `The diff for one app more, which has 12 permissions, has ${sizeOf(diffs.ours)}; that of fdroidserver ${sizeOf(diffs.theirs)}. The box sends it compressed.`,
      'Ours verifies the signature of every APK, draws its icon in 192 pixels, and signs `entry.jar` and `index-v1.jar` with RSA-3072, in one process that ends; its time holds the start of Node.',
      `fdroidserver stands beside ours where it can: at ${all.length - real.length} of the ${all.length} real APKs that of Debian 12 stops with a Python traceback. Its icons have 48 pixels.`,
      'Left out are versions by another signer than the newest, weak keys (RSA-1024) and apps without a version code: fdroidserver lists the first two.',
    ],
  };
};

/** What our builder says at its end. */
interface Outcome {
  readonly indexed: number;
  readonly refused: number;
}

const sizeOf = (diff: DiffSize | undefined): string =>
  diff === undefined ? 'no size' : `${diff.bytes} bytes (gzip: ${diff.gzipBytes})`;

const shown = (outcome: Outcome | undefined): string =>
  `${outcome?.indexed ?? 0} and leaves out ${outcome?.refused ?? 0} with a reason`;

const verdict = (target: string, series: Series | undefined, limit: number) =>
  secondsVerdict(target, spread(wallTimes(series)), limit);

/** The F-Droid index beside Debian's fdroidserver. */
export const fdroid: Benchmark = {
  name: 'fdroid',
  isLong: false,
  tools: [tools.fdroid, tools.apksigner],
  run,
};
