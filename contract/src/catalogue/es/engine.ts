import type { InThisLanguage } from '../catalogue.ts';
import type { engineMessages } from '../en/engine.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const engineWords: InThisLanguage<typeof engineMessages> = {
  ENGINE_UNREACHABLE: {
    text: 'El motor de contenedores de la caja no responde',
    hint: 'La caja lo intenta otra vez sola. La caja sigue con lo que tiene. Operadores: ¿funcionan el servicio "engine" y el propio motor?',
  },
  ENGINE_REFUSED: {
    text: 'El motor de contenedores de la caja no quiso: {reason}',
    hint: 'La caja sigue con lo que tiene.',
  },
  ENGINE_FULL: {
    text: 'No hay espacio para programas nuevos: hacen falta {neededBytes} y hay {freeBytes} libres donde se guardan los contenedores',
    hint: 'Quite de la caja lo que no haga falta, o use una tarjeta más grande. La caja sigue con lo que tiene.',
  },
  ENGINE_IMAGE_WRONG: {
    text: 'El programa que llegó no es el prometido: {reason}',
    hint: 'Nada de él se usa. La caja sigue con lo que tiene. Si vuelve a pasar, haga la versión de nuevo.',
  },
  ENGINE_UNHEALTHY: {
    text: 'El nuevo {service} no arrancó bien, así que la caja volvió al de antes',
    hint: 'Avise al operador: hace falta una versión con uno mejor.',
  },
  ENGINE_SUPERVISED: {
    text: 'De los contenedores de esta caja se ocupa balena, así que una versión no puede cambiarlos',
    hint: 'El código de los servicios sigue llegando con las versiones; las imágenes llegan de balena (docs/operator/software-updates.md).',
  },
  ENGINE_APPS_OFF: {
    text: 'Esta caja no acepta aplicaciones en contenedores propios',
    hint: 'Se permiten con SIDELOAD_APPS=on.',
  },
};
