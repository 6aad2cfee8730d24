import type { Basis, Origin, Period } from '@gangmu/plan';
import { firstVerb } from './first-verb.ts';
import type { Scene } from './scene.ts';
import type { Time } from './times.ts';

/** Past a semicolon only an object without a verb of its own goes on: 提供800名人才;800个项目. */
function parallel({ text, previous, bound, near, first }: Scene): boolean {
  if (!previous || !text.slice(previous.end, first.start).includes(';')) return true;
  return near.verb === null && firstVerb(text, bound, first.start) === null;
}

/**
 * The period that governs a scene's numbers. A deadline governs forward to the end of its sentence; 每年 governs its
 * own segment and goes on through counted items that follow directly, but not to a level reached of its own.
 */
export function periodFor(scene: Scene, basis: Basis): { readonly period: Period; readonly origin: Origin } {
  const { times, first, segment, text, near, previous, chained } = scene;
  let deadline: (Time & { readonly period: Period }) | null = null;
  let nearest: Time | null = null;
  for (const time of times) {
    if (time.start >= first.start) break;
    nearest = time;
    if (time.period !== 'annual' && time.period !== 'past' && time.period !== 'gap')
      deadline = time as Time & { readonly period: Period };
  }
  const origin = (start: number): Origin => (start >= segment ? 'stated' : 'inherited');
  // 每年新增5万人, 三年累计15万人: a total over years is not due each year.
  const summed = near.total || text.slice(scene.bound, first.start).includes('累计');
  if (nearest?.period === 'annual' && basis !== 'growth' && !(summed && nearest.start < segment)) {
    if (nearest.start >= segment) return { period: 'annual', origin: 'stated' };
    if (
      previous?.period === 'annual' &&
      chained &&
      parallel(scene) &&
      !(basis === 'level' && (near.reach || near.keep))
    )
      return { period: 'annual', origin: 'inherited' };
    const between = text.slice(nearest.end, segment);
    if (
      !/[;。]/u.test(between) &&
      between.length < 24 &&
      !firstVerb(text, nearest.end, segment) &&
      !/\d/u.test(between)
    )
      return { period: 'annual', origin: 'inherited' };
  }
  if (nearest?.period === 'gap' && nearest.start >= segment && !deadline) return { period: 'none', origin: 'default' };
  if (nearest?.period === 'gap' && nearest.start >= segment && text.charAt(nearest.start) === '每')
    return { period: 'none', origin: 'default' };
  if (deadline) return { period: deadline.period, origin: origin(deadline.start) };
  const behind = times.find(
    (time) =>
      time.start >= scene.last.end &&
      time.end <= scene.rightEnd + 8 &&
      !/[,;。]/u.test(text.slice(scene.last.end, time.start)),
  );
  if (behind && behind.period !== 'past' && behind.period !== 'gap') return { period: behind.period, origin: 'stated' };
  if (scene.sentence.deadline) return { period: scene.sentence.deadline.period, origin: 'inherited' };
  if ((basis === 'growth' || basis === 'change') && near.yearly) return { period: 'annual', origin: 'stated' };
  return { period: 'none', origin: 'default' };
}
