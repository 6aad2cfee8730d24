import type { PlanDifference } from '@gangmu/align';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { Messages } from '../messages/messages.ts';
import { pageAssets } from '../page-assets.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { diffPageHtml } from './diff-page-html.ts';

/** Writes the page that sets two editions of a plan side by side. */
export async function writeDiffPage(
  difference: PlanDifference,
  old: ComparedPlan,
  fresh: ComparedPlan,
  path: string,
  messages: Messages,
  today: string,
): Promise<void> {
  const assets = await pageAssets('diff-page');
  await writeFileWhole(path, diffPageHtml(difference, old, fresh, messages, today, assets));
}
