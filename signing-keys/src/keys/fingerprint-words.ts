import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/**
 * A fingerprint as English words, for people to compare aloud: each word stands for 11 bits, the last
 * one ends in a checksum (the words and the checksum of BIP 39). The words are public: they name
 * something and open nothing.
 *
 * @param fingerprint 64 hex digits for 24 words; its first 32, still beyond anybody's search, for 12
 */
export const fingerprintWords = (fingerprint: string): readonly string[] =>
  entropyToMnemonic(Buffer.from(fingerprint, 'hex'), wordlist).split(' ');
