import type { compareZh } from './compare-zh.ts';

/** Texts of `gangmu align`, `diff` and `ledgers` in English. */
export const compareEn: Readonly<Record<keyof typeof compareZh, string>> = {
  'help.align':
    'a subordinate plan against its superior plan: carried, named, left out, new, and whether figures agree',
  'help.alignFull': `gangmu align: compare a subordinate (or sector) plan with its superior plan, clause by clause.

Usage
  gangmu align SUPERIOR SUBORDINATE… [--json | --xlsx OUT | --html OUT] [--region NAME] [--decisions FILE] [--lang zh|en]

Files
  docx, doc, pdf (with text), html, txt, md, xlsx; - is standard input (once at most).

Output (a summary for people by default)
  --json          one JSON object for one subordinate; with many it holds pairs, matrix and sums
  --xlsx OUT      a workbook: carried clauses, named tasks, left out, new, targets, sums
  --html OUT      one self-contained page: both plans side by side, clauses joined by lines; a matrix first for many

Options
  --region NAME     region of the subordinate plan, where the text does not say or says it wrongly
  --decisions FILE  what people have decided (JSON): accept, unlink, link, exclude; respected on every run
  --lang zh|en      language of the screen

Exit codes
  0 done · 1 fault of the program · 2 wrong command line, or a document that cannot be read (nothing comes out)`,
  'usage.twoPlans': 'give one superior plan and at least one subordinate plan',
  'usage.oneStdin': 'standard input - can be used once only',
  'error.decisionsJson': '“{name}” holds no decisions: a JSON list is expected, or an object with a list “decisions”.',
  'error.decision':
    '“{name}”, entry {at}, is not understood: kind is accept, reject, link or unlink (with superior and subordinate), or exclude or include (with superior); reason may be left out.',

  'scope.same-region': 'two plans of one region',
  'scope.part-of': 'a part against its whole',
  'scope.other-region': 'two regions, neither part of the other',
  'state.full': 'carried',
  'state.part': 'carried in part',
  'state.named': 'named, not carried',
  'state.not-for-us': 'suggested to leave out',
  'state.excluded': 'left out',
  'state.not-carried': 'not carried',
  'state.new': 'new',
  'relation.share': 'share',
  'relation.same': 'same',
  'relation.stricter': 'stricter',
  'relation.looser': 'looser',
  'relation.conflict': 'conflict',
  'sum.adds-up': 'adds up',
  'sum.over': 'over',
  'sum.absurd': 'far over',
  'sum.short': 'short',
  'sum.incomplete': 'incomplete',

  'align.title': '{sub}  against  {sup}',
  'align.carry': 'carried',
  'align.named': 'named',
  'align.new': 'new',
  'align.targets': 'targets',
  'align.repeats': 'inconsistent',
  'align.sums': 'sums',
  'align.raises': 'raised',
  'align.lapsed': 'lapsed',
  'align.of': '{count} superior clauses',
  'align.ofNew': 'of our {count} clauses',
  'align.namedOf': '{count}, of which {carried} carried',
  'align.pairs': '{count} pairs',
  'align.notCompared': '{count} alike, not compared',
  'align.lapsedText': '{count} speak of clauses whose words have changed; decide again',
  'align.attention': 'Look at these first',
  'align.excluded': 'Suggested to leave out',
  'align.uncarried': 'Not carried',
  'align.next': 'every link with its reasons: --html out.html; the ledger of carried clauses: --xlsx out.xlsx',

  'align.matrix': 'coverage',
  'align.nobody': '{count} superior clauses, {nobody} carried by nobody',
  'align.sumsOf': '{count} targets that add up',
  'align.more': '… {count} more',
  'align.nothing': 'No targets in conflict, inconsistent or failing to add up.',
  'matter.exceeds': 'part above whole',
  'matter.sum': 'the whole {whole}, the parts {total}: {parts}',
  'matter.raise': '{levels}, raised by {steps}',
  'matter.named': 'The superior plan names us, and no clause of ours carries it.',
};
