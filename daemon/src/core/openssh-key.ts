/** An Ed25519 key pair: 32 bytes each. */
export interface KeyPair {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
}

const keyType = 'ssh-ed25519';

/** A string as SSH writes it (RFC 4251 §5). */
const text = (bytes: Uint8Array | string): Buffer => {
  const content = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
};

/** RFC 8709 §4. */
const publicBlob = ({ publicKey }: KeyPair): Buffer =>
  Buffer.concat([text(keyType), text(publicKey)]);

/**
 * The public key as a line of `authorized_keys` has it.
 *
 * @param comment letters, digits, hyphens
 */
export const opensshPublicKey = (key: KeyPair, comment: string): string =>
  `${keyType} ${publicBlob(key).toString('base64')} ${comment}`;

/** The private key as `ssh -i` reads it, without a passphrase (OpenSSH, PROTOCOL.key). */
export const opensshPrivateKey = (key: KeyPair): string => {
  const none = text('none');
  const one = Buffer.from([0, 0, 0, 1]);
  // Two equal numbers show whoever decrypts that the passphrase was right: here there is none.
  const check = Buffer.alloc(8);
  const secret = Buffer.concat([key.seed, key.publicKey]);
  const inner = Buffer.concat([check, text(keyType), text(key.publicKey), text(secret), text('')]);
  const blockBytes = 8;
  const padding = Buffer.from(
    Array.from(
      { length: (blockBytes - (inner.length % blockBytes)) % blockBytes },
      (_, i) => i + 1,
    ),
  );
  const blob = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    ...[none, none, text(''), one],
    text(publicBlob(key)),
    text(Buffer.concat([inner, padding])),
  ]);
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  return [
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    ...lines,
    '-----END OPENSSH PRIVATE KEY-----',
    '',
  ].join('\n');
};
