import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';

/** A part of a page that may not be readable: damage to one component leaves the others alone. */
export type Readable<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'damaged'; readonly message: CodedMessage };

/**
 * Turns an expected failure into words for the page. A bug stays a bug.
 *
 * @throws whatever `read` throws that is not a coded error
 */
export const readOrTell = async <Value>(read: () => Promise<Value>): Promise<Readable<Value>> => {
  try {
    return { kind: 'read', value: await read() };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { kind: 'damaged', message: { code: error.code, parameters: error.parameters } };
  }
};
