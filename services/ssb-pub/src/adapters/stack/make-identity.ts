import keys from 'ssb-keys';
import type { MakeIdentity } from '../../ports/stack.ts';

export const makeIdentity: MakeIdentity = () => {
  const { id, curve, public: open, private: secret } = keys.generate();
  return { id, curve, public: open, private: secret };
};
