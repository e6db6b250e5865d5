import type { BoxStatus, DeviceDescription } from '@p2p-hotspot/contract';
import type { BoxNames, ReceiptFacts } from '../core/describe-receipt.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { TrustRecord } from '../ports/trust-store.ts';

/** Where facts about the box come from. */
export interface FactSources {
  readonly keeper: { readonly record: () => TrustRecord };
  readonly board: { readonly read: () => BoxStatus };
  readonly store: Pick<Store, 'readGeneration' | 'care'>;
  readonly device: DeviceDescription;
  readonly names: BoxNames;
  readonly clock: Clock;
}

/** How the box is now. */
export const readFacts = async ({
  keeper,
  board,
  store,
  device,
  names,
  clock,
}: FactSources): Promise<
  Omit<ReceiptFacts, 'sequence' | 'rootVersion' | 'usage' | 'corrections'>
> => {
  const record = keeper.record();
  const { generation, previous } = record.committed ?? {};
  const read = async (number: number | undefined) =>
    (number === undefined ? undefined : await store.readGeneration(number)) ?? [];
  return {
    now: clock.now(),
    status: board.read(),
    device,
    names,
    record,
    current: await read(generation),
    previous: await read(previous),
    damaged: await store.care.damaged(),
  };
};
