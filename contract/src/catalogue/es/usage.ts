import type { InThisLanguage } from '../catalogue.ts';
import type { usageMessages } from '../en/usage.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const usageWords: InThisLanguage<typeof usageMessages> = {
  USAGE_LOST: {
    text: 'No se podía leer cuántas veces se tomaron las cosas; la caja cuenta otra vez desde el principio',
    hint: 'Todo lo demás está bien. Si vuelve a pasar, quizá falla la tarjeta de memoria.',
  },
  USAGE_CHOICE_LOST: {
    text: 'No se podía leer si la caja puede contar; deciden otra vez los ajustes USAGE_COUNTS y USAGE_IN_RECEIPTS',
    hint: 'La persona encargada puede decidir de nuevo. Si vuelve a pasar, quizá falla la tarjeta de memoria.',
  },
  PAGE_USAGE_COUNTED: {
    text: 'Esta caja cuenta cuántas veces se toman las cosas. Nunca cuenta quién las toma.',
  },
  PAGE_USAGE_TOLD: {
    text: 'Esta caja cuenta cuántas veces se toman las cosas y dice los números a su operador. Nunca cuenta quién las toma.',
  },
  PAGE_USAGE_OFF: { text: 'Esta caja no cuenta lo que se toma.' },
  PAGE_USAGE: { text: 'Lo que la gente toma' },
  PAGE_USAGE_LEAD: {
    text: 'Cuántas veces se tomaron aplicaciones, libros y mapas. Nunca dice quién los tomó.',
  },
  PAGE_USAGE_STEPS: {
    text: 'Los números van de cinco en cinco, redondeados hacia abajo, para que ninguno hable de una sola persona. Los días son los del reloj de esta caja, que puede estar mal.',
  },
  PAGE_USAGE_NONE: {
    text: 'Todavía no se ha contado nada. Los números nuevos llegan más o menos cada minuto.',
  },
  PAGE_USAGE_IS_OFF: { text: 'El conteo está desactivado. No se guarda nada.' },
  PAGE_USAGE_DAYS: { text: 'Los últimos 30 días' },
  PAGE_USAGE_DAYS_PICTURE: {
    text: 'Barras de los últimos 30 días, del {first} al {last}. El mejor día, {best}, se tomaron cosas unas {count} veces.',
  },
  PAGE_USAGE_ITEMS: { text: 'Lo que se tomó' },
  PAGE_USAGE_ITEM: { text: 'Qué' },
  PAGE_USAGE_WEEK: { text: '7 días' },
  PAGE_USAGE_MONTH: { text: '30 días' },
  PAGE_USAGE_ALL: { text: 'En total' },
  PAGE_USAGE_FEW: { text: 'menos de 5' },
  PAGE_USAGE_OTHERS: { text: 'Otros' },
  PAGE_USAGE_MORE: { text: 'En los archivos de abajo hay más: {count}.' },
  PAGE_USAGE_KIND_APP: { text: 'Aplicaciones' },
  PAGE_USAGE_KIND_INSTALLER: { text: 'Programas' },
  PAGE_USAGE_KIND_CONTENT: { text: 'Libros, películas y sitios' },
  PAGE_USAGE_KIND_MAP: { text: 'Mapas' },
  PAGE_USAGE_KIND_PAGE: { text: 'Páginas de esta caja' },
  PAGE_USAGE_SECTION_HOME: { text: 'Primera página' },
  PAGE_USAGE_SECTION_WELCOME: { text: 'Primeros pasos' },
  PAGE_USAGE_SECTION_ABOUT: { text: 'Sobre esta comunidad' },
  PAGE_USAGE_SAVE: { text: 'Guardar los números' },
  PAGE_USAGE_SAVE_TABLE: { text: 'Como tabla (CSV)' },
  PAGE_USAGE_SAVE_JSON: { text: 'Para programas (JSON)' },
  PAGE_USAGE_SWITCHES: { text: 'Lo que está permitido' },
  PAGE_USAGE_STOP: { text: 'Dejar de contar y borrar todos los números' },
  PAGE_USAGE_STOP_SURE: { text: '¿Dejar de contar y borrar todos los números?' },
  PAGE_USAGE_STOP_WHAT: {
    text: 'Se borran todos los números de esta caja. No se pueden recuperar. Puede empezar a contar otra vez cuando quiera.',
  },
  PAGE_USAGE_START: { text: 'Empezar a contar' },
  PAGE_USAGE_START_WHAT: {
    text: 'La caja cuenta cuántas veces se toman las cosas. No guarda nombres, direcciones ni horas.',
  },
  PAGE_USAGE_TELL: { text: 'Decirlo al operador' },
  PAGE_USAGE_TELL_WHAT: {
    text: 'Los informes en memorias USB dicen entonces cuántas veces se tomaron las cosas. Solo el operador puede leerlos. También deben estar permitidos los informes.',
  },
  PAGE_USAGE_TELL_NOT: { text: 'No decirlo al operador' },
  PAGE_USAGE_IS_TOLD: { text: 'El operador recibe los números, en informes en memorias USB.' },
  PAGE_STEWARD_DONE_USAGE: { text: 'Está hecho' },
};
