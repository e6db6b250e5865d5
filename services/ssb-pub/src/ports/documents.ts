/** Small documents that are there whole or not at all, whenever the power goes. */
export interface Documents {
  /** @returns undefined: there is none; null: what is there is no JSON */
  readonly read: (name: string) => Promise<unknown>;
  /** One at a time for each name. @throws PubError PUB_NOT_SAVED; the old one is there then */
  readonly write: (name: string, document: object) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}
