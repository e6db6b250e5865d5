import { createSocket, type Socket } from 'node:dgram';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { discoverMessage, readOffer } from './dhcp-message.ts';
import { probeMac } from './probe-device.ts';

const serverPort = 67;
const clientPort = 68;
const everybody = '255.255.255.255';

/** The server is on this machine and waits for nobody. */
const patienceMs = 2000;

const open = async (address: string): Promise<Socket> => {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.bind(clientPort, address);
  await once(socket, 'listening');
  return socket;
};

/**
 * Asks the DHCP server of this machine as a visitor does. What is broadcast from an address of an
 * interface goes out there, and Linux gives it to this machine too, as if it had come in there; so does
 * the answer. A server elsewhere may hear the question: only the one at `gateway` counts.
 */
export const isOfferedAddress = async (gateway: string, signal: AbortSignal): Promise<boolean> => {
  const transaction = randomInt(2 ** 32);
  const ended = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const asking = await open(gateway);
  try {
    // One that is bound to an address hears no broadcasts.
    const hearing = await open('0.0.0.0');
    try {
      asking.setBroadcast(true);
      const offered = new Promise<boolean>((resolve) => {
        hearing.on('message', (message) => {
          if (readOffer(message, transaction) === gateway) resolve(true);
        });
        ended.addEventListener('abort', () => {
          resolve(false);
        });
      });
      asking.send(discoverMessage(transaction, probeMac), serverPort, everybody);
      return await offered;
    } finally {
      hearing.close();
    }
  } finally {
    asking.close();
  }
};
