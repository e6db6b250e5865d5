/** What the lab asks of the agent inside the machine with the radios. */
export type AgentQuestion =
  /** Runs a program to its end. */
  | { readonly ask: 'run'; readonly words: readonly string[]; readonly input?: string }
  /** Starts a program that stays; its lines are passed on. */
  | {
      readonly ask: 'begin';
      readonly name: string;
      readonly words: readonly string[];
      readonly environment: Readonly<Record<string, string>>;
    }
  /** Ends it; answers when it has ended. */
  | { readonly ask: 'end'; readonly name: string; readonly signal: 'SIGTERM' | 'SIGKILL' }
  /** One HTTP request on a Unix socket. */
  | ({ readonly ask: 'http' } & LocalRequest)
  /** Lets the agent follow server-sent events on a Unix socket: each is told as a `log` of this name. */
  | {
      readonly ask: 'follow';
      readonly name: string;
      readonly socket: string;
      readonly path: string;
    };

/** One JSON object a line. */
export type AgentRequest = AgentQuestion & { readonly id: number };

export interface LocalRequest {
  readonly socket: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LocalResponse {
  readonly status: number;
  readonly body: string;
}

export interface RunAnswer {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** What the agent says. */
export type AgentMessage =
  | { readonly tell: 'ready' }
  /** A line of a program, or an event that is followed. */
  | { readonly tell: 'log'; readonly of: string; readonly line: string }
  | { readonly tell: 'ended'; readonly of: string; readonly code: number | null }
  | { readonly tell: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly tell: 'failed'; readonly id: number; readonly problem: string };

/** Where things are inside. */
export const places = {
  project: '/opt/hotspot',
  agent: '/opt/hotspot/test/dist/src/wifi-lab/inside',
  data: '/data',
  sockets: '/run/hotspot',
  wifi: '/run/wifi',
} as const;

/** Where the tunnel of the first phone listens inside, and what QEMU calls that address. */
export const tunnel = { address: '10.0.2.15', port: 1080 } as const;
