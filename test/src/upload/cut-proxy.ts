import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A link between a phone and a box that the test can cut. */
export interface CutProxy {
  /** As in `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Bytes that went from the phone to the box so far. */
  sentBytes(): number;
  /** Requests that carry an upload, as in `POST` and `PATCH 8388608`, in their order. */
  requests(): readonly string[];
  /** Ends every connection once so many more bytes have gone to the box. */
  cutAfter(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** The head of a request comes in a piece of its own. */
const uploadRequestIn = (chunk: Buffer): string | undefined => {
  const [, method] = /^(POST|PATCH) /.exec(chunk.toString('latin1', 0, 8)) ?? [];
  const [, offset] = /\r\nupload-offset: (\d+)\r\n/i.exec(chunk.toString('latin1', 0, 4096)) ?? [];
  return method && [method, ...(offset === undefined ? [] : [offset])].join(' ');
};

/** @param target `http://host:port` of the box */
export const openCutProxy = async (target: string): Promise<CutProxy> => {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  let sent = 0;
  let cut: { readonly atBytes: number; readonly done: () => void } | undefined;
  const note = (bytes: number): void => {
    sent += bytes;
    if (cut === undefined || sent < cut.atBytes) return;
    for (const socket of sockets) socket.destroy();
    cut.done();
    cut = undefined;
  };
  const server = createServer((phone) => {
    const box = connect(Number(port), hostname);
    for (const [socket, other] of [
      [phone, box],
      [box, phone],
    ] as const) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
    }
    phone.on('data', (chunk) => {
      const request = uploadRequestIn(chunk);
      if (request !== undefined) requests.push(request);
      note(chunk.length);
    });
    phone.pipe(box);
    box.pipe(phone);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sentBytes: () => sent,
    requests: () => requests,
    cutAfter: (bytes) =>
      new Promise((resolve) => {
        cut = { atBytes: sent + bytes, done: resolve };
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
};
