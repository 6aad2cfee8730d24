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
  'matter.below': 'below the superior figure',
  'matter.exceeds': 'part above whole',
  'matter.sum': 'the whole {whole}, the parts {total}: {parts}',
  'matter.raise': '{levels}, each level asks more by {steps}',
  'raise.points': ' points',
  'matter.named': 'The superior plan names us, and no clause of ours carries it.',

  'gap.named': 'The superior plan names us, and no clause of ours carries it.',
  'gap.notCarried': 'No clause of ours carries it.',
  'gap.targets': 'Targets without an answer: {quotes}',
  'gap.more': ' and others, {count} in all',
  'gap.words': 'About {share}% of what the clause says stands in our plan; its other measures have no answer.',
  'suggest.exclude': 'Confirm that it is left out, or carry it with a clause.',
  'suggest.named': 'Write a clause that carries it; list it among the named tasks.',
  'suggest.notCarried': 'Write a clause that carries it, or the reason why not.',
  'suggest.targets': 'Add the targets, or say which level or document carries them.',
  'suggest.measures': 'Complete the measures by the superior clause.',
  'why.pair': 'target “{indicator}”: superior {sup}, ours {sub} ({relation})',
  'why.decided': 'decided by a person {reason}',
  'why.programmes': 'shared names: {names}',
  'why.phrases': 'shared words: {words}',
  'why.position': 'neighbours correspond in order',
  'relation.none': 'not compared',
  'caveat.level-scope': 'other grades',
  'caveat.yearly-scaled': 'yearly figure times the years',
  'caveat.deadline-differs': 'other deadline',
  'caveat.deadline-unstated': 'one deadline not stated',
  'caveat.list-differs': 'other list',
  'caveat.exceeds-whole': 'part above whole',
  'caveat.not-additive': 'ratio, does not add up',
  'check.sum': 'sum',
  'check.levels': 'level by level',
  'check.ordinary': 'a little higher',
  'check.steps': 'each level asks more by {steps}',
  'check.incomplete': '{known} known, not all: no shortfall is claimed',
  'check.members': '{members} expected, all known',
  'matrix.nobody': 'carried by nobody',
  'sheet.carry': 'Carried',
  'sheet.named': 'Named',
  'sheet.leftOut': 'Left out',
  'sheet.new': 'New',
  'sheet.pairs': 'Targets compared',
  'sheet.checks': 'Sums and checks',
  'sheet.matrix': 'Coverage',
  'frame.plans': '{count} subordinate plans',
  'frame.superior': 'Against: {plan}',
  'column.supClause': 'Superior clause',
  'column.supTitle': 'Superior task',
  'column.supText': 'Superior text',
  'column.standing': 'State',
  'column.plan': 'Subordinate',
  'column.subClause': 'Our clause',
  'column.subTitle': 'Our task',
  'column.subText': 'Our text',
  'column.why': 'Why linked',
  'column.gap': 'Gap',
  'column.suggestion': 'Suggestion',
  'column.decision': 'Decision',
  'column.naming': 'Words that name us',
  'column.subTasks': 'Tasks that carry it',
  'column.reason': 'Reason',
  'column.decidedReason': 'Reason decided',
  'column.origin': 'Source document',
  'column.relation': 'Relation',
  'column.supTarget': 'Superior target',
  'column.subTarget': 'Our target',
  'column.difference': 'Difference (ours − theirs)',
  'column.share': '% of the whole',
  'column.explanation': 'Explanation',
  'column.caveats': 'Caveats',
  'column.checkKind': 'Check',
  'column.verdict': 'Verdict',
  'column.whole': 'Whole',
  'column.total': 'Sum of parts',
  'column.balance': 'Balance (sum − whole)',
  'column.carriedBy': 'Carried by',
  'choice.accept': 'carried',
  'choice.unlink': 'not linked',
  'choice.exclude': 'leave out',
  'choice.include': 'keep in',
  'choice.link': 'to be carried',
  'about.superior': 'Superior plan',
  'about.subordinate': 'Subordinate plan',
  'about.comparedBy': '{day}, gangmu {version}, compared by rules, without a language model',
  'legend.full': 'Most of the superior clause stands in ours, and every target has an answer.',
  'legend.part': 'Carried, but some targets or most measures have no answer; see the gap.',
  'legend.named': 'The superior text names our region and no clause of ours carries it.',
  'legend.notForUs': 'It concerns only other regions, or an industry our plan does not mention; a person decides.',
  'legend.notCarried': 'No clause carries it and there is no reason to leave it out.',
  'legend.new': 'A task that the superior plan does not have.',
  'legend.share': 'Our figure is part of theirs (or our figure of the same ratio).',
  'legend.same': 'Same scope, same figure.',
  'legend.stricter': 'Same scope, ours asks more; both can hold.',
  'legend.looser': 'Same scope, ours asks less; meeting ours may not meet theirs.',
  'legend.conflict': 'Same scope, same indicator, and both figures cannot hold.',
  'legend.none':
    'Written alike but counted otherwise (stock and flow, base year, scope …): not compared, with the reason.',
  'legend.balance':
    'Sum of the parts less the whole, in the unit of the whole; negative is a shortfall, for orientation while parts are missing.',
  'legend.why': 'Shared names, words and targets that made the link; the page shows them in the text.',
  'legend.openCompare': 'Columns for people to fill in, with drop-down lists.',
  'written.compare': 'Written: {path}',

  'column.superiorOp': 'Superior op',
  'column.superiorValue': 'Superior value',
  'column.subordinateOp': 'Our op',
  'column.subordinateValue': 'Our value',
  'why.morePairs': '… {count} targets correspond',
  'help.ledgers': 'a plan and its superior plan become the 1+5 ledgers',
  'help.ledgersFull': `gangmu ledgers: the 1+5 ledgers straight from documents.

Usage
  gangmu ledgers --plan OWN --superior SUP [--other DOC…] --xlsx OUT [--region NAME] [--decisions FILE] [--lang zh|en]

Ledgers (one workbook)
  all tasks, left out, named tasks, indicators, pilots, new tasks, about

Options
  --plan FILE       our plan
  --superior FILE   the superior plan
  --other FILE…     other local documents that new tasks may come from; several may be given
  --region NAME     our region, where the text does not say or says it wrongly
  --decisions FILE  what people have decided (JSON), see gangmu align --help
  --lang zh|en      language of the screen

Exit codes
  0 done · 1 fault of the program · 2 wrong command line, or a document that cannot be read (nothing comes out)`,
  'usage.noPlan': 'give our plan with --plan',
  'usage.noSuperior': 'give the superior plan with --superior',
  'usage.noXlsx': 'give the name of the workbook with --xlsx',
  'usage.extraFile': 'what is “{name}”? Put it after --plan, --superior or --other',
  'ledger.all': '1 All tasks',
  'ledger.excluded': 'Left out',
  'ledger.named': '2 Named',
  'ledger.indicators': '3 Indicators',
  'ledger.pilots': '4 Pilots',
  'ledger.new': '5 New',
  'ledger.carriesNone': 'new',
  'column.carries': 'Carries',
  'column.supGoal': 'Superior asks',
  'column.ownValue': 'Our target',
  'column.rank': 'Rank to reach',
  'column.currentRank': 'Rank now',
  'column.baseline': 'Baseline',
  'column.sourceWhy': 'In common',
  'column.ownLead': 'Responsible',
  'ledgers.summary':
    'all tasks {all} (carrying {carried}, new {fresh}) · left out or not carried {left} · named {named} · indicators {indicators} · pilots {pilots} · new {fresh} (source found for {sourced})',
  'legend.carries': 'The superior clauses that this one carries; one that carries none is new.',
  'legend.indicators': 'All our quantified targets; where the superior plan has the same, its figure and the relation.',
  'legend.stretch': 'Stretch value and rank are for the office to fill in.',
  'legend.originText':
    'The clause of a local document that a new task comes from; to be filled in where none was found.',
  'about.other': 'Local document',
  'about.own': 'Our plan',

  'page.sup': 'Superior',
  'page.sub': 'Ours',
  'page.carries': 'carries',
  'page.newText': 'The superior plan has no such clause; it is our own task.',
  'page.noFigures': 'The two plans have no quantified targets that measure the same thing.',
  'page.matrixHead': 'Clause of {plan}',
  'page.noChecks': 'There are no targets to add up or to check.',
  'page.compareTitle': '{sub} against {sup}',
  'page.sideBySide': 'Clauses',
  'page.views': 'Views',
  'page.close': 'Close the reasons',
  'page.emptyPair': 'No clause fits. Choose another state, or clear the search.',
  'page.compareFooter':
    'Superior {sup} · subordinate {sub} · compared by rules on {day} by gangmu {version} · every line has its reasons',
  'why.by': 'decided',
  'why.names': 'shared names',
  'why.words': 'shared words',
  'why.place': 'place',

  'help.diff': 'two editions of one plan: what changed, what was added, what was dropped',
  'help.diffFull': `gangmu diff: compare two editions of one plan.

Usage
  gangmu diff OLD NEW [--json | --html OUT] [--lang zh|en]

Each clause is one of
  kept, reworded (words, but no figure, date or unit), moved, changed (a figure, date or unit), added, dropped

Output (a summary for people by default)
  --json        one JSON object; every change with its quote and place on both sides
  --html OUT    one self-contained page: old beside new, marked word by word; filters, prints

Exit codes
  0 done · 1 fault of the program · 2 wrong command line, or a document that cannot be read (nothing comes out)`,
  'usage.twoEditions': 'give two files, the old and the new edition',
  'diff.kept': 'kept',
  'diff.reworded': 'reworded',
  'diff.moved': 'moved',
  'diff.changed': 'changed',
  'diff.added': 'added',
  'diff.dropped': 'dropped',
  'diff.title': '{new}  compared with  {old}',
  'diff.files': 'old {old} · new {new}',
  'diff.nothing': 'The two editions do not differ.',
  'diff.next': 'old beside new, marked word by word: --html out.html',
  'diff.absent': '(nothing)',
  'diff.also': 'moved as well',
  'change.figure': 'figure',
  'change.deadline': 'deadline',
  'change.units': 'units',
  'change.title': 'title',
  'change.text': 'words',
  'diff.old': 'Old',
  'diff.new': 'New',
  'diff.noClause': '(no such clause)',
  'diff.count': '{shown} shown of {all} clauses',
  'diff.printed': 'Print the comparison',
  'diff.footer': 'Old {old} ({oldSha}…) · new {new} ({newSha}…) · compared by rules on {day} by gangmu {version}',

  'diff.differs': 'differs',
};
