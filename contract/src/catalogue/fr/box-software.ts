import type { InThisLanguage } from '../catalogue.ts';
import type { boxSoftwareMessages } from '../en/box-software.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const boxSoftwareWords: InThisLanguage<typeof boxSoftwareMessages> = {
  SOFTWARE_RUNS: { text: '{service} : {version}, venu avec une version de l’opérateur' },
  SOFTWARE_RUNS_BUILT_IN: { text: '{service} : {version}, tel que venu avec la boîte' },
  SOFTWARE_NOT_NEWER: {
    text: 'Le programme de {service} dans la version de l’opérateur, {version}, n’est pas plus récent que celui venu avec la boîte',
  },
  SOFTWARE_OTHER_API: {
    text: 'Le programme de {service} dans la version de l’opérateur, {version}, est fait pour d’autres programmes que ceux de cette boîte',
    hint: 'Il faut d’abord mettre à jour l’image de la boîte.',
  },
  SOFTWARE_OTHER_NODE: {
    text: 'Le programme de {service} dans la version de l’opérateur, {version}, est fait pour Node {node}, que cette boîte n’a pas',
    hint: 'Il faut d’abord mettre à jour l’image de la boîte.',
  },
  SOFTWARE_DAMAGED: {
    text: 'Le programme de {service}, {version}, n’est pas ce qui a été signé : il n’a pas été démarré',
    hint: 'La boîte utilise celui qui est venu avec elle. Si cela recommence, la carte mémoire est peut-être en panne.',
  },
  SOFTWARE_CRASHED: {
    text: 'Le nouveau programme de {service}, {version}, est tombé en panne sans cesse',
    hint: 'La boîte utilise celui qui est venu avec elle. Prévenez l’opérateur.',
  },
  SOFTWARE_NOT_COUNTED: {
    text: 'Le programme de {service}, {version}, n’a pas été démarré, car rien n’a pu être noté à son sujet',
    hint: 'La boîte utilise celui qui est venu avec elle. Regardez si la carte mémoire est pleine ou en panne.',
  },
  SOFTWARE_NOT_STARTED: {
    text: 'Le nouveau programme de {service}, {version}, n’a pas commencé à travailler',
  },
  SOFTWARE_STARTING: { text: 'Le nouveau programme de {service}, {version}, démarre' },
  PAGE_STATUS_SOFTWARE: { text: 'Programmes de cette boîte' },
};
