import { createSocket, type Socket } from 'node:dgram';
import caps from 'ssb-caps' with { type: 'json' };
import keys from 'ssb-keys';
import { broadcastAddress } from '../../core/subnet.ts';
import type { Identity } from '../../ports/stack.ts';
import type { Announcer } from '../../ports/surroundings.ts';

/** Where apps listen: ssb-lan's own port, and the older one, which reads plain text. */
const ports = { signed: 26_830, plain: 8008 } as const;
const everyMs = 2000;

const signatureSuffix = '.sig.ed25519';

/** What ssb-lan 1.2 sends: the address in a box for everybody who speaks Scuttlebutt, and a signature. */
export const signedAnnouncement = (identity: Identity, address: string): Buffer => {
  const box = keys.secretBox({ address }, Buffer.from(caps.shs, 'base64'));
  const { signature } = keys.signObj(identity, { address });
  const bytes = Buffer.from(signature.slice(0, -signatureSuffix.length), 'base64');
  return Buffer.concat([box, bytes]);
};

/**
 * Announces the pub as ssb-lan does, but on the visitors' network and nowhere else. ssb-lan takes one interface by
 * its name, and sends to all networks where it finds none.
 */
export const createAnnouncer = (
  identity: Identity,
  onTrouble: (error: unknown) => void,
): Announcer => {
  let socket: Socket | undefined;
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearInterval(timer);
    socket?.close();
    socket = undefined;
  };
  return {
    announce: ({ gateway, subnet, address }) => {
      stop();
      const target = broadcastAddress(subnet);
      if (target === undefined) return;
      const opened = createSocket({ type: 'udp4' });
      socket = opened;
      const signed = signedAnnouncement(identity, address);
      const plain = Buffer.from(address);
      let isTold = false;
      // A network that is away for a while comes back.
      const onSent = (error: Error | null): void => {
        if (error !== null && !isTold) onTrouble(error);
        isTold = error !== null;
      };
      const send = (): void => {
        if (socket !== opened) return;
        opened.send(signed, ports.signed, target, onSent);
        opened.send(plain, ports.plain, target, onSent);
      };
      opened.on('error', onTrouble);
      opened.bind({ address: gateway, port: 0 }, () => {
        if (socket !== opened) return;
        opened.setBroadcast(true);
        send();
        timer = setInterval(send, everyMs);
      });
    },
    stop,
  };
};
