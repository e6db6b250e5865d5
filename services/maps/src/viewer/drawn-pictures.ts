/// <reference lib="dom" />
import type { Palette } from './palette.ts';

/** Our own drawings, 24 × 24, by the names that the style uses. */
const drawings = {
  dot: 'M12 8a4 4 0 1 0 .01 0z',
  health: 'M9.5 4h5v5.500h5.500v5h-5.500V20h-5v-5.500H4v-5h5.500z',
  school: 'M12 4 2 9l10 5 10-5zM6 12.500v4.500c3.500 3 8.500 3 12 0v-4.500l-6 3z',
  shop: 'M4 4h16l1.500 6h-19zM4.500 11.500h15V20h-15z',
  worship: 'M12 2.500l5 6V20H7V8.500z',
  water: 'M12 3c4 5 6 7.500 6 11a6 6 0 0 1-12 0c0-3.500 2-6 6-11z',
  mountain: 'M12 5l9 15H3z',
} as const;

const pixels = 48;

/** Each drawing in the colours of the map, ready for it. */
export const drawPictures = (
  palette: Palette,
): readonly (readonly [name: string, picture: ImageData])[] =>
  Object.entries(drawings).flatMap(([name, path]) => {
    const canvas = document.createElement('canvas');
    canvas.width = pixels;
    canvas.height = pixels;
    const context = canvas.getContext('2d');
    if (context === null) return [];
    context.scale(pixels / 24, pixels / 24);
    const shape = new Path2D(path);
    context.strokeStyle = palette.halo;
    context.lineWidth = 2.5;
    context.stroke(shape);
    context.fillStyle = palette.mark;
    context.fill(shape);
    return [[name, context.getImageData(0, 0, pixels, pixels)] as const];
  });
