import { open } from 'node:fs/promises';

/** Changes one bit of a file where it lies, as a rotting card does. */
export const flipBit = async (file: string, offset: number): Promise<void> => {
  const handle = await open(file, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, offset);
    byte.writeUInt8(byte.readUInt8(0) ^ 1, 0);
    await handle.write(byte, 0, 1, offset);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
