import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { RemoteConnection, RemoteHelpInvitation } from '@p2p-hotspot/contract';
import type { RemoteAccess } from '../../../ports/remote-access.ts';
import {
  codeOfTunnelExit,
  openWord,
  tunnelEnvironment,
  tunnelExit,
  tunnelVariables,
  type TunnelFacts,
} from '../../../remote-help-tunnel/protocol.ts';

export interface ProgramTunnelOptions {
  /** Absolute path of the program, in JavaScript. */
  readonly program: string;
  readonly facts: TunnelFacts;
  readonly invitation: RemoteHelpInvitation;
}

const connection = (state: RemoteConnection['state'], code: string): RemoteConnection => ({
  state,
  message: { code, parameters: {} },
});

/**
 * The tunnel as a process of this machine, for a box that runs without containers. It ends with this process: the
 * program watches its standard input.
 */
export const createProgramTunnel = ({
  program,
  facts,
  invitation,
}: ProgramTunnelOptions): RemoteAccess => {
  let running:
    { readonly child: ChildProcess; isOpen: boolean; readonly ended: Promise<void> } | undefined;
  /** Why the last one ended; absent once one is open. */
  let failure: string | undefined;

  const start = (seconds: number): void => {
    const child = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        PATH: process.env['PATH'],
        ...(process.env['TMPDIR'] !== undefined && { TMPDIR: process.env['TMPDIR'] }),
        ...tunnelEnvironment(facts),
        [tunnelVariables.seconds]: String(seconds),
        [tunnelVariables.watched]: 'on',
      },
    });
    const ended = new Promise<void>((resolve) => {
      const end = (exitCode: number | null): void => {
        failure = codeOfTunnelExit(exitCode ?? tunnelExit.unreachable);
        running = undefined;
        resolve();
      };
      child.once('error', () => {
        end(tunnelExit.settings);
      });
      child.once('close', end);
    });
    const own = { child, isOpen: false, ended };
    running = own;
    // A program that is killed breaks the pipe.
    child.stdin.on('error', () => undefined);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line !== openWord) return;
      own.isOpen = true;
      failure = undefined;
    });
  };

  return {
    way: 'tunnel',
    invitation,
    open: (secondsLeft) => {
      if (running === undefined) start(secondsLeft);
      if (running?.isOpen === true) {
        return Promise.resolve(connection('open', 'REMOTE_HELP_WAY_OPEN'));
      }
      return Promise.resolve(
        failure === undefined
          ? connection('opening', 'REMOTE_HELP_WAY_OPENING')
          : connection('failing', failure),
      );
    },
    close: async () => {
      const ending = running?.ended;
      running?.child.kill('SIGTERM');
      await ending;
      failure = undefined;
      return connection('closed', 'REMOTE_HELP_WAY_CLOSED');
    },
  };
};
