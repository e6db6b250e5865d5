import { isDeepStrictEqual } from 'node:util';
import {
  canonicalJson,
  isTrustError,
  parseCanonicalJson,
  parseJson,
} from '@p2p-hotspot/signing-keys';
import { reshapeJson } from '../mutate-json.ts';
import { promise, promiseSameBytes, type FuzzTarget } from '../target.ts';
import { inputs, readProjectFile } from './vectors.ts';

const { cases } = JSON.parse(
  readProjectFile('signing-keys/vectors/canonical-json.json').toString('utf8'),
) as { cases: { input: string }[] };

const common = {
  seeds: inputs(...cases.map(({ input }) => input), '{"a":[1,-2,{"b":"\\u00e9"}],"c":null}'),
  words: inputs('{', '}', '[', ']', '"', '\\u', '\\ud83d\\ude00', '-0', '1e5', 'null', '\ufeff'),
  reshape: reshapeJson,
  isRefusal: isTrustError,
};

export const canonicalJsonTarget: FuzzTarget = {
  ...common,
  decode: (input) => {
    promiseSameBytes(input, canonicalJson(parseCanonicalJson(input)));
  },
};

/** Whatever our parser takes, the platform's own parser takes for the same. */
export const jsonTarget: FuzzTarget = {
  ...common,
  decode: (input) => {
    const value = parseJson(input);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
    promise(isDeepStrictEqual(value, JSON.parse(text)), 'JSON.parse reads something else');
  },
};
