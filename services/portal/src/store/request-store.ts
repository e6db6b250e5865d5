import type { FastifyRequest } from 'fastify';
import type { PortalStoreView, StoreReader } from './store-reader.ts';

/** The view of the store that a request has seen first, and keeps seeing. */
export type RequestStore = (request: FastifyRequest) => Promise<PortalStoreView>;

/** Ties each request to one view of the store, so that no answer mixes two generations. */
export const createRequestStore = (reader: StoreReader): RequestStore => {
  const views = new WeakMap<FastifyRequest, Promise<PortalStoreView>>();
  return async (request) => {
    const known = views.get(request);
    if (known !== undefined) return known;
    const view = reader.view();
    views.set(request, view);
    return view;
  };
};
