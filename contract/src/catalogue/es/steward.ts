import type { InThisLanguage } from '../catalogue.ts';
import type { stewardMessages } from '../en/steward.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const stewardWords: InThisLanguage<typeof stewardMessages> = {
  PIN_UNFIT: { text: 'Un PIN tiene de 6 a 12 cifras y nada más', hint: 'Escriba otro.' },
  PIN_GUESSED_EASILY: {
    text: 'Este PIN es demasiado fácil de adivinar',
    hint: 'Use cifras que no sean todas iguales y que no cuenten hacia arriba o hacia abajo.',
  },
  PIN_FIXED: {
    text: 'El PIN de esta caja se pone desde fuera (ADMIN_PIN)',
    hint: 'Quien instaló la caja puede cambiar el ajuste ADMIN_PIN, o quitarlo.',
  },
  CODE_WRONG: {
    text: 'El código no es correcto',
    hint: 'Mire la pantalla otra vez. Después de cinco códigos equivocados hay que pedir uno nuevo.',
  },
  CODE_LOCKED: {
    text: 'Demasiados códigos equivocados',
    hint: 'Espere {seconds} segundos y pruebe otra vez.',
    plural: {
      of: 'seconds',
      one: { text: 'Demasiados códigos equivocados', hint: 'Espere un segundo y pruebe otra vez.' },
    },
  },
  CODE_MISSING: {
    text: 'No hay ningún código que escribir',
    hint: 'Pida uno nuevo. Cada código vale una vez y durante diez minutos.',
  },
  STEWARD_LOG_LOST: {
    text: 'La lista de lo que hicieron las personas encargadas se dañó y ahora está vacía',
    hint: 'No se perdió nada más. Si vuelve a pasar, quizá falla la tarjeta de memoria.',
  },
  STEWARD_LOG_UNWRITTEN: {
    text: 'Lo que hacen las personas encargadas no se anota ahora',
    hint: 'El disco de la caja no admite nada más. Haga sitio o use otra tarjeta de memoria. Se anotará en cuanto haya sitio. Hasta entonces se pierde si falta la luz, y el PIN y los permisos quedan como están.',
  },
  PAGE_STEWARD: { text: 'Para la persona encargada' },
  PAGE_STEWARD_LEAD: { text: 'La persona que cuida esta caja lo hace aquí. Hace falta el PIN.' },
  PAGE_STEWARD_SIGN_IN: { text: 'Entrar' },
  PAGE_STEWARD_OVERHEARD: {
    text: 'Otros en este Wi-Fi podrían escuchar mientras usted escribe el PIN. Lo más importante necesita más que el PIN: alguien delante de la caja.',
  },
  PAGE_STEWARD_ENDED: {
    text: 'Su sesión terminó. No se hizo nada',
    hint: 'Escriba el PIN otra vez. La caja cierra la sesión después de media hora, y cuando se reinicia.',
  },
  PAGE_STEWARD_NO_COOKIE: {
    text: 'El PIN es correcto, pero este navegador lo olvida enseguida',
    hint: 'Abra esta página en el navegador normal del teléfono, como Chrome o Firefox, y permita las cookies.',
  },
  PAGE_STEWARD_SIGNED_OUT: { text: 'Ha salido' },
  PAGE_STEWARD_SIGN_OUT: { text: 'Salir' },
  PAGE_STEWARD_SIGN_OUT_WHY: {
    text: 'Hágalo cuando termine, y antes de dar el teléfono a alguien.',
  },
  PAGE_STEWARD_CANCEL: { text: 'No, volver' },
  PAGE_ERROR_FOREIGN: {
    text: 'Esto no vino de una página de esta caja, así que no se hizo nada',
    hint: 'Abra la página de nuevo y pruebe otra vez. Si sigue así, use otro navegador.',
  },
  PAGE_STEWARD_LOG: { text: 'Lo que hicieron las personas encargadas' },
  PAGE_STEWARD_LOG_LEAD: {
    text: 'Los últimos 200 actos, y desde dónde: sin nombres ni direcciones.',
  },
  PAGE_STEWARD_LOG_EMPTY: { text: 'Nada todavía.' },
  PAGE_STEWARD_PLACE_SCREEN: { text: 'en la pantalla de la caja' },
  PAGE_STEWARD_PLACE_VISITOR: { text: 'desde un teléfono o una computadora de la red' },
  PAGE_STEWARD_PLACE_BOX: { text: 'desde un programa de la caja' },
  PAGE_STEWARD_ACCEPTED: { text: 'La caja lo hizo, o está en ello' },
  PAGE_STEWARD_BEGUN: { text: 'Empezado. La caja se paró antes de poder decir cómo terminó' },
  PAGE_STEWARD_TIMES: { text: '({count} veces)' },
  PAGE_STEWARD_ROLLBACK: { text: 'Volver a lo de antes' },
  PAGE_STEWARD_TRUST: { text: 'Decir en quién confía la caja' },
  PAGE_STEWARD_RESCAN: { text: 'Mirar otra vez todas las memorias USB y fuentes' },
  PAGE_STEWARD_SCRUB: { text: 'Comprobar todo lo que hay en la tarjeta' },
  PAGE_STEWARD_HOLD: { text: 'Conservar lo que hay aquí' },
  PAGE_STEWARD_PIN_RELEASE: { text: 'Tomar una versión y ninguna otra' },
  PAGE_STEWARD_FOLLOW: { text: 'Seguir otra vez al operador' },
  PAGE_STEWARD_REPLACE: { text: 'Hacer sitio: quitar antes lo viejo' },
  PAGE_STEWARD_RECEIPTS: { text: 'Informes para el operador' },
  PAGE_STEWARD_RELAY: { text: 'Hacer una memoria USB para la próxima caja' },
  PAGE_STEWARD_RESTORE: { text: 'Restaurar una copia de seguridad' },
  PAGE_STEWARD_ENROL: { text: 'Dar a conocer a la caja otra memoria USB de persona encargada' },
  PAGE_STEWARD_FORGET: {
    text: 'Olvidar todas las memorias USB de personas encargadas menos las que están puestas',
  },
  PAGE_STEWARD_PRESENCE_CODE: { text: 'Mostrar un código en la pantalla' },
  PAGE_STEWARD_PRESENCE: { text: 'Demostrar que está delante de la caja' },
  PAGE_STEWARD_CHANGE_PIN: { text: 'Cambiar el PIN' },
  PAGE_STEWARD_ACT_COUNT_USAGE: { text: 'Contar lo que se usa' },
  PAGE_STEWARD_ACT_TELL_USAGE: { text: 'Decir al operador lo que se usa' },
  PAGE_STEWARD_ACT_COMMUNITY: { text: 'Cambiar los textos de la comunidad' },
  PAGE_STEWARD_ACT_RESTART_PORTAL: { text: 'Reiniciar las páginas' },
  PAGE_STEWARD_ACT_DIAGNOSTICS: { text: 'Llevarse un informe de la caja' },
  PAGE_STEWARD_PRESENCE_LEAD: {
    text: 'Lo más importante necesita a alguien delante de la caja, durante diez minutos.',
  },
  PAGE_STEWARD_IS_PRESENT: { text: 'La caja sabe que usted está delante' },
  PAGE_STEWARD_NOT_PRESENT: {
    text: 'La caja todavía no sabe que usted está delante',
    hint: 'Lo que lleva una llave en estas páginas lo necesita: en quién confía la caja, su PIN, y qué memorias USB obedece.',
  },
  PAGE_STEWARD_BY_STICK: { text: 'Con una memoria USB de persona encargada' },
  PAGE_STEWARD_BY_STICK_HOW: {
    text: 'Ponga en la caja una memoria USB que ella conozca, y abra esta página otra vez. Si ya está puesta, sáquela primero.',
  },
  PAGE_STEWARD_CODE_HOW: {
    text: 'En la pantalla junto a la caja sale un código de 8 cifras, durante diez minutos. Los teléfonos del Wi-Fi no lo reciben.',
  },
  PAGE_STEWARD_TYPE_CODE: { text: 'Escriba el código' },
  PAGE_STEWARD_TYPE_CODE_HOW: { text: 'Está en la pantalla junto a la caja y vale una vez.' },
  PAGE_STEWARD_CODE: { text: 'Código de la pantalla' },
  PAGE_STEWARD_CHECK_CODE: { text: 'Este es el código' },
  PAGE_STEWARD_DONE_CODE: { text: 'El código está ahora en la pantalla junto a la caja' },
  PAGE_STEWARD_DONE_PRESENT: {
    text: 'La caja sabe que usted está delante',
    hint: 'Durante diez minutos puede hacer lo que lo necesita.',
  },
  PAGE_STEWARD_CHANGE_PIN_LEAD: { text: 'Hágalo cuando sepa el PIN alguien que no debe.' },
  PAGE_STEWARD_CHANGE_PIN_WHAT: {
    text: 'El PIN viejo deja de valer, y se cierran todas las sesiones. Otros en este Wi-Fi podrían escuchar mientras escribe: lo más seguro es un teclado en la pantalla de la caja.',
  },
  PAGE_STEWARD_NEW_PIN: { text: 'PIN nuevo, de 6 a 12 cifras' },
  PAGE_STEWARD_NEW_PIN_AGAIN: { text: 'El mismo otra vez' },
  PAGE_STEWARD_PINS_DIFFER: {
    text: 'Los dos PIN no son iguales, así que se queda el viejo',
    hint: 'Escriba los dos otra vez.',
  },
  PAGE_STEWARD_DONE_PIN: {
    text: 'Desde ahora vale el PIN nuevo',
    hint: 'Entre una vez con él, para saber que es correcto.',
  },
  PAGE_STEWARD_RELEASES: { text: 'Conservar, seguir, volver atrás' },
  PAGE_STEWARD_RELEASES_LEAD: {
    text: 'Qué versión toma esta caja, cuál conserva y de cuál vuelve atrás.',
  },
  PAGE_STEWARD_HISTORY_LEAD: { text: 'Lo que hizo la caja, y por qué.' },
  PAGE_STEWARD_IN_FORCE: { text: 'Aquí está la versión {counter}.' },
  PAGE_STEWARD_IS_FOLLOWED: { text: 'La caja toma lo que publica el operador.' },
  PAGE_STEWARD_IS_HELD: { text: 'La caja conserva la versión {counter} y no toma otra.' },
  PAGE_STEWARD_IS_HELD_EMPTY: { text: 'La caja no toma nada de esto.' },
  PAGE_STEWARD_IS_PINNED: { text: 'La caja toma la versión {counter} y ninguna otra.' },
  PAGE_STEWARD_FOLLOW_WHAT: {
    text: 'La caja toma otra vez la versión más reciente, también una de la que volvió atrás.',
  },
  PAGE_STEWARD_HOLD_WHAT: {
    text: 'No se toma nada nuevo hasta que usted diga otra cosa. Lo que se está copiando se abandona.',
  },
  PAGE_STEWARD_PIN_WHAT: {
    text: 'La caja espera esta y la toma cuando llegue. El operador sabe el número.',
  },
  PAGE_STEWARD_COUNTER: { text: 'Número de la versión' },
  PAGE_STEWARD_BEFORE: { text: 'Lo que había antes' },
  PAGE_STEWARD_ROLLBACK_WHAT: {
    text: 'Las páginas, aplicaciones y libros de antes vuelven en un momento. Lo que hay ahora no se toma otra vez hasta que siga de nuevo al operador.',
  },
  PAGE_STEWARD_ROLLBACK_SURE: { text: '¿Volver a lo de antes?' },
  PAGE_STEWARD_ROLLBACK_SURE_WHAT: { text: 'Esto vuelve, en lugar de lo que hay ahora:' },
  PAGE_STEWARD_NEWS: { text: 'Buscar novedades y comprobar' },
  PAGE_STEWARD_NEWS_LEAD: {
    text: 'Haga que la caja busque novedades ahora, o compruebe lo que tiene.',
  },
  PAGE_STEWARD_RESCAN_WHAT: {
    text: 'Se miran otra vez todas las memorias USB y todos los espejos. Lo que se rechazó antes quizá se intenta una vez más.',
  },
  PAGE_STEWARD_SCRUB_WHAT: {
    text: 'Se leen otra vez todos los archivos, y los dañados se reparan desde una memoria USB que los tenga. Puede tardar horas; mientras tanto la gente puede usar la caja.',
  },
  PAGE_STEWARD_STICKS: { text: 'Memorias USB' },
  PAGE_STEWARD_STICKS_LEAD: {
    text: 'Memorias para la próxima caja, memorias de personas encargadas, y copias de seguridad.',
  },
  PAGE_STEWARD_STICKS_NONE: { text: 'No hay ninguna memoria USB puesta.' },
  PAGE_STEWARD_RELAY_WHAT: {
    text: 'Se escribe en ella la versión de esta caja. Los archivos que tiene se quedan.',
  },
  PAGE_STEWARD_RELAY_SURE: { text: '¿Escribir la versión en esta memoria USB?' },
  PAGE_STEWARD_RELAY_SURE_WHAT: {
    text: 'No la saque antes de que lo diga la página de estado. Tarda de minutos a horas.',
  },
  PAGE_STEWARD_ENROL_WHAT: {
    text: 'Quien tenga esta memoria USB puede hacer desde ahora lo que solo pueden las personas encargadas. Usted debe estar delante de la caja.',
  },
  PAGE_STEWARD_KNOWN_STICKS: { text: 'Memorias USB de personas encargadas que la caja conoce' },
  PAGE_STEWARD_KNOWN_COUNT: { text: 'Número de memorias: {count}' },
  PAGE_STEWARD_FORGET_WHAT: {
    text: 'Para cuando se perdió o se copió una memoria USB. Después solo se conocen las que están puestas ahora: debe haber al menos una. Usted debe estar delante de la caja.',
  },
  PAGE_STEWARD_FORGET_SURE: { text: '¿Olvidar todas las demás memorias USB?' },
  PAGE_STEWARD_RESTORE_LEAD: {
    text: 'Una tarjeta nueva se vuelve la caja que era: en quién confía, PIN, decisiones y archivos propios.',
  },
  PAGE_STEWARD_RESTORE_WHAT: {
    text: 'Escriba la frase de contraseña de la copia. Después la caja se reinicia, y vale otra vez su PIN viejo.',
  },
  PAGE_STEWARD_RESTORE_COMPARED: {
    text: 'Compare la huella de arriba con la del papel. Solo si es igual del todo, escriba la frase de contraseña otra vez.',
  },
  PAGE_STEWARD_PASSPHRASE: { text: 'Frase de contraseña de la copia' },
  PAGE_STEWARD_DONE_RESTORED: {
    text: 'Se tomó la copia de seguridad. La caja se reinicia',
    hint: 'Espere un minuto y entre con el PIN que la caja tenía antes.',
  },
  PAGE_STEWARD_TRUST_LEAD: { text: 'De quién toma contenido esta caja.' },
  PAGE_STEWARD_TRUST_WHAT: {
    text: 'Desde entonces la caja toma contenido de este operador y de nadie más. Aquí no se puede cambiar.',
  },
  PAGE_STEWARD_TRUST_COMPARED: { text: 'La he comparado' },
  PAGE_STEWARD_TRUST_SURE: { text: '¿Confiar en este operador para siempre?' },
  PAGE_STEWARD_TRUST_SURE_WHAT: {
    text: 'Lea otra vez la huella de abajo, grupo por grupo, con la que su operador tiene en papel.',
  },
  PAGE_STEWARD_TRUST_YES: { text: 'Es igual del todo: confiar' },
  PAGE_STEWARD_DONE_TRUSTED: {
    text: 'Ahora la caja confía en este operador, y mira todas las fuentes',
  },
  PAGE_STEWARD_SPACE_LEAD: { text: 'Cuánto espacio hay, y qué lo ocupa.' },
  PAGE_STEWARD_SPACE_RESERVE: { text: 'Se deja libre a propósito: {reserveBytes}' },
  PAGE_STEWARD_SPACE_REST: { text: 'Otras partes' },
  PAGE_STEWARD_SPACE_LINKED_MAPS: { text: 'Mapas que eligió esta comunidad' },
  PAGE_STEWARD_REPLACE_WHAT: {
    text: 'Lo viejo se quita antes de que esté lo nuevo. Hasta entonces faltan estas partes, y no hay vuelta a las viejas. Todo lo demás se queda.',
  },
  PAGE_STEWARD_REPLACE_SURE: { text: '¿Quitar antes lo viejo?' },
  PAGE_STEWARD_REPLACE_YES: { text: 'Sí, hacer sitio' },
  PAGE_STEWARD_RECEIPTS_LEAD: {
    text: 'Un informe dice al operador, en una memoria USB, cómo está la caja y qué tiene. No dice nada de las personas.',
  },
  PAGE_STEWARD_RECEIPTS_ALLOW: { text: 'Permitir informes' },
  PAGE_STEWARD_RECEIPTS_ALLOW_WHAT: {
    text: 'Las memorias USB con versiones reciben un archivo pequeño y sellado. Solo el operador puede leerlo.',
  },
  PAGE_STEWARD_RECEIPTS_FORBID: { text: 'Prohibir informes' },
  PAGE_STEWARD_RECEIPTS_FORBID_WHAT: {
    text: 'No se escriben más. Los que ya están en memorias USB se quedan allí.',
  },
  PAGE_STEWARD_DONE_ASKED: {
    text: 'La caja lo sabe y lo hace',
    hint: 'La página de estado dice cómo sigue.',
  },
};
