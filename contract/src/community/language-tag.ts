const form = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** True for a BCP 47 tag that browsers and `Intl` take as one, too: "es", "pt-BR", not "en-a-b-c". */
export const isLanguageTag = (tag: string): boolean => {
  if (!form.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};
