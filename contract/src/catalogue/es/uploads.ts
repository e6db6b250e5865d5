import type { InThisLanguage } from '../catalogue.ts';
import type { uploadMessages } from '../en/uploads.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const uploadWords: InThisLanguage<typeof uploadMessages> = {
  PAGE_GIVE: { text: 'Dar una versión a esta caja' },
  PAGE_GIVE_LEAD: {
    text: 'Elija en este teléfono u ordenador un archivo cuyo nombre termine en ".hotspot". La caja solo lo acepta si lo firmó su operador. La persona encargada de la caja conoce el PIN.',
  },
  PAGE_GIVE_FILE: { text: 'Archivo' },
  PAGE_GIVE_SEND: { text: 'Enviar' },
  PAGE_GIVE_STOP: { text: 'Parar' },
  PAGE_GIVE_STAY: {
    text: 'Deje esta página abierta hasta que todo esté enviado. Después de un corte, elija otra vez el mismo archivo: sigue donde estaba.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Este navegador tiene los scripts desactivados: después de un corte hay que enviar el archivo desde el principio.',
  },
  PAGE_GIVE_SENDING: { text: 'Enviando el archivo a la caja' },
  PAGE_GIVE_WAITING: { text: 'La caja no responde. Quédese en su Wi-Fi: el envío sigue solo.' },
  PAGE_GIVE_CUT: {
    text: 'No llegó todo el archivo a la caja',
    hint: 'Elija el mismo archivo y envíelo otra vez.',
  },
  PAGE_GIVE_STOPPED: { text: 'Parado. La caja no guarda nada del archivo.' },
  PAGE_GIVE_ARRIVED: {
    text: 'El archivo está aquí completo',
    hint: 'La caja lo comprueba ahora. Ya puede apagar el teléfono o dejar el Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Dar otro archivo' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Este archivo no es una versión',
    hint: 'Elija el archivo cuyo nombre termina en ".hotspot". La caja no guarda nada de este.',
  },
  UPLOAD_NO_ROOM: {
    text: 'No hay espacio para este archivo: hacen falta {neededBytes}, hay {freeBytes} libres',
    hint: 'Tráigalo en una memoria USB: así la caja solo necesita espacio para lo nuevo.',
  },
  UPLOAD_BUSY: {
    text: 'Ya se está enviando otro archivo a esta caja',
    hint: 'Espere a que esté aquí. Si quien lo envía se ha ido, pruebe otra vez en un minuto.',
  },
  UPLOAD_IN_USE: {
    text: 'La caja todavía copia del archivo que recibió antes',
    hint: 'Espere hasta que la página de estado diga que terminó, y envíe entonces este.',
  },
  UPLOAD_GONE: { text: 'La caja ya no tiene este archivo', hint: 'Envíelo desde el principio.' },
  UPLOAD_TOO_LONG: {
    text: 'Llegó más de lo que el archivo debía tener',
    hint: 'El archivo cambió mientras se enviaba. Envíelo otra vez.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'La caja no pudo escribir el archivo ({reason})',
    hint: 'Pruebe otra vez, o traiga el archivo en una memoria USB. Si no cambia, puede que la tarjeta de memoria esté fallando.',
  },
};
