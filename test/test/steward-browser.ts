import { request } from 'node:http';

export interface Answer {
  readonly statusCode: number;
  readonly location: string;
  readonly cookie: string | undefined;
  readonly text: string;
}

interface Question {
  readonly fields?: Readonly<Record<string, string>>;
  readonly cookie?: string;
  /** Which of this machine's addresses asks. */
  readonly from?: string;
}

export const ask = (
  base: string,
  urlPath: string,
  { fields, cookie = '', from = '127.0.0.1' }: Question = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const body = fields && new URLSearchParams(fields).toString();
    const { hostname, port, origin } = new URL(base);
    const options = {
      ...{ host: hostname, port, path: urlPath, localAddress: from, agent: false as const },
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie,
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded', origin }),
      },
    };
    request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({
          statusCode: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          cookie: response.headers['set-cookie']?.[0]?.split(';', 1)[0],
          text,
        });
      });
    })
      .on('error', reject)
      .end(body);
  });

/** A browser of a steward, and what the screen beside the box shows. */
export const stewardOf = (base: string, from?: string) => {
  let cookie = '';
  const go = async (
    urlPath: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer> => {
    const answer = await ask(base, urlPath, {
      cookie,
      ...(fields && { fields }),
      ...(from !== undefined && { from }),
    });
    cookie = answer.cookie ?? cookie;
    return answer;
  };
  return {
    go,
    signIn: (pin: string) => go('/steward/sign-in', { pin }),
    send: async (urlPath: string, fields: Readonly<Record<string, string>>) => {
      const form = /name="form" value="([^"]*)"/.exec((await go(urlPath)).text)?.[1] ?? '';
      return go(urlPath, { ...fields, form });
    },
  };
};
