import { createSocket } from 'node:dgram';

/** Sends each datagram back as it is: `echo-datagrams.js ADDRESS PORT`; says "ready" when it hears. */
const [, , address = '', port = ''] = process.argv;

const socket = createSocket('udp4');
socket.on('message', (message, sender) => {
  socket.send(message, sender.port, sender.address);
});
socket.bind(Number(port), address, () => {
  process.stdout.write('ready\n');
});
