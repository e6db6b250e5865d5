import Corestore from 'corestore';
import createTestnet from 'hyperdht/testnet.js';
import Hyperdrive from 'hyperdrive';
import Hyperswarm from 'hyperswarm';

/** Somebody who keeps a drive with the ordinary Hyperdrive tools, in a DHT of its own on loopback. */
export interface DriveAuthor {
  /** 64 hex digits. */
  readonly key: string;
  /** As `SWARM_BOOTSTRAP` has it. */
  readonly bootstrap: string;
  put(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Leaves; asked again it does nothing. */
  close(): Promise<void>;
}

/** With fewer than four nodes peers find each other and cannot connect. */
const nodes = 5;

/** @param folder where the drive is kept */
export const openDriveAuthor = async (folder: string): Promise<DriveAuthor> => {
  const table = await createTestnet(nodes);
  const bootstrap = table.bootstrap.map(({ host, port }) => `${host}:${port}`);
  const store = new Corestore(folder);
  const drive = new Hyperdrive(store);
  await drive.ready();
  const swarm = new Hyperswarm({ bootstrap });
  swarm.on('connection', (connection) => {
    connection.on('error', () => undefined);
    store.replicate(connection);
  });
  await swarm.join(drive.discoveryKey, { server: true, client: false }).refresh();
  let isOpen = true;
  return {
    key: Buffer.from(drive.key).toString('hex'),
    bootstrap: bootstrap.join(','),
    put: (path, text) => drive.put(path, Buffer.from(text)),
    remove: (path) => drive.del(path),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await swarm.destroy();
      await drive.close();
      await store.close();
      await table.destroy();
    },
  };
};
