import shs from 'multiserver/plugins/shs.js';
import type { StackRules } from '../../ports/stack.ts';
import { boundPackets } from './bound-packets.ts';
import type { SecureStream, Sbot, SsbKeys, Transform } from './sbot.ts';
import { withoutEmptyPackets } from './without-empty-packets.ts';

/** Some thirty thousand feeds in one note, which is the longest thing that a phone has to say. */
const packetBytes = 2 * 1024 * 1024;

/** Whoever is not followed has nothing to say but what they have and what they want: some four thousand feeds. */
const strangerBytes = 256 * 1024;

/** The name by which the configuration of secret-stack knows it. */
export const boundedHandshakeName = 'bounded-shs';

interface HandshakeOptions {
  readonly sbot: Sbot;
  readonly keys: SsbKeys;
  readonly appKey: string;
  readonly timeoutMs: number;
  readonly rules: Pick<StackRules, 'mayRequest'>;
}

const bytesOf = (key: string): Buffer => Buffer.from(key.replace('.ed25519', ''), 'base64');
const feedOf = (key: Buffer): string => `@${key.toString('base64')}.ed25519`;

/**
 * The handshake of secret-stack, whose connections end when somebody says too much, and do not when somebody says
 * nothing. Addresses are the same.
 */
export const boundedHandshake = ({
  sbot,
  keys,
  appKey,
  timeoutMs,
  rules,
}: HandshakeOptions): Transform => {
  const plain = shs({
    keys: { publicKey: bytesOf(keys.public), secretKey: bytesOf(keys.private) },
    appKey,
    timeout: timeoutMs,
    authenticate: (key, callback) => {
      sbot.auth(feedOf(key), (error, permissions) => {
        if (error) callback(error);
        else callback(null, permissions ?? true);
      });
    },
  });
  const bind = (stream: SecureStream, isOutgoing: boolean): SecureStream => {
    const feed = feedOf(stream.remote);
    // Whom the pub calls is a room, through which others speak, or somebody it follows.
    const isFree = () => isOutgoing || rules.mayRequest(feed);
    const allBytes = () => (isFree() ? Infinity : strangerBytes);
    const { source, sink } = stream;
    stream.source = withoutEmptyPackets(boundPackets(source, { packetBytes, allBytes }));
    stream.sink = (read) => {
      sink(withoutEmptyPackets(read));
    };
    return stream;
  };
  return {
    name: boundedHandshakeName,
    create: () => ({
      ...plain,
      create: (address) => {
        const handshake = plain.create(address);
        return (stream, callback) => {
          handshake(stream, (error, secure) => {
            callback(error, secure && bind(secure, address !== undefined));
          });
        };
      },
    }),
  };
};
