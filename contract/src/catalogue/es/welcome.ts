import type { InThisLanguage } from '../catalogue.ts';
import type { welcomeMessages } from '../en/welcome.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const welcomeWords: InThisLanguage<typeof welcomeMessages> = {
  PAGE_STEP: { text: 'Paso {step} de {steps}' },
  PAGE_STEPS: { text: 'Todos los pasos' },
  PAGE_STEP_BACK: { text: 'Atrás' },
  PAGE_STEP_NEXT: { text: 'Siguiente' },
  PAGE_WELCOME: { text: 'Primeros pasos' },
  PAGE_WELCOME_HOME: { text: '¿Es nuevo aquí? Empiece por aquí' },
  PAGE_WELCOME_JOIN: { text: 'Usted está en el Wi-Fi' },
  PAGE_WELCOME_JOIN_HOW: {
    text: 'Todo lo que ve aquí viene de una caja cercana. No necesita Internet, ni dinero, ni dar su nombre.',
  },
  PAGE_WELCOME_BROWSER: { text: 'Use su propio navegador' },
  PAGE_WELCOME_BROWSER_HOW: { text: 'Abra el navegador que usa siempre y escriba esta dirección:' },
  PAGE_WELCOME_DIGITS: { text: 'Si esa no se abre, escriba esta:' },
  PAGE_WELCOME_QR: { text: 'Código QR: dirección de esta caja' },
  PAGE_WELCOME_QR_HOW: {
    text: 'Otro teléfono de este Wi-Fi puede leer esta imagen con su cámara.',
  },
  PAGE_WELCOME_STAY: { text: 'Quédese en este Wi-Fi' },
  PAGE_WELCOME_STAY_ANDROID: {
    text: 'Si el teléfono dice que no hay Internet, elija «seguir conectado» o «usar esta red tal como está». Apague los datos móviles mientras esté aquí.',
  },
  PAGE_WELCOME_STAY_IPHONE: {
    text: 'Si la ventana pequeña tiene un botón «Cancelar», tóquelo y elija «Usar sin Internet». Después abra Safari.',
  },
  PAGE_WELCOME_STAY_COMPUTER: {
    text: 'Si la computadora dice que no hay Internet, siga conectado de todos modos.',
  },
  PAGE_WELCOME_LOOK: { text: 'Solo quiero leer, ver o mirar' },
  PAGE_WELCOME_APP: { text: 'Consiga la aplicación' },
  PAGE_WELCOME_APP_WHY: {
    text: 'Con Manyverse usted escribe con amigos y vecinos. Aquí funciona sin Internet. No pide número de teléfono ni correo.',
  },
  PAGE_WELCOME_APP_ABSENT: {
    text: 'Manyverse no está en esta caja',
    hint: 'Pídala a la persona encargada de esta caja. Si su teléfono ya la tiene, úsela aquí.',
  },
  PAGE_WELCOME_APP_NOT_FOR_YOU: {
    text: 'En esta caja no hay Manyverse para este aparato: {system}',
    hint: 'Abajo están los archivos para otros aparatos. Puede guardar uno y llevárselo a un amigo.',
  },
  PAGE_WELCOME_APP_IPHONE: {
    text: 'Un iPhone o iPad no instala aplicaciones de esta caja',
    hint: 'Solo aceptan aplicaciones de la tienda de Apple. Cuando tenga Internet, busque allí Manyverse. Entonces también encuentra a sus amigos en este Wi-Fi.',
  },
  PAGE_WELCOME_APP_FILES: { text: 'Para otros aparatos' },
  PAGE_WELCOME_APP_ALL: { text: 'Ver todas las aplicaciones' },
  PAGE_WELCOME_CAN: { text: 'Qué puede hacer aquí cada aparato' },
  PAGE_WELCOME_CAN_ANDROID: {
    text: 'Teléfono o tableta Android: todo. Instala aplicaciones de esta caja.',
  },
  PAGE_WELCOME_CAN_IPHONE: {
    text: 'iPhone o iPad: leer, ver, escuchar, mirar mapas, guardar archivos. Ninguna aplicación de esta caja.',
  },
  PAGE_WELCOME_CAN_COMPUTER: {
    text: 'Computadora: leer, ver, escuchar, mirar mapas, guardar archivos e instalar los programas que hay aquí.',
  },
  PAGE_WELCOME_CAN_WITHOUT: {
    text: 'Sin ninguna aplicación: leer, ver, escuchar y mirar mapas en el navegador.',
  },
  PAGE_WELCOME_FRIENDS: { text: 'Agregue amigos' },
  PAGE_WELCOME_FRIENDS_HOW: {
    text: 'Reúnanse en este Wi-Fi. Abran Manyverse en los dos teléfonos. Cada uno sigue al otro.',
  },
  PAGE_WELCOME_FRIENDS_BOTH: {
    text: 'Los dos deben seguirse. Entonces sus teléfonos intercambian lo que escriben.',
  },
  PAGE_WELCOME_FRIENDS_SHOW: { text: 'Mostrar la dirección a otros' },
  PAGE_MINI_BROWSER: {
    text: 'Esta ventana pequeña no puede descargar',
    hint: 'Abra su navegador de siempre y escriba: {address}',
  },
  PAGE_MINI_BROWSER_HOW: { text: 'Cómo se hace' },
};
