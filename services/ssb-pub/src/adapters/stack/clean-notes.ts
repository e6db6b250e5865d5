import { feedIdSchema } from '@p2p-hotspot/contract';
import type { Duplex, Sbot, Source } from './sbot.ts';

const isFeed = (value: unknown): value is string => feedIdSchema.safeParse(value).success;

/**
 * What somebody says while feeds are exchanged, as ssb-ebt can bear it: a message, or how far which feed has come.
 * It believes whatever it is told; `null` ends the process, and a feed called `__proto__` spoils every object in it.
 */
export const cleanNotes = (said: unknown): object => {
  if (typeof said !== 'object' || said === null || said instanceof Uint8Array) return {};
  const { author, sequence, content, clock } = said as Readonly<Record<string, unknown>>;
  const isNumbered = typeof sequence === 'number' && Number.isInteger(sequence) && sequence > 0;
  if (isFeed(author) && isNumbered && Boolean(content)) return said;
  const notes = typeof clock === 'object' && clock !== null ? clock : said;
  const fit = Object.entries(notes).filter(
    ([feed, note]) => isFeed(feed) && Number.isSafeInteger(note),
  );
  return Object.fromEntries(fit);
};

const cleaned =
  (read: Source<unknown>): Source<unknown> =>
  (end, callback) => {
    read(end, (ended, said) => {
      if (ended) callback(ended);
      else callback(null, cleanNotes(said));
    });
  };

/** Stands in front of ssb-ebt where others call the pub. */
export const cleanWhatIsSaid = ({ ebt }: Sbot): void => {
  for (const exchange of [ebt.replicate, ebt.replicateFormat]) {
    exchange.hook(function (this: unknown, next, args): Duplex {
      const { source, sink } = next.apply(this, args);
      return {
        source,
        sink: (read) => {
          sink(cleaned(read));
        },
      };
    });
  }
};

/** Stands in front of ssb-ebt where the pub calls others. To be used before ssb-ebt is. */
export const cleanWhatIsAnswered = (sbot: Sbot): void => {
  sbot.on('rpc:connect', (connection, isClient) => {
    if (!isClient) return;
    for (const name of ['replicate', 'replicateFormat'] as const) {
      const exchange = connection.ebt[name];
      connection.ebt[name] = (...args) => {
        const { source, sink } = exchange(...args);
        return { source: cleaned(source), sink };
      };
    }
  });
};
