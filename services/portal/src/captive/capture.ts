import type { Verdict } from '@p2p-hotspot/wifi/routes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html, renderHtml } from '../html/html.ts';
import { originAt } from '../server/visitor-origin.ts';
import { captivePath } from '../pages/captive-page.ts';
import type { CaptivePortal } from './captive-portal.ts';

/** A page for whoever does not follow redirects by themself, and never an empty answer. */
const signpost = (url: string): string =>
  renderHtml(
    html`<!doctype html>
      <html>
        <head>
          <meta charset="utf-8" />
          <title>${url}</title>
        </head>
        <body>
          <p><a href="${url}">${url}</a></p>
        </body>
      </html>`,
  );

const answer = (
  request: FastifyRequest,
  reply: FastifyReply,
  verdict: Exclude<Verdict, { kind: 'pass' }>,
  origin: string,
): FastifyReply => {
  reply.header('cache-control', 'no-store');
  // What else was sent is not read.
  if (request.method !== 'GET' && request.method !== 'HEAD') reply.header('connection', 'close');
  if (verdict.kind === 'answer') {
    const { status, headers, body } = verdict.answer;
    reply.code(status).headers(headers);
    return status === 204 ? reply.send() : reply.send(body);
  }
  const url = `${origin}${verdict.to === 'captive' ? captivePath : '/'}`;
  return reply
    .code(verdict.status)
    .headers({ location: url, 'content-type': 'text/html; charset=utf-8' })
    .send(signpost(url));
};

/**
 * Answers what is foreign, in the visitors' network, before any route sees it.
 *
 * @returns whether it answered
 */
export const createCapture =
  (captive: CaptivePortal) =>
  (request: FastifyRequest, reply: FastifyReply): boolean => {
    const verdict = captive.judge(request);
    if (verdict.kind === 'pass') return false;
    const gateway = captive.visitorOf(request)?.network.gateway;
    if (gateway === undefined) return false;
    answer(request, reply, verdict, originAt(gateway, request));
    return true;
  };
