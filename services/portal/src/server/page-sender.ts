import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RemoteHelpStatus } from '@p2p-hotspot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { Community } from '../community/community.ts';
import type { CommunitySource } from '../community/community-source.ts';
import { acceptsGzip } from '../files/gzip.ts';
import { mapPagePolicy, pagePolicy, plainPagePolicy, withStyle } from '../html/content-security.ts';
import { pickLanguage } from '../language/languages.ts';
import { wordsOf, type Words } from '../language/words.ts';
import { renderDocument, type Page } from '../pages/document.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { PortalStoreView } from '../store/store-reader.ts';
import type { RequestStore } from '../store/request-store.ts';
import { siblingOrigin, visitorOrigin } from './visitor-origin.ts';

const compress = promisify(gzip);

/** What the pages of one box have in common. */
export interface PortalIdentity {
  readonly communityName: string | undefined;
  /** `HOTSPOT_LANGUAGE`. */
  readonly language: string | undefined;
  /** Ports of both origins, asked for at each request: they are known only once both listen. */
  readonly portalPort: () => number;
  readonly sitePort: () => number;
  /** Whether releases can be given to this box over Wi-Fi. */
  readonly takesFiles: boolean;
  readonly community: CommunitySource;
}

/** Which of the two origins the pages are sent from. */
export type Side = 'portal' | 'sites';

/** Draws pages for requests. */
export interface PageSender {
  wordsFor(request: FastifyRequest): Words;
  contextOf(request: FastifyRequest): Promise<PageContext>;
  /** A context for when the store cannot be read: enough to say so in words. */
  bareContextOf(request: FastifyRequest): PageContext;
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    context: PageContext,
    page: Page,
  ): Promise<FastifyReply>;
  /** A document that has nothing around it, as a television's. */
  sendWhole(
    request: FastifyRequest,
    reply: FastifyReply,
    context: PageContext,
    document: string,
  ): Promise<FastifyReply>;
}

const queryText = (request: FastifyRequest, name: string): string | undefined => {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Of what is given twice the last counts: our own links give nothing twice. */
const queryOf = ({ url }: FastifyRequest): Readonly<Record<string, string>> => {
  const query = new URLSearchParams(url.split('?', 2)[1] ?? '');
  query.delete('lang');
  return Object.fromEntries(query);
};

const emptyStore: PortalStoreView = { damagedChannels: [], renewed: [] };

export const createPageSender = (
  storeOf: RequestStore,
  daemon: DaemonClient,
  side: Side,
  { communityName, language, portalPort, sitePort, takesFiles, community }: PortalIdentity,
): PageSender => {
  let remoteHelp: RemoteHelpStatus | undefined;
  const wordsIn = (request: FastifyRequest, { languages, defaultLanguage }: Community): Words =>
    wordsOf(
      pickLanguage(
        {
          chosen: queryText(request, 'lang'),
          accepted: request.headers['accept-language'],
          configured: language ?? defaultLanguage,
        },
        languages,
      ),
    );

  const contextIn = (request: FastifyRequest, own: Community): PageContext => {
    const words = wordsIn(request, own);
    const here = visitorOrigin(request);
    const origin = side === 'portal' ? here : siblingOrigin(request, portalPort());
    return {
      words,
      siteName: communityName ?? (words.localizedText(own.name) || words.say('PAGE_DEFAULT_NAME')),
      community: own,
      store: emptyStore,
      status: undefined,
      remoteHelp,
      path: request.url.split('?', 1)[0] ?? '/',
      query: queryOf(request),
      // Only a language that we have is carried on, not whatever stands in the address.
      chosenLanguage: queryText(request, 'lang') === undefined ? undefined : words.language.tag,
      origin,
      linkBase: side === 'portal' ? '' : origin,
      siteOrigin: side === 'sites' ? here : siblingOrigin(request, sitePort()),
      userAgent: request.headers['user-agent'] ?? '',
      takesFiles,
    };
  };

  const sendDocument = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { words, origin, community: { style } }: PageContext,
    document: string,
    { map, script, form = false }: Pick<Page, 'map' | 'script' | 'form'> = {},
  ): Promise<FastifyReply> => {
    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': plainPagePolicy,
      'cache-control': 'no-store',
      'content-language': words.language.tag,
      vary: 'accept-encoding, accept-language',
    });
    if (script !== undefined) {
      reply.header('content-security-policy', pagePolicy(`${origin}${script}`));
    }
    // With no referrer at all, browsers hide from us that a form is our own.
    if (form || script !== undefined) reply.header('referrer-policy', 'same-origin');
    if (map !== undefined) reply.header('content-security-policy', mapPagePolicy(origin));
    if (style !== undefined) {
      const policy = String(reply.getHeader('content-security-policy'));
      reply.header('content-security-policy', withStyle(policy, style.source));
    }
    if (!acceptsGzip(request.headers)) return reply.send(document);
    return reply.header('content-encoding', 'gzip').send(await compress(document));
  };

  return {
    wordsFor: (request) => wordsIn(request, community.latest()),
    bareContextOf: (request) => contextIn(request, community.latest()),
    contextOf: async (request) => {
      const [store, status] = await Promise.all([storeOf(request), daemon.status()]);
      remoteHelp = status?.remoteHelp ?? remoteHelp;
      return { ...contextIn(request, await community.of(store)), store, status };
    },
    send: (request, reply, context, page) =>
      sendDocument(request, reply, context, renderDocument(context, page), page),
    sendWhole: sendDocument,
  };
};
