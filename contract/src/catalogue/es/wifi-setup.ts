import type { InThisLanguage } from '../catalogue.ts';
import type { wifiSetupMessages } from '../en/wifi-setup.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const wifiSetupWords: InThisLanguage<typeof wifiSetupMessages> = {
  PAGE_WIFI: { text: 'Wi-Fi' },
  PAGE_WIFI_LEAD: {
    text: 'Cómo se llama y se protege el Wi-Fi de esta caja, y cómo llega la propia caja a Internet.',
  },
  PAGE_WIFI_AWAY: {
    text: 'La parte de la caja que hace el Wi-Fi no está o no responde',
    hint: 'Espere un minuto y mire otra vez. Si sigue así, desenchufe la caja y enchúfela otra vez.',
  },
  PAGE_WIFI_LOOK_AGAIN: { text: 'Mirar otra vez' },
  PAGE_WIFI_NOW: { text: 'Ahora' },
  PAGE_WIFI_HEALTH: { text: '¿Funciona?' },
  PAGE_WIFI_HEALTH_NONE: { text: 'La caja todavía no lo ha probado. Lo hace cada minuto.' },
  PAGE_WIFI_FINDINGS: { text: 'Qué hay que saber o arreglar' },
  PAGE_WIFI_JOINED_BEFORE: { text: 'La última vez que la caja entró en un Wi-Fi' },
  PAGE_WIFI_IS_OPEN: { text: 'Abierto: todos pueden entrar' },
  PAGE_WIFI_IS_PROTECTED: { text: 'Protegido con contraseña ({security})' },
  PAGE_WIFI_ON_CHANNEL: { text: '{band} GHz, canal {channel}' },
  PAGE_WIFI_PEOPLE_TYPE: { text: 'La gente la abre en {name} o {address}' },
  PAGE_WIFI_UPLINK_WIFI: { text: 'La caja está conectada al Wi-Fi {ssid}' },
  PAGE_WIFI_CHANGE: { text: 'Cambiar el Wi-Fi' },
  PAGE_WIFI_CHANGE_LEAD: { text: 'Nombre, contraseña y forma de emitir del Wi-Fi de esta caja.' },
  PAGE_WIFI_NAME: { text: 'Nombre del Wi-Fi' },
  PAGE_WIFI_NAME_HOW: {
    text: '32 letras como máximo. Las letras que no son del inglés, como ñ o á, ocupan el lugar de dos o más.',
  },
  PAGE_WIFI_SECURITY: { text: 'Quién puede entrar' },
  PAGE_WIFI_SECURITY_OPEN: { text: 'Todos, sin contraseña' },
  PAGE_WIFI_SECURITY_WPA2: {
    text: 'Quien sabe la contraseña (WPA2, vale para todos los teléfonos)',
  },
  PAGE_WIFI_SECURITY_WPA3: {
    text: 'Quien sabe la contraseña (WPA3, los teléfonos viejos no pueden entrar)',
  },
  PAGE_WIFI_PASSWORD: { text: 'Contraseña nueva' },
  PAGE_WIFI_PASSWORD_HOW: {
    text: 'De 8 a 63 letras sin acentos ni ñ, cifras o signos. Déjela vacía para conservar la contraseña.',
  },
  PAGE_WIFI_BAND: { text: 'Banda' },
  PAGE_WIFI_BAND_2: { text: '2.4 GHz: llega más lejos, vale para todos los teléfonos' },
  PAGE_WIFI_BAND_5: { text: '5 GHz: más rápida, no llega tan lejos' },
  PAGE_WIFI_CHANNEL: { text: 'Canal' },
  PAGE_WIFI_CHANNEL_AUTO: { text: 'Elige la caja' },
  PAGE_WIFI_COUNTRY: { text: 'País donde está la caja' },
  PAGE_WIFI_COUNTRY_HOW: { text: 'La ley del país dice qué canales están permitidos.' },
  PAGE_WIFI_COUNTRY_NONE: { text: 'No se ha dicho' },
  PAGE_WIFI_ISOLATE: { text: 'Los teléfonos solo llegan a la caja, y no unos a otros' },
  PAGE_WIFI_ISOLATE_WHY: {
    text: 'Más seguro entre desconocidos. Pero las aplicaciones que envían de teléfono a teléfono no funcionan así.',
  },
  PAGE_WIFI_SAVE: { text: 'Cambiar el Wi-Fi' },
  PAGE_WIFI_CHANGE_SURE: { text: '¿Cambiar el Wi-Fi ahora?' },
  PAGE_WIFI_CHANGE_WHAT: {
    text: 'Todos los que están en el Wi-Fi quedan fuera durante más o menos medio minuto. Su teléfono también pierde el Wi-Fi: entre otra vez en él, tal como será entonces.',
  },
  PAGE_WIFI_CHANGED: { text: 'El Wi-Fi está cambiando' },
  PAGE_WIFI_CHANGED_NOW: {
    text: 'Su teléfono va a perder el Wi-Fi. Entre en el nuevo',
    hint: 'Estará en más o menos medio minuto.',
  },
  PAGE_WIFI_CHANGED_QR: { text: 'Cuadrado que lleva un teléfono al Wi-Fi {name}' },
  PAGE_WIFI_CHANGED_SCAN: {
    text: 'Otros teléfonos pueden apuntar su cámara a este cuadrado. Guarde una foto de él, o imprímalo.',
  },
  PAGE_WIFI_CHANGED_SAME: { text: 'La contraseña es la misma de antes.' },
  PAGE_WIFI_CHANGED_ELSE: {
    text: 'Si después de dos minutos no está el nuevo Wi-Fi, la caja no pudo hacerlo así y ha vuelto el viejo. Entre en él y mire esta página: dice por qué.',
  },
  PAGE_WIFI_BACK: { text: 'A la página del Wi-Fi' },
  PAGE_WIFI_NAME_UNFIT: {
    text: 'Este nombre no puede ser el nombre de un Wi-Fi',
    hint: 'Ponga uno más corto, con al menos una letra.',
  },
  PAGE_WIFI_PASSWORD_UNFIT: {
    text: 'Esta contraseña no vale',
    hint: 'Use de 8 a 63 letras sin acentos ni ñ, cifras o signos. Todos los teléfonos pueden escribirlas.',
  },
  PAGE_WIFI_PASSWORD_NEEDED: {
    text: 'Un Wi-Fi con contraseña necesita una',
    hint: 'Escriba también la nueva contraseña.',
  },
  PAGE_WIFI_PASSWORD_AND_OPEN: {
    text: 'Escribió una contraseña, y dijo que todos pueden entrar sin ella',
    hint: 'Elija una de las dos cosas.',
  },
  PAGE_WIFI_CHANNEL_UNFIT: {
    text: 'El canal {channel} no está en esta banda',
    hint: 'Elija otro canal, o deje que elija la caja.',
  },
  PAGE_WIFI_NOTHING: { text: 'Nada es distinto de antes', hint: 'Cambie algo primero.' },
  PAGE_WIFI_OTHER_UNFIT: {
    text: 'La caja no puede entrar en un Wi-Fi con esa contraseña',
    hint: 'Tiene de 8 a 63 letras, cifras o signos. Mírela otra vez.',
  },
  PAGE_WIFI_NONE_CHOSEN: {
    text: 'No se eligió ningún Wi-Fi',
    hint: 'Elija uno de la lista, o escriba su nombre.',
  },
  PAGE_WIFI_JOIN: { text: 'Hacer que la caja entre en un Wi-Fi' },
  PAGE_WIFI_JOIN_LEAD: {
    text: 'La caja puede traer novedades y actualizaciones por otro Wi-Fi, como el de una escuela o el que comparte un teléfono. Un cable, o un teléfono por USB, no necesita nada de esto: solo conéctelo.',
  },
  PAGE_WIFI_HEARD: { text: 'Lo que oye la caja' },
  PAGE_WIFI_HEARD_NONE: {
    text: 'La caja no oye ningún otro Wi-Fi',
    hint: 'Acérquela y escuche otra vez. También puede escribir un nombre abajo.',
  },
  PAGE_WIFI_LISTEN_AGAIN: { text: 'Escuchar otra vez' },
  PAGE_WIFI_STRENGTH: { text: 'fuerza {percent} de 100' },
  PAGE_WIFI_HAS_PASSWORD: { text: 'con contraseña' },
  PAGE_WIFI_HAS_NONE: { text: 'abierto' },
  PAGE_WIFI_KNOWN: { text: 'la caja lo conoce' },
  PAGE_WIFI_OTHER: { text: 'Otro, o uno que esconde su nombre' },
  PAGE_WIFI_OTHER_NAME: { text: 'Su nombre, exactamente como es' },
  PAGE_WIFI_OTHER_PASSWORD: { text: 'Contraseña de ese Wi-Fi' },
  PAGE_WIFI_OTHER_PASSWORD_HOW: { text: 'Déjela vacía si el Wi-Fi es abierto.' },
  PAGE_WIFI_JOIN_DO: { text: 'Entrar' },
  PAGE_WIFI_JOIN_SURE: { text: '¿Hacer que la caja entre ahora en {ssid}?' },
  PAGE_WIFI_JOIN_LOSES: {
    text: 'La caja tiene una sola radio Wi-Fi. Mientras lo intenta, su propio Wi-Fi falta durante más o menos un minuto, para todos. Vuelve solo, haya podido entrar la caja o no.',
  },
  PAGE_WIFI_JOINING: { text: 'La caja intenta entrar' },
  PAGE_WIFI_JOINING_NOW: {
    text: 'Su teléfono pierde el Wi-Fi durante más o menos un minuto',
    hint: 'Espere hasta que vuelva el Wi-Fi de la caja y entre en él. Esta página dice entonces cómo fue.',
  },
  PAGE_STEWARD_DONE_WIFI_JOINED: { text: 'La caja ha entrado' },
  PAGE_WIFI_KNOWN_ONES: { text: 'Los Wi-Fi que la caja conoce' },
  PAGE_WIFI_FORGET: { text: 'Olvidar' },
  PAGE_WIFI_FORGET_SURE: { text: '¿Olvidar el Wi-Fi {ssid}?' },
  PAGE_WIFI_FORGET_WHAT: {
    text: 'La caja ya no entra en él. Para entrar otra vez, alguien tiene que escribir su contraseña.',
  },
  PAGE_STEWARD_DONE_WIFI_FORGOTTEN: { text: 'La caja lo ha olvidado' },
  PAGE_WIFI_ONLINE: { text: 'Conectarse a Internet por un tiempo' },
  PAGE_WIFI_ONLINE_WHAT: {
    text: 'La caja tiene una sola radio Wi-Fi: o hace su propio Wi-Fi, o entra en otro. El Wi-Fi de la caja falta durante ese tiempo y vuelve solo, también después de un corte de luz.',
  },
  PAGE_WIFI_ONLINE_MINUTES: { text: 'Durante cuántos minutos' },
  PAGE_WIFI_ONLINE_SURE: {
    text: '¿Apagar el Wi-Fi de la caja durante {minutes} minutos?',
    plural: { of: 'minutes', one: { text: '¿Apagar el Wi-Fi de la caja durante 1 minuto?' } },
  },
  PAGE_WIFI_ONLINE_NOW: {
    text: 'El Wi-Fi de la caja se va ahora, durante {minutes} minutos',
    hint: 'Vuelve solo. Si la caja no encuentra ningún Wi-Fi que conozca, vuelve antes.',
    plural: {
      of: 'minutes',
      one: {
        text: 'El Wi-Fi de la caja se va ahora, durante 1 minuto',
        hint: 'Vuelve solo. Si la caja no encuentra ningún Wi-Fi que conozca, vuelve antes.',
      },
    },
  },
  PAGE_WIFI_ONLINE_END: { text: 'Traer de vuelta ahora el Wi-Fi de la caja' },
  PAGE_STEWARD_DONE_WIFI_BACK: { text: 'El Wi-Fi de la caja está volviendo' },
  PAGE_STEWARD_ACT_WIFI: { text: 'Cambiar el Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_JOIN: { text: 'Hacer que la caja entre en un Wi-Fi' },
  PAGE_STEWARD_ACT_WIFI_FORGET: { text: 'Olvidar un Wi-Fi' },
  PAGE_STEWARD_ACT_ONLINE: { text: 'Conectarse a Internet por un tiempo' },
};
