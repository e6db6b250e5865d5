/** Something that changes, of which the newest state is what counts. */
export interface Feed<State> {
  readonly read: () => State;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: (state: State) => void) => () => void;
}

export interface FeedSource<State> extends Feed<State> {
  /** Tells everybody, unless it is the same as before. */
  readonly set: (state: State) => void;
}

/** @param first state, as JSON can hold it */
export const createFeed = <State>(first: State): FeedSource<State> => {
  const listeners = new Set<(state: State) => void>();
  let now = first;
  let text = JSON.stringify(first);
  return {
    read: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set: (state) => {
      const next = JSON.stringify(state);
      if (next === text) return;
      [now, text] = [state, next];
      for (const listener of listeners) listener(state);
    },
  };
};
