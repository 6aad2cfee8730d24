import type { PlanFile } from '../input/read-file-as-plan.ts';
import { tally } from '../ledger/tally.ts';
import type { MessageKey, Messages } from '../messages/messages.ts';
import { clipText, padText, textWidth } from '../text-width.ts';

interface Event {
  readonly kind: string;
  readonly event: 'found' | 'dropped';
  readonly by: string;
  readonly start: number;
  readonly end: number;
}

/** Which rule found what, and what each refiner dropped: two counts, then every event in document order. */
export function explain({ document, reading, trace }: PlanFile, messages: Messages): string {
  const outline = reading.outline.map(({ start, end, rule }) => ({
    kind: 'outline',
    event: 'found' as const,
    by: rule,
    start,
    end,
  }));
  const notes = reading.notes.map(({ start, end, rule }) => ({
    kind: 'note',
    event: 'found' as const,
    by: rule,
    start,
    end,
  }));
  const events: Event[] = [...outline, ...trace, ...notes];
  const entries = [...events].sort((a, b) => a.start - b.start || a.end - b.end);
  const lines = entries.map(({ kind, event, by, start, end }) => {
    const what = `${messages[`explain.${event}`]}  ${padText(kindName(kind, messages), 14)}${padText(by, 32)}`;
    return `  ${padText(`${start}–${end}`, 15)}${what} “${clipText(document.text.slice(start, end), 60)}”`;
  });
  return [
    messages['explain.title'],
    '',
    messages['explain.byRule'],
    ...counts(events, 'found', messages),
    '',
    messages['explain.byRefiner'],
    ...counts(events, 'dropped', messages),
    '',
    messages['explain.entries'],
    ...lines,
    '',
  ].join('\n');
}

function counts(events: readonly Event[], which: Event['event'], messages: Messages): string[] {
  const names = events
    .filter(({ event }) => event === which)
    .map(({ kind, by }) => `${kindName(kind, messages)}  ${by}`);
  const found = tally(names);
  if (found.length === 0) return [`  ${messages['explain.nothing']}`];
  const width = Math.max(...found.map(([name]) => textWidth(name)));
  return found.map(([name, count]) => `  ${padText(name, width)}  ${padText(String(count), 6, 'left')}`);
}

/** A kind the catalogue does not know is shown by its own name. */
function kindName(kind: string, messages: Messages): string {
  return messages[`finding.${kind}` as MessageKey] ?? kind;
}
