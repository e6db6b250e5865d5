/** The name of the machine on the networks that it is a guest of, where somebody else than we keeps it. */
export interface HostName {
  /** Undefined: nobody could say. */
  read(signal: AbortSignal): Promise<string | undefined>;
  /**
   * May end all services of the box, this process too, and start them anew.
   *
   * @returns `locked`: not while an update is under way; `away`: nobody could be asked
   */
  change(name: string, signal: AbortSignal): Promise<'changed' | 'locked' | 'refused' | 'away'>;
}
