import { execa } from 'execa';
import { hotspotProgram } from '@p2p-hotspot/examples';

/** How a run of `hotspot mirror` ended. */
export interface Answer {
  readonly exitCode: number;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Runs `hotspot mirror …`. */
export const mirror = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const {
    exitCode = -1,
    stdout,
    stderr,
    signal,
  } = await execa(hotspotProgram, ['mirror', ...words, '--json'], {
    env: environment,
    reject: false,
  });
  if (stdout === '') throw new Error(`${words.join(' ')}: ${signal ?? exitCode}: ${stderr}`);
  return { exitCode, json: JSON.parse(stdout) as Answer['json'] };
};

export const ensure = (holds: boolean, reason: string): void => {
  if (!holds) throw new Error(reason);
};

/** Publishes, and expects that it ends well. */
export const publish = async (
  source: string,
  to: string,
  environment: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
): Promise<Answer['json']> => {
  const { exitCode, json } = await mirror(['publish', source, '--to', to, ...more], environment);
  ensure(exitCode === 0, `publish to ${to}: ${JSON.stringify(json)}`);
  return json;
};

interface FoundByCheck {
  readonly check: string;
  readonly status: string;
  readonly code: string;
}

/**
 * Looks at a mirror from outside, to the last byte.
 *
 * @param tolerated codes that may be told of it; anything else is an error
 * @returns the number of its release
 */
export const checkedRelease = async (
  url: string,
  tolerated: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> => {
  const { exitCode, json } = await mirror(['check', url, '--deep'], environment);
  const findings = json['findings'] as readonly FoundByCheck[];
  const odd = findings.filter(({ status, code }) => status !== 'ok' && !tolerated.includes(code));
  ensure(exitCode === 0 && odd.length === 0, `${url}: ${JSON.stringify(json, null, 1)}`);
  const [release] = json['releases'] as readonly { readonly counter: number }[];
  return release?.counter ?? 0;
};
