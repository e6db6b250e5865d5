import type { CodedMessage } from '@p2p-hotspot/contract';
import type { Radio } from '../ports/radios.ts';

export type RadioChoice =
  | { readonly kind: 'chosen'; readonly radio: Radio }
  | { readonly kind: 'none'; readonly message: CodedMessage };

const none = (code: string, parameters: CodedMessage['parameters'] = {}): RadioChoice => ({
  kind: 'none',
  message: { code, parameters },
});

/**
 * Which radio is the access point: the one that the settings name; else one that a person plugged in before
 * one that is built in, by name.
 */
export const chooseRadio = (radios: readonly Radio[], wanted?: string): RadioChoice => {
  if (radios.length === 0) return none('NETWORK_NO_RADIO');
  if (wanted !== undefined && !radios.some(({ device }) => device === wanted)) {
    return none('NETWORK_RADIO_AWAY', { device: wanted });
  }
  const asked = radios.filter(({ device }) => wanted === undefined || device === wanted);
  const able = asked.filter(({ canBeAccessPoint }) => canBeAccessPoint);
  if (able.length === 0) {
    return none('NETWORK_RADIO_UNFIT', { device: asked.map(({ device }) => device).join(', ') });
  }
  const [radio] = able
    .filter(({ isBlocked }) => !isBlocked)
    .sort(
      (one, other) =>
        Number(one.isBuiltIn) - Number(other.isBuiltIn) ||
        one.device.localeCompare(other.device, 'en'),
    );
  if (radio === undefined) {
    return none('NETWORK_RADIO_BLOCKED', { device: able.map(({ device }) => device).join(', ') });
  }
  return { kind: 'chosen', radio };
};
