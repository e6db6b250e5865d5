import path from 'node:path';
import { OperatorError } from '../../errors.ts';
import { holderPurposes, type HolderPurpose } from '../../keys/key-pairs.ts';
import { checkHolderName, pairs } from './options.ts';

/** A holder whose keys are to be made here. */
export interface HolderPlan {
  readonly holder: string;
  readonly purposes: readonly HolderPurpose[];
  readonly folder: string;
  /** True where no folder was named, so that the keys stay on this computer. */
  readonly isLeftHere: boolean;
  readonly passphraseFile?: string;
}

/** The options of `trust init` that say who holds keys. */
export interface HolderOptions {
  readonly simple?: boolean;
  readonly backup?: string;
  readonly holder?: readonly string[];
  readonly rootOnly?: readonly string[];
  readonly public?: readonly string[];
  readonly keysOut?: readonly string[];
  readonly passphraseFor?: readonly string[];
}

/** Whose keys are made here: without a word, those of a person with a laptop, a stick and paper. */
const named = ({ simple, holder = [], rootOnly = [], public: cards = [] }: HolderOptions) => {
  if (simple === true) return { all: ['laptop', 'backup'], cold: [] };
  if (holder.length + rootOnly.length + cards.length > 0) {
    return { all: [...holder, ...rootOnly], cold: rootOnly };
  }
  return { all: ['laptop', 'stick', 'paper'], cold: ['paper'] };
};

const checkKnown = (option: string, names: readonly string[], all: readonly string[]): void => {
  const stranger = names.find((name) => !all.includes(name));
  if (stranger === undefined) return;
  throw new OperatorError('USAGE_WRONG', {
    parameters: { reason: `${option} names "${stranger}", whose keys are not made here` },
  });
};

/**
 * Whose keys are made here, and where they go: the first holder's to this computer's key folder, each
 * other's where `--keys-out` says, else to a folder of theirs below it.
 *
 * @param keys this computer's key folder
 * @throws OperatorError NAME_INVALID, USAGE_WRONG
 */
export const planHolders = (
  options: HolderOptions,
  keys: string,
  resolve: (location: string) => string,
): HolderPlan[] => {
  const { all, cold } = named(options);
  const outputs: Record<string, string> = {
    ...(options.simple === true && options.backup !== undefined ? { backup: options.backup } : {}),
    ...pairs('--keys-out', options.keysOut ?? []),
  };
  const passphrases = pairs('--passphrase-for', options.passphraseFor ?? []);
  checkKnown('--keys-out', Object.keys(outputs), all);
  checkKnown('--passphrase-for', Object.keys(passphrases), all);
  const plans = all.map((holder, index): HolderPlan => {
    const output = outputs[holder];
    const passphraseFile = passphrases[holder];
    const own = index === 0 ? keys : path.join(keys, checkHolderName(holder));
    return {
      holder: checkHolderName(holder),
      purposes: cold.includes(holder) ? ['root'] : holderPurposes,
      folder: output === undefined ? own : resolve(output),
      isLeftHere: output === undefined && index > 0,
      ...(passphraseFile === undefined ? {} : { passphraseFile: resolve(passphraseFile) }),
    };
  });
  const folders = plans.map(({ folder }) => folder);
  const shared = folders.find((folder, index) => folders.indexOf(folder) !== index);
  if (shared === undefined) return plans;
  throw new OperatorError('USAGE_WRONG', {
    parameters: { reason: `two holders would keep their keys in ${shared}` },
  });
};
