import type { InThisLanguage } from '../catalogue.ts';
import type { storageMessages } from '../en/storage.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const storageWords: InThisLanguage<typeof storageMessages> = {
  SPACE_TAKEN: {
    text: 'El disco se llenó mientras la caja copiaba: hay {freeBytes} libres, y {reserveBytes} se guardan para la propia caja',
    hint: 'Lo que había aquí sigue aquí, y lo copiado se conserva. La caja sigue sola en cuanto haya espacio otra vez, con la memoria USB puesta.',
  },
  PREVIOUS_GIVEN_UP: {
    text: 'Para hacer sitio a {releases}, se quitó lo que había antes de la versión actual',
    hint: 'No se puede volver atrás hasta que esté la nueva versión. Lo que hay ahora se queda.',
  },
  REPLACE_NEEDS_CONSENT: {
    text: 'Lo viejo y lo nuevo no caben juntos en esta caja. Para la versión {counter} de «{channel}» habría que quitar antes {components}: {freedBytes}',
    hint: 'Decide la persona encargada. Con un sí, la caja primero comprueba todo lo que hay en la memoria USB, después quita lo viejo y copia lo nuevo; lo demás sigue todo el tiempo. Hasta que esté lo nuevo faltan estas partes, y no hay vuelta a las viejas.',
  },
  REPLACE_NOT_ASKED: {
    text: 'La caja no pide quitar nada para la versión {counter} de «{channel}»',
    hint: 'Mire la página de estado: dice para qué versión lo pide la caja, si lo pide.',
  },
  REPLACE_CHECKING: {
    text: 'Comprobando todo {releases} en su memoria USB, antes de quitar algo',
    hint: 'Deje puesta la memoria. Todavía no ha cambiado nada.',
  },
  REPLACE_TAKING_OUT: {
    text: 'Quitando {components} para hacer sitio a la nueva versión',
    hint: 'Deje puesta la memoria USB.',
  },
  COMPONENT_TAKEN_OUT: {
    text: 'Se quitó {components} para hacer sitio a la nueva versión',
    hint: 'Vuelve cuando la nueva versión esté copiada. Todo lo demás sigue aquí.',
  },
  COMPONENT_ABSENT: {
    text: '{components} no está aquí: se quitó para hacer sitio a una nueva versión, que todavía no ha llegado',
    hint: 'Ponga una memoria USB con la versión más reciente, o con la anterior. Todo lo demás sigue aquí.',
  },
  POWER_SUPPLY_WEAK: {
    text: 'La caja recibe muy poca corriente',
    hint: 'Use la fuente de alimentación que vino con la placa, y un cable corto. Con poca corriente fallan las memorias USB y se dañan las tarjetas de memoria.',
  },
  POWER_SUPPLY_WAS_WEAK: {
    text: 'La caja recibió muy poca corriente en algún momento desde que se encendió',
    hint: 'Use la fuente de alimentación que vino con la placa, y un cable corto. Con poca corriente fallan las memorias USB y se dañan las tarjetas de memoria.',
  },
  CARD_ERRORS: {
    text: 'La tarjeta de memoria comete errores: {count} hasta ahora',
    hint: 'Lo que hay aquí se sigue ofreciendo. Use pronto otra tarjeta; ponga una memoria USB con la versión más reciente, y la nueva tarjeta se llena con ella.',
  },
  TRUST_COPY_LOST: {
    text: 'Una de las dos copias de lo que la caja sabe de la confianza no se podía leer; se usó la otra',
    hint: 'No se perdió nada. Si vuelve a pasar, quizá falla la tarjeta de memoria: use pronto otra.',
  },
  JOURNAL_LOST: {
    text: 'Las notas de la última actualización no se podían leer y se empezaron de nuevo',
    hint: 'No se perdió nada; una actualización a medias empieza otra vez cuando se pone su memoria USB. Si vuelve a pasar, quizá falla la tarjeta de memoria: use pronto otra.',
  },
  HISTORY_LOST: {
    text: 'La lista de lo que pasó en esta caja no se podía leer y se empezó de nuevo',
    hint: 'El contenido no cambia por eso. Si vuelve a pasar, quizá falla la tarjeta de memoria: use pronto otra.',
  },
  SETTINGS_LOST: {
    text: 'Los últimos ajustes buenos no se podían leer; se usan los de ahora',
    hint: 'Mire los ajustes en esta página. Si vuelve a pasar, quizá falla la tarjeta de memoria: use pronto otra.',
  },
  PIN_LOST: {
    text: 'El PIN de la persona encargada no se podía leer y se puso de nuevo',
    hint: 'Es el de ADMIN_PIN, o si no uno nuevo que está en el registro de la caja. Si vuelve a pasar, quizá falla la tarjeta de memoria: use pronto otra.',
  },
  DEVICE_LOST: {
    text: 'El nombre de esta caja para su operador no se podía leer; la caja tiene uno nuevo',
    hint: 'Avise al operador, que quizá tiene versiones solo para esta caja. Si vuelve a pasar, quizá falla la tarjeta de memoria: use pronto otra.',
  },
};
