import type { PlanUnit } from '@gangmu/align';
import type { Comparison } from '../compare/comparison.ts';
import { STANDING_MARK, standing } from '../compare/state-counts.ts';
import { checkRows } from '../compare-workbook/check-sheet.ts';
import { groupDigits } from '../ledger/words.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { SEVERITY_MARK } from '../outputs/paint.ts';
import { escapeHtml } from '../page/escape-html.ts';

/** Superior clause × subordinate: a cell is a button that opens the two clauses. */
export function matrixHtml({ superior, pairs, matrix }: Comparison, messages: Messages): string {
  const t = escapeHtml;
  const heads = pairs
    .map(
      ({ plan }, index) =>
        `<th scope="col"><button type="button" data-open="${index}">${t(plan.shortName)}</button></th>`,
    )
    .join('');
  const rows = matrix.map(({ unit, carried, nobody }) => {
    const own = superior.profile.units[unit]?.unit as PlanUnit;
    const cells = pairs.map(({ alignment }, index) => {
      const state = alignment.superiorStates[unit];
      if (!state) return '<td></td>';
      const of = standing(state);
      const labels = (state.kind === 'carried' ? state.by : []).flatMap(
        (by) => alignment.subordinate.units[by]?.label ?? [],
      );
      const small = labels.length > 0 ? `<small>${t(labels.join(messages['list.separator']))}</small>` : '';
      return `<td><button type="button" class="cell ${of}" data-open="${index}" data-a="${unit}"><span><i>${STANDING_MARK[of]}</i>${t(messages[`state.${of}`])}</span>${small}</button></td>`;
    });
    const verdict = nobody
      ? `<span class="nobody">■ ${t(messages['matrix.nobody'])}</span>`
      : `${carried}/${pairs.length}`;
    return `<tr${nobody ? ' data-n="1"' : ''}><th scope="row"><span class="ord">${t(own.label)}</span>${t(own.title)}</th>${cells.join('')}<td class="sum">${verdict}</td></tr>`;
  });
  return `<table class="grid"><thead><tr><th>${t(fill(messages['page.matrixHead'], { plan: superior.shortName }))}</th>${heads}<th>${t(messages['column.carriedBy'])}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Wholes and parts, raises and repeats; what does not fit stands first. */
export function checksHtml(comparison: Comparison, messages: Messages): string {
  const t = escapeHtml;
  const rows = checkRows(comparison, messages);
  if (rows.length === 0) return `<p class="empty">${t(messages['page.noChecks'])}</p>`;
  const number = (value: number | null) => (value === null ? '' : t(groupDigits(value)));
  const heads = [
    messages['column.verdict'],
    messages['column.checkKind'],
    messages['column.supTarget'],
    messages['column.whole'],
    ...comparison.pairs.map(({ plan }) => plan.shortName),
    messages['column.total'],
    messages['column.balance'],
    messages['column.explanation'],
  ];
  const body = rows.map((row) => {
    const mark = row.severity === null ? '' : `<i>${SEVERITY_MARK[row.severity]}</i>`;
    const kind = messages[row.kind] === row.verdict ? '' : t(messages[row.kind]);
    // On a phone a row is a card: every figure then carries the name of its column.
    const figure = (at: number, value: number | null, after = '') =>
      `<td class="fig" data-h="${t(heads[at] ?? '')}">${number(value)}${after}</td>`;
    const parts = row.parts.map((part, index) => figure(4 + index, part)).join('');
    const total = 4 + row.parts.length;
    const plus = row.gap !== null && row.gap > 0 ? ' plus' : '';
    return `<tr data-v="${row.severity ?? (row.settled ? 'fits' : 'open')}"><td class="sev ${row.severity ?? ''}">${mark}${t(row.verdict)}</td><td class="kind">${kind}</td><td class="q"><span class="no">${t(row.clause)}</span><q>${t(row.quote).replaceAll('\n', '<br>')}</q></td>${figure(3, row.whole, row.whole === null ? '' : `<small>${t(row.unit)}</small>`)}${parts}${figure(total, row.total)}${figure(total + 1, row.gap).replace('class="fig"', `class="fig${plus}"`)}<td class="say">${t(row.why)}</td></tr>`;
  });
  return `<table><thead><tr>${heads.map((head) => `<th>${t(head)}</th>`).join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
