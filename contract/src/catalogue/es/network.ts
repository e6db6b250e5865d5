import type { InThisLanguage } from '../catalogue.ts';
import type { networkMessages } from '../en/network.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const networkWords: InThisLanguage<typeof networkMessages> = {
  NETWORK_TOOL_MISSING: {
    text: 'Falta el programa {tool} en la caja',
    hint: 'Actualice el software de la caja.',
  },
  NETWORK_TOOL_FAILED: {
    text: '{tool} no funciona: {reason}',
    hint: 'Desenchufe la caja y enchúfela otra vez. Si vuelve a pasar, dígale estas palabras a su operador.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'No se puede compartir Internet: el sistema de la caja no deja pasar los datos',
    hint: 'Pida a quien instaló la caja que ponga "net.ipv4.ip_forward" en 1, o apague INTERNET_SHARING.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'NetworkManager no responde',
    hint: 'La caja lo intenta de nuevo sola. Si dura 10 minutos, desenchufe la caja y enchúfela otra vez.',
  },
  NETWORK_AP_REFUSED: {
    text: 'El Wi-Fi no puede ser así: {reason}',
    hint: 'Valen otra vez los ajustes de antes. Elija otros.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'El Wi-Fi no se puso en marcha: {reason}',
    hint: 'La caja lo intenta de nuevo sola. Si sigue así, desenchufe la caja, enchúfela otra vez, o pruebe otro adaptador Wi-Fi USB.',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'La contraseña de {ssid} no es correcta',
    hint: 'Escríbala otra vez. Las letras mayúsculas y minúsculas no son lo mismo.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'La caja no oye ningún Wi-Fi que se llame {ssid}',
    hint: 'Acerque la caja, o escriba el nombre exactamente como es.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'La caja no pudo entrar en {ssid}: {reason}',
    hint: 'Pruebe otra vez. Si sigue así, apague y encienda el otro Wi-Fi.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'Esta caja no puede entrar sola en un Wi-Fi',
    hint: 'Necesita NetworkManager. Use un cable, o un teléfono por USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'La caja no pudo buscar redes Wi-Fi: {reason}',
    hint: 'Pruebe otra vez en un minuto.',
  },
  NETWORK_BUSY: {
    text: 'La caja está entrando en un Wi-Fi en este momento',
    hint: 'Espere un minuto y pruebe otra vez.',
  },
  NETWORK_NO_RADIO: {
    text: 'La caja no tiene Wi-Fi',
    hint: 'Ponga un adaptador Wi-Fi USB, o conecte un router Wi-Fi a la caja con un cable.',
  },
  NETWORK_RADIO_AWAY: {
    text: 'El Wi-Fi {device} no está',
    hint: 'Conéctelo. Si quiere que se use cualquier otro, deje vacío WIFI_INTERFACE.',
  },
  NETWORK_RADIO_UNFIT: {
    text: 'El Wi-Fi de esta caja ({device}) puede entrar en una red, pero no puede hacer una',
    hint: 'Ponga otro adaptador Wi-Fi USB.',
  },
  NETWORK_RADIO_BLOCKED: {
    text: 'El Wi-Fi de la caja ({device}) está apagado',
    hint: 'Busque un interruptor en la caja. Si no hay, dígale a la caja en qué país está.',
  },
  NETWORK_STARTING: { text: 'El Wi-Fi de la caja está arrancando' },
  NETWORK_ON_AIR: { text: 'El Wi-Fi {ssid} está en marcha' },
  NETWORK_PAUSED: {
    text: 'El Wi-Fi de la caja falta durante unos {minutes} minutos y después vuelve solo',
    plural: {
      of: 'minutes',
      one: { text: 'El Wi-Fi de la caja falta durante más o menos 1 minuto y después vuelve solo' },
    },
  },
  NETWORK_SET_UP_WINDOW: {
    text: 'La caja usa el Wi-Fi con el que se instaló. Su propio Wi-Fi llega cuando esté la primera versión, a más tardar en {minutes} minutos',
    plural: {
      of: 'minutes',
      one: {
        text: 'La caja usa el Wi-Fi con el que se instaló. Su propio Wi-Fi llega cuando esté la primera versión, a más tardar en 1 minuto',
      },
    },
  },
  NETWORK_WIRED: { text: 'La caja reparte direcciones por el cable ({device})' },
  NETWORK_WIRED_ASKING: {
    text: 'La caja comprueba que nadie más reparte direcciones por el cable ({device})',
  },
  NETWORK_WIRED_FOREIGN: {
    text: 'Otro aparato ({server}) reparte direcciones por el cable ({device}), así que la caja no lo hace',
    hint: 'Apague DHCP en el router que está detrás del cable, o ponga el cable en otra toma del router. La caja mira otra vez sola.',
  },
  NETWORK_NO_CABLE: {
    text: 'No hay nada conectado en la toma de red de la caja ({device})',
    hint: 'Conecte un cable que vaya a un router Wi-Fi o a un switch.',
  },
  NETWORK_NO_SOCKET: {
    text: 'La caja no tiene toma de red',
    hint: 'Ponga un adaptador de red por USB.',
  },
  NETWORK_SOCKET_AWAY: {
    text: 'La toma de red {device} no está',
    hint: 'Conéctela. Si quiere que se use cualquier otra, deje vacío WIRED_INTERFACE.',
  },
  NETWORK_LAN: { text: 'La caja está de invitada en una red, con la dirección {address}' },
  NETWORK_LAN_NAMED: {
    text: 'La caja está de invitada en una red: allí se abre http://{name} o http://{address}',
  },
  NETWORK_NAME_TAKEN: {
    text: 'Aquí hay otra caja que se llama {name}: esta responde como {own}',
    hint: 'Póngale otro nombre a una de las dos, con el ajuste DEVICE_NAME.',
  },
  NETWORK_LAN_NONE: {
    text: 'La caja espera una red',
    hint: 'Conéctela a un router con un cable, o haga que entre en un Wi-Fi.',
  },
  NETWORK_OVERLAP: {
    text: 'Otra red ({device}, {address}) tiene las mismas direcciones que la de la caja',
    hint: 'Ponga otras direcciones en esa red, en su router. Hasta entonces puede que la caja no llegue a Internet.',
  },
  NETWORK_WEAK_POWER: {
    text: 'La caja recibe muy poca corriente: el Wi-Fi puede fallar',
    hint: 'Use la fuente de alimentación que corresponde a la caja, con un cable corto.',
  },
  NETWORK_JOINED: { text: 'La caja pudo entrar en {ssid} y lo recuerda' },
  NETWORK_ONLINE: { text: 'La caja entró en un Wi-Fi que conoce' },
  NETWORK_ONLINE_FAILED: {
    text: 'La caja no encontró ninguno de los Wi-Fi que conoce, así que volvió el suyo',
    hint: 'Acerque la caja a uno de ellos, o haga que entre en otro.',
  },
  NETWORK_NO_KNOWN_WIFI: {
    text: 'La caja no conoce ningún Wi-Fi en el que entrar',
    hint: 'Elija primero uno de los que oye.',
  },
  NETWORK_NOT_SHARED: { text: 'La caja no comparte su Internet' },
  NETWORK_VISITOR_UNKNOWN: { text: 'La caja no ha dado esta dirección a nadie' },
  NETWORK_DAEMON_AWAY: {
    text: 'La caja no pudo comprobar su sesión',
    hint: 'Pruebe otra vez en un minuto.',
  },
  NETWORK_NOT_SAVED: {
    text: 'La caja no pudo guardar sus ajustes de red',
    hint: 'Quizá su tarjeta de memoria está llena o rota. Mire la página de estado.',
  },
  NETWORK_SETTINGS_LOST: {
    text: 'Los ajustes del Wi-Fi que hizo una persona encargada se dañaron, quizá por un corte de luz',
    hint: 'La caja usa sus primeros ajustes. Haga otra vez los suyos.',
  },
  NETWORK_FOLDER_MISSING: {
    text: 'Falta el ajuste {name}',
    hint: 'Ponga en él una carpeta en la que pueda escribir el servicio de Wi-Fi.',
  },
  NETWORK_CHECK_GOOD: { text: 'Funciona' },
  NETWORK_CHECK_AIR: {
    text: 'El Wi-Fi no está en marcha',
    hint: 'La caja lo intenta de nuevo sola.',
  },
  NETWORK_CHECK_HARDWARE: { text: 'Falta una radio o un cable', hint: 'Conéctelo otra vez.' },
  NETWORK_CHECK_DHCP: {
    text: 'Los teléfonos no reciben dirección',
    hint: 'La caja lo intenta de nuevo sola. Si sigue así, desenchufe la caja y enchúfela otra vez.',
  },
  NETWORK_CHECK_DNS: {
    text: 'No se responde a los nombres',
    hint: 'La caja lo intenta de nuevo sola. Si sigue así, desenchufe la caja y enchúfela otra vez.',
  },
  NETWORK_CHECK_PORTAL: {
    text: 'Las páginas de la caja no responden',
    hint: 'La caja lo intenta de nuevo sola. Si sigue así, desenchufe la caja y enchúfela otra vez.',
  },
};
