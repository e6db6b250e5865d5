/** What the rendering thread is asked: a drawing, or an image to be made into PNG. */
export type RenderRequest =
  | { readonly kind: 'svg'; readonly svg: string; readonly width: number }
  | { readonly kind: 'webp'; readonly bytes: Uint8Array };

/** A PNG, or why there is none. */
export type RenderReply =
  | { readonly isDone: true; readonly png: Uint8Array }
  | { readonly isDone: false; readonly reason: string };
