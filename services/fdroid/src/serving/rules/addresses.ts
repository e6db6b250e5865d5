import { isCodedError } from '@p2p-hotspot/contract/coded-error';
import { fault } from '../fault.ts';
import type { ServingRule } from '../rule.ts';

/** Where the repository is, for people and for phones. */
export const addressRules: readonly ServingRule[] = [
  {
    id: 'bare-address',
    demands: 'SERVING_RULE_BARE_ADDRESS',
    weight: 'should',
    concerns: 'server',
    source:
      'people open the scanned address in a browser; a redirect in a captive network leads to its page',
    after: ['redirects'],
    check: async ({ ask }) => {
      try {
        await ask('');
      } catch (error) {
        if (!isCodedError(error) || error.code !== 'SERVING_REDIRECTED') throw error;
        throw fault('SERVING_BARE_REDIRECTED', { to: String(error.parameters['to']) }, error);
      }
    },
  },
  {
    id: 'signed-address',
    demands: 'SERVING_RULE_SIGNED_ADDRESS',
    weight: 'should',
    concerns: 'content',
    source:
      'fdroidclient libs/database: the signed address is asked first, the scanned one only after it',
    after: ['contents'],
    check: async ({ address, contents }) => {
      const { addresses } = await contents();
      if (!addresses.includes(address)) {
        throw fault('SERVING_ADDRESS_OTHER', { signed: addresses[0] ?? '', address });
      }
    },
  },
];
