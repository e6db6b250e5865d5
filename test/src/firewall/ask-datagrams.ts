/** Sends datagrams: `ask-datagrams.js ADDRESS PORT COUNT`; prints the first answer, "refused", "nothing" or what else went wrong. */
import { createSocket } from 'node:dgram';
import process from 'node:process';

const patienceMs = 3000;

const [address = '', port = '', count = '1'] = process.argv.slice(2);
const socket = createSocket('udp4');
const patience = setTimeout(() => {
  end('nothing');
}, patienceMs);
const end = (answer: string): void => {
  clearTimeout(patience);
  process.stdout.write(`${answer}\n`, () => process.exit(0));
};
socket.on('message', (answer) => {
  end(answer.toString());
});
// Only a connected socket hears that nobody listens.
socket.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // By the port, or by rules (ICMP port unreachable, administratively prohibited).
  end(code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' ? 'refused' : message);
});
socket.connect(Number(port), address, () => {
  for (let sent = 0; sent < Number(count); sent += 1) socket.send('who?');
});
