import { join } from 'node:path';
import {
  pubActs,
  pubBlobSchema,
  pubBlobsPath,
  pubFeedSchema,
  pubFeedsPath,
  pubSocketName,
  type CodedMessage,
  type PubActName,
  type PubBlob,
  type PubFeed,
} from '@p2p-hotspot/contract';
import { createServiceAsker } from '../daemon/service-client.ts';
import type { Answered } from '../daemon/steward-client.ts';

/** What a steward asks of the Scuttlebutt pub. It asks the daemon whether the token is one of a session. */
export interface PubSteward {
  /** The one that takes most space first. */
  feeds(token: string): Promise<Answered<readonly PubFeed[]>>;
  /** Newest first. */
  blobs(token: string): Promise<Answered<readonly PubBlob[]>>;
  /** @returns why it was refused, or that the service is away; undefined when it was accepted */
  act(token: string, act: PubActName, body: object): Promise<CodedMessage | undefined>;
}

/** A feed of many messages is deleted, and the log is written anew, before an act is answered. */
const patienceMs = { list: 15_000, act: 60_000 } as const;

/** Twenty thousand people are about this much. */
const largestAnswer = 4 * 1024 * 1024;

export const pubAway: CodedMessage = { code: 'PAGE_PUB_AWAY', parameters: {} };

/** Whatever is none is left out. */
const listOf =
  <Item>(schema: {
    readonly safeParse: (value: unknown) => { readonly data?: Item | undefined };
  }) =>
  (body: unknown): readonly Item[] | undefined =>
    Array.isArray(body)
      ? (body as readonly unknown[]).flatMap((item) => {
          const { data } = schema.safeParse(item);
          return data === undefined ? [] : [data];
        })
      : undefined;

/** @param socketDir the folder of the local API's sockets */
export const createPubSteward = (socketDir: string): PubSteward => {
  const ask = createServiceAsker(join(socketDir, pubSocketName), largestAnswer, pubAway);
  const list = <Item>(
    token: string,
    path: string,
    parse: (body: unknown) => readonly Item[] | undefined,
  ): Promise<Answered<readonly Item[]>> =>
    ask({ path, token, signal: AbortSignal.timeout(patienceMs.list) }, parse);
  return {
    feeds: (token) => list(token, pubFeedsPath, listOf(pubFeedSchema)),
    blobs: (token) => list(token, pubBlobsPath, listOf(pubBlobSchema)),
    act: async (token, act, body) => {
      const signal = AbortSignal.timeout(patienceMs.act);
      const path = pubActs[act];
      const answer = await ask({ method: 'POST', path, token, body, signal }, () => true);
      return answer.kind === 'refused' ? answer.message : undefined;
    },
  };
};
