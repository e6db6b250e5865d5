import type { FastifyReply, FastifyRequest } from 'fastify';
import { stewardPath } from '../../pages/steward/steward-sections.ts';

const name = 'steward';
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** No `Secure`: the portal is HTTP. Sent to the steward's pages only, and no script may read it. */
const attributes = `Path=${stewardPath}; HttpOnly; SameSite=Strict`;

/** A bundled site on another port can set cookies of the same name: more than these are not looked at. */
const mostTokens = 4;

/** What may be the token of a session; whether one is, the daemon knows. */
export const tokensIn = ({ headers }: FastifyRequest): readonly string[] => {
  const tokens = (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
    .filter((token) => tokenPattern.test(token));
  return [...new Set(tokens)].slice(0, mostTokens);
};

export const keepToken = (reply: FastifyReply, token: string): void => {
  reply.header('set-cookie', `${name}=${token}; ${attributes}`);
};

export const dropToken = (reply: FastifyReply): void => {
  reply.header('set-cookie', `${name}=; ${attributes}; Max-Age=0`);
};
