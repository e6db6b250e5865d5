import type { Corrections } from '../../community/corrections.ts';
import { correctionsPage, correctionsPath } from '../../pages/steward/corrections-page.ts';
import { refusalOf } from '../refusals.ts';
import type { StewardFrame } from './steward-frame.ts';

/** A sentence as it comes back from a form of ours, each byte as three characters. */
const formLimitBytes = 8 * 1024;

/** What visitors wrote in place of translations. */
export const correctionRoutes = (frame: StewardFrame, corrections: Corrections): void => {
  frame.form({
    path: correctionsPath,
    bodyLimitBytes: formLimitBytes,
    page: async (visit) => correctionsPage(visit, await corrections.list()),
    act: async (_visit, fields) => {
      const [language = '', code = '', text = ''] = ['language', 'code', 'text'].map(
        (name) => fields.get(name) ?? '',
      );
      try {
        await corrections.remove({ language, code, text });
        return { done: 'PAGE_STEWARD_DONE_CORRECTION' };
      } catch (error) {
        return { refused: refusalOf(error) };
      }
    },
  });
};
