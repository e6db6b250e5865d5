import type { FastifyRequest } from 'fastify';

/** The token of a steward's session that a request carries (RFC 6750 §2.1); undefined where there is none. */
export const tokenOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{1,128})$/.exec(headers.authorization ?? '')?.[1];
