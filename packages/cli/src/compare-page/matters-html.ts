import type { Comparison } from '../compare/comparison.ts';
import { type Matter, matters } from '../compare/matters.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { SEVERITY_MARK } from '../outputs/paint.ts';
import { escapeHtml } from '../page/escape-html.ts';

/** What a person should look at first, a line each; a click goes to the sentences. */
export function mattersHtml(comparison: Comparison, messages: Messages): string {
  const found = matters(comparison, messages);
  const t = escapeHtml;
  if (found.length === 0) return `<p id="matters" class="none">${t(messages['align.nothing'])}</p>`;
  const open = found.some(({ severity }) => severity !== 'info') ? ' open' : '';
  const items = found.map((matter) => `<li>${matterHtml(matter, comparison, messages)}</li>`).join('\n');
  return `<details id="matters"${open}><summary>${t(messages['align.attention'])}<b>${found.length}</b></summary><ol>${items}</ol></details>`;
}

function matterHtml(matter: Matter, { superior, pairs }: Comparison, messages: Messages): string {
  const t = escapeHtml;
  // A sum or a raise concerns several plans: it opens the first of them.
  const plan = matter.places.find((place) => place.plan !== superior)?.plan;
  const pair =
    matter.pair ??
    Math.max(
      0,
      pairs.findIndex((one) => one.plan === plan),
    );
  const places = matter.places.map(({ plan: of, clause, quote, start }) => {
    const side = of === superior ? 'a' : 'b';
    const own =
      of === superior
        ? pair
        : Math.max(
            0,
            pairs.findIndex((one) => one.plan === of),
          );
    const unit = of.profile.units.find((one) => one.unit.start <= start && start < one.unit.end)?.unit.index ?? '';
    const target = of.file.reading.targets.findIndex((one) => one.start === start && one.quote === quote);
    return `<a href="#" data-p="${own}" data-${side}="${unit}" data-q="q${target}"><span class="who">${t(of.shortName)} ${t(clause)}</span><q>${t(quote)}</q></a>`;
  });
  const who = matter.pair !== null && pairs.length > 1 ? `${pairs[matter.pair]?.plan.shortName}${messages.dot}` : '';
  return `<p class="${matter.severity}"><b><i>${SEVERITY_MARK[matter.severity]}</i>${t(messages[matter.label])}</b><span>${t(fill(who, {}))}${t(matter.why)}</span></p><div>${places.join('')}</div>`;
}
