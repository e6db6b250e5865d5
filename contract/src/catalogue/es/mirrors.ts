import type { InThisLanguage } from '../catalogue.ts';
import type { mirrorMessages } from '../en/mirrors.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const mirrorWords: InThisLanguage<typeof mirrorMessages> = {
  MIRROR_UNREACHABLE: {
    text: 'No hay conexión con {label} ({reason})',
    hint: 'La caja lo intenta de nuevo sola. Revise si tiene Internet.',
  },
  MIRROR_TOO_SLOW: {
    text: '{label} fue demasiado lento: menos de 1 KB por segundo durante un minuto',
    hint: 'La caja lo intenta más tarde. Otro espejo o una memoria USB puede ser más rápido.',
  },
  MIRROR_CERTIFICATE: {
    text: '{label} no puede demostrar quién es ({reason})',
    hint: 'Avise al operador. Las memorias USB y otros espejos siguen funcionando.',
  },
  MIRROR_DATE_UNCHECKED: {
    text: 'La caja no sabe la fecha, así que no comprobó el certificado de {label}',
    hint: 'No hay que hacer nada: lo que viene de allí se comprueba por sus firmas.',
  },
  MIRROR_REDIRECT_REFUSED: {
    text: '{label} envía la caja a un lugar al que no debe ir ({reason})',
    hint: 'Si la red pide iniciar sesión, hágalo. Si no, avise al operador.',
  },
  MIRROR_ANSWER_WRONG: {
    text: '{label} no responde como un espejo ({reason})',
    hint: 'Avise al operador: "hotspot mirror check" dice qué está mal.',
  },
  MIRROR_FILE_CHANGED: {
    text: 'El archivo {name} de {label} cambió mientras la caja lo leía',
    hint: 'La caja lo intenta más tarde. Si sigue así, avise al operador.',
  },
  MIRROR_PORTAL: {
    text: 'Llegó una página en lugar de los datos de {label}: quizá la red quiere que alguien inicie sesión',
    hint: 'Inicie sesión en esa red con un teléfono o una computadora. La caja lo intenta de nuevo sola.',
  },
  MIRROR_BUSY: {
    text: '{label} no puede responder ahora (HTTP {status})',
    hint: 'La caja lo intenta más tarde.',
  },
  MIRROR_REFUSED: {
    text: '{label} se niega a responder (HTTP {status})',
    hint: 'Revise la dirección del espejo en los ajustes, o avise al operador.',
  },
  MIRROR_NOT_ASKED: { text: 'Todavía no se ha preguntado a {label}' },
  MIRROR_READY: { text: '{label} responde' },
  MIRROR_WINDOW_IGNORED: {
    text: '{label} responde. La caja no sabe la hora, así que no respeta las horas que usted puso',
    hint: 'Las horas cuentan otra vez en cuanto la caja sepa la hora: por Internet, o por un reloj con pila.',
  },
  MIRROR_HELD_WINDOW: {
    text: 'La caja usa Internet solo a estas horas: {window}',
    hint: 'Espere, o toque «Descargar ahora».',
  },
  MIRROR_HELD_BUDGET: {
    text: 'La caja ha usado los {megabytes} MB que puede tomar de Internet en un mes',
    hint: 'Sigue el mes que viene. Una memoria USB funciona siempre. El límite es UPDATE_MONTHLY_MB en los ajustes.',
  },
  TRAFFIC_LOST: {
    text: 'La cuenta de lo que llegó por Internet este mes se dañó y empieza de nuevo',
    hint: 'Si paga Internet por datos, mire la factura de su proveedor.',
  },
  MIRROR_HELD_METERED: {
    text: 'El enlace a Internet se paga por datos: la caja solo mira si hay novedades',
    hint: 'Toque «Descargar ahora» para traer lo nuevo.',
  },
};
