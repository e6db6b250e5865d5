import { InvalidArgumentError } from 'commander';
import { namePattern } from '@p2p-hotspot/contract';
import { OperatorError } from '../../errors.ts';
import { readCard, type ReadCard } from '../../keys/holder-card.ts';
import type { CommandContext } from '../context.ts';

/** Collects an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value,
];

/** A number of signatures. */
export const signatureCount = (text: string): number => {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('It must be a number from 1 to 99.');
  return Number(text);
};

/**
 * Reads `NAME=VALUE` options.
 *
 * @throws OperatorError USAGE_WRONG
 */
export const pairs = (
  option: string,
  values: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    values.map((text) => {
      const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (name === undefined || value === undefined) {
        throw new OperatorError('USAGE_WRONG', {
          parameters: { reason: `${option} is written NAME=VALUE, not "${text}"` },
        });
      }
      return [name, value];
    }),
  );

const counted = /^[a-z0-9-]{1,32}(?:\/[a-z0-9-]{1,32})?$/;

/**
 * Reads `--min-counter` options: `CHANNEL=NUMBER` or `CHANNEL/COMPONENT=NUMBER`.
 *
 * @throws OperatorError USAGE_WRONG
 */
export const minCountersOf = (values: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(pairs('--min-counter', values)).map(([name, text]) => {
      const counter = Number(text);
      if (counted.test(name) && /^[1-9]\d{0,8}$/.test(text)) return [name, counter];
      throw new OperatorError('USAGE_WRONG', {
        parameters: {
          reason: `--min-counter is written stable=7 or stable/maps=7, not "${name}=${text}"`,
        },
      });
    }),
  );

/** @throws OperatorError NAME_INVALID */
export const checkHolderName = (name: string): string => {
  if (!namePattern.test(name)) throw new OperatorError('NAME_INVALID', { parameters: { name } });
  return name;
};

/**
 * Reads the cards that an operator names; each holder may come once.
 *
 * @throws OperatorError as `readCard`; USAGE_WRONG
 */
export const readCards = async (
  { resolve }: CommandContext,
  files: readonly string[],
): Promise<ReadCard[]> => {
  const cards: ReadCard[] = [];
  for (const file of files) {
    const card = await readCard(resolve(file));
    if (cards.some(({ holder }) => holder === card.holder)) {
      throw new OperatorError('USAGE_WRONG', {
        parameters: { reason: `two files are of the holder "${card.holder}"` },
      });
    }
    cards.push(card);
  }
  return cards;
};

/** The words of each card, for people to compare before they go on. */
export const cardLines = (cards: readonly ReadCard[]): string[] =>
  cards.flatMap(({ holder, words }) => [`  ${holder}: ${words.join(' ')}`]);
