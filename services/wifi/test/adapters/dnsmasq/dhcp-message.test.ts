import test from 'ava';
import { discoverMessage, readOffer } from '../../../src/adapters/dnsmasq/dhcp-message.ts';

const transaction = 0xde_ad_be_ef;

const reply = (options: readonly number[], change: (message: Buffer) => void = () => undefined) => {
  const message = Buffer.concat([
    discoverMessage(transaction, '02:68:6f:74:73:70').subarray(0, 240),
    Buffer.from(options),
  ]);
  message[0] = 2;
  change(message);
  return message;
};
const offer = [53, 1, 2, 54, 4, 192, 168, 44, 1, 255];

test('a question is one that servers take: whole, to all, with the device in it', (t) => {
  const message = discoverMessage(transaction, '02:68:6f:74:73:70');
  t.is(message.length, 300);
  t.deepEqual([...message.subarray(0, 4)], [1, 1, 6, 0]);
  t.is(message.readUInt32BE(4), transaction);
  t.is(message.readUInt16BE(10), 0x8000);
  t.is(message.subarray(28, 34).toString('hex'), '02686f747370');
  t.deepEqual([...message.subarray(236, 244)], [99, 130, 83, 99, 53, 1, 1, 255]);
});

test('an offer tells the server that makes it', (t) => {
  t.is(readOffer(reply(offer), transaction), '192.168.44.1');
  t.is(readOffer(reply([0, 0, 1, 4, 255, 255, 255, 0, ...offer]), transaction), '192.168.44.1');
});

test('what is no offer to us says nothing', (t) => {
  t.is(readOffer(reply(offer), transaction - 1), undefined);
  t.is(readOffer(reply([53, 1, 6, 54, 4, 192, 168, 44, 1, 255]), transaction), undefined);
  t.is(readOffer(reply([53, 1, 2, 255]), transaction), undefined);
  t.is(readOffer(reply([53, 1, 2, 54, 3, 192, 168, 44, 255]), transaction), undefined);
  t.is(readOffer(discoverMessage(transaction, '02:68:6f:74:73:70'), transaction), undefined);
  const withoutCookie = reply(offer, (message) => message.fill(0, 236, 240));
  t.is(readOffer(withoutCookie, transaction), undefined);
});

test('an answer cut off at any byte does no harm', (t) => {
  const whole = reply([55, 250, ...Array<number>(250).fill(1), ...offer]);
  for (let length = 0; length < whole.length; length += 1) {
    t.notThrows(() => readOffer(whole.subarray(0, length), transaction));
  }
});
