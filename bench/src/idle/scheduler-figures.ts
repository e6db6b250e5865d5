import { readdir, readFile } from 'node:fs/promises';

/** What a process and those that it keeps running took of the processor since they began. */
export interface SchedulerFigures {
  /** On a processor, from `schedstat` of every thread: nanoseconds exact. */
  readonly runSeconds: number;
  /** Of short-lived programs that it started and that have ended, to 10 ms each. */
  readonly childSeconds: number;
  /** Times that one of its threads was put on a processor: wake-ups, and the few that were interrupted. */
  readonly turns: number;
}

const ticksPerSecond = 100;

const none: SchedulerFigures = { runSeconds: 0, childSeconds: 0, turns: 0 };

const sum = (left: SchedulerFigures, right: SchedulerFigures): SchedulerFigures => ({
  runSeconds: left.runSeconds + right.runSeconds,
  childSeconds: left.childSeconds + right.childSeconds,
  turns: left.turns + right.turns,
});

/** What has ended meanwhile is nobody's any more. */
const orNone = async (read: Promise<SchedulerFigures>): Promise<SchedulerFigures> =>
  read.catch(() => none);

const ofThread = async (folder: string): Promise<SchedulerFigures> => {
  const [run = '0', , turns = '0'] = (await readFile(`${folder}/schedstat`, 'utf8')).split(' ');
  return { runSeconds: Number(run) / 1e9, childSeconds: 0, turns: Number(turns) };
};

const ofItself = async (pid: number): Promise<SchedulerFigures> => {
  const tasks = await readdir(`/proc/${pid}/task`);
  const threads = await Promise.all(
    tasks.map((task) => orNone(ofThread(`/proc/${pid}/task/${task}`))),
  );
  // After the name of the program, which may hold spaces: cutime and cstime are fields 16 and 17.
  const stat = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
  const childSeconds = (Number(stat[13]) + Number(stat[14])) / ticksPerSecond;
  return [...threads, { ...none, childSeconds }].reduce(sum, none);
};

const ofProcess = async (pid: number): Promise<SchedulerFigures> => {
  const own = await readOwnScheduler(pid);
  const tasks = await readdir(`/proc/${pid}/task`);
  const children = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  const kept = children
    .join(' ')
    .split(' ')
    .filter((text) => text !== '');
  const below = await Promise.all(kept.map((child) => readScheduler(Number(child))));
  return [own, ...below].reduce(sum, none);
};

/** @param pid of a process on this machine */
export const readScheduler = (pid: number): Promise<SchedulerFigures> => orNone(ofProcess(pid));

/** The same without the processes that it keeps running. */
export const readOwnScheduler = (pid: number): Promise<SchedulerFigures> => orNone(ofItself(pid));
