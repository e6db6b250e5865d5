import type { InThisLanguage } from '../catalogue.ts';
import type { boxSoftwareMessages } from '../en/box-software.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const boxSoftwareWords: InThisLanguage<typeof boxSoftwareMessages> = {
  SOFTWARE_RUNS: { text: '{service}: {version}, iliyokuja na toleo la mwendeshaji' },
  SOFTWARE_RUNS_BUILT_IN: { text: '{service}: {version}, iliyokuja na kisanduku' },
  SOFTWARE_NOT_NEWER: {
    text: 'Programu ya {service} iliyo kwenye toleo, {version}, si mpya kuliko iliyokuja na kisanduku',
  },
  SOFTWARE_OTHER_API: {
    text: 'Programu ya {service} iliyo kwenye toleo, {version}, imetengenezwa kwa ajili ya programu nyingine, si za kisanduku hiki',
    hint: 'Image ya kisanduku lazima isasishwe kwanza.',
  },
  SOFTWARE_OTHER_NODE: {
    text: 'Programu ya {service} iliyo kwenye toleo, {version}, imetengenezwa kwa ajili ya Node {node}, ambayo kisanduku hiki hakina',
    hint: 'Image ya kisanduku lazima isasishwe kwanza.',
  },
  SOFTWARE_DAMAGED: {
    text: 'Programu ya {service}, {version}, si ile iliyotiwa saini: haikuanzishwa',
    hint: 'Kisanduku kinatumia ile kilichokuja nayo. Ikitokea tena, huenda kadi ya kumbukumbu inaharibika.',
  },
  SOFTWARE_CRASHED: {
    text: 'Programu mpya ya {service}, {version}, ilianguka tena na tena',
    hint: 'Kisanduku kinatumia ile kilichokuja nayo. Mwambie mwendeshaji.',
  },
  SOFTWARE_NOT_COUNTED: {
    text: 'Programu ya {service}, {version}, haikuanzishwa, kwa sababu hakuna kilichoweza kuandikwa kuihusu',
    hint: 'Kisanduku kinatumia ile kilichokuja nayo. Angalia kama kadi ya kumbukumbu imejaa au inaharibika.',
  },
  SOFTWARE_NOT_STARTED: { text: 'Programu mpya ya {service}, {version}, haikuanza kufanya kazi' },
  SOFTWARE_STARTING: { text: 'Programu mpya ya {service}, {version}, inaanzishwa' },
  PAGE_STATUS_SOFTWARE: { text: 'Programu za kisanduku hiki' },
};
