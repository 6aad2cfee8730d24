import type { Scene } from './scene.ts';

const GOAL = /力争|争取|确保|保证|实现|保持|稳定|维持|守住|努力|完成|达到|目标|不低于|标准提[高升][到至]/u;

/** A time to come governs the number, or a word of intent stands before it in its segment. */
export function isGoal(scene: Scene): boolean {
  const { text, segment, first, times } = scene;
  if (GOAL.test(text.slice(segment, first.start))) return true;
  let governing: string | null = null;
  // 三年新增…: the years of the plan, so still to come.
  for (const time of times)
    if (time.start < first.start) governing = text.charAt(time.start + 1) === '年' ? 'annual' : time.period;
  return governing !== null && governing !== 'past' && governing !== 'gap';
}
