import type { Duty } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';
import { quoted } from '../../manuscript.ts';

/**
 * One duty a place: of overlapping readings the longer stays, and lines that follow each other
 * (牵头单位:… ⏎ 配合单位:…) become one.
 */
export const joinDuties: Refiner<Duty> = {
  name: 'duty/join',
  refine(findings, { page }) {
    const out: Duty[] = [];
    for (const duty of findings) {
      const last = out[out.length - 1];
      if (!last || duty.node !== last.node) out.push(duty);
      else if (duty.start < last.end) {
        if (duty.end - duty.start > last.end - last.start) out[out.length - 1] = duty;
      } else if (duty.start - last.end < 40 && /^[\s。;,)\]〕(【[]*$/u.test(page.text.slice(last.end, duty.start)))
        out[out.length - 1] = join(last, duty, page);
      else out.push(duty);
    }
    return out;
  },
};

function join(a: Duty, b: Duty, page: Parameters<typeof quoted>[0]): Duty {
  const names = new Set(a.units);
  const later = new Set(b.lead);
  const mentions = [
    ...a.mentions.map((mention) => (later.has(mention.name) && !mention.lead ? { ...mention, lead: true } : mention)),
    ...b.mentions.filter((mention) => !names.has(mention.name)),
  ];
  return {
    ...a,
    lead: mentions.filter((mention) => mention.lead).map((mention) => mention.name),
    units: mentions.map((mention) => mention.name),
    mentions,
    ...quoted(page, a.start, b.end),
  };
}
