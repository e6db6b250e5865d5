import type { CodedMessage, MessageCode } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StewardClient, StewardSessionClient } from '../../daemon/steward-client.ts';
import { errorPage } from '../../pages/error-page.ts';
import { linkTo } from '../../pages/page-context.ts';
import { confirmPage, type Confirmation } from '../../pages/steward/confirm-page.ts';
import { wantedField } from '../../pages/steward/sign-in-page.ts';
import {
  formTokenField,
  framePage,
  sureField,
  type StewardPage,
  type StewardView,
} from '../../pages/steward/steward-page.ts';
import { stewardPath } from '../../pages/steward/steward-sections.ts';
import { fieldsIn } from '../form-body.ts';
import type { PageSender } from '../page-sender.ts';
import { statusOfRefusal } from '../refusals.ts';
import { formTokenOf, isSameToken } from './form-token.ts';
import { dropToken, tokensIn } from './steward-cookie.ts';

/** One request of a steward who has signed in. */
export interface StewardVisit extends StewardView {
  readonly request: FastifyRequest;
  readonly session: StewardSessionClient;
  /** Of the session, for a service that asks the daemon itself whether it holds. */
  readonly token: string;
}

/**
 * What came of an act. `done`: what is said next, a code `PAGE_STEWARD_DONE_…`; `to`: on which page, the form's
 * own if absent. `shown`: the answer itself, where whoever asked may not be able to fetch another page.
 */
export type StewardOutcome =
  | { readonly done: MessageCode; readonly to?: string }
  | { readonly shown: StewardPage }
  | { readonly refused: CodedMessage };

export interface StewardForm {
  /** Below `/steward/`: where the page is, and where its forms are sent. */
  readonly path: string;
  /** @param refusal why the last try was refused: it is said above the page already */
  readonly page: (
    visit: StewardVisit,
    refusal?: CodedMessage,
  ) => StewardPage | Promise<StewardPage>;
  /** What to ask before it is done; nothing where it is easily undone. */
  readonly confirm?: (
    visit: StewardVisit,
    fields: URLSearchParams,
  ) => Confirmation | undefined | Promise<Confirmation | undefined>;
  readonly act: (visit: StewardVisit, fields: URLSearchParams) => Promise<StewardOutcome>;
  /** Bytes that the form may have; 1024 where nothing is said. */
  readonly bodyLimitBytes?: number;
}

/**
 * Registers pages and forms of the steward. Session, origin and form tokens are seen to here: a route that
 * is registered here needs no check of its own.
 */
export interface StewardFrame {
  page(path: string, draw: (visit: StewardVisit) => StewardPage | Promise<StewardPage>): void;
  form(form: StewardForm): void;
  /** Sends one page; for routes that are more than `page`. */
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    draw: (visit: StewardVisit) => StewardPage | Promise<StewardPage>,
  ): Promise<FastifyReply>;
  /**
   * Lets whoever has a session in, for routes that answer with no page.
   *
   * @returns undefined when an answer was sent
   */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<StewardVisit | undefined>;
  /**
   * The same for what a form sends.
   *
   * @param sent what came as `formTokenField`
   */
  admitForm(
    request: FastifyRequest,
    reply: FastifyReply,
    sent?: string,
  ): Promise<StewardVisit | undefined>;
}

const foreignForm: CodedMessage = { code: 'PAGE_ERROR_FOREIGN', parameters: {} };

/** What was done just now: one of our own sentences, whoever made the link. */
export const doneIn = ({ query }: FastifyRequest): string | undefined => {
  const { done } = query as { readonly done?: unknown };
  const isSayable = typeof done === 'string' && /^PAGE_STEWARD_DONE_[A-Z_]{1,32}$/.test(done);
  return isSayable ? done : undefined;
};

/** Fields that are the frame's own. */
const own = new Set([formTokenField, sureField]);

const typedIn = (fields: URLSearchParams): [string, string][] =>
  [...fields].filter(([name]) => !own.has(name));

