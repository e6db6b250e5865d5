import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitorOrigin } from './visitor-origin.ts';

/** Status of each refusal; all else is a daemon that is away. */
const statuses: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  PAGE_ERROR_REQUEST: 400,
  PIN_WRONG: 401,
  PIN_LOCKED: 429,
  UPLOAD_NOT_A_RELEASE: 415,
  UPLOAD_TOO_LONG: 413,
  UPLOAD_NO_ROOM: 507,
  UPLOAD_WRITE_FAILED: 507,
  UPLOAD_BUSY: 423,
  UPLOAD_IN_USE: 423,
};

export const statusOfRefusal = ({ code }: CodedMessage): number => statuses[code] ?? 503;

export const notUnderstood: CodedMessage = { code: 'PAGE_ERROR_REQUEST', parameters: {} };

/** An expected failure as what people are told; anything else is a bug and goes on up. */
export const refusalOf = (error: unknown): CodedMessage => {
  if (!isCodedError(error)) throw error;
  const { code, parameters } = error;
  return { code, parameters };
};

/** Refuses what another site sends through a visitor's browser, which may know a PIN that was typed. */
export const refuseForeign = async (
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const { origin, 'sec-fetch-site': site = 'none' } = request.headers;
  const isForeign =
    (origin !== undefined && origin !== visitorOrigin(request)) ||
    (site !== 'none' && site !== 'same-origin');
  if (isForeign) await reply.code(403).header('connection', 'close').send();
};
