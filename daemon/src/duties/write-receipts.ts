import { createHash, randomBytes } from 'node:crypto';
import {
  isCodedError,
  type CodedMessage,
  type Correction,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import {
  encodeReceiptPayload,
  parseEnvelope,
  readRootPolicy,
  sealReceipt,
  type RootSigned,
  type SigningKey,
} from '@p2p-hotspot/signing-keys';
import { describeReceipt } from '../core/describe-receipt.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { Stick, StickDuty } from '../ports/sticks.ts';
import { readFacts, type FactSources } from './receipt-facts.ts';

export interface ReceiptDutyOptions extends FactSources {
  readonly isAllowed: () => boolean;
  readonly documents: StateDocumentStore;
  readonly deviceKey: SigningKey;
  /** How often things are taken, where the steward lets the operator know; absent: nothing counts. */
  readonly readUsage?: () => UsageSummary | undefined;
  /** Better words from visitors, oldest first; never fails. Absent: the box has no place for them. */
  readonly readCorrections?: () => Promise<readonly Correction[]>;
}

/** Room for a folder and a file on a file system with large clusters, besides the receipt itself. */
const roomBytes = 256 * 1024;

/** What a stick that takes no receipt is told as; the update is none the worse for it. */
const refusals: Readonly<Record<string, string>> = {
  STICK_FULL: 'RECEIPT_STICK_FULL',
  STICK_READ_ONLY: 'RECEIPT_STICK_READ_ONLY',
  STICK_WRITE_FAILED: 'RECEIPT_STICK_FAILED',
};

/** A private stick gets nothing: it carries no release, and nobody made it one of ours. */
const isOurs = ({ hasRelease, marker }: Stick): boolean => hasRelease || marker !== undefined;

const fileName = ({ publicKey }: SigningKey, sequence: number): string => {
  const who = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  return `${who}-${String(sequence).padStart(10, '0')}.receipt`;
};

/**
 * Writes a sealed receipt to each stick that carries a release, once a visit, where that is allowed;
 * another one if something else is in force by then.
 */
export const createReceiptDuty = (options: ReceiptDutyOptions): StickDuty => {
  const { documents, deviceKey } = options;
  /** Stick → the generation that was in force when it got its receipt. */
  const visited = new Map<string, number>();
  let lastNumber: Promise<unknown> = Promise.resolve();

  /**
   * A number is used up before anything is written with it: no two receipts ever share one, though
   * several sticks are served at a time.
   */
  const nextSequence = (): Promise<number> => {
    const next = lastNumber.then(async () => {
      const kept = await documents.load('deviceKey');
      // It was there at the start: the card is failing.
      if (kept === undefined) throw new DaemonError('STORE_IO_FAILED');
      await documents.save('deviceKey', { ...kept, receipts: kept.receipts + 1 });
      return kept.receipts + 1;
    });
    lastNumber = next.catch(() => undefined);
    return next;
  };

  const makeReceipt = async (root: RootSigned, recipient: Uint8Array) => {
    const sequence = await nextSequence();
    const usage = options.readUsage?.();
    const corrections = await options.readCorrections?.();
    const payload = encodeReceiptPayload(
      describeReceipt({
        ...(await readFacts(options)),
        sequence,
        rootVersion: root.version,
        ...(usage === undefined ? {} : { usage }),
        ...(corrections === undefined ? {} : { corrections }),
      }),
    );
    const random = { ephemeralSeed: randomBytes(32), nonce: randomBytes(24) };
    const bytes = sealReceipt(payload, deviceKey, recipient, random);
    return { name: fileName(deviceKey, sequence), bytes };
  };

  return {
    name: 'receipts',
    settled: async (stick, tell) => {
      const { metadata, committed } = options.keeper.record();
      if (!options.isAllowed() || metadata === undefined) return undefined;
      if (!isOurs(stick) || !stick.isPresent()) return undefined;
      const inForce = committed?.generation ?? 0;
      if (visited.get(stick.id) === inForce) return undefined;
      const root = parseEnvelope(metadata.root).signed as RootSigned;
      const { receiptKey } = readRootPolicy(root);
      if (receiptKey === undefined) return undefined;
      const message = (code: string): CodedMessage => ({
        code,
        parameters: { label: stick.label },
      });
      const { name, bytes } = await makeReceipt(root, receiptKey);
      const { freeBytes = Infinity } = stick;
      const conclude = (code: string): CodedMessage | undefined => {
        visited.set(stick.id, inForce);
        // That the rest has to come from elsewhere is what people need to hear then.
        return options.board.read().phase === 'WAITING_SOURCE' ? undefined : message(code);
      };
      if (freeBytes < bytes.length + roomBytes) return conclude('RECEIPT_STICK_FULL');
      tell('writing', message('RECEIPT_WRITING'));
      try {
        await stick.writeReceipt(name, bytes);
      } catch (error) {
        const refusal = isCodedError(error) ? refusals[error.code] : undefined;
        if (refusal === undefined) throw error;
        return conclude(refusal);
      }
      return conclude('RECEIPT_WRITTEN');
    },
  };
};
