import type { InThisLanguage } from '../catalogue.ts';
import type { firstBootMessages } from '../en/first-boot.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const firstBootWords: InThisLanguage<typeof firstBootMessages> = {
  MIRROR_HELD_POWER: {
    text: 'A caixa recebe pouca energia, e deixa a Internet de lado por um tempo',
    hint: 'Ela continua sozinha: assim que a energia melhorar, e de qualquer modo depois de um dia. "Baixar agora" não espera. Um pendrive funciona sempre.',
  },
  LAYOUT_NEWER: {
    text: 'Um programa mais novo arrumou os dados desta caixa (arrumação {layout}; este conhece a {known})',
    hint: 'Nada foi mudado. Use de novo o programa mais novo: inicie a caixa com a imagem mais nova, ou grave a mais nova no cartão. Livros, filmes e aplicativos continuam lá.',
  },
};
