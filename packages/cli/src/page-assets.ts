import { readFile } from 'node:fs/promises';
import type { PageAssets } from './page/page-html.ts';

/** The script and the style sheet of a page. The build puts them beside the program; its chunks lie one folder below. */
export async function pageAssets(name: 'compare-page' | 'diff-page'): Promise<PageAssets> {
  const asset = (file: string) => readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const [script, style] = await Promise.all([asset(`${name}.js`), asset(`${name}-style.css`)]);
  return { script, style };
}
