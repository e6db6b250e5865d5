import type { HttpClient } from '../build/tracking/http/http-client.ts';

/** What a question and the head of its answer cost, about. */
const headBytes = 2048;

/** Counts what comes from the Internet: on many lines it is paid for. */
export const countedHttp = (
  client: HttpClient,
  onReceived: (bytes: number) => void,
): HttpClient => ({
  open: async (ask) => {
    const answer = await client.open(ask);
    onReceived(headBytes);
    const body = async function* (): AsyncGenerator<Uint8Array> {
      for await (const block of answer.body) {
        onReceived(block.length);
        yield block;
      }
    };
    return {
      status: answer.status,
      url: answer.url,
      header: (name) => answer.header(name),
      body: body(),
      discard: () => {
        answer.discard();
      },
    };
  },
  close: () => client.close(),
});
