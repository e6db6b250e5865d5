import type { SwarmChoices } from '@p2p-hotspot/contract';
import { DaemonError } from '../ports/daemon-error.ts';

const numbers = ['uploadKbit', 'downloadKbit', 'uploadMonthlyMegabytes'] as const;
/** As for the settings. */
const mostOf = 10_000_000;

/** @throws DaemonError REQUEST_INVALID with the name of the member that cannot be so */
export const readSwarmChoices = (body: unknown): SwarmChoices => {
  const refuse = (name: string): never => {
    throw new DaemonError('REQUEST_INVALID', { parameters: { name } });
  };
  if (typeof body !== 'object' || body === null) return refuse('body');
  const given = body as Readonly<Record<string, unknown>>;
  const choices: { -readonly [Name in keyof SwarmChoices]: SwarmChoices[Name] } = {};
  const { isOn } = given;
  if (typeof isOn === 'boolean') choices.isOn = isOn;
  else if (isOn !== undefined) refuse('isOn');
  for (const name of numbers) {
    const value = given[name];
    if (value === undefined) continue;
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > mostOf) {
      refuse(name);
    }
    choices[name] = value as number;
  }
  return Object.keys(choices).length === 0 ? refuse('body') : choices;
};
