import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { startChildProgram, type ChildProgram } from '../lab/child-program.ts';
import { eventually } from '../lab/eventually.ts';
import type { Cable } from '../lab/network.ts';
import { plugFolderIn, waitForRelease } from '../lab/plug-in.ts';
import { peakMemoryOf } from '../lab/process-figures.ts';
import { lies } from '../neighbours/lies.ts';
import type { SystemTest } from '../system-test.ts';
import { hostileActs } from './hostile-requests.ts';
import type { SwarmBox } from './swarm-box.ts';
import { inSwarmLab, mebibyte, megabytes, swarmNeeds, within, type SwarmLab } from './swarm-lab.ts';
import { addressIn, world, worldNetwork } from './swarm-world.ts';

const filmBytes = 8 * mebibyte;
const firstHost = { lies: 100, acts: 120 } as const;
/** Two reads ahead of 2 MiB, the windows of a session, and what is under way in the network. */
const mostTakenBytes = 12 * mebibyte;
/** What may come from one peer that means nothing (services/dfs/src/core/waste-budget.ts), and what is under way. */
const mostPouredBytes = 32 * mebibyte;
/** What a victim may give to one that asks and asks: requests at once, and a second after that. */
const mostRequests = { atOnce: 2000, perSecond: 200 } as const;
/** Around each answer, and what is under way when it ends. */
const packaging = { perAnswerBytes: 1024, bytes: 4 * mebibyte } as const;
const mostMemoryBytes = 220 * mebibyte;

interface Line {
  readonly met?: string;
  readonly ended?: string;
  readonly sent?: number;
  readonly received?: number;
}

interface Hostile {
  readonly program: ChildProgram;
  /** Lies that somebody fell for, and acts that are over. */
  readonly met: ReadonlySet<string>;
  /** Most bytes of one connection, by what its peer does. */
  readonly sent: ReadonlyMap<string, number>;
  readonly received: ReadonlyMap<string, number>;
}

const note = (most: Map<string, number>, name: string, bytes = 0): void => {
  most.set(name, Math.max(most.get(name) ?? 0, bytes));
};

const startHostile = async (
  { releases, world: { bootstrap } }: SwarmLab,
  machine: Cable,
  side: keyof typeof firstHost,
  file: string,
): Promise<Hostile> => {
  const met = new Set<string>();
  const sent = new Map<string, number>();
  const received = new Map<string, number>();
  const words = [
    ...[bootstrap, releases.operator.rootFingerprint, path.join(releases.bundle(2), 'hotspot')],
    ...[`${worldNetwork}.${firstHost[side]}`, side],
  ];
  const script = path.join(import.meta.dirname, 'hostile-peers.js');
  const program = await startChildProgram(machine, [process.execPath, script, ...words], {
    environment: { HOSTILE_FILE: file },
    onLine: (line) => {
      if (!line.startsWith('{')) return;
      const told = JSON.parse(line) as Line;
      if (told.met !== undefined) met.add(told.met);
      if (told.ended === undefined) return;
      note(sent, told.ended, told.sent);
      note(received, told.ended, told.received);
    },
  });
  return { program, met, sent, received };
};

interface AskedFor {
  readonly name: string;
  readonly sizeBytes: number;
}

/** The largest list of a store: what a peer asks for that knows the release. */
const largestList = async (box: SwarmBox): Promise<AskedFor> => {
  const folder = path.join(box.directories.store, 'lists');
  const names = await readdir(folder);
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, sizeBytes: (await stat(path.join(folder, name))).size })),
  );
  const [largest] = sizes.sort((left, right) => right.sizeBytes - left.sizeBytes);
  if (largest === undefined) throw new Error('the box has no list');
  return { ...largest, name: `lists/${largest.name}` };
};

/** Somebody who means it and takes what nobody reads is not told from a slow reader before minutes are over. */
const isAwaited = (name: string): boolean => !name.includes('nothing is read');

const resistActs = async (lab: SwarmLab, machine: Cable, victim: SwarmBox): Promise<void> => {
  const { name: file, sizeBytes } = await largestList(victim);
  const hostile = await startHostile(lab, machine, 'acts', file);
  const beganMs = performance.now();
  const awaited = hostileActs.map(({ name }) => name).filter(isAwaited);
  await eventually('all that a peer can ask', () =>
    Promise.resolve(awaited.every((name) => hostile.met.has(name)) ? true : undefined),
  );
  const { banned } = await victim.hasSwarm('some were sent away', (now) => now.banned > 0);
  await hostile.program.stop();
  // On a slow machine more seconds pass, and more requests are rightly answered.
  const seconds = (performance.now() - beganMs) / 1000;
  const mostAnswers = mostRequests.atOnce + mostRequests.perSecond * seconds;
  const mostGivenBytes = mostAnswers * (sizeBytes + packaging.perAnswerBytes) + packaging.bytes;
  for (const { name } of hostileActs) {
    const given = hostile.received.get(name) ?? 0;
    const poured = hostile.sent.get(name) ?? 0;
    lab.log(`${name}: ${megabytes(poured)} came, ${megabytes(given)} were given`);
    within(`${name}, given`, given, mostGivenBytes);
    within(`${name}, came`, poured, mostPouredBytes);
  }
  lab.log(`${banned} peers were sent away`);
};

const resistLies = async (
  lab: SwarmLab,
  machine: Cable,
  first: SwarmBox,
  victim: SwarmBox,
): Promise<void> => {
  const hostile = await startHostile(lab, machine, 'lies', '');
  await eventually('all that a peer can answer', () =>
    Promise.resolve(lies.every(({ name }) => hostile.met.has(name)) ? true : undefined),
  );
  await plugFolderIn(first, lab.releases.bundle(2), 'second');
  await waitForRelease(victim, 2);
  const { banned } = await victim.swarm();
  await hostile.program.stop();
  lab.log(`${banned} peers are sent away now`);
  within('sent away', banned, Infinity, lies.length / 2);
  for (const { name } of lies) {
    const taken = hostile.sent.get(name) ?? 0;
    lab.log(`${name}: ${megabytes(taken)} were taken`);
    within(name, taken, mostTakenBytes);
  }
};

const resist = async (lab: SwarmLab): Promise<void> => {
  const { networks, releases, log } = lab;
  const first = await lab.openBox('first', lab.laptop);
  await plugFolderIn(first, releases.bundle(1), 'first');
  const victim = await lab.openBox('victim', await networks.join('victim', world, addressIn(21)));
  await waitForRelease(victim, 1);
  const machine = await networks.join('hostile', world, addressIn(99));
  await machine.addAddresses(
    Object.values(firstHost).flatMap((from) =>
      Array.from({ length: 8 }, (_, index) => addressIn(from + index)),
    ),
  );
  await resistActs(lab, machine, victim);
  await resistLies(lab, machine, first, victim);
  const memory = await peakMemoryOf(victim.swarmPid);
  log(`the victim has the next release; its swarm service had ${megabytes(memory)} at most`);
  within('memory of the service', memory, mostMemoryBytes);
};

/** Peers that know what everybody may know of a fleet. */
export const swarmHostileTest: SystemTest = {
  name: 'swarm-hostile',
  proves:
    'hostile peers of a swarm, which lie in eight ways and ask in seven, ten thousand requests at once among them, cost a box bounded bytes and memory, are sent away, and keep it from nothing: it takes the next release from an honest one',
  needs: swarmNeeds,
  run: (log) => inSwarmLab(filmBytes, log, resist),
};
