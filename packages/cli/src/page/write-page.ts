import type { PlanFile } from '../input/read-file-as-plan.ts';
import type { Messages } from '../messages/messages.ts';
export async function writePage(_f: PlanFile, _p: string, _m: Messages, _t: string): Promise<void> {}
