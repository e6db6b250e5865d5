import type { InThisLanguage } from '../catalogue.ts';
import type { stickMessages } from '../en/sticks.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const stickWords: InThisLanguage<typeof stickMessages> = {
  STICK_READING: { text: 'Lecture de {label}', hint: 'Laissez-la en place.' },
  STICK_CHECKING: { text: 'Vérification de {label}', hint: 'Laissez-la en place.' },
  STICK_COPYING: {
    text: 'Copie depuis {label}',
    hint: 'Laissez-la en place. Si on la retire, la boîte continue quand elle revient.',
  },
  STICK_WAITING_TURN: {
    text: '{label} attend que la boîte ait fini autre chose',
    hint: 'Laissez-la en place. Si vous en avez besoin, retirez-la et rapportez-la plus tard.',
  },
  STICK_WAITING_END: {
    text: 'Tout est copié depuis {label}. La boîte le prépare',
    hint: 'Attendez un moment : bientôt vous pourrez la retirer.',
  },
  STICK_WRITING: {
    text: 'Écriture sur {label}',
    hint: 'Ne la retirez pas maintenant : ce qui s’écrit serait perdu.',
  },
  STICK_DONE: {
    text: 'Terminé. Vous pouvez retirer {label}',
    hint: 'Portez-la à la prochaine boîte, ou gardez-la pour des réparations.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'Vous pouvez retirer {label} : la boîte en a tout ce qui lui sert',
    hint: 'Il manque encore quelque chose. Branchez une autre clé USB avec cette version.',
  },
  STICK_NOTHING_NEW: {
    text: 'Vous pouvez retirer {label} : la boîte a déjà tout',
    hint: 'Si vous attendiez du nouveau, demandez une clé plus récente à l’opérateur.',
  },
  STICK_NOTHING_HERE: {
    text: 'Vous pouvez retirer {label} : il n’y a rien dessus pour cette boîte',
    hint: 'Une clé pour cette boîte a un dossier « hotspot », ou un fichier qui finit par « .hotspot ».',
  },
  STICK_UNUSABLE: {
    text: '{label} ne peut pas être utilisée',
    hint: 'Retirez-la. Essayez une autre clé ou une autre prise USB.',
  },
};
