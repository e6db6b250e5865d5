import type { InThisLanguage } from '../catalogue.ts';
import type { firstBootMessages } from '../en/first-boot.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const firstBootWords: InThisLanguage<typeof firstBootMessages> = {
  MIRROR_HELD_POWER: {
    text: 'Kisanduku kinapata umeme mdogo mno, kwa hiyo kinaacha Intaneti kwa muda',
    hint: 'Kitaendelea chenyewe: mara umeme ukiwa bora, na kwa vyovyote baada ya siku moja. "Pakua sasa" haisubiri. USB hufanya kazi wakati wowote.',
  },
  LAYOUT_NEWER: {
    text: 'Data ya kisanduku hiki ilipangwa na programu mpya zaidi (mpangilio wa data {layout}; programu hii inajua {known})',
    hint: 'Hakuna kilichobadilika. Tumia tena programu iliyo mpya zaidi: washa kisanduku kwa image mpya zaidi, au andika iliyo mpya zaidi kwenye kadi. Vitabu, filamu na programu bado zipo.',
  },
};
