import {
  correctionLimits as kept,
  correctionsFileName as fileName,
  readLanguageFile,
  type CodedMessage,
  type Correction,
  type Message,
  type MessageCode,
} from '@p2p-hotspot/contract';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import { PortalError } from '../errors.ts';
import type { Language } from '../language/languages.ts';
import type { OverlayFolder } from './overlay-folder.ts';

/** How much is kept, and how much one visitor may send in an hour. */
export const correctionLimits = { count: kept.count, text: kept.text, hourly: 10 } as const;

const isCorrection = (value: unknown): value is Correction => {
  const { language, code, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return [language, code, text].every(
    (part) => typeof part === 'string' && part.length <= correctionLimits.text,
  );
};

/** What the file says; what is no correction in it is passed over. */
const parse = (json: string): readonly Correction[] => {
  const { corrections } = JSON.parse(json) as { readonly corrections?: unknown };
  return Array.isArray(corrections)
    ? corrections.filter(isCorrection).slice(0, correctionLimits.count)
    : [];
};

/** What visitors sent, kept on the box for its steward. */
export interface Corrections {
  list(): Promise<readonly Correction[]>;
  /** @throws PortalError CORRECTIONS_FULL, COMMUNITY_NOT_SAVED */
  add(correction: Correction): Promise<void>;
  /** @throws PortalError COMMUNITY_NOT_SAVED */
  remove(correction: Correction): Promise<void>;
}

const isSame = (one: Correction, other: Correction): boolean =>
  one.language === other.language && one.code === other.code && one.text === other.text;

export const openCorrections = (folder: OverlayFolder): Corrections => {
  let last: Promise<unknown> = Promise.resolve();
  const list = async (): Promise<readonly Correction[]> => {
    try {
      const text = (await folder.read(fileName))?.toString('utf8');
      return text === undefined ? [] : parse(text);
    } catch {
      // Damaged: as good as none. The next one that comes is written in its place.
      return [];
    }
  };
  const change = async (edit: (before: readonly Correction[]) => readonly Correction[]) => {
    const next = last.then(async () => {
      const corrections = edit(await list());
      await folder
        .write(fileName, `${JSON.stringify({ format: 1, corrections })}\n`)
        .catch((cause: unknown) => {
          throw new PortalError('COMMUNITY_NOT_SAVED', { cause });
        });
    });
    last = next.catch(() => undefined);
    await next;
  };
  return {
    list,
    add: (correction) =>
      change((before) => {
        if (before.some((one) => isSame(one, correction))) return before;
        if (before.length >= correctionLimits.count) throw new PortalError('CORRECTIONS_FULL');
        return [...before, correction];
      }),
    remove: (correction) => change((before) => before.filter((one) => !isSame(one, correction))),
  };
};

/** A word as a language has it now; undefined where it has none. */
export const wordIn = ({ catalogue }: Language, code: string): Message | undefined =>
  Object.hasOwn(catalogue, code) ? catalogue[code as MessageCode] : undefined;

/** @returns why a correction cannot be used */
export const unfitCorrection = (
  language: Language,
  code: string,
  text: string,
): CodedMessage | undefined => {
  const now = wordIn(language, code);
  const english = messagesIn('en')[code];
  if (now === undefined || english === undefined) {
    return { code: 'CORRECTION_UNFIT', parameters: {} };
  }
  if (text === '' || text === now.text) return { code: 'CORRECTION_EMPTY', parameters: {} };
  if (text.length > correctionLimits.text) return { code: 'CORRECTION_LONG', parameters: {} };
  // Judged as it would be in a language file, which it may become.
  const { hint } = english;
  const words = { [code]: { text, ...(hint !== undefined && { hint }) } };
  const file = JSON.stringify({ format: 1, language: language.tag, name: 'x', words });
  const { problems } = readLanguageFile(file, `${language.tag}.json`);
  return problems.length === 0 ? undefined : { code: 'CORRECTION_UNFIT', parameters: {} };
};

/** Counts what came from each address in the current hour; nothing is kept longer, or written. */
export const createHourlyShare = (now: () => number = Date.now): ((address: string) => boolean) => {
  const mostAddresses = 5000;
  let hour = 0;
  let counts = new Map<string, number>();
  return (address) => {
    const current = Math.floor(now() / 3_600_000);
    if (current !== hour) {
      hour = current;
      counts = new Map();
    }
    const count = (counts.get(address) ?? 0) + 1;
    if (count > correctionLimits.hourly) return false;
    if (count === 1 && counts.size >= mostAddresses) return false;
    counts.set(address, count);
    return true;
  };
};
