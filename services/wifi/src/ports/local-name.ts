/** How the box is called by multicast DNS, on whatever networks it is on. */
export interface LocalName {
  /**
   * Answers there from now on, and nowhere else; the same networks are left alone.
   *
   * @param addresses of the box, each with the length of its network, as in "10.0.0.7/24"
   */
  answerOn(addresses: readonly string[]): void;
  /** As in "library.local"; "library-2.local" where another box has that name. Undefined: not yet known. */
  current(): string | undefined;
  /** The name that it should have belongs to another one. */
  isTaken(): boolean;
  onChange(listener: () => void): () => void;
  /** Says goodbye. */
  close(): Promise<void>;
}
