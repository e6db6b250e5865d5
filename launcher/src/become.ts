import { spawn } from 'node:child_process';

/** A program that does not end when it is told to is ended after so long. */
const graceMs = 10_000;

const signalNumbers: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGKILL: 9,
  SIGTERM: 15,
};

type Environment = Readonly<Record<string, string | undefined>>;

const setOnly = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/** Where a process cannot become another one: it stays, hands signals on, and ends as the other one does. */
const runBeside = (parameters: readonly string[], environment: Environment): Promise<never> =>
  new Promise((_resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      stdio: 'inherit',
      env: setOnly(environment),
    });
    const pass = (signal: NodeJS.Signals): void => {
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.exit(code ?? 128 + (signalNumbers[signal ?? ''] ?? 0));
    });
  });

/**
 * Lets this process become the program: no launcher stays beside it, which would cost some 40 MB for each
 * service. Node before 22.15 cannot; there the launcher stays.
 */
export const become = async (main: string, environment: Environment): Promise<never> => {
  const parameters = [...process.execArgv, main];
  const { execve } = process as unknown as {
    execve?: (file: string, words: readonly string[], environment: Record<string, string>) => never;
  };
  if (execve === undefined) return runBeside(parameters, environment);
  return execve.call(
    process,
    process.execPath,
    [process.execPath, ...parameters],
    setOnly(environment),
  );
};
