/** One server-sent event. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/** Longest event that is taken: a status with its history is a few tens of kilobytes. */
const longestEvent = 1024 * 1024;

const parseEvent = (block: string): ServerSentEvent | undefined => {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const [, field, value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 ? undefined : { event, data: data.join('\n') };
};

/**
 * Reads server-sent events (WHATWG HTML §9.2.6) from chunks of text; comments are skipped.
 *
 * @throws Error when one event is larger than 1 MiB
 */
export async function* readEvents(
  chunks: AsyncIterable<string>,
): AsyncGenerator<ServerSentEvent, undefined> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/);
    rest = blocks.pop() ?? '';
    if (rest.length > longestEvent) throw new Error('event too large');
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event !== undefined) yield event;
    }
  }
}

/** The text of one event; `data` may hold line breaks. */
export const formatEvent = ({ event, data }: ServerSentEvent): string =>
  `event: ${event}\n${data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;
