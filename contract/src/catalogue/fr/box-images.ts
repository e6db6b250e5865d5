import type { InThisLanguage } from '../catalogue.ts';
import type { boxImageMessages } from '../en/box-images.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const boxImageWords: InThisLanguage<typeof boxImageMessages> = {
  CONTAINER_APP: { text: 'L’application {app} tourne dans son propre conteneur' },
  CONTAINER_IMAGE_INVALID: {
    text: 'L’image de conteneur {component} ne peut pas marcher sur cette boîte ({reason})',
    hint: 'Prévenez l’opérateur : il faut une version avec une meilleure image.',
  },
  CONTAINER_IN_SERVICE: { text: 'Le service {service} de la boîte utilise cette image' },
  CONTAINER_NO_ENGINE: {
    text: 'Cette boîte ne change pas de conteneurs, donc l’image est gardée et n’est pas utilisée',
  },
  CONTAINER_OF_COMMUNITY: {
    text: 'Le canal {channel} est signé par une communauté et n’apporte que du contenu, donc l’image n’est pas utilisée',
  },
  CONTAINER_OTHER_IMAGE: {
    text: '{component} ne marche pas : une autre image est à sa place',
    hint: 'Prévenez l’opérateur : il faut une version avec une meilleure image.',
  },
  CONTAINER_PURPOSE_UNKNOWN: {
    text: 'La version ne dit pas à quoi sert l’image d’une manière que cette boîte comprenne',
  },
  CONTAINER_RESTARTS: {
    text: '{component} s’arrête sans cesse, donc la boîte revient à l’image d’avant',
    hint: 'Prévenez l’opérateur : il faut une version avec une meilleure image.',
  },
  CONTAINER_SERVICE_UNKNOWN: {
    text: 'Cette boîte n’a pas de service {service}, donc l’image est gardée et n’est pas utilisée',
  },
  CONTAINER_STARTING: { text: '{component} démarre ; la boîte attend que cela marche bien' },
  CONTAINER_TAKEN: { text: 'Une autre image des versions est déjà utilisée pour {name}' },
  CONTAINERS_LOST: {
    text: 'La note de ce que les services de la boîte utilisaient avant que des versions les changent s’est abîmée sur la carte et est perdue. Ce qu’ils utilisent maintenant compte comme cela',
  },
  CONTAINER_UNHEALTHY: {
    text: '{component} ne va pas bien, donc la boîte revient à l’image d’avant',
    hint: 'Prévenez l’opérateur : il faut une version avec une meilleure image.',
  },
  PAGE_STATUS_IMAGES: { text: 'Programmes dans des conteneurs' },
};
