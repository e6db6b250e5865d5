import { blobIdSchema, feedIdSchema } from '@p2p-hotspot/contract';
import { z } from 'zod';
import type { BlobBook } from '../core/blob-ledger.ts';
import { emptyDay, type DayBook } from '../core/intake.ts';

/** Files that may be some seconds older than what happened: nothing is lost with them that does not come again. */
export const dayBookName = 'day.json';
export const blobBookName = 'blobs.json';

const count = z.number().int().min(0);

const daySchema = z.object({
  day: z.string(),
  newFeeds: count,
  shares: z.array(z.tuple([feedIdSchema, count, count])),
  lastSync: z.number().optional(),
});

/** @param lastSync when a message of somebody came last, milliseconds of Unix time */
export const writeDayBook = (
  { day, newFeeds, shares }: DayBook,
  lastSync: number | undefined,
): object => ({
  lastSync,
  day,
  newFeeds,
  shares: [...shares].map(([feed, { messages, bytes }]) => [feed, messages, bytes]),
});

export const readLastSync = (value: unknown): number | undefined =>
  daySchema.safeParse(value).data?.lastSync;

export const readDayBook = (value: unknown): DayBook => {
  const { data } = daySchema.safeParse(value);
  if (data === undefined) return emptyDay('');
  const { day, newFeeds } = data;
  const shares = data.shares.map(([feed, messages, bytes]) => [feed, { messages, bytes }] as const);
  return { day, newFeeds, shares: new Map(shares) };
};

const owner = z.union([feedIdSchema, z.literal('')]);
const blobSchema = z.object({
  held: z.array(z.tuple([blobIdSchema, count, z.number(), owner])),
  wanted: z.array(z.tuple([blobIdSchema, owner])),
});

export const writeBlobBook = ({ held, wanted }: BlobBook): object => ({
  held: [...held].map(([id, { sizeBytes, at, feed }]) => [id, sizeBytes, at, feed]),
  wanted: [...wanted],
});

/** @returns undefined: there is none that can be read */
export const readBlobBook = (value: unknown): BlobBook | undefined => {
  const { data } = blobSchema.safeParse(value);
  return (
    data && {
      held: new Map(data.held.map(([id, sizeBytes, at, feed]) => [id, { sizeBytes, at, feed }])),
      wanted: new Map(data.wanted),
    }
  );
};
