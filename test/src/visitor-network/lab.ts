import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { inNetworks, type Networks, type Plug } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import { startLineProgram, type LineProgram } from './line-program.ts';

const repository = path.join(import.meta.dirname, '../../../..');
const boxProgram = path.join(repository, 'services/wifi/dist/test/programs/visitor-network.js');

export const gateway = '192.168.44.1';
export const captured = '198.51.100.1';
export const visitors = 'visitors';

export const settings = {
  device: visitors,
  gateway,
  range: ['192.168.44.3', '192.168.44.252'],
  leaseSeconds: 3600,
  deviceName: 'library',
  isCapturing: true,
  captured,
  upstream: [] as readonly string[],
  tellsTime: true,
};

/** A box with the real name server, and what is around it. */
export interface Lab {
  readonly networks: Networks;
  readonly directory: string;
  readonly box: Plug;
  /** The card, and what is gone when the power is. */
  readonly folders: { readonly keep: string; readonly run: string };
  readonly log: (line: string) => void;
  /** The program on the box that runs now. */
  readonly program: () => LineProgram;
  readonly startProgram: () => Promise<LineProgram>;
  /** A program of this folder on another machine. */
  readonly startVisitor: (machine: Plug) => LineProgram;
}

/** Runs a command on a machine. */
export const inside = (
  { enter }: Pick<Plug, 'enter'>,
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) => {
  const [first = program, ...rest] = [...enter, program, ...words];
  return execa(first, rest, { reject: false, all: true, env: environment });
};

/** @throws Error when it is not so */
export const expect = (what: string, found: unknown, wanted: unknown): void => {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${what}: ${left}, not ${right}`);
};

/** Gives the box its two addresses on the visitors' network, again when its radio was pulled out. */
export const joinVisitors = async (networks: Networks): Promise<Plug> => {
  const box = await networks.join('box', visitors, `${gateway}/24`);
  await box.addAddresses([`${captured}/32`]);
  return box;
};

export const inLab = (
  log: (line: string) => void,
  task: (lab: Lab) => Promise<void>,
): Promise<void> =>
  inScratch((directory) =>
    inNetworks(async (networks) => {
      const box = await joinVisitors(networks);
      const folders = { keep: path.join(directory, 'keep'), run: path.join(directory, 'run') };
      for (const folder of Object.values(folders)) await mkdir(folder);
      const started: LineProgram[] = [];
      const start = (machine: Plug, words: readonly string[]): LineProgram => {
        const program = startLineProgram(machine, words);
        started.push(program);
        return program;
      };
      let current: LineProgram | undefined;
      const lab: Lab = {
        networks,
        directory,
        box,
        folders,
        log,
        program: () => {
          if (current === undefined) throw new Error('nothing runs on the box yet');
          return current;
        },
        startProgram: async () => {
          current = start(box, [boxProgram, folders.keep, folders.run]);
          await current.ask({ act: 'apply', settings });
          return current;
        },
        startVisitor: (machine) => start(machine, [path.join(import.meta.dirname, 'visitor.js')]),
      };
      try {
        await task(lab);
      } finally {
        for (const program of started) await program.end();
      }
    }),
  );
