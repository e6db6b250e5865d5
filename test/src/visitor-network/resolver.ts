/** A name server of the Internet, which prints each question; one of its names leads to private addresses. */
import { createSocket } from 'node:dgram';
import { decode, encode, RECURSION_AVAILABLE } from 'dns-packet';

const addresses: Readonly<Record<string, string>> = {
  'outside.example': '9.9.9.9',
  'inside.example': '192.168.44.1',
};

const socket = createSocket('udp4');
socket.on('message', (message, sender) => {
  const { id = 0, questions = [] } = decode(message);
  const name = questions[0]?.name.toLowerCase() ?? '';
  process.stderr.write(`${name}\n`);
  const data = addresses[name];
  const answer = encode({
    type: 'response',
    id,
    flags: RECURSION_AVAILABLE,
    questions,
    answers: data === undefined ? [] : [{ type: 'A', name, ttl: 60, data }],
  });
  socket.send(answer, sender.port, sender.address);
});
socket.bind(53);
