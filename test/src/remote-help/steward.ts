import path from 'node:path';
import {
  stewardActs,
  stewardLogPath,
  stewardScreenPath,
  stewardSessionPath,
  stewardSocketName,
  type StewardLogEntry,
  type StewardScreen,
} from '@p2p-hotspot/contract';
import { askSocket, type Answer } from '../wired-network/ask-socket.ts';

/** A steward who has typed the PIN, and reads the code on the screen where that is needed. */
export interface Steward {
  act(name: keyof typeof stewardActs, body?: object): Promise<Answer>;
  standBeforeTheBox(): Promise<void>;
  log(): Promise<readonly StewardLogEntry[]>;
}

export const signIn = async (sockets: string, pin: string): Promise<Steward> => {
  const socket = path.join(sockets, stewardSocketName);
  const from = '192.168.44.77';
  const session = await askSocket(socket, { path: stewardSessionPath, body: { pin, from } });
  const { token } = session.body as { readonly token: string };
  const act: Steward['act'] = (name, body = {}) =>
    askSocket(socket, { path: stewardActs[name], body, token });
  return {
    act,
    standBeforeTheBox: async () => {
      await act('beginPresence');
      const { body } = await askSocket(socket, { path: stewardScreenPath });
      const { statusCode } = await act('provePresence', {
        code: (body as StewardScreen).presenceCode?.code ?? '',
      });
      if (statusCode !== 202) throw new Error('the code of the screen is not taken');
    },
    log: async () =>
      (await askSocket(socket, { path: stewardLogPath, token })).body as readonly StewardLogEntry[],
  };
};
