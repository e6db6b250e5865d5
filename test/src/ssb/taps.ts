import { eventually } from '../lab/eventually.ts';
import type { PhoneProcess } from './phone-process.ts';

/** Waits until somebody reads a text of somebody else. */
export const reads = async (phone: PhoneProcess, author: string, text: string): Promise<void> => {
  await eventually(`"${text}" is read`, async () =>
    (await phone.timeline()).find((post) => post.author === author && post.text.includes(text)),
  );
};

/** The only taps: *Connect*, and *Follow*. */
export const joinPub = async (phone: PhoneProcess, pub: string): Promise<void> => {
  const { address } = await phone.find(pub);
  await phone.connect(address);
  await phone.follow(pub);
};

/** Connects again and again, as people do. */
export const comeBack = async (
  phone: PhoneProcess,
  pubId: string,
  address: string,
): Promise<void> => {
  await eventually('a phone is connected again', async () => {
    if (await phone.isConnected(pubId)) return true;
    await phone.connect(address);
    return undefined;
  });
};
