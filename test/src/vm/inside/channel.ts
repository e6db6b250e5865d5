import { openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The lab's port, by the name that the virtual machine was given for it. */
const findPort = (): string => {
  const ports = '/sys/class/virtio-ports';
  for (const port of readdirSync(ports)) {
    if (readFileSync(path.join(ports, port, 'name'), 'utf8').trim() === 'agent')
      return `/dev/${port}`;
  }
  throw new Error('no channel to the lab');
};

export interface Channel<Message> {
  /** To read from, and to close at the end. */
  readonly descriptor: number;
  readonly tell: (message: Message) => void;
}

/** The inner end of the channel between the lab and a virtual machine: one JSON object a line. */
export const openChannel = <Message>(): Channel<Message> => {
  const descriptor = openSync(findPort(), 'r+');
  return {
    descriptor,
    tell: (message) => {
      let bytes = Buffer.from(`${JSON.stringify(message)}\n`);
      while (bytes.length > 0) bytes = bytes.subarray(writeSync(descriptor, bytes));
    },
  };
};
