import type { InThisLanguage } from '../catalogue.ts';
import type { searchMessages } from '../en/search.ts';

/** Arabic. Machine-made, reviewed by nobody (languages.ts). */
export const searchWords: InThisLanguage<typeof searchMessages> = {
  SEARCH_BUSY: { text: 'كثيرون يبحثون الآن', hint: 'حاول مرة أخرى بعد لحظة.' },
  SEARCH_SLOW: { text: 'هذا البحث يستغرق وقتًا طويلًا', hint: 'حاول بكلمات أخرى، أو أضف كلمة.' },
  PAGE_SEARCH: { text: 'بحث' },
  PAGE_SEARCH_FIELD: { text: 'عمّ تبحث؟' },
  PAGE_SEARCH_NOTHING: { text: 'لم يُعثر على شيء', hint: 'جرّب كلمات أقل، أو اكتبها بطريقة أخرى.' },
  PAGE_SEARCH_FOUND: { text: 'النتائج: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'لا يمكن البحث الآن في جزء مما في هذا الصندوق',
    hint: 'ابحث عنه باسمه في قائمة المحتوى.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'جاء هذا الإصدار بلا نصوص للبحث',
    hint: 'انظر في قوائم التطبيقات والمحتوى والخرائط.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'ترجمة مكتوبة' },
  PAGE_LIBRARY_CLOSED: {
    text: 'لا يمكن فتح هذه المكتبة الآن',
    hint: 'حاول بعد دقيقة. إن بقي الأمر كذلك فأخبر المشرف.',
  },
};
