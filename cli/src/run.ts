import { CodedError, isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { CommanderError } from 'commander';
import { reporterFor, type World } from './commands/context.ts';
import { isSystemError, OperatorError, readFailure } from './errors.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { createProgram } from './program.ts';

/** commander's codes for "help or version was shown", which is no failure. */
const shown: ReadonlySet<string> = new Set(['commander.helpDisplayed', 'commander.version']);

/** Every failure as a coded one. What nobody expected names itself, without its stack. */
const codedFailure = (error: unknown, signal: AbortSignal): CodedMessage => {
  if (signal.aborted) return new OperatorError('INTERRUPTED');
  if (error instanceof CommanderError) {
    const reason =
      error.code === 'commander.help'
        ? 'a command is missing'
        : error.message.replace(/^error: /, '').replaceAll(/\s+/g, ' ');
    return new OperatorError('USAGE_WRONG', { parameters: { reason } });
  }
  if (isCodedError(error)) return error;
  if (isSystemError(error)) {
    const coded = readFailure(error.path ?? error.syscall ?? '', error);
    if (isCodedError(coded)) return coded;
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CodedError('UNEXPECTED', { parameters: { reason } });
};

/**
 * Runs one command line.
 *
 * @param words after the program's name
 * @returns the exit code
 */
export const run = async (
  words: readonly string[],
  outside: Omit<World, 'endWith'>,
): Promise<number> => {
  let found: number = exitCodes.ok;
  const endWith: World['endWith'] = (exitCode) => {
    found = exitCode;
  };
  const world: World = { ...outside, endWith };
  const program = createProgram(world);
  try {
    await program.parseAsync(words, { from: 'user' });
    return found;
  } catch (error) {
    if (error instanceof CommanderError && shown.has(error.code)) return exitCodes.ok;
    const failure = codedFailure(error, world.signal);
    // Options after a word that was not understood were never parsed.
    const { json = words.includes('--json'), color = true } = program.opts<{
      json?: boolean;
      color?: boolean;
    }>();
    reporterFor(world, { json, color }).failure(failure);
    if (failure.code === 'UNEXPECTED' && world.env['HOTSPOT_DEBUG'] !== undefined) {
      world.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
    }
    return exitCodeOf(failure.code);
  }
};
