import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import * as mupdf from 'mupdf';
import { longestText, tidyTitle, type Extracted } from './extracted.ts';
import type { PdfReply, PdfRequest } from './pdf-messages.ts';

const read = async ({ file }: PdfRequest): Promise<Extracted | undefined> => {
  const document = mupdf.Document.openDocument(await readFile(file), 'application/pdf');
  try {
    if (document.needsPassword()) return undefined;
    const title = tidyTitle(document.getMetaData(mupdf.Document.META_INFO_TITLE) ?? '');
    let text = '';
    const pages = document.countPages();
    for (let number = 0; number < pages && text.length < longestText; number += 1) {
      const page = document.loadPage(number);
      const structured = page.toStructuredText('');
      text += `${structured.asText()}\n`;
      structured.destroy();
      page.destroy();
    }
    return { title, text: text.slice(0, longestText) };
  } finally {
    document.destroy();
  }
};

parentPort?.on('message', (request: PdfRequest) => {
  void read(request)
    .catch(() => undefined)
    .then((extracted) => {
      const reply: PdfReply = { extracted };
      parentPort?.postMessage(reply);
    });
});
