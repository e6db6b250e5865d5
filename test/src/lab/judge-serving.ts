import { execa } from 'execa';
import { hotspotProgram } from '@p2p-hotspot/examples';

/** What `hotspot apps serving` said. */
export interface JudgedServing {
  /** The rules that are broken, those that are only advice among them. */
  readonly broken: readonly string[];
  readonly exitCode: number;
  /** All of it, as it was printed. */
  readonly printed: string;
}

interface Printed {
  readonly rules: readonly { readonly rule: string; readonly status: string }[];
}

/** Judges a server as an operator does: by the command. */
export const judgeServing = async (...words: readonly string[]): Promise<JudgedServing> => {
  const { stdout, exitCode = -1 } = await execa(
    hotspotProgram,
    ['apps', 'serving', ...words, '--json'],
    { reject: false },
  );
  const { rules } = JSON.parse(stdout) as Printed;
  return {
    broken: rules.flatMap(({ rule, status }) => (status === 'broken' ? [rule] : [])),
    exitCode,
    printed: stdout,
  };
};
