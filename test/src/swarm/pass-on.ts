import { execa } from 'execa';
import type { HiddenMachine } from '../lab/nat-router.ts';
import { waitForRelease } from '../lab/plug-in.ts';
import { peakMemoryOf, writtenBytesOf } from '../lab/process-figures.ts';
import type { SwarmBox } from './swarm-box.ts';
import { megabytes, mebibyte, serveFromLaptop, within, type SwarmLab } from './swarm-lab.ts';

/** What the issue asks for. */
const mostWrittenShare = 1.05;
/** What a file system writes of its own, whatever came. */
const journalBytes = mebibyte;
const mostMemoryBytes = 160 * mebibyte;

const proveFigures = async (lab: SwarmLab, box: SwarmBox): Promise<void> => {
  await execa('sync', ['--file-system', lab.directory]);
  const { receivedBytes } = await box.swarm();
  const written = (await writtenBytesOf(box.daemonPid)) + (await writtenBytesOf(box.swarmPid));
  const memory = await peakMemoryOf(box.swarmPid);
  lab.log(
    `${box.name}: ${megabytes(receivedBytes)} received, ${megabytes(written)} written (${(written / receivedBytes).toFixed(3)} ×), the swarm's service had ${megabytes(memory)} of memory at most`,
  );
  within('received', receivedBytes, 1.1 * lab.filmBytes + mebibyte, lab.filmBytes);
  within('written', written, mostWrittenShare * receivedBytes + journalBytes, lab.filmBytes);
  within('memory of the service', memory, mostMemoryBytes);
};

export interface PassedOn {
  readonly first: SwarmBox;
  readonly third: HiddenMachine;
  /** What the first box sent for the third, which was not disturbed. */
  readonly sentBytes: number;
}

/**
 * The laptop to the first box; then the laptop leaves, and the first box to the third, behind a router that
 * lets nobody in.
 */
export const passOn = async (
  lab: SwarmLab,
  first: SwarmBox,
  hidden: HiddenMachine,
): Promise<PassedOn> => {
  const { log, filmBytes } = lab;
  const laptop = serveFromLaptop(lab, 1);
  await waitForRelease(first, 1);
  const { exitCode, stdout } = await laptop.leave();
  if (exitCode !== 0) throw new Error(`hotspot serve ended with ${exitCode}: ${stdout}`);
  log('the first box has it from the laptop, which has left');
  await proveFigures(lab, first);

  const before = (await first.swarm()).sentBytes;
  const third = await lab.openBox('third', hidden);
  await waitForRelease(third, 1);
  const sentBytes = (await first.swarm()).sentBytes - before;
  within('through the router', (await hidden.outside.received()).bytes, Infinity, filmBytes);
  within('sent by the first box', sentBytes, 1.1 * filmBytes + mebibyte, filmBytes);
  log(
    `the third box, which nobody can knock at, has it from the first: ${megabytes(sentBytes)} sent`,
  );
  await proveFigures(lab, third);
  return { first, third: hidden, sentBytes };
};
