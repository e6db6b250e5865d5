import type { CodedMessage } from '@p2p-hotspot/contract';
import { html } from '../../html/html.ts';
import { trustPanel } from '../fingerprint.ts';
import { actCard } from './act-card.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const restorePath = '/steward/restore';
/** Name of the field with the passphrase of the backup. */
export const passphraseField = 'passphrase';
/** Name of the field with the fingerprint that the steward compared. */
export const comparedField = 'compared';

/**
 * Takes up a backup: the passphrase first, and where nobody has said whom to trust, the fingerprint in it,
 * which is to be compared before the passphrase is typed again.
 *
 * @param stick id of the stick
 */
export const restorePage = (
  view: StewardView,
  stick: string,
  refusal?: CodedMessage,
): StewardPage => {
  const { words } = view.context;
  const found = refusal?.parameters['rootFingerprint'];
  const isUnconfirmed = refusal?.code === 'RESTORE_ROOT_UNCONFIRMED' && typeof found === 'string';
  return {
    title: words.say('PAGE_STEWARD_RESTORE'),
    lead: words.say('PAGE_STEWARD_RESTORE_LEAD'),
    main: html`${isUnconfirmed && trustPanel(words, { kind: 'offered', rootFingerprint: found })}
    ${actCard(view, restorePath, {
      act: 'restore',
      title: 'PAGE_STEWARD_RESTORE',
      text: isUnconfirmed ? 'PAGE_STEWARD_RESTORE_COMPARED' : 'PAGE_STEWARD_RESTORE_WHAT',
      isMain: true,
      fields: { stick, ...(isUnconfirmed && { [comparedField]: found }) },
      inputs: html`<p>
        <label
          >${words.say('PAGE_STEWARD_PASSPHRASE')}
          <input
            name="${passphraseField}"
            type="password"
            autocomplete="off"
            maxlength="256"
            required
        /></label>
      </p>`,
    })}`,
  };
};
