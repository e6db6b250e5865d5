import type { ExecutionContext } from 'ava';
import { TrustError, type TrustErrorCode } from '../src/index.ts';

type Parameters = Readonly<Record<string, string | number | boolean>>;

const check = (
  t: ExecutionContext,
  error: TrustError | undefined,
  code: TrustErrorCode,
  parameters: Parameters | undefined,
): void => {
  t.is(error?.code, code, error?.message);
  if (parameters !== undefined) t.like(error?.parameters, parameters);
};

/** Asserts that something is refused with a code and, where given, parameters. */
export const refused = (
  t: ExecutionContext,
  attempt: () => unknown,
  code: TrustErrorCode,
  parameters?: Parameters,
): void => {
  check(t, t.throws<TrustError>(attempt, { instanceOf: TrustError }), code, parameters);
};

/** As {@link refused}, for what answers later. */
export const refusedLater = async (
  t: ExecutionContext,
  attempt: Promise<unknown>,
  code: TrustErrorCode,
  parameters?: Parameters,
): Promise<void> => {
  check(t, await t.throwsAsync<TrustError>(attempt, { instanceOf: TrustError }), code, parameters);
};
