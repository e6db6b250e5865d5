import { CodedError } from '@p2p-hotspot/contract/coded-error';

/** How a rule was broken (catalogue `serving.ts`). */
export type ServingFaultCode =
  | 'SERVING_ABSENT_ANSWERED'
  | 'SERVING_ADDRESS_OTHER'
  | 'SERVING_BARE_REDIRECTED'
  | 'SERVING_DIFF_WRONG'
  | 'SERVING_ENTRY_MISSING'
  | 'SERVING_ENTRY_PAGE'
  | 'SERVING_ENTRY_STRANGE'
  | 'SERVING_FILE_WRONG'
  | 'SERVING_INDEX_GARBLED'
  | 'SERVING_INDEX_INVALID'
  | 'SERVING_INDEX_PLAIN'
  | 'SERVING_INDEX_WRONG'
  | 'SERVING_LENGTH_MISSING'
  | 'SERVING_LENGTH_WRONG'
  | 'SERVING_NEVER_STEADY'
  | 'SERVING_OLDER'
  | 'SERVING_PACKAGE_PACKED'
  | 'SERVING_PREVIOUS_GONE'
  | 'SERVING_RANGE_ODD'
  | 'SERVING_RANGE_PACKED'
  | 'SERVING_RANGE_REFUSED'
  | 'SERVING_RANGE_WRONG'
  | 'SERVING_REDIRECTED'
  | 'SERVING_SIGNATURE_INVALID'
  | 'SERVING_SIGNER_OTHER'
  | 'SERVING_SILENT'
  | 'SERVING_TYPE_WRONG';

/** A server that does not serve as F-Droid clients need it. */
export class ServingFault extends CodedError<ServingFaultCode> {}

const longestText = 300;

/** What a server says is shown on a terminal: nothing in it may steer that. */
const plain = (value: string | number): string | number =>
  typeof value === 'number'
    ? value
    : value.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?').slice(0, longestText);

/** @param parameters sizes are bytes, times ISO 8601; what servers said may stand in them as it came */
export const fault = (
  code: ServingFaultCode,
  parameters: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): ServingFault =>
  new ServingFault(code, {
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, plain(value)]),
    ),
    cause,
  });
