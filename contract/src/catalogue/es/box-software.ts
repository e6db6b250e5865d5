import type { InThisLanguage } from '../catalogue.ts';
import type { boxSoftwareMessages } from '../en/box-software.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const boxSoftwareWords: InThisLanguage<typeof boxSoftwareMessages> = {
  SOFTWARE_RUNS: { text: '{service}: {version}, llegado con una versión del operador' },
  SOFTWARE_RUNS_BUILT_IN: { text: '{service}: {version}, el que vino con la caja' },
  SOFTWARE_NOT_NEWER: {
    text: 'El programa de {service} que trae la versión del operador, {version}, no es más nuevo que el que vino con la caja',
  },
  SOFTWARE_OTHER_API: {
    text: 'El programa de {service} que trae la versión del operador, {version}, está hecho para otros programas que los de esta caja',
    hint: 'Primero hay que actualizar la imagen de la caja.',
  },
  SOFTWARE_OTHER_NODE: {
    text: 'El programa de {service} que trae la versión del operador, {version}, está hecho para Node {node}, que esta caja no tiene',
    hint: 'Primero hay que actualizar la imagen de la caja.',
  },
  SOFTWARE_DAMAGED: {
    text: 'El programa de {service}, {version}, no es lo que se firmó: no se puso en marcha',
    hint: 'La caja usa el que vino con ella. Si vuelve a pasar, quizá falla la tarjeta de memoria.',
  },
  SOFTWARE_CRASHED: {
    text: 'El nuevo programa de {service}, {version}, falló una y otra vez',
    hint: 'La caja usa el que vino con ella. Avise al operador.',
  },
  SOFTWARE_NOT_COUNTED: {
    text: 'El programa de {service}, {version}, no se puso en marcha, porque no se pudo anotar nada sobre él',
    hint: 'La caja usa el que vino con ella. Mire si la tarjeta de memoria está llena o falla.',
  },
  SOFTWARE_NOT_STARTED: { text: 'El nuevo programa de {service}, {version}, no empezó a trabajar' },
  SOFTWARE_STARTING: { text: 'El nuevo programa de {service}, {version}, está arrancando' },
  PAGE_STATUS_SOFTWARE: { text: 'Programas de esta caja' },
};
