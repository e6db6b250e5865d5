import { join } from 'node:path';
import {
  diagnosticsPath,
  stewardActs,
  stewardLogPath,
  stewardSessionPath,
  stewardSignOutPath,
  stewardSocketName,
  usagePath,
  type CodedMessage,
  type DaemonDiagnostics,
  type PortalAct,
  type StewardLogEntry,
  type StewardStanding,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import { askSocket, readAnswer, type SocketQuestion } from '@p2p-hotspot/local-service';
import { readCodedMessage } from './box-status.ts';
import { parseDiagnostics, parseLog, parseStanding, parseUsage } from './steward-answers.ts';

/** What the daemon answered, or why it did not: refused, away, or not understood. */
export type Answered<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'refused'; readonly message: CodedMessage };

/** What a steward may do who has a session. */
export interface StewardSessionClient {
  standing(): Promise<Answered<StewardStanding>>;
  /** @returns why it was refused, or that the daemon is away; undefined when it was accepted */
  act(act: keyof typeof stewardActs, body?: object): Promise<CodedMessage | undefined>;
  /** Has it written down that the portal is about to do this. @returns as `act` */
  note(act: PortalAct): Promise<CodedMessage | undefined>;
  /** Newest first. */
  log(): Promise<Answered<readonly StewardLogEntry[]>>;
  /** How often things were taken. */
  usage(): Promise<Answered<UsageSummary>>;
  /** How the box is, for its operator. */
  diagnostics(): Promise<Answered<DaemonDiagnostics>>;
  signOut(): Promise<CodedMessage | undefined>;
}

/** What the portal passes on to the daemon for whoever knows the PIN. `from`: address of their socket. */
export interface StewardClient {
  /** @returns why the PIN was refused, or that the daemon is away; undefined when it is right */
  check(pin: string, from: string): Promise<CodedMessage | undefined>;
  /** Asks for one act, in a session of its own. @returns as `StewardSessionClient.act` */
  act(
    pin: string,
    from: string,
    act: keyof typeof stewardActs,
    body?: object,
  ): Promise<CodedMessage | undefined>;
  /** @returns the token of a session */
  signIn(pin: string, from: string): Promise<Answered<string>>;
  session(token: string): StewardSessionClient;
}

const answerTimeoutMs = 10_000;
const largestAnswer = 256 * 1024;

interface Answer {
  readonly statusCode: number;
  readonly body: unknown;
}

type Question = Omit<SocketQuestion, 'socketPath' | 'signal'>;

const ask = async (socketPath: string, question: Question): Promise<Answer> => {
  const signal = AbortSignal.timeout(answerTimeoutMs);
  const response = await askSocket({ ...question, socketPath, signal });
  const text = await readAnswer(response, largestAnswer);
  return { statusCode: response.statusCode ?? 0, body: JSON.parse(text) as unknown };
};

const tokenIn = (body: unknown): string | undefined => {
  const token = (body as { readonly token?: unknown } | null)?.token;
  return typeof token === 'string' ? token : undefined;
};

const away: CodedMessage = { code: 'PAGE_STEWARD_AWAY', parameters: {} };

/**
 * Speaks to the daemon's steward socket (docs/spec/local-api-v1.md §3). A daemon that is away or does not
 * answer is an ordinary state, told in words.
 *
 * @param socketDir the folder of the local API's sockets
 */
export const createStewardClient = (socketDir: string): StewardClient => {
  const socketPath = join(socketDir, stewardSocketName);
  const read = async <Value>(
    question: Question,
    parse: (body: unknown) => Value | undefined,
  ): Promise<Answered<Value>> => {
    try {
      const { statusCode, body } = await ask(socketPath, question);
      const value = statusCode < 300 ? parse(body) : undefined;
      return value === undefined
        ? { kind: 'refused', message: readCodedMessage(body) ?? away }
        : { kind: 'answered', value };
    } catch {
      return { kind: 'refused', message: away };
    }
  };
  const tell = async (
    token: string,
    path: string,
    body: object = {},
  ): Promise<CodedMessage | undefined> => {
    const answer = await read({ method: 'POST', path, body, token }, () => true);
    return answer.kind === 'refused' ? answer.message : undefined;
  };
  const signIn: StewardClient['signIn'] = (pin, from) =>
    read({ method: 'POST', path: stewardSessionPath, body: { pin, from } }, tokenIn);

  return {
    signIn,
    check: async (pin, from) => {
      const begun = await signIn(pin, from);
      return begun.kind === 'refused' ? begun.message : undefined;
    },
    act: async (pin, from, act, body) => {
      const begun = await signIn(pin, from);
      return begun.kind === 'refused' ? begun.message : tell(begun.value, stewardActs[act], body);
    },
    session: (token) => ({
      standing: () => read({ method: 'GET', path: stewardSessionPath, token }, parseStanding),
      act: (act, body) => tell(token, stewardActs[act], body),
      note: (act) => tell(token, stewardLogPath, { act }),
      log: () => read({ method: 'GET', path: stewardLogPath, token }, parseLog),
      usage: () => read({ method: 'GET', path: usagePath, token }, parseUsage),
      diagnostics: () => read({ method: 'GET', path: diagnosticsPath, token }, parseDiagnostics),
      signOut: () => tell(token, stewardSignOutPath),
    }),
  };
};
