import type { InThisLanguage } from '../catalogue.ts';
import type { storageMessages } from '../en/storage.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const storageWords: InThisLanguage<typeof storageMessages> = {
  SPACE_TAKEN: {
    text: 'Le disque s’est rempli pendant que la boîte copiait : {freeBytes} sont libres, {reserveBytes} sont gardés pour la boîte elle-même',
    hint: 'Ce qui était ici est toujours ici, et ce qui est copié reste. La boîte continue toute seule dès qu’il y a de la place, avec la clé USB branchée.',
  },
  PREVIOUS_GIVEN_UP: {
    text: 'Pour faire de la place à {releases}, ce qui était là avant la version actuelle a été enlevé',
    hint: 'On ne peut pas revenir en arrière tant que la nouvelle version n’est pas là. Ce qui est là maintenant reste.',
  },
  REPLACE_NEEDS_CONSENT: {
    text: 'L’ancien et le nouveau ne tiennent pas ensemble sur cette boîte. Pour la version {counter} de « {channel} », il faudrait d’abord enlever {components} : {freedBytes}',
    hint: 'La personne responsable décide. Avec un oui, la boîte vérifie d’abord tout sur la clé USB, puis enlève l’ancien et copie le nouveau ; le reste est toujours là. En attendant le nouveau, ces parties manquent, et on ne peut pas revenir aux anciennes.',
  },
  REPLACE_NOT_ASKED: {
    text: 'La boîte ne demande pas d’enlever quelque chose pour la version {counter} de « {channel} »',
    hint: 'Regardez la page d’état : elle dit pour quelle version la boîte le demande, si elle le demande.',
  },
  REPLACE_CHECKING: {
    text: 'Vérification de tout {releases} sur sa clé USB, avant d’enlever quelque chose',
    hint: 'Laissez la clé en place. Rien n’a encore changé.',
  },
  REPLACE_TAKING_OUT: {
    text: 'Retrait de {components} pour faire de la place à la nouvelle version',
    hint: 'Laissez la clé USB en place.',
  },
  COMPONENT_TAKEN_OUT: {
    text: '{components} a été enlevé pour faire de la place à la nouvelle version',
    hint: 'Cela revient quand la nouvelle version est copiée. Tout le reste est toujours là.',
  },
  COMPONENT_ABSENT: {
    text: '{components} n’est pas ici : enlevé pour faire de la place à une nouvelle version, qui n’est pas encore là',
    hint: 'Branchez une clé USB avec la version la plus récente, ou avec celle d’avant. Tout le reste est toujours là.',
  },
  POWER_SUPPLY_WEAK: {
    text: 'La boîte reçoit trop peu de courant',
    hint: 'Utilisez l’alimentation fournie avec la carte électronique, et un câble court. Avec trop peu de courant, les clés USB ont des erreurs et les cartes mémoire s’abîment.',
  },
  POWER_SUPPLY_WAS_WEAK: {
    text: 'La boîte a reçu trop peu de courant à un moment depuis qu’elle est allumée',
    hint: 'Utilisez l’alimentation fournie avec la carte électronique, et un câble court. Avec trop peu de courant, les clés USB ont des erreurs et les cartes mémoire s’abîment.',
  },
  CARD_ERRORS: {
    text: 'La carte mémoire fait des erreurs : {count} jusqu’ici',
    hint: 'Ce qui est ici reste disponible. Prenez bientôt une autre carte ; branchez une clé USB avec la version la plus récente, et la nouvelle carte se remplit avec elle.',
  },
  TRUST_COPY_LOST: {
    text: 'Une des deux copies de ce que la boîte sait de la confiance était illisible ; l’autre a servi',
    hint: 'Rien n’est perdu. Si cela recommence, la carte mémoire est peut-être en panne : prenez-en bientôt une autre.',
  },
  JOURNAL_LOST: {
    text: 'Les notes de la dernière mise à jour étaient illisibles et ont été recommencées',
    hint: 'Rien n’est perdu ; une mise à jour en cours recommence quand sa clé USB est branchée. Si cela recommence, la carte mémoire est peut-être en panne : prenez-en bientôt une autre.',
  },
  HISTORY_LOST: {
    text: 'La liste de ce qui s’est passé sur cette boîte était illisible et a été recommencée',
    hint: 'Le contenu n’est pas touché. Si cela recommence, la carte mémoire est peut-être en panne : prenez-en bientôt une autre.',
  },
  SETTINGS_LOST: {
    text: 'Les derniers bons réglages étaient illisibles ; ceux de maintenant sont utilisés',
    hint: 'Regardez les réglages sur cette page. Si cela recommence, la carte mémoire est peut-être en panne : prenez-en bientôt une autre.',
  },
  PIN_LOST: {
    text: 'Le PIN de la personne responsable était illisible et a été refait',
    hint: 'C’est celui d’ADMIN_PIN, ou sinon un nouveau qui se trouve dans le journal de la boîte. Si cela recommence, la carte mémoire est peut-être en panne : prenez-en bientôt une autre.',
  },
  DEVICE_LOST: {
    text: 'Le nom de cette boîte pour son opérateur était illisible ; la boîte en a un nouveau',
    hint: 'Prévenez l’opérateur, qui a peut-être des versions pour cette boîte seule. Si cela recommence, la carte mémoire est peut-être en panne : prenez-en bientôt une autre.',
  },
};
