import {
  blobIdSchema,
  feedIdSchema,
  pubLimitsSchema,
  pubNameSchema,
  pubRoomSchema,
  type PubActName,
  type PubLimits,
} from '@p2p-hotspot/contract';
import { z } from 'zod';
import { PubError } from '../errors.ts';
import type { EachAct } from '../keeper/pub-acts.ts';

const isObject = z.record(z.string(), z.unknown());

/** @throws PubError REQUEST_INVALID with the name of the member that cannot be so */
const read = <Value>(schema: z.ZodType<Value>, body: unknown, name: string): Value => {
  const value = isObject.safeParse(body).data?.[name];
  const { data, success } = schema.safeParse(value);
  if (!success) throw new PubError('REQUEST_INVALID', { parameters: { name } });
  return data;
};

const readLimits = (body: unknown): Partial<PubLimits> => {
  const { data, error } = partialLimits.safeParse(body);
  const given = Object.entries(data ?? {}).filter(([, value]) => value !== undefined);
  if (given.length > 0) return Object.fromEntries(given);
  const name = String(error?.issues[0]?.path[0] ?? 'body');
  throw new PubError('REQUEST_INVALID', { parameters: { name } });
};
const partialLimits = z.strictObject(pubLimitsSchema.partial().shape);

/** Does what a request to the path of this act asks for. */
export const actOn = (
  acts: EachAct,
): Readonly<Record<PubActName, (body: unknown) => Promise<void>>> => {
  const feed = (body: unknown): string => read(feedIdSchema, body, 'feed');
  const blob = (body: unknown): string => read(blobIdSchema, body, 'blob');
  return {
    switchPub: (body) => acts.switchPub(read(z.boolean(), body, 'isOn')),
    renamePub: (body) => acts.renamePub(read(pubNameSchema, body, 'name')),
    changeLimits: (body) => acts.changeLimits(readLimits(body)),
    followFeed: (body) => acts.followFeed(feed(body)),
    blockFeed: (body) => acts.blockFeed(feed(body)),
    unblockFeed: (body) => acts.unblockFeed(feed(body)),
    deleteFeed: (body) => acts.deleteFeed(feed(body)),
    deleteBlob: (body) => acts.deleteBlob(blob(body)),
    allowBlob: (body) => acts.allowBlob(blob(body)),
    chooseRoom: (body) => acts.chooseRoom(read(pubRoomSchema, body, 'room')),
  };
};
