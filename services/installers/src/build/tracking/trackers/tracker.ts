import type { OfferedFile } from '../catalogue/offered-file.ts';
import type { SourceAddress } from '../catalogue/source-address.ts';
import type { TrackedApp } from '../catalogue/tracked-app.ts';
import type { ReadRepository } from './read-repository.ts';

/** What is asked of a source. */
export interface Question {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  readonly accept: string;
  readonly maxBytes: number;
  /** Whether the source may be without it. */
  readonly isOptional: boolean;
  /** Whether an answer that is a page is an answer. */
  readonly takesPage: boolean;
  /** Whether the answer is for other apps as well: it is asked for once in a run. */
  readonly isShared?: boolean;
}

/** What was answered, in full. */
export interface Reply {
  /** Where the answer came from in the end. */
  readonly url: URL;
  header(name: string): string | undefined;
  readonly bytes: Buffer;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** An app whose source is of one kind. */
export type AppFrom<Kind extends SourceAddress['kind']> = Pick<
  TrackedApp,
  'files' | 'tag' | 'takesPrereleases'
> & { readonly source: Extract<SourceAddress, { kind: Kind }> };

/** How sources of one kind are asked and understood. Nothing here reaches out by itself. */
export interface Tracker<Kind extends SourceAddress['kind']> {
  /** As few as tell everything; one where the source has one list. */
  readonly questions: (app: AppFrom<Kind>) => readonly Question[];
  /**
   * The files that an answer speaks of: of the newest release where it lists releases.
   *
   * @throws InstallersError TRACKER_ANSWER_INVALID; ZodError, SyntaxError for what is no answer; what
   *   `readRepository` throws
   */
  readonly read: (
    app: AppFrom<Kind>,
    reply: Reply,
    question: Question,
    readRepository: ReadRepository,
  ) => readonly OfferedFile[] | Promise<readonly OfferedFile[]>;
}

/** Thirty releases of a project with hundreds of files each. */
const maxListBytes = 32 * 1024 * 1024;

/** A question for a list in JSON. */
export const jsonQuestion = (url: string, accept = 'application/json'): Question => ({
  ...{ url, accept, method: 'GET', maxBytes: maxListBytes, isOptional: false, takesPage: false },
});
