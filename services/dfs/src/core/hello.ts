import { z } from 'zod';

/**
 * The first thing that each end of a connection says (docs/spec/swarm-v1.md §4). Unsigned, but for the
 * proofs: a hint.
 */
export interface Hello {
  readonly proofs: readonly Buffer[];
  readonly news: News;
}

/** What a peer says it has; told again whenever it changes. */
export interface News {
  /** `nothing`: it gives nothing now. */
  readonly has: 'files' | 'packs' | 'nothing';
  /** As in "stable:7,community:3". */
  readonly releases: string;
}

export const helloLimits = {
  helloBytes: 4096,
  newsBytes: 1024,
  proofs: 8,
} as const;

const newsMembers = {
  has: z.enum(['files', 'packs', 'nothing']),
  releases: z.string().regex(/^(?:[a-z0-9-]{1,32}:[0-9]{1,10}(?:,|$)){0,8}$/),
};
const newsForm = z.object(newsMembers);
const helloForm = z.object({
  v: z.literal(1),
  proofs: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(helloLimits.proofs),
  ...newsMembers,
});

export const encodeHello = ({ proofs, news }: Hello): Buffer =>
  Buffer.from(
    JSON.stringify({ v: 1, proofs: proofs.map((proof) => proof.toString('hex')), ...news }),
  );

export const encodeNews = ({ has, releases }: News): Buffer =>
  Buffer.from(JSON.stringify({ has, releases }));

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

/** @returns undefined for what is no hello of this version */
export const decodeHello = (bytes: Uint8Array): Hello | undefined => {
  if (bytes.length > helloLimits.helloBytes) return undefined;
  const { data } = helloForm.safeParse(parse(bytes));
  return data === undefined
    ? undefined
    : {
        proofs: data.proofs.map((proof) => Buffer.from(proof, 'hex')),
        news: { has: data.has, releases: data.releases },
      };
};

export const decodeNews = (bytes: Uint8Array): News | undefined =>
  bytes.length > helloLimits.newsBytes ? undefined : newsForm.safeParse(parse(bytes)).data;
