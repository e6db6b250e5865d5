import { Worker } from 'node:worker_threads';

/**
 * Has an icon drawn by a thread as it is shipped.
 *
 * @throws Error when it draws none
 */
export const drawIcon = async (script: string): Promise<void> => {
  const thread = new Worker(script);
  try {
    const reply = await new Promise<{ readonly isDone: boolean; readonly reason?: string }>(
      (resolve, reject) => {
        thread.once('message', resolve).once('error', reject);
        const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
        thread.postMessage({ kind: 'svg', svg, width: 8 });
      },
    );
    if (!reply.isDone) throw new Error(`no icon was drawn: ${reply.reason ?? ''}`);
  } finally {
    await thread.terminate();
  }
};
