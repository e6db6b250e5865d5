/** Lets so many bytes a second pass, all callers together, in the order in which they ask. */
export interface ByteLimit {
  /** Bytes a second; 0: no limit. */
  setRate(bytesPerSecond: number): void;
  /**
   * Resolves when the bytes may go. More than a second's worth passes at once and is waited for by whoever
   * comes next.
   */
  take(bytes: number): Promise<void>;
  /** Everybody may go: nothing waits any more. */
  open(): void;
}

/** What the limit asks of a clock. */
export interface Ticker {
  monotonicMs(): number;
  /** @returns a function that takes it back */
  after(durationMs: number, done: () => void): () => void;
}

/** A bucket of tokens that holds one second's worth. */
export const createByteLimit = (ticker: Ticker): ByteLimit => {
  let rate = 0;
  let tokens = 0;
  let filledMs = ticker.monotonicMs();
  const line: { readonly bytes: number; readonly go: () => void }[] = [];
  let cancel: (() => void) | undefined;

  const fill = (): void => {
    const nowMs = ticker.monotonicMs();
    tokens = Math.min(tokens + ((nowMs - filledMs) * rate) / 1000, rate);
    filledMs = nowMs;
  };
  const advance = (): void => {
    cancel?.();
    cancel = undefined;
    fill();
    for (;;) {
      const [next] = line;
      if (next === undefined) return;
      if (rate > 0 && tokens <= 0) {
        cancel = ticker.after(Math.ceil((1 - tokens) / (rate / 1000)) || 1, advance);
        return;
      }
      line.shift();
      tokens -= next.bytes;
      next.go();
    }
  };
  return {
    setRate: (bytesPerSecond) => {
      if (bytesPerSecond === rate) return;
      fill();
      rate = bytesPerSecond;
      tokens = Math.min(tokens, rate);
      advance();
    },
    take: (bytes) =>
      new Promise((resolve) => {
        line.push({ bytes, go: resolve });
        advance();
      }),
    open: () => {
      cancel?.();
      for (const { go } of line.splice(0)) go();
    },
  };
};
