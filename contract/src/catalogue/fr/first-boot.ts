import type { InThisLanguage } from '../catalogue.ts';
import type { firstBootMessages } from '../en/first-boot.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const firstBootWords: InThisLanguage<typeof firstBootMessages> = {
  MIRROR_HELD_POWER: {
    text: 'La boîte reçoit trop peu de courant, et laisse Internet de côté un moment',
    hint: 'Elle reprend toute seule : dès que le courant est meilleur, et en tout cas après un jour. « Chercher maintenant » n’attend pas. Une clé USB marche à tout moment.',
  },
  LAYOUT_NEWER: {
    text: 'Les données de cette boîte ont été rangées par un programme plus récent (rangement {layout} ; celui-ci connaît {known})',
    hint: 'Rien n’a été changé. Reprenez le programme plus récent : démarrez la boîte avec l’image plus récente, ou écrivez-la sur la carte. Les livres, films et applications sont toujours là.',
  },
};
