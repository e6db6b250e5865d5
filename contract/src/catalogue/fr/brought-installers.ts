import type { InThisLanguage } from '../catalogue.ts';
import type { broughtInstallerMessages } from '../en/brought-installers.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const broughtInstallerWords: InThisLanguage<typeof broughtInstallerMessages> = {
  BROUGHT_WAITING: { text: 'La boîte n’a pas encore cherché de programmes plus récents' },
  BROUGHT_LOOKING: { text: 'La boîte cherche des programmes plus récents' },
  BROUGHT_LOOKED: {
    text: 'La boîte a cherché des versions plus récentes de {count} programmes',
    plural: {
      of: 'count',
      one: { text: 'La boîte a cherché des versions plus récentes de {count} programme' },
    },
  },
  BROUGHT_NONE: {
    text: 'La boîte ne peut apporter elle-même aucun programme de cette version',
    hint: 'L’opérateur le décide à chaque version. Les programmes plus récents viennent avec la prochaine.',
  },
  BROUGHT_NO_FOLDER: {
    text: 'La boîte n’a pas d’endroit pour les programmes qu’elle apporte elle-même',
    hint: 'Qui a installé la boîte doit lui donner un dossier pour vos propres fichiers (HOTSPOT_LOCAL_DIR).',
  },
  BROUGHT_NO_PROGRAM: {
    text: 'La boîte n’a rien pour chercher des programmes plus récents',
    hint: 'Qui a installé la boîte doit le nommer (HOTSPOT_INSTALLERS_PROGRAM), ou mettre INSTALLER_UPDATES sur off.',
  },
  BROUGHT_FAILED: {
    text: 'La recherche de programmes plus récents a échoué ({reason})',
    hint: 'Les programmes de la version restent. La boîte réessaie plus tard toute seule.',
  },
  BROUGHT_NEW: {
    text: '{app} {version} est venu de ses auteurs, signé par qui l’opérateur a nommé',
  },
  BROUGHT_CURRENT: { text: 'Il n’y a pas de {app} plus récent' },
  BROUGHT_HELD: {
    text: 'Un {app} plus récent n’a pas passé une vérification et n’a pas été pris',
    hint: 'Celui d’avant reste. Prévenez l’opérateur : « hotspot installers track » dit pourquoi.',
  },
  BROUGHT_UNREACHABLE: {
    text: 'Impossible de demander ou de prendre un {app} plus récent',
    hint: 'Celui d’avant reste. La boîte réessaie plus tard toute seule.',
  },
};
