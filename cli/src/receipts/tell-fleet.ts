import { rootFingerprint } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { loadState } from '../collection/state.ts';
import { loadMetadata } from '../release/metadata-files.ts';
import { newestRoot } from '../release/metadata-set.ts';
import { say, type Reporter } from '../ui/reporter.ts';
import { boxId, boxTitle, type FleetNews, type KnownBox } from './fleet.ts';
import { findingsOf, type FleetNorm } from './findings.ts';
import type { RefusedReceipt } from './open-receipts.ts';

/** A box, as `--json` tells it. */
export const boxResult = z.object({
  id: z.string().describe('as in the names of its receipts'),
  publicKey: z.string(),
  name: z.string().optional(),
  community: z.string().optional(),
  type: z.string().optional(),
  arch: z.string().optional(),
  groups: z.array(z.string()).optional(),
  daemon: z.string().optional(),
  releases: z.array(z.object({ channel: z.string(), counter: z.number() })),
  sequence: z.number().describe('number of its newest receipt'),
  written: z.string().describe('by the clock of the box'),
  clockProven: z.boolean().optional().describe('whether anything speaks for that clock'),
  readAt: z.string().describe('when the receipt was read here'),
  rootVersion: z.number().optional(),
  freeBytes: z.number().optional(),
  totalBytes: z.number().optional(),
  reserveBytes: z.number().optional(),
  damagedFiles: z.number().optional(),
  cardErrors: z.number().optional(),
  findings: z.array(z.object({ code: z.string(), text: z.string() })),
  history: z.array(
    z.object({
      sequence: z.number(),
      time: z.string(),
      kind: z.string(),
      code: z.string(),
      text: z.string(),
    }),
  ),
});

/** A receipt that was not taken, as `--json` tells it. */
export const refusedResult = z.object({ file: z.string(), code: z.string(), text: z.string() });

/** What a collection's boxes are compared with, and whose boxes they are. */
export const fleetNorm = async (
  collectionFolder: string,
): Promise<FleetNorm & { readonly rootFingerprint: string }> => {
  const state = await loadState(collectionFolder);
  const metadata = await loadMetadata(collectionFolder, state);
  const [first = new Uint8Array()] = metadata.roots;
  return {
    state,
    rootVersion: newestRoot(metadata).version,
    rootFingerprint: rootFingerprint(first),
  };
};

/** Warns of each receipt that was not taken. */
export const tellRefused = (reporter: Reporter, refused: readonly RefusedReceipt[]): void => {
  for (const { message } of refused) reporter.warn(message.code, message.parameters);
};

export const refusedJson = (refused: readonly RefusedReceipt[]) =>
  refused.map(({ file, message: { code, parameters } }) => ({
    file,
    code,
    text: say(code, parameters),
  }));

/** Says what came as news: quietly what is as it should be, loudly what is not. */
export const tellNews = (reporter: Reporter, news: readonly FleetNews[]): void => {
  for (const one of news) {
    const box = boxTitle(one.box);
    const id = boxId(one.box.publicKey);
    switch (one.kind) {
      case 'new':
        reporter.note('RECEIPT_BOX_NEW', { box, id });
        break;
      case 'older':
        reporter.note('RECEIPT_OLDER', {
          box,
          sequence: one.sequence,
          known: one.box.receipt.sequence,
        });
        break;
      case 'forked':
        reporter.warn('RECEIPT_FORKED', { box, id, sequence: one.box.receipt.sequence });
        break;
      case 'name-taken':
        reporter.warn('RECEIPT_NAME_TAKEN', { box, id, other: boxId(one.other.publicKey) });
    }
  }
};

/** Warns of each box that needs somebody to look after it. */
export const tellFindings = (
  reporter: Reporter,
  boxes: readonly KnownBox[],
  norm: FleetNorm,
): void => {
  for (const box of boxes) {
    const findings = findingsOf(box.receipt, norm).map(({ code, parameters }) =>
      say(code, parameters),
    );
    if (findings.length === 0) continue;
    reporter.warn('BOX_FINDINGS', { box: boxTitle(box), findings: findings.join(', ') });
  }
};
