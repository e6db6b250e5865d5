import { html } from '../../html/html.ts';
import { trustPanel } from '../fingerprint.ts';
import { actCard } from './act-card.ts';
import type { Confirmation } from './confirm-page.ts';
import { presenceNote } from './presence-note.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const trustPath = '/steward/trust';
/** Name of the field with the fingerprint that the steward saw. */
export const fingerprintField = 'fingerprint';

/** Whom the box trusts; on a new box, the one word that lets it trust somebody. */
export const trustPage = (view: StewardView): StewardPage => {
  const { context } = view;
  const { words, status } = context;
  const trust = status?.trust ?? { kind: 'unset' };
  return {
    title: words.say('PAGE_STATUS_TRUST'),
    lead: words.say('PAGE_STEWARD_TRUST_LEAD'),
    main: html`${trustPanel(words, trust)}
    ${
      trust.kind === 'offered' &&
      html`${presenceNote(view)}
      ${actCard(view, trustPath, {
        act: 'confirm',
        title: 'PAGE_STEWARD_TRUST',
        text: 'PAGE_STEWARD_TRUST_WHAT',
        button: 'PAGE_STEWARD_TRUST_COMPARED',
        fields: { [fingerprintField]: trust.rootFingerprint },
        isMain: true,
      })}`
    }`,
  };
};

/** Shows it once more: what the box trusts from then on nobody can change here. */
export const trustQuestion = (
  { context: { words } }: StewardView,
  rootFingerprint: string,
): Confirmation => ({
  title: words.say('PAGE_STEWARD_TRUST_SURE'),
  text: html`<p>${words.say('PAGE_STEWARD_TRUST_SURE_WHAT')}</p>
    ${trustPanel(words, { kind: 'offered', rootFingerprint })}`,
  button: words.say('PAGE_STEWARD_TRUST_YES'),
});
