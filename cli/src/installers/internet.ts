import type { HttpClient } from '@p2p-hotspot/installers/tracking';
import type { Fetch } from '../apps/fetch-file.ts';
import type { World } from '../commands/context.ts';

/** Runs `act` with a way to the Internet, by the proxies that the environment names. */
export const withInternet = async <Result>(
  { env }: Pick<World, 'env'>,
  act: (http: HttpClient) => Promise<Result>,
): Promise<Result> => {
  const { createHttpClient } = await import('@p2p-hotspot/installers/tracking');
  const named = (name: string): string | undefined =>
    [env[name], env[name.toLowerCase()]].find((value) => value !== undefined && value !== '');
  const http = createHttpClient({
    proxies: {
      http: named('HTTP_PROXY'),
      https: named('HTTPS_PROXY'),
      none: named('NO_PROXY'),
    },
  });
  try {
    return await act(http);
  } finally {
    await http.close();
  }
};

/** That same way, for what asks as `fetch` does. */
export const fetchBy =
  (http: HttpClient): Fetch =>
  async (url, asked) => {
    const answer = await http.open({ url, ...asked });
    const range = answer.header('content-range');
    return new Response(ReadableStream.from(answer.body), {
      status: answer.status,
      headers: range === undefined ? {} : { 'content-range': range },
    });
  };
