/** Characters that steer a terminal, or turn the words around them: they stand in no text of a community. */
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text on one line could do more than be read. */
export const steersLine = (text: string): boolean => steering.test(text);

/** The same of a text with line breaks, which are fine there. */
export const steersParagraphs = (text: string): boolean => steering.test(text.replaceAll('\n', ''));
