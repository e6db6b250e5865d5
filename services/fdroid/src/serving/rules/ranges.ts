import { fault } from '../fault.ts';
import type { ServingRule } from '../rule.ts';
import { clientEncodings, encodingOf, headerOf } from '../served.ts';

/** Room for the page that may come with a refusal. */
const smallBytes = 64 * 1024;

/** How a broken download goes on. */
export const rangeRules: readonly ServingRule[] = [
  {
    id: 'resume',
    demands: 'SERVING_RULE_RESUME',
    weight: 'must',
    concerns: 'server',
    source:
      'fdroidclient libs/download HttpManager.kt: "Range: bytes=N-"; anything but 206 begins anew (bromite#797)',
    after: ['files'],
    check: async ({ ask, sample }) => {
      const { path, bytes } = await sample();
      const begin = Math.floor(bytes.length / 2);
      const answer = await ask(path, {
        headers: { range: `bytes=${begin}-` },
        maxBytes: bytes.length,
      });
      const { status } = answer;
      if (status !== 206) throw fault('SERVING_RANGE_REFUSED', { path, status });
      const told = headerOf(answer, 'content-range');
      const wanted = `bytes ${begin}-${bytes.length - 1}/${bytes.length}`;
      const isRest = Buffer.compare(answer.bytes, bytes.subarray(begin)) === 0;
      if (told !== wanted || !isRest) throw fault('SERVING_RANGE_WRONG', { path, told, wanted });
    },
  },
  {
    id: 'odd-ranges',
    demands: 'SERVING_RULE_ODD_RANGES',
    weight: 'must',
    concerns: 'server',
    source:
      'RFC 9110 §14.4; fdroidclient libs/download HttpManager.kt: a 206 is written behind what is there',
    after: ['files'],
    check: async ({ ask, sample }) => {
      const { path, bytes } = await sample();
      for (const begin of [bytes.length, bytes.length + 1000]) {
        const { status } = await ask(path, {
          headers: { range: `bytes=${begin}-` },
          maxBytes: smallBytes,
        });
        if (status !== 416 && status !== 200) {
          throw fault('SERVING_RANGE_ODD', { path, range: `bytes=${begin}-`, status });
        }
      }
    },
  },
  {
    id: 'packed-ranges',
    demands: 'SERVING_RULE_PACKED_RANGES',
    weight: 'must',
    concerns: 'server',
    source:
      'fdroidclient libs/download HttpManager.kt: the part is unpacked, then written behind what is there',
    after: ['index'],
    check: async ({ ask, entry }) => {
      const { path } = (await entry()).index;
      const answer = await ask(path, { headers: { ...clientEncodings, range: 'bytes=1-' } });
      const encoding = encodingOf(answer);
      if (answer.status === 206 && encoding !== '') {
        throw fault('SERVING_RANGE_PACKED', { path, encoding });
      }
    },
  },
];
