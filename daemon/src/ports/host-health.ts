/** What the board and the kernel say of the machine itself. */
export interface HostCondition {
  /** Now, at some time since the machine was switched on (`past`), or not; absent when nobody tells. */
  readonly underVoltage?: boolean | 'past';
  /** Errors that the kernel counted on the store's file system; absent when it does not count them. */
  readonly cardErrors?: number;
  /** Of the hottest sensor of the board; absent where there is none. */
  readonly temperatureCelsius?: number;
}

/** Cheap to ask; never throws: a machine that says nothing of itself is the ordinary case. */
export interface HostHealth {
  read(): Promise<HostCondition>;
}

export const silentHost: HostHealth = { read: () => Promise.resolve({}) };
