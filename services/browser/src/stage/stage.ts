/** A page as the portal answers. */
export interface PortalPage {
  readonly html: string;
  /** Its Content-Security-Policy. */
  readonly policy: string;
}

/** What stands on the screen. */
export interface Scene {
  /** `kept`: the portal's last page, while it is away for a moment. */
  readonly kind: 'portal' | 'kept' | 'away';
  readonly page: PortalPage;
}

export interface StageOptions {
  readonly ask: () => Promise<PortalPage | undefined>;
  readonly awayPage: () => PortalPage;
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number;
  /** How long the last page of a portal that is away is still shown. */
  readonly keepMs: number;
}

/**
 * Decides what the screen shows: the portal's page; while the portal restarts, its last one; after that our
 * own. A page with a code of the steward is not kept for longer than that.
 */
export const createStage = ({ ask, awayPage, now, keepMs }: StageOptions) => {
  let last: { readonly page: PortalPage; readonly at: number } | undefined;
  return {
    next: async (): Promise<Scene> => {
      const page = await ask();
      if (page !== undefined) {
        last = { page, at: now() };
        return { kind: 'portal', page };
      }
      if (last !== undefined && now() - last.at < keepMs) return { kind: 'kept', page: last.page };
      last = undefined;
      return { kind: 'away', page: awayPage() };
    },
  };
};
export type Stage = ReturnType<typeof createStage>;
