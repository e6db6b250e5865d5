import type { CodedMessage, MessageParameters } from '@p2p-hotspot/contract';
import { exitCodeOf, exitCodes, type ExitCode } from '../../exit-codes.ts';

/** What is looked at, in the order in which people are told. */
export const checkNames = [
  'address',
  'certificate',
  'signatures',
  'freshness',
  'files',
  'ranges',
  'compression',
  'types',
  'etag',
  'caching',
] as const;
export type CheckName = (typeof checkNames)[number];

/** One thing that was looked at. */
export interface Finding extends CodedMessage {
  readonly check: CheckName;
  readonly status: 'ok' | 'warning' | 'failure';
  readonly exitCode: ExitCode;
}

const finding =
  (status: Finding['status'], exitCode: ExitCode) =>
  (check: CheckName, code: string, parameters: MessageParameters = {}): Finding => ({
    check,
    status,
    code,
    parameters,
    exitCode,
  });

export const fine = finding('ok', exitCodes.ok);
export const warning = finding('warning', exitCodes.ok);
/** The web server must be set up differently. */
export const serverFault = finding('failure', exitCodes.server);
export const staleFault = finding('failure', exitCodes.rollback);
export const contentFault = finding('failure', exitCodes.notAuthentic);

/** A failure that has its own code. */
export const failed = (check: CheckName, { code, parameters }: CodedMessage): Finding => ({
  check,
  status: 'failure',
  code,
  parameters,
  exitCode: exitCodeOf(code),
});

/** The gravest first: what cannot be reached or trusted comes before what is old or set up badly. */
const gravity: readonly ExitCode[] = [
  exitCodes.unreachable,
  exitCodes.notAuthentic,
  exitCodes.rollback,
  exitCodes.server,
];

/** One exit code for all that was found. */
export const exitCodeFor = (findings: readonly Finding[]): ExitCode => {
  const found = new Set(findings.map(({ exitCode }) => exitCode));
  return gravity.find((code) => found.has(code)) ?? [...found].find((code) => code !== 0) ?? 0;
};
