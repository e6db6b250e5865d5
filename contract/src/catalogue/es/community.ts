import type { InThisLanguage } from '../catalogue.ts';
import type { communityMessages } from '../en/community.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const communityWords: InThisLanguage<typeof communityMessages> = {
  PAGE_ABOUT: { text: 'Sobre nosotros' },
  PAGE_ABOUT_MORE: { text: 'Más sobre nosotros' },
  PAGE_ABOUT_RULES: { text: 'Cómo usamos juntos esta caja' },
  PAGE_ABOUT_CONTACTS: { text: 'Quién cuida esta caja' },
  PAGE_ABOUT_NO_TEXT: {
    text: 'Nadie ha escrito todavía sobre esta comunidad. La persona encargada de esta caja puede hacerlo.',
  },
  PAGE_ABOUT_LANGUAGES: { text: 'Idiomas de estas páginas' },
  PAGE_ABOUT_SOURCE: { text: 'De dónde viene esto' },
  PAGE_ABOUT_SOURCE_NONE: { text: 'Esta caja todavía no tiene contenido.' },
  PAGE_ABOUT_SIGNED: { text: 'Firmado por el operador de esta caja, y comprobado por la caja.' },
  PAGE_ABOUT_NOT_SIGNED: { text: 'Todavía no está confirmado quién firma para esta caja.' },
  PAGE_ABOUT_OWN_TEXTS: {
    text: 'La persona encargada de esta caja escribió algunos de los textos de esta página.',
  },
  PAGE_COMMUNITY: { text: 'Sobre esta comunidad' },
  PAGE_COMMUNITY_LEAD: { text: 'Nombre, textos e imagen que todos ven' },
  PAGE_COMMUNITY_HOW: {
    text: 'Lo que escriba aquí se queda en esta caja, y ninguna actualización lo cambia. Un campo vacío no muestra nada.',
  },
  PAGE_COMMUNITY_LANGUAGE: { text: 'Idioma de los textos: {language}' },
  PAGE_COMMUNITY_OTHER_LANGUAGES: { text: 'Escribir en otro idioma' },
  PAGE_COMMUNITY_NAME: { text: 'Nombre de la comunidad' },
  PAGE_COMMUNITY_NAME_SET: {
    text: 'Los ajustes de esta caja dicen el nombre: {name}. Valen más que lo que está aquí.',
  },
  PAGE_COMMUNITY_WELCOME: { text: 'Bienvenida, en la primera página' },
  PAGE_COMMUNITY_ABOUT: { text: 'Sobre nosotros' },
  PAGE_COMMUNITY_RULES: { text: 'Cómo usamos juntos esta caja' },
  PAGE_COMMUNITY_CONTACTS: { text: 'Quién cuida esta caja, y cómo encontrarlo' },
  PAGE_COMMUNITY_MOST: {
    text: 'Como máximo {count} letras. Una línea vacía empieza un párrafo nuevo.',
  },
  PAGE_COMMUNITY_SAVE: { text: 'Guardar' },
  PAGE_STEWARD_DONE_COMMUNITY: { text: 'Guardado. Ahora todos lo ven.' },
  PAGE_COMMUNITY_THEIRS: { text: 'Otra persona guardó esto:' },
  PAGE_COMMUNITY_BACK: { text: 'Volver a los textos que vinieron con la versión' },
  PAGE_COMMUNITY_BACK_HOW: {
    text: 'Se quitan el nombre y los textos de este idioma que se escribieron en esta caja.',
  },
  PAGE_COMMUNITY_PICTURE: { text: 'Imagen' },
  PAGE_COMMUNITY_PICTURE_CHOOSE: { text: 'Una imagen nueva (PNG, JPEG o WebP)' },
  PAGE_COMMUNITY_PICTURE_MOST: {
    text: 'Como máximo {sizeBytes}. Una foto puede decir dónde se tomó: envíela antes por una app de mensajes, que la hace más pequeña y le quita el lugar.',
  },
  PAGE_COMMUNITY_PICTURE_SAVE: { text: 'Mostrar esta imagen' },
  PAGE_COMMUNITY_PICTURE_BACK: { text: 'Volver a la imagen que vino con la versión' },
  PAGE_COMMUNITY_SEE: { text: 'Ver la página' },
  PAGE_COMMUNITY_PROBLEMS: { text: 'Qué está mal en los archivos sobre esta comunidad' },
  COMMUNITY_TEXT_LONG: {
    text: 'Este texto es demasiado largo: {count} letras, como máximo {most}',
    hint: 'Acórtelo y guarde otra vez. Todavía no ha cambiado nada.',
  },
  COMMUNITY_TEXT_STRANGE: {
    text: 'Un texto tiene signos que ninguna página puede mostrar',
    hint: 'Escríbalo otra vez a mano, sin copiarlo de otro programa.',
  },
  COMMUNITY_CHANGED: {
    text: 'Mientras tanto otra persona guardó otros textos',
    hint: 'Están debajo de cada campo. Guarde otra vez para poner los suyos en su lugar.',
  },
  COMMUNITY_NOT_SAVED: {
    text: 'La caja no pudo guardarlo',
    hint: 'No cambió nada. Quizá la caja está llena, o falla su tarjeta de memoria: mire la página de estado.',
  },
  COMMUNITY_PICTURE_UNKNOWN: {
    text: 'Esto no es una imagen que los teléfonos puedan mostrar',
    hint: 'Elija un archivo cuyo nombre termine en .png, .jpg o .webp.',
  },
  COMMUNITY_PICTURE_LARGE: {
    text: 'La imagen es demasiado grande',
    hint: 'Hágala más pequeña: como máximo {sizeBytes}, y {pixels} puntos de ancho y de alto. Sirve una captura de pantalla.',
  },
  COMMUNITY_COLOUR_UNREADABLE: {
    text: '{path}: el color {scheme} {colour} no se lee bien en las páginas (contraste {ratio}, hace falta 4.5)',
    hint: 'El más cercano que sí se lee es {proposed}.',
  },
  COMMUNITY_INVALID: {
    text: '{path} no se puede usar ({reason})',
    hint: 'Sus textos se dejan fuera. Corrija el archivo; docs/spec/community-v1.md dice cómo debe ser.',
  },
  COMMUNITY_PICTURE_MISSING: {
    text: 'La imagen {path} no está',
    hint: 'Ponga el archivo junto a community.json, o quite de él "picture".',
  },
  LANGUAGE_FILE_INVALID: {
    text: 'El archivo de idioma {path} no se puede usar ({reason})',
    hint: '"hotspot languages template" escribe uno correcto; compárelos.',
  },
  LANGUAGE_CODES_UNKNOWN: {
    text: 'El archivo de idioma {path} tiene palabras que estas páginas no tienen: {count} ({codes})',
    hint: 'Quítelas, o corrija cómo están escritas. Las demás se usan.',
  },
  LANGUAGE_PLACES_DIFFER: {
    text: 'El archivo de idioma {path} tiene en «{word}» otros lugares para rellenar que el inglés, que tiene {places}',
    hint: 'Deje como está, y todo, lo que va entre llaves.',
  },
  LANGUAGE_HINT_DIFFERS: {
    text: 'El archivo de idioma {path} tiene un consejo en «{word}» donde el inglés no tiene, o no tiene donde el inglés sí',
    hint: 'Ponga un consejo justo donde lo tienen las palabras inglesas.',
  },
  LANGUAGE_CONTROL_CHARACTERS: {
    text: 'El archivo de idioma {path} tiene en «{word}» signos que ninguna página puede mostrar',
    hint: 'Escriba esa palabra otra vez a mano.',
  },
};
