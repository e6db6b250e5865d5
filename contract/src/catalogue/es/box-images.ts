import type { InThisLanguage } from '../catalogue.ts';
import type { boxImageMessages } from '../en/box-images.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const boxImageWords: InThisLanguage<typeof boxImageMessages> = {
  CONTAINER_APP: { text: 'La aplicación {app} funciona en su propio contenedor' },
  CONTAINER_IMAGE_INVALID: {
    text: 'La imagen de contenedor {component} no puede funcionar en esta caja ({reason})',
    hint: 'Avise al operador: hace falta una versión con una imagen mejor.',
  },
  CONTAINER_IN_SERVICE: { text: 'El servicio {service} de la caja usa esta imagen' },
  CONTAINER_NO_ENGINE: {
    text: 'Esta caja no cambia contenedores, así que la imagen se guarda y no se usa',
  },
  CONTAINER_OF_COMMUNITY: {
    text: 'El canal {channel} lo firma una comunidad y solo trae contenido, así que la imagen no se usa',
  },
  CONTAINER_OTHER_IMAGE: {
    text: '{component} no funciona: en su lugar hay otra imagen',
    hint: 'Avise al operador: hace falta una versión con una imagen mejor.',
  },
  CONTAINER_PURPOSE_UNKNOWN: {
    text: 'La versión no dice para qué es la imagen de un modo que esta caja entienda',
  },
  CONTAINER_RESTARTS: {
    text: '{component} se para una y otra vez, así que la caja vuelve a la imagen de antes',
    hint: 'Avise al operador: hace falta una versión con una imagen mejor.',
  },
  CONTAINER_SERVICE_UNKNOWN: {
    text: 'Esta caja no tiene el servicio {service}, así que la imagen se guarda y no se usa',
  },
  CONTAINER_STARTING: {
    text: '{component} está arrancando; la caja espera hasta que funcione bien',
  },
  CONTAINER_TAKEN: { text: 'Ya se usa otra imagen de las versiones para {name}' },
  CONTAINERS_LOST: {
    text: 'Se dañó en la tarjeta, y se perdió, la nota de lo que usaban los servicios de la caja antes de que las versiones los cambiaran. Lo que usan ahora cuenta como lo de antes',
  },
  CONTAINER_UNHEALTHY: {
    text: '{component} no funciona bien, así que la caja vuelve a la imagen de antes',
    hint: 'Avise al operador: hace falta una versión con una imagen mejor.',
  },
  PAGE_STATUS_IMAGES: { text: 'Programas en contenedores' },
};
