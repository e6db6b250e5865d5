import { readFile, readdir, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox, type Box } from '@p2p-hotspot/examples';
import { noise } from '../lab/noise.ts';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { startCrowd, type Crowd } from './crowd-process.ts';
import { visit } from './visitor.ts';

const pin = '271828';
const fileName = 'tool_1.0_amd64.deb';
const filePath = `/installers/stable/installers/${fileName}`;
const fileBytes = 32 * 1024 * 1024;
const debHead = '!<arch>\ndebian-binary   1234567890  0     0     100644  4         `\n2.0\n';

/** Ten thousand in all, of nine addresses. */
const crowds: readonly Crowd[] = [
  { behaviour: 'silent', count: 4500, firstHost: 2, hosts: 2, path: '/' },
  { behaviour: 'slow headers', count: 3500, firstHost: 4, hosts: 2, path: '/' },
  { behaviour: 'slow reader', count: 1000, firstHost: 6, hosts: 3, path: filePath },
  { behaviour: 'slow body', count: 1000, firstHost: 9, hosts: 2, path: '/status/pull' },
];

/** What the portal may take at most while ten thousand are at its door. */
const mostMemoryMiB = 200;
/** Of both its origins, and a few of its own. */
const mostSockets = 600;
const rounds = 5;
const guesses = 200;
/** The daemon takes their turns one after the other, and lets nobody wait for more than seconds. */
const guessersAtATime = 8;
/**
 * Of so many addresses. They are the computer's own, as of the screen beside a box: each has a bound of its
 * own, and what bounds the addresses of visitors together is tried in the daemon's tests.
 */
const guessingHosts = 5;
const mostJudged = 40;

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

const makeRelease = async (directory: string) => {
  const operator = await makeOperator(directory);
  const file = path.join(directory, fileName);
  const bytes = Buffer.concat([Buffer.from(debHead), noise('tool', fileBytes)]);
  await writeFile(file, bytes);
  await operator.add(file);
  const bundle = path.join(directory, 'release-1.hotspot');
  await operator.createBundle(bundle);
  return { bundle, bytes, rootFingerprint: operator.rootFingerprint };
};

/** @returns the most memory that the process has had so far, in MiB */
const peakMemoryOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(text)?.[1]) / 1024;
};

/** @returns how many sockets a process has open */
const socketsOf = async (pid: number): Promise<number> => {
  const folder = `/proc/${pid}/fd`;
  const targets = await Promise.all(
    (await readdir(folder)).map((name) => readlink(path.join(folder, name)).catch(() => '')),
  );
  return targets.filter((target) => target.startsWith('socket:')).length;
};

/** Somebody who wants nothing special. @returns the longest wait, in milliseconds */
const lookAround = async ({ portalUrl }: Box): Promise<number> => {
  let longestMs = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const place of ['/', '/installers', '/status', '/help']) {
      const start = performance.now();
      const { statusCode, body } = await visit(`${portalUrl}${place}`, '127.0.0.100');
      longestMs = Math.max(longestMs, performance.now() - start);
      demand(statusCode === 200, `${place} is answered with ${statusCode}`);
      demand(body.includes('</html>'), `${place} is cut`);
    }
  }
  return longestMs;
};

/** @returns how many guesses the daemon looked at */
const guessPins = async ({ portalUrl }: Box): Promise<number> => {
  let judged = 0;
  let next = 0;
  const guessInTurn = async (): Promise<void> => {
    for (let index = next++; index < guesses; index = next++) {
      const from = `127.0.1.${1 + (index % guessingHosts)}`;
      const pin = String(100_000 + index);
      const { statusCode } = await visit(`${portalUrl}/status/pull`, from, `pin=${pin}`);
      demand(statusCode === 401 || statusCode === 429, `a guess is answered with ${statusCode}`);
      if (statusCode === 401) judged += 1;
    }
  };
  await Promise.all(Array.from({ length: guessersAtATime }, guessInTurn));
  return judged;
};

/** Ten thousand connections that want nothing good, and what people notice of them. */
export const portalAttacksTest: SystemTest = {
  name: 'portal-attacks',
  proves:
    'while ten thousand connections from nine addresses are silent, slow or take nothing, and two hundred guess the PIN, a visitor is answered and downloads a file whole, no guess gets in, and the portal’s memory is bounded',
  needs: [],
  run: async (log) => {
    await inScratch(async (directory) => {
      const { bundle, bytes, rootFingerprint } = await makeRelease(directory);
      const box = await startBox({
        directory: path.join(directory, 'box'),
        portalPort: 0,
        trustRoot: rootFingerprint,
        environment: { ADMIN_PIN: pin },
      });
      const port = Number(new URL(box.portalUrl).port);
      const running: ReturnType<typeof startCrowd>[] = [];
      try {
        await plugIn(box, bundle);
        await waitForRelease(box, 1);
        await lookAround(box);
        const before = await peakMemoryOf(box.portalPid);
        running.push(...crowds.map((crowd) => startCrowd(port, crowd)));
        const during = await lookAround(box);
        const opened = await Promise.all(running.map((crowd) => crowd.opened));
        const total = opened.reduce((sum, count) => sum + count, 0);
        demand(total === 10_000, `only ${total} connections came about`);
        const after = await lookAround(box);
        log(`${total} connections came about; a visitor waited ${Math.round(during)} ms at most`);
        log(`with those that are left open: ${Math.round(after)} ms`);
        const judged = await guessPins(box);
        demand(judged <= mostJudged, `${judged} guesses were looked at`);
        log(
          `${guesses} guesses of the PIN from ${guessingHosts} addresses: ${judged} were looked at, none was right`,
        );
        const { statusCode, body } = await visit(`${box.portalUrl}${filePath}`, '127.0.0.100');
        demand(statusCode === 200 && body.equals(bytes), 'the file came as another one');
        const memory = await peakMemoryOf(box.portalPid);
        demand(memory < mostMemoryMiB, `the portal took ${memory} MiB`);
        log(
          `memory of the portal: ${Math.round(before)} MiB before, ${Math.round(memory)} MiB at most`,
        );
        const sockets = await socketsOf(box.portalPid);
        log(`${sockets} sockets of the portal are open`);
        demand(sockets < mostSockets, 'it keeps too many');
        const { current } = await box.status();
        demand(current?.releases[0]?.counter === 1, 'the release is not in force any more');
      } finally {
        await Promise.all(running.map((crowd) => crowd.stop()));
        await box.stop();
      }
    });
  },
};
