import { BEFORE_NAME, COUNT_BEFORE_NAME } from '../../lexicon/pilot-words.ts';

/** A pilot inside one comma clause; offsets into the clause. */
export interface PilotDraft {
  readonly quoteStart: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly rule: string;
}

/** Where the name begins behind its verb: without 一批, 高标准, 10个. */
export function nameStart(clause: string, from: number, to: number): number {
  let start = from + (BEFORE_NAME.exec(clause.slice(from, to))?.[0].length ?? 0);
  const count = COUNT_BEFORE_NAME.exec(clause.slice(start, to));
  if (count && start + count[0].length < to - 2) start += count[0].length;
  return start >= to ? from : start;
}

/** Where the name ends: without 工作, 创建, 等. */
export function trimEnd(clause: string, start: number, end: number): number {
  const tail = /(?:建设|工作|任务|活动|等|创建|并|相关|有关|布局|获批|行列|名单|序列){1,4}$/u.exec(
    clause.slice(start, end),
  );
  return tail ? end - tail[0].length : end;
}
