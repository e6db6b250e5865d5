import type { FastifyInstance } from 'fastify';

/** A form of ours has a PIN and little else; a route that takes more says so. */
const usualLimitBytes = 1024;

/** Lets a server read forms as browsers send them, as `URLSearchParams`. */
export const readForms = (server: FastifyInstance): void => {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: usualLimitBytes },
    (_request, body, done) => {
      done(null, new URLSearchParams(body as string));
    },
  );
};

/** What was typed; empty where no form came. */
export const fieldsIn = (body: unknown): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();
