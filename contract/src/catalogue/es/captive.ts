import type { InThisLanguage } from '../catalogue.ts';
import type { captiveMessages } from '../en/captive.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const captiveWords: InThisLanguage<typeof captiveMessages> = {
  PAGE_CAPTIVE_LEAD: {
    text: 'Ya está en este Wi-Fi. Aquí no hay Internet. Puede leer, jugar y descargar lo que hay en esta caja.',
  },
  PAGE_CAPTIVE_LEAD_SHARED: {
    text: 'Ya está en este Wi-Fi. Puede leer, jugar y descargar lo que hay en esta caja, y usar el Internet de la caja durante un tiempo.',
  },
  PAGE_CAPTIVE_LOOK: { text: 'Solo mirar' },
  PAGE_CAPTIVE_LOOK_OPEN: { text: 'Abrir las páginas de esta caja' },
  PAGE_CAPTIVE_LOOK_ADDRESS: {
    text: 'Esta ventana pequeña no puede descargar. Abra esta dirección en su navegador:',
  },
  PAGE_CAPTIVE_LOOK_ANDROID: {
    text: 'Toque la dirección y deje el dedo puesto hasta que salga «Copiar». Toque «Copiar». Abra su navegador, por ejemplo Chrome o Firefox, y pegue la dirección arriba.',
  },
  PAGE_CAPTIVE_LOOK_SAFARI: { text: 'Abrir en Safari' },
  PAGE_CAPTIVE_LOOK_APPLE: {
    text: 'Si no se abre nada: toque «Cancelar» arriba y después «Usar sin Internet». Abra Safari y escriba la dirección arriba.',
  },
  PAGE_CAPTIVE_NUMBERS: { text: 'Si el nombre no se abre, use los números:' },
  PAGE_CAPTIVE_QR: { text: 'Código QR de {address}, para un teléfono que está en este Wi-Fi' },
  PAGE_CAPTIVE_DATA: {
    text: '¿No se abre nada? Apague los datos móviles mientras esté aquí. Los teléfonos con datos móviles dejan de lado un Wi-Fi sin Internet.',
  },
  PAGE_CAPTIVE_STAY: { text: 'Seguir conectado' },
  PAGE_CAPTIVE_STAY_TRUTH: {
    text: 'Aquí no hay Internet. Si se queda, tampoco las otras aplicaciones de su teléfono tienen Internet: no hay mensajes ni llamadas por Internet hasta que salga de este Wi-Fi.',
  },
  PAGE_CAPTIVE_STAY_HOURS: {
    text: 'Su teléfono no pregunta otra vez durante {hours} horas.',
    plural: { of: 'hours', one: { text: 'Su teléfono no pregunta otra vez durante una hora.' } },
  },
  PAGE_CAPTIVE_STAY_DO: { text: 'Seguir conectado sin Internet' },
  PAGE_CAPTIVE_SHARE: { text: 'Usar Internet' },
  PAGE_CAPTIVE_SHARE_MINUTES: {
    text: 'Puede usar el Internet de esta caja durante {minutes} minutos. Después vuelva a esta página.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Puede usar el Internet de esta caja durante un minuto. Después vuelva a esta página.',
      },
    },
  },
  PAGE_CAPTIVE_SHARE_DO: { text: 'Usar Internet ahora' },
  PAGE_CAPTIVE_NEXT_ANDROID: {
    text: 'Después, su teléfono puede decir «Conexión limitada», «Sin acceso a Internet» o preguntar si quiere seguir conectado. Toque «Sí», «Conectar de todos modos», «Conectar siempre» o «Mantener conexión Wi-Fi».',
  },
  PAGE_CAPTIVE_NEXT_APPLE: { text: 'Después, toque «OK» o «Listo» arriba.' },
  PAGE_CAPTIVE_NEXT_COMPUTER: {
    text: 'Su computadora puede seguir diciendo «Sin Internet». Es así, y no pasa nada.',
  },
  PAGE_CAPTIVE_STAYING: {
    text: 'Sigue conectado',
    hint: 'Ahora abra las páginas de esta caja. Si su teléfono pregunta, diga que quiere quedarse en este Wi-Fi.',
  },
  PAGE_CAPTIVE_SHARING: {
    text: 'Ya puede usar Internet',
    hint: 'Le quedan {minutes} minutos. Después vuelva a esta página.',
    plural: {
      of: 'minutes',
      one: {
        text: 'Ya puede usar Internet',
        hint: 'Le queda un minuto. Después vuelva a esta página.',
      },
    },
  },
  PAGE_CAPTIVE_FORGET: { text: 'Ya no quiero seguir conectado' },
  PAGE_CAPTIVE_FORGET_WHAT: {
    text: 'Su teléfono pregunta otra vez, y usa los datos móviles para Internet si los tiene.',
  },
  PAGE_CAPTIVE_AGAIN: {
    text: 'Eso no se aceptó',
    hint: 'Esta página estuvo abierta demasiado tiempo. Toque el botón otra vez.',
  },
  PAGE_CAPTIVE_SHARE_FAILED: {
    text: 'El Internet de esta caja no se puede usar ahora',
    hint: 'Pruebe otra vez en un minuto. Las páginas de esta caja se abren sin él.',
  },
  PAGE_CAPTIVE_NAMES: { text: '¿No se abren las páginas de esta caja?' },
  PAGE_CAPTIVE_NAMES_ANDROID: {
    text: 'Quizá su teléfono busca los nombres en otro lugar. Use la dirección en números. O abra «Ajustes» o «Configuración», «Redes e Internet» (en Samsung «Conexiones», «Más ajustes de conexión»), «DNS privado», y elija «Automático». Apague también la VPN.',
  },
  PAGE_CAPTIVE_NAMES_APPLE: {
    text: 'Quizá su teléfono busca los nombres en otro lugar. Use la dirección en números. O apague, mientras esté aquí, la VPN y «Relay privado de iCloud» (iCloud Private Relay).',
  },
  PAGE_CAPTIVE_NAMES_COMPUTER: {
    text: 'Quizá su navegador busca los nombres en otro lugar. Use la dirección en números. O apague «DNS seguro» en los ajustes del navegador, y la VPN.',
  },
};
