import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { realApks } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { parse } from 'yaml';
import type { JoinedPhone } from '../captive-portal/phone.ts';
import type { GivenBesides } from '../compose-updates/composed-box.ts';
import { eventually } from '../lab/eventually.ts';
import { fakeTime, fakeTimeNeed, fakeTimeLibrary } from '../lab/fake-time.ts';
import { makeOperator } from '../lab/operator.ts';
import { counterOf, isCommitted } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { bootedServices, firstBootNeeds, withBootedBox, type BootedBox } from './first-boot-box.ts';
import { bringRelease, firstSettings, logOf, provePin, proveVisit } from './first-boot-proofs.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const applicationId = 'io.appium.settings';
const libraryInContainers = '/faketime/libfaketime.so.1';

interface Release {
  readonly bundle: string;
  readonly apk: Buffer;
  readonly rootFingerprint: string;
  /** Between these two its signatures were made, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/** As metadata tells times, to the second. */
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

const makeRelease = async (directory: string): Promise<Release> => {
  const folder = path.join(directory, 'operator');
  await mkdir(folder);
  const operator = await makeOperator(folder);
  const apk = (await realApks()).find((file) => file.includes(`/${applicationId}/`));
  if (apk === undefined) throw new Error(`no APK of ${applicationId}`);
  await operator.add(apk);
  const bundle = path.join(directory, 'release.hotspot');
  const notBefore = now();
  await operator.createBundle(bundle);
  const { rootFingerprint } = operator;
  return { bundle, apk: await readFile(apk), rootFingerprint, notBefore, notAfter: now() };
};

/** Every word of the services since the engine began them is dated by a clock that began in 1970. */
const proveYear = async (booted: BootedBox): Promise<void> => {
  for (const service of bootedServices) {
    const said = await logOf(booted, service);
    const years = [...said.matchAll(/"time":"(\d{4})-/g)].map(([, year]) => year);
    if (years.length === 0 || years.some((year) => year !== '1970')) {
      throw new Error(`${service} says that it is ${years.join(' ')}: ${said}`);
    }
  }
};

/** Judged by when the release was signed, and not by the clock: docs/spec/metadata-v1.md §8. */
const proveFloor = ({ time, history }: BoxStatus, { notBefore, notAfter }: Release): void => {
  const { now: floor = '', clock } = time ?? {};
  if (clock !== 'unproven') throw new Error('the box believes its clock');
  if (floor < notBefore || floor > notAfter) {
    throw new Error(
      `the box judges by ${floor}; the release was made from ${notBefore} to ${notAfter}`,
    );
  }
  const refused = history.filter(({ kind }) => kind !== 'applied' && kind !== 'steward');
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
};

/** Signs in as a browser does, whose own clock is right: with the form, the cookie and the page behind it. */
const proveSignIn = async (
  { gateway }: BootedBox,
  { inside }: JoinedPhone,
  pin: string,
): Promise<void> => {
  const origin = `http://${gateway}`;
  const [program = '', ...entering] = inside;
  const send = async (typed: string): Promise<string> => {
    const { stdout } = await execa(program, [
      ...[...entering, 'curl', '--silent', '--show-error', '--max-time', '20'],
      // Keeps cookies, and follows to the next page.
      ...['--cookie', '', '--location', '--header', `Origin: ${origin}`],
      ...['--data-urlencode', 'to=/steward', '--data-urlencode', `pin=${typed}`],
      `${origin}/steward/sign-in`,
    ]);
    return stdout;
  };
  const signOut = 'action="/steward/sign-out"';
  const wrong = pin.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
  if ((await send(wrong)).includes(signOut)) throw new Error('another PIN lets somebody in');
  const page = await send(pin);
  if (!page.includes(signOut)) throw new Error(`the PIN does not let the steward in: ${page}`);
};

interface Index {
  readonly packages: Readonly<
    Record<
      string,
      { readonly versions: Readonly<Record<string, { readonly file: { readonly name: string } }>> }
    >
  >;
}

const proveApp = async ({ gateway }: BootedBox, phone: JoinedPhone, apk: Buffer): Promise<void> => {
  const origin = `http://${gateway}`;
  const { status, body } = await phone.ask({ url: `${origin}/apps` });
  if (status !== 200 || !body.includes(applicationId)) throw new Error('the app is not listed');
  const index = await phone.ask({ url: `${origin}/fdroid/repo/index-v2.json` });
  const { packages } = JSON.parse(index.body) as Index;
  const [version] = Object.values(packages[applicationId]?.versions ?? {});
  if (version === undefined) throw new Error('the app is not in the index for F-Droid');
  const [program = '', ...words] = phone.inside;
  const fetch = ['curl', '--silent', '--fail', `${origin}/fdroid/repo${version.file.name}`];
  const { stdout } = await execa(program, [...words, ...fetch], { encoding: 'buffer' });
  const [got, wanted] = [stdout, apk].map((bytes) =>
    createHash('sha256').update(bytes).digest('hex'),
  );
  if (got !== wanted) throw new Error('a phone got another file than the app');
};

const boot = async (
  booted: BootedBox,
  release: Release,
  tell: (line: string) => void,
): Promise<void> => {
  const { box, engine } = booted;
  await box.up();
  const phone = await booted.join('phone');
  await proveVisit(booted, phone);
  const pin = await provePin(booted, phone);
  await proveSignIn(booted, phone, pin);
  await proveYear(booted);
  tell(`in 1970 a phone was given ${phone.address} and the page, and a steward got in`);
  await bringRelease(booted, release.bundle);
  const status = await box.statusLike('it is kept', (one) => isCommitted(one, 1));
  proveFloor(status, release);
  await proveApp(booted, phone, release.apk);
  tell(`the release is in force, judged by ${status.time?.now ?? ''}; a phone took its app`);

  await engine.cut();
  await box.powerBack();
  const again = await box.statusLike(
    'the release is there, and judged again',
    (one) => counterOf(one) === 1 && one.time !== undefined,
  );
  proveFloor(again, release);
  if (again.time?.now !== status.time?.now) throw new Error('the time floor moved');
  await eventually('the app is served again', async () => {
    await proveApp(booted, phone, release.apk);
    return true;
  });
  await proveSignIn(booted, phone, pin);
  await proveYear(booted);
  tell('after a power cut, in 1970 once more, all of it is there');
};

/** What makes the clock of each service begin at a date whenever the service starts. */
const besidesOf = async (date: string): Promise<Readonly<Record<string, GivenBesides>>> => {
  const text = await readFile(path.join(repository, 'docker-compose.yml'), 'utf8');
  const { services } = parse(text) as {
    readonly services: { readonly portal: { readonly command: readonly string[] } };
  };
  const { command } = services.portal;
  const volumes = [`${fakeTimeLibrary}:${libraryInContainers}:ro`];
  const { LD_PRELOAD, ...others } = fakeTime(date, libraryInContainers);
  const environment = Object.entries(others).map(([name, value]) => `${name}=${value}`);
  const preload = `LD_PRELOAD=${LD_PRELOAD}`;
  const usual = { volumes, environment: [...environment, preload] };
  const program = command.indexOf('node');
  return {
    ...Object.fromEntries(bootedServices.map((service) => [service, usual])),
    // What the library shares with programs that follow belongs to root, if it begins before `setpriv` is somebody else.
    portal: {
      ...{ volumes, environment },
      command: [...command.slice(0, program), 'env', preload, ...command.slice(program)],
    },
  };
};

/** A box on a board without a battery for its clock, as it comes up for the first time. */
export const composeNoClockTest: SystemTest = {
  name: 'compose-no-clock',
  proves:
    'a new box of the Compose files whose clock begins in 1970 at each start comes up from empty volumes without any Internet: a phone gets an address and the page, the PIN lets a steward in and another one does not, the first release is taken and judged by when it was signed, and a phone gets its app; after a power cut, in 1970 again, all of it is still there',
  needs: [...firstBootNeeds, fakeTimeNeed],
  run: (log) =>
    inScratch(async (directory) => {
      const begun = performance.now();
      const tell = (line: string) => {
        log(`${((performance.now() - begun) / 1000).toFixed()} s: ${line}`);
      };
      const release = await makeRelease(directory);
      const settings = { ...firstSettings, TRUST_ROOT: release.rootFingerprint };
      const options = { settings, besides: await besidesOf('1970-01-01 00:00:00') };
      await withBootedBox(directory, options, (booted) => boot(booted, release, tell), tell);
    }),
};
