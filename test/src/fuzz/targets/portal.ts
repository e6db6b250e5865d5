import { isDeepStrictEqual } from 'node:util';
import { isCodedError, parseFileIndex, readEnvironment } from '@p2p-hotspot/contract';
import { reshapeJson } from '../mutate-json.ts';
import { promise, type FuzzTarget } from '../target.ts';
import { importBuilt } from '../../lab/import-built.ts';
import { inputs } from './vectors.ts';
import type * as RangeModule from '../../../../services/dfs/src/routes/byte-range.js';
import type * as StatusModule from '../../../../services/portal/src/daemon/box-status.js';

const portal = 'services/portal/dist/src';
const { parseByteRange, matchesAny } = (await importBuilt(
  'services/dfs/dist/src/routes/byte-range.js',
)) as typeof RangeModule;
const { parseBoxStatus } = (await importBuilt(
  `${portal}/daemon/box-status.js`,
)) as typeof StatusModule;

const text = (input: Uint8Array): string => Buffer.from(input).toString('latin1');
/** Headers are answered, whatever they say. */
const never = (): boolean => false;

export const byteRangeTarget: FuzzTarget = {
  seeds: inputs('bytes=0-0', 'bytes=5-', 'bytes=-5', 'bytes=0-9,20-30', 'bytes=9-1', '*, W/"x"'),
  words: inputs('bytes=', '-', ',', '18446744073709551615', '9007199254740993', ' ', '"'),
  isRefusal: never,
  decode: (input) => {
    matchesAny(text(input), '"x"');
    for (const sizeBytes of [0, 1, 10, 2 ** 40]) {
      const range = parseByteRange(text(input), sizeBytes);
      if (typeof range === 'string') continue;
      const { first, last } = range;
      const isInside =
        Number.isSafeInteger(first) && first >= 0 && first <= last && last < sizeBytes;
      promise(isInside, `${first}-${last} of ${sizeBytes}`);
    }
  },
};

export const boxStatusTarget: FuzzTarget = {
  seeds: inputs(
    JSON.stringify({
      apiVersion: 1,
      phase: 'IDLE',
      message: { code: 'BOX_IDLE', parameters: {} },
      trust: {},
      store: {},
      sources: [{ message: { code: 'X', parameters: { a: 1 } } }],
      history: [],
      settingProblems: [],
    }),
  ),
  reshape: reshapeJson,
  isRefusal: (error) => error instanceof SyntaxError,
  decode: (input) => {
    const status = parseBoxStatus(JSON.parse(Buffer.from(input).toString('utf8')));
    if (status !== undefined) promise(Array.isArray(status.sources), 'no list of sources');
  },
};

const digest = 'ab'.repeat(32);

export const fileIndexTarget: FuzzTarget = {
  seeds: inputs(`${digest} 12 a/b.txt\n${digest} 0 c\n`, ''),
  words: inputs('\n', ' ', '../', digest),
  // The daemon wrote it: whatever is thrown becomes PORTAL_INDEX_DAMAGED, one place above.
  isRefusal: (error) => error instanceof Error && !(error instanceof TypeError),
  decode: (input) => {
    for (const [path, { sha256, sizeBytes }] of parseFileIndex(
      Buffer.from(input).toString('utf8'),
    )) {
      promise(/^[0-9a-f]{64}$/.test(sha256) && Number.isSafeInteger(sizeBytes), path);
    }
  },
};

/** Lines of `NAME=value`, as a container gets its settings. */
export const environmentTarget: FuzzTarget = {
  seeds: inputs(
    'WIFI_SSID=hotspot\nWIFI_PASSWORD=correct horse\nWIFI_COUNTRY=DE\nWIFI_CHANNEL=6',
    'UPDATE_WINDOW=01:00-05:00\nTZ=Europe/Berlin\nMIRROR_URLS=https://a.example/ http://b/',
    `TRUST_ROOT=${digest}\nADMIN_PIN=123456\nNETWORK_MODE=lan\nUPDATE_CHANNELS=stable,beta`,
  ),
  words: inputs('WIFI_BAND=', 'https://', 'hyper://', '25:00', '\u0000', ',', 'DEVICE_NAME='),
  isRefusal: isCodedError,
  decode: (input) => {
    const lines = Buffer.from(input).toString('utf8').split('\n');
    const variables = lines.map((line): [string, string] => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    });
    const { settings, accepted } = readEnvironment(Object.fromEntries(variables));
    // What was accepted is accepted again: that is how the last good value is kept. A PIN is not kept.
    const again = readEnvironment(accepted);
    const kept = Object.entries(settings).filter(([name]) => name !== 'ADMIN_PIN');
    promise(accepted.ADMIN_PIN === undefined, 'a PIN in clear');
    promise(again.problems.length === 0, 'a value is accepted once only');
    promise(isDeepStrictEqual(again.settings, Object.fromEntries(kept)), 'a value that changes');
  },
};
