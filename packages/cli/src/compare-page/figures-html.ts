import type { Target } from '@gangmu/plan';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import { type PairRow, pairRows, RELATION_MARK } from '../compare-workbook/pair-sheet.ts';
import { periodText, valueText } from '../ledger/words.ts';
import type { Messages } from '../messages/messages.ts';
import { escapeHtml } from '../page/escape-html.ts';

/** Targets that were held against each other, both quotes in full, conflicts first; what was not compared last. */
export function figuresHtml(comparison: Comparison, pair: ComparedPair, index: number, messages: Messages): string {
  const rows = pairRows({ ...comparison, pairs: [pair] }, messages);
  const t = escapeHtml;
  if (rows.length === 0) return `<p class="empty">${t(messages['page.noFigures'])}</p>`;
  const { superior } = comparison;
  const cell = (target: Target) =>
    `<b>${t(valueText(target, messages))}</b><small>${t(periodText(target.period, messages))}</small><q>${t(target.quote)}</q>`;
  const body = rows.map((row) => {
    const [a, b] = [
      superior.file.reading.targets.indexOf(row.superior),
      pair.plan.file.reading.targets.indexOf(row.subordinate),
    ];
    const [ua, ub] = [superior.profile.unitOfTarget[a] ?? -1, pair.plan.profile.unitOfTarget[b] ?? -1];
    const label = (unit: number, of: Comparison['superior']) => of.profile.units[unit]?.unit.label ?? '';
    const caveats = row.caveats.map((caveat) => messages[`caveat.${caveat}`]).join(messages['list.separator']);
    return `<tr tabindex="0" data-r="${row.relation}" data-p="${index}" data-a="${ua}" data-b="${ub}" data-qa="q${a}" data-qb="q${b}"><td class="rel ${row.relation}"><i>${RELATION_MARK[row.relation]}</i>${t(messages[`relation.${row.relation}`])}</td><td class="ind">${t(row.subordinate.indicator)}</td><td class="no">${t(label(ua, superior))}</td><td class="q">${cell(row.superior)}</td><td class="no">${t(label(ub, pair.plan))}</td><td class="q">${cell(row.subordinate)}</td><td class="say">${t(row.why)}${caveats === '' ? '' : `<small>${t(caveats)}</small>`}</td></tr>`;
  });
  const heads = [
    'column.relation',
    'column.indicator',
    'column.supClause',
    'column.supTarget',
    'column.subClause',
    'column.subTarget',
    'column.explanation',
  ] as const;
  return `<table><thead><tr>${heads.map((head) => `<th>${t(messages[head])}</th>`).join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

/** How many pairs stand in each relation, in the order of the table. */
export function relationCounts(rows: readonly PairRow[]): readonly (readonly [PairRow['relation'], number])[] {
  const kinds: readonly PairRow['relation'][] = ['conflict', 'looser', 'stricter', 'same', 'share', 'none'];
  return kinds
    .map((kind) => [kind, rows.filter(({ relation }) => relation === kind).length] as const)
    .filter(([, count]) => count > 0);
}
