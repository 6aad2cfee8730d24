import { readFile } from 'node:fs/promises';
import type { PlanFile } from '../input/read-file-as-plan.ts';
import type { Messages } from '../messages/messages.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { pageHtml } from './page-html.ts';

/** Writes the page that sets a plan beside its rows. */
export async function writePage(
  file: PlanFile,
  path: string,
  messages: Messages,
  today: string,
  explain: boolean,
): Promise<void> {
  const [script, style] = await Promise.all([asset('page.js'), asset('page-style.css')]);
  await writeFileWhole(path, pageHtml(file, messages, today, { script, style }, explain));
}

/** The build puts them beside the program; this chunk of it lies one folder below. */
function asset(name: string): Promise<string> {
  return readFile(new URL(`../${name}`, import.meta.url), 'utf8');
}
