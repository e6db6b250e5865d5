/** Answers to neighbours that may be under way at once; the rest wait in a short line. */
export interface TransferSlots {
  /**
   * Waits for a slot.
   *
   * @param address of the neighbour, which alone never has all slots
   * @returns gives the slot back; undefined when the line is full or the neighbour has left
   */
  take(address: string, left: AbortSignal): Promise<(() => void) | undefined>;
  /** Looks whether somebody may go on: the limit may have grown. */
  advance(): void;
}

interface Waiting {
  readonly address: string;
  readonly go: (release: (() => void) | undefined) => void;
}

/**
 * @param limit how many may be under way now; at least one
 * @param perAddress how many of them for one address
 * @param mostWaiting length of the line
 */
export const createTransferSlots = (
  limit: () => number,
  perAddress: number,
  mostWaiting: number,
): TransferSlots => {
  const line: Waiting[] = [];
  const underWay = new Map<string, number>();
  let total = 0;

  const start = (address: string): (() => void) => {
    total += 1;
    underWay.set(address, (underWay.get(address) ?? 0) + 1);
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      total -= 1;
      const left = (underWay.get(address) ?? 1) - 1;
      if (left === 0) underWay.delete(address);
      else underWay.set(address, left);
      advance();
    };
  };
  const advance = (): void => {
    while (total < limit()) {
      const index = line.findIndex(({ address }) => (underWay.get(address) ?? 0) < perAddress);
      const [next] = index < 0 ? [] : line.splice(index, 1);
      if (next === undefined) return;
      next.go(start(next.address));
    }
  };

  return {
    advance,
    take: (address, left) =>
      new Promise((resolve) => {
        if (left.aborted || line.length >= mostWaiting) {
          resolve(undefined);
          return;
        }
        const leave = (): void => {
          const index = line.indexOf(waiting);
          if (index >= 0) line.splice(index, 1);
          resolve(undefined);
        };
        const waiting: Waiting = {
          address,
          go: (release) => {
            left.removeEventListener('abort', leave);
            resolve(release);
          },
        };
        left.addEventListener('abort', leave, { once: true });
        line.push(waiting);
        advance();
      }),
  };
};
