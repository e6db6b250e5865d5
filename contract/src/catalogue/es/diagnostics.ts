import type { InThisLanguage } from '../catalogue.ts';
import type { diagnosticsMessages } from '../en/diagnostics.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const diagnosticsWords: InThisLanguage<typeof diagnosticsMessages> = {
  PAGE_DIAGNOSTICS: { text: 'Informe para el operador' },
  PAGE_DIAGNOSTICS_LEAD: {
    text: 'Un archivo que dice cómo está esta caja. Déselo al operador si algo va mal: en una memoria USB o por correo.',
  },
  PAGE_DIAGNOSTICS_IN: { text: 'Contiene' },
  PAGE_DIAGNOSTICS_IN_VERSIONS: {
    text: 'Versiones del programa, la máquina, la memoria y el tiempo encendida',
  },
  PAGE_DIAGNOSTICS_IN_BOX: { text: 'Nombre de la caja y de la comunidad' },
  PAGE_DIAGNOSTICS_IN_STATUS: { text: 'Lo que la caja hace, tiene e hizo; espacio en la tarjeta' },
  PAGE_DIAGNOSTICS_IN_SETTINGS: {
    text: 'Qué ajustes están puestos y cuáles se rechazaron, sin lo que dicen',
  },
  PAGE_DIAGNOSTICS_IN_ACTS: { text: 'Lo que hicieron las personas encargadas, sin nombres' },
  PAGE_DIAGNOSTICS_IN_EVENTS: { text: 'Lo último que anotó el programa, en códigos' },
  PAGE_DIAGNOSTICS_OUT: { text: 'No contiene' },
  PAGE_DIAGNOSTICS_OUT_SECRETS: { text: 'Ni PIN, ni contraseña del Wi-Fi, ni claves' },
  PAGE_DIAGNOSTICS_OUT_PEOPLE: {
    text: 'Ni visitantes, ni teléfonos, ni direcciones, ni nombres de memorias USB, ni lo que la gente toma',
  },
  PAGE_DIAGNOSTICS_SAVE: { text: 'Guardar el informe' },
  PAGE_DIAGNOSTICS_SHOW: { text: 'Leerlo todo aquí' },
};
