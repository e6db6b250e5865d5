import type { InThisLanguage } from '../catalogue.ts';
import type { engineMessages } from '../en/engine.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const engineWords: InThisLanguage<typeof engineMessages> = {
  ENGINE_UNREACHABLE: {
    text: 'Le moteur de conteneurs de la boîte ne répond pas',
    hint: 'La boîte réessaie toute seule. La boîte continue avec ce qu’elle a. Opérateurs : le service « engine » marche-t-il, et le moteur lui-même ?',
  },
  ENGINE_REFUSED: {
    text: 'Le moteur de conteneurs de la boîte a refusé : {reason}',
    hint: 'La boîte continue avec ce qu’elle a.',
  },
  ENGINE_FULL: {
    text: 'Pas assez de place pour de nouveaux programmes : il faut {neededBytes}, et {freeBytes} sont libres là où sont les conteneurs',
    hint: 'Enlevez de la boîte ce qui ne sert pas, ou prenez une carte plus grande. La boîte continue avec ce qu’elle a.',
  },
  ENGINE_IMAGE_WRONG: {
    text: 'Le programme qui est venu n’est pas celui qui était promis : {reason}',
    hint: 'Rien de lui n’est utilisé. La boîte continue avec ce qu’elle a. Si cela recommence, refaites la version.',
  },
  ENGINE_UNHEALTHY: {
    text: 'Le nouveau {service} n’a pas bien démarré, donc la boîte est revenue à celui d’avant',
    hint: 'Prévenez l’opérateur : il faut une version avec un meilleur.',
  },
  ENGINE_SUPERVISED: {
    text: 'C’est balena qui s’occupe des conteneurs de cette boîte, donc une version ne peut pas les remplacer',
    hint: 'Le code des services vient toujours avec les versions ; les images viennent de balena (docs/operator/software-updates.md).',
  },
  ENGINE_APPS_OFF: {
    text: 'Cette boîte ne prend pas d’applications dans leurs propres conteneurs',
    hint: 'SIDELOAD_APPS=on le permet.',
  },
};