/** @param server one whose hooks refuse forms of other origins */
export const createStewardFrame = (
  server: FastifyInstance,
  pages: PageSender,
  steward: StewardClient,
): StewardFrame => {
  const toSignIn = (request: FastifyRequest, reply: FastifyReply, why: 'begin' | 'ended') => {
    const context = pages.bareContextOf(request);
    const { signed } = request.query as { readonly signed?: unknown };
    const done = doneIn(request);
    const query = {
      ...(context.path !== stewardPath && { [wantedField]: context.path }),
      // The PIN was right a moment ago: this browser keeps no cookies.
      ...(signed !== undefined && { signed: 'yes' }),
      // What was done ended the session.
      ...(done !== undefined && { done }),
      ...(signed === undefined && done === undefined && why === 'ended' && { ended: 'yes' }),
    };
    return reply.redirect(linkTo(context, stewardPath, query), 303);
  };
  const sendAway = async (request: FastifyRequest, reply: FastifyReply, message: CodedMessage) => {
    const context = pages.bareContextOf(request);
    reply.code(statusOfRefusal(message));
    return pages.send(request, reply, context, errorPage(context, message));
  };
  const admit: StewardFrame['admit'] = async (request, reply) => {
    const tokens = tokensIn(request);
    for (const token of tokens) {
      const session = steward.session(token);
      const standing = await session.standing();
      if (standing.kind === 'refused') {
        if (standing.message.code === 'SESSION_INVALID') continue;
        await sendAway(request, reply, standing.message);
        return undefined;
      }
      const context = await pages.contextOf(request);
      const formToken = formTokenOf(token);
      return { request, context, session, token, standing: standing.value, formToken };
    }
    if (tokens.length > 0) dropToken(reply);
    await toSignIn(request, reply, tokens.length > 0 ? 'ended' : 'begin');
    return undefined;
  };
  const send = (
    reply: FastifyReply,
    visit: StewardVisit,
    page: StewardPage,
    refusal?: CodedMessage,
  ) => {
    const said = refusal === undefined ? { done: doneIn(visit.request) } : { refusal };
    return pages.send(visit.request, reply, visit.context, framePage(visit, page, said));
  };
  const show: StewardFrame['show'] = async (request, reply, draw) => {
    const visit = await admit(request, reply);
    return visit === undefined ? reply : send(reply, visit, await draw(visit));
  };
  const page: StewardFrame['page'] = (path, draw) => {
    server.get(path, (request, reply) => show(request, reply, draw));
  };
  const admitForm: StewardFrame['admitForm'] = async (
    request,
    reply,
    sent = fieldsIn(request.body).get(formTokenField) ?? '',
  ) => {
    const visit = await admit(request, reply);
    // Drawn for a session that has ended, or by somebody else.
    if (visit === undefined || isSameToken(visit.formToken, sent)) return visit;
    await sendAway(request, reply, foreignForm);
    return undefined;
  };
  const take = async (
    reply: FastifyReply,
    visit: StewardVisit,
    { path, page: draw, confirm, act }: StewardForm,
  ): Promise<FastifyReply> => {
    const fields = fieldsIn(visit.request.body);
    const question = fields.get(sureField) === 'yes' ? undefined : await confirm?.(visit, fields);
    if (question !== undefined) {
      return send(reply, visit, confirmPage(visit, path, question, typedIn(fields)));
    }
    const outcome = await act(visit, fields);
    if ('refused' in outcome) {
      const { refused } = outcome;
      reply.code(statusOfRefusal(refused));
      return send(reply, visit, await draw(visit, refused), refused);
    }
    if ('shown' in outcome) return send(reply, visit, outcome.shown);
    const { done, to = path } = outcome;
    // After a form a page is fetched anew: reloading it must not ask again.
    return reply.redirect(linkTo(visit.context, to, { done }), 303);
  };
  return {
    page,
    show,
    admit,
    admitForm,
    form: (form) => {
      const { path, bodyLimitBytes } = form;
      page(path, (visit) => form.page(visit));
      const options = bodyLimitBytes === undefined ? {} : { bodyLimit: bodyLimitBytes };
      server.post(path, options, async (request, reply) => {
        const visit = await admitForm(request, reply);
        return visit === undefined ? reply : take(reply, visit, form);
      });
    },
  };
};
