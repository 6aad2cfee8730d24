/** A stretch of HTML with the height that it will roughly take. */
export interface Sized {
  readonly html: string;
  readonly pixels: number;
}

const CHUNK_PIXELS = 4000;

/**
 * Joins stretches into chunks that the browser lays out only when they come near the screen. A chunk is some screens
 * long: one for every clause would cost more to watch than it saves.
 */
export function chunks(stretches: readonly Sized[]): string {
  const done: string[] = [];
  let html: string[] = [];
  let pixels = 0;
  const close = () => {
    if (html.length > 0)
      done.push(`<div class="chunk" style="contain-intrinsic-size:auto ${pixels}px">\n${html.join('\n')}\n</div>`);
    html = [];
    pixels = 0;
  };
  for (const stretch of stretches) {
    if (stretch.html === '') continue;
    html.push(stretch.html);
    pixels += stretch.pixels;
    if (pixels > CHUNK_PIXELS) close();
  }
  close();
  return done.join('\n');
}
