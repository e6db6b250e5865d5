/** Decides which questions are answered. */
export type QuestionLimit = (address: string, nowMs: number) => boolean;

export interface LimitOptions {
  /** Questions of one address that are answered at once; more come back over time. */
  readonly burst: number;
  readonly perSecond: number;
  /** Addresses that are remembered; the one that asked longest ago is forgotten. */
  readonly addresses: number;
  /** Answers per second to all together. */
  readonly allPerSecond: number;
}

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

const refill = (bucket: Bucket, nowMs: number, perSecond: number, most: number): Bucket => ({
  left: Math.min(most, bucket.left + (Math.max(0, nowMs - bucket.atMs) / 1000) * perSecond),
  atMs: nowMs,
});

const take = ({ left, atMs }: Bucket): Bucket => ({ left: left - 1, atMs });

/** So many for each address, so many for all. Times must not jump: they are not the wall clock's. */
export const limitQuestions = (options: LimitOptions): QuestionLimit => {
  const { burst, perSecond, addresses, allPerSecond } = options;
  const buckets = new Map<string, Bucket>();
  let all: Bucket = { left: allPerSecond, atMs: 0 };
  return (address, nowMs) => {
    const own = refill(
      buckets.get(address) ?? { left: burst, atMs: nowMs },
      nowMs,
      perSecond,
      burst,
    );
    all = refill(all, nowMs, allPerSecond, allPerSecond);
    const isAnswered = own.left >= 1 && all.left >= 1;
    if (isAnswered) all = take(all);
    buckets.delete(address);
    buckets.set(address, isAnswered ? take(own) : own);
    const [oldest] = buckets.keys();
    if (buckets.size > addresses && oldest !== undefined) buckets.delete(oldest);
    return isAnswered;
  };
};
