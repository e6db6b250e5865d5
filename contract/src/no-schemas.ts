const refuse = (): never => {
  throw new Error('no route here has a schema: there is no compiler for it');
};

/**
 * `schemaController` of Fastify for servers whose routes judge by themselves what they get. Without it
 * Fastify loads its compilers for JSON schemas, which nobody uses: 8 MB of memory in each process.
 */
export const noSchemas = {
  compilersFactory: { buildValidator: () => refuse, buildSerializer: () => refuse },
} as const;
