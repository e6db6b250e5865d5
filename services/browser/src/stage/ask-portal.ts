import { request, type IncomingMessage } from 'node:http';
import type { PortalPage } from './stage.ts';

const answerTimeoutMs = 4000;
const largestPage = 256 * 1024;

const readAll = async (response: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.length > largestPage) throw new Error('page too large');
  }
  return text;
};

/**
 * Asks the portal for the page of the screen. Over loopback, since the portal tells the steward's codes to
 * nobody else, and in no language, so that the box's own counts.
 *
 * @returns undefined where the portal is away, slow or answers anything but a page
 */
export const askPortal = async (port: number): Promise<PortalPage | undefined> => {
  const signal = AbortSignal.timeout(answerTimeoutMs);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/kiosk', signal, agent: false }, resolve)
        .on('error', reject)
        .end();
    });
    const { statusCode, headers } = response;
    if (statusCode !== 200 || headers['content-type'] !== 'text/html; charset=utf-8') {
      response.destroy();
      return undefined;
    }
    // A page without a policy of its own may do nothing at all.
    const policy = String(headers['content-security-policy'] ?? "default-src 'none'");
    return { html: await readAll(response), policy };
  } catch {
    return undefined;
  }
};
