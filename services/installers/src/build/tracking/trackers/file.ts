import { nameInUrl, isSafeName } from '../catalogue/offered-file.ts';
import type { Reply, Tracker } from './tracker.ts';

/** `Content-Disposition`: the name that the server gives the file. */
const dispositionName = (reply: Reply): string | undefined => {
  const [, name] =
    /filename="?([^";]{1,200})"?/i.exec(reply.header('content-disposition') ?? '') ?? [];
  return name !== undefined && isSafeName(name) ? name : undefined;
};

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * A file that is always at the same address. What is there now is known by its head: the name where it
 * leads on to one with a version, else the day it was changed.
 */
export const fileTracker: Tracker<'file'> = {
  questions: ({ source: { url } }) => [
    {
      ...{ url, method: 'HEAD', accept: '*/*', maxBytes: 0 },
      ...{ isOptional: false, takesPage: false },
    },
  ],
  read: ({ source, files }, reply) => {
    const name = dispositionName(reply) ?? nameInUrl(reply.url) ?? nameInUrl(new URL(source.url));
    if (name === undefined) return [];
    const changedMs = Date.parse(reply.header('last-modified') ?? '');
    const size = reply.header('content-length') ?? '';
    const mark = [reply.header('etag'), reply.header('last-modified'), size]
      .map((part) => part ?? '')
      .join(' ');
    const isVersioned = files.some(({ asset }) => asset.includes('{version}'));
    return [
      {
        name,
        url: source.url,
        mark: mark.slice(0, 512),
        ...(/^\d{1,15}$/.test(size) && size !== '0' ? { sizeBytes: Number(size) } : {}),
        ...(isVersioned
          ? {}
          : { version: day(Number.isNaN(changedMs) ? reply.nowMs : changedMs), isRolling: true }),
      },
    ];
  },
};
