import type { Comparison } from '../compare/comparison.ts';
import type { Messages } from '../messages/messages.ts';
import { pageAssets } from '../page-assets.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { comparePageHtml } from './compare-page-html.ts';

/** Writes the page that sets a plan beside its superior plan. */
export async function writeComparePage(
  comparison: Comparison,
  path: string,
  messages: Messages,
  today: string,
): Promise<void> {
  await writeFileWhole(path, comparePageHtml(comparison, messages, today, await pageAssets('compare-page')));
}
