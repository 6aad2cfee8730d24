import { compareEn } from './compare-en.ts';
import { workbookEn } from './workbook-en.ts';
import type { zh } from './zh.ts';

/** The English catalogue; the type makes a missing or a surplus key a compile error. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...compareEn,
  ...workbookEn,
  'meta.lang': 'en',

  'help.general': `gangmu reads action plans into ledgers.

Usage
  gangmu COMMAND [ARGUMENTS]

Commands
{commands}

Server
  serve     start the server, for real use
  demo      start the demo (a fictional province)
  migrate   bring the database schema up to date
  backup    back the embedded database up
  restore   restore a backup into an empty folder
  doctor    check database, disk, clock, versions, permissions, audit chain

Options
  --lang zh|en   language of the screen, Chinese by default; or set GANGMU_LANG
  --help         help; gangmu COMMAND --help for one command
  --version      version

Exit codes  0 done · 1 fault of the program · 2 wrong command line or document`,
  'help.read': 'read one or more action plans: outline, targets, duties, pilots and notes',
  'help.readFull': `gangmu read: read action plans.

Usage
  gangmu read FILE… [--json | --xlsx OUT | --html OUT] [--explain] [--region NAME] [--lang zh|en]

Files
  docx, doc, pdf (with text), html, txt, md, xlsx; - is standard input.

Output (a summary for people by default)
  --json          one JSON object for one file; one a line (JSON Lines) for many
  --xlsx OUT      a workbook of ledgers; OUT is a folder when there are many files
  --html OUT      one self-contained page with the text beside its rows; works offline, prints

Options
  --explain       also list which rule found what and which refiner dropped what
  --region NAME   the region the plan belongs to, where the text does not say or says it wrongly
  --lang zh|en    language of the screen

Exit codes
  0 done · 1 fault of the program · 2 wrong command line, or a document that cannot be read (others still come out)`,

  'usage.error': 'gangmu: {message}',
  'usage.seeHelp': 'See: gangmu --help or gangmu COMMAND --help',
  'usage.unknownCommand': 'there is no command “{name}”',
  'usage.unknownOption': 'there is no option “{name}”',
  'usage.missingValue': 'option {name} needs a value',
  'usage.flagValue': 'option {name} takes no value',
  'usage.noFile': 'give at least one file, or - for standard input',
  'usage.oneOutput': 'use only one of --json, --xlsx and --html',
  'usage.outFolder': 'with many files {name} needs a folder, and “{path}” is a file',
  'usage.outIsInput': 'the output “{path}” is the input itself; choose another name',
  'usage.outNowhere': 'the folder of the output “{path}” does not exist; make it first',
  'usage.outIsFolder': 'the output “{path}” is a folder; give a file name',
  'usage.outIsSpecial': 'the output “{path}” is no regular file but a device, a pipe or a socket; give a file name',

  'error.notFound': 'File “{name}” was not found. Check its path and name.',
  'error.isFolder': '“{name}” is a folder. Give files, for example {name}/*.docx.',
  'error.noAccess': 'No permission to read “{name}”. Use another account or change the permission.',
  'error.unreadable': '“{name}” cannot be read ({reason}).',
  'error.tooLarge':
    '“{name}” is larger than the limit of {limit} MB and was not read. Remove pictures and attachments, or split it.',
  'error.isSpecial': '“{name}” is no regular file but a device or a socket. Give a file, or - for standard input.',
  'error.noPlan':
    'No plan was found in “{name}”: no numbered headings, and no targets, responsible units or pilots. Make sure that it is the text of a plan.',
  'error.internal': 'gangmu has failed: {reason}',
  'error.write': '“{name}” cannot be written ({reason}). Check disk space and permissions.',
  'error.output': 'Standard output cannot be written ({reason}). Check disk space and permissions.',

  'progress.reading': '[{at}/{of}] {name}',
  'progress.done': '[{at}/{of}] {name} · clauses {clauses} · targets {targets} · notes {notes}',
  'progress.refused': '[{at}/{of}] {name} · not read',
  'written.xlsx': 'Workbook written: {path}',
  'written.html': 'Page written: {path}',
  'stdin.name': 'standard input',

  'kind.part': 'parts',
  'kind.section': 'sections',
  'kind.clause': 'clauses',
  'kind.point': 'points',
  'list.separator': ', ',
  dot: ' · ',

  'basis.level': 'level',
  'basis.increment': 'newly added',
  'basis.growth': 'growth',
  'basis.change': 'change',
  'quantity.share': 'share',
  'quantity.count': 'count',
  'quantity.money': 'money',
  'quantity.area': 'area',
  'quantity.length': 'length',
  'quantity.mass': 'mass',
  'quantity.volume': 'volume',
  'quantity.energy': 'energy',
  'quantity.rate': 'rate',
  'quantity.time': 'time',
  'quantity.other': 'other',
  'level.national': 'national',
  'level.provincial': 'provincial',
  'level.municipal': 'municipal',
  'level.none': 'no level given',
  'implied.share': 'full coverage',
  'implied.count': 'zero or a fixed count',
  'implied.factor': 'multiplied',
  'implied.done': 'built or completed',
  'verb.build': 'build',
  'verb.expand': 'expand',
  'verb.reform': 'reform',
  'verb.pilot': 'pilot',
  'verb.support': 'support',
  'verb.regulate': 'regulate',
  'verb.attract': 'attract',
  'verb.organise': 'organise',
  'verb.protect': 'protect',
  'verb.other': 'other',
  'region.country': 'country',
  'region.province': 'province',
  'region.prefecture': 'prefecture',
  'region.county': 'county',
  'region.town': 'town',
  'region.zone': 'zone',
  'project.project': 'project',
  'project.programme': 'programme',
  'project.base': 'base',
  'project.park': 'park',
  'project.centre': 'centre',
  'direction.more': 'more is better',
  'direction.less': 'less is better',
  'direction.neutral': 'neither way',
  'origin.stated': 'stated',
  'origin.inherited': 'inherited from before',
  'origin.default': 'not stated, by rule',
  'change.fall': 'down ',
  'change.growth': 'growth ',
  'change.rise': 'up ',
  'change.above': 'above by ',
  'change.below': 'below by ',
  'change.yearly': 'yearly {change}',
  'change.eachYear': 'each year {change}',
  'change.baseYear': 'from {year}',
  'change.lastYear': 'from the year before',
  'change.withBase': '{text} ({base})',
  'period.whole': 'whole period, in sum',
  'period.annual': 'each year',
  'period.by': 'by {year}',
  'period.in': 'in {year}',
  'period.none': 'no time given',
  'severity.error': 'likely wrong',
  'severity.warning': 'worth a look',
  'severity.info': 'for the record',
  'note.number-unread': 'a number that was not understood',
  'note.number-descriptive': 'a number that describes a structure, no target',
  'note.number-past': 'a number about past or present, no target',
  'note.number-rule': 'a number of a rule, threshold or subsidy, no target',
  'note.duty-without-unit': 'a duty without a unit',
  'note.unit-unknown': 'a unit that the lexicon does not have',
  'note.ordinal-out-of-order': 'an ordinal out of order',
  'note.ordinal-malformed': 'a malformed ordinal',
  'note.ocr-suspect': 'possible OCR or typing damage',
  'note.text-outside-plan': 'text outside the plan',
  'note.clause-without-duty': 'a clause without a responsible unit',
  'note.target-ambiguous': 'a target that can be read in more than one way',
  'note.table-row-unread': 'a table row that was not understood',
  'note.no-outline': 'no numbered headings',

  'summary.untitled': '(no title found)',
  'summary.period': 'period {from}–{to}',
  'summary.periodOne': 'period {from}',
  'summary.source': '{name} · {characters} characters',
  'summary.outside': '{characters} characters outside the plan',
  'summary.outline': 'Outline',
  'summary.measures': 'Measures',
  'summary.targets': 'Targets',
  'summary.implied': 'Implied',
  'summary.duties': 'Duties',
  'summary.pilots': 'Pilots',
  'summary.regions': 'Regions named',
  'summary.projects': 'Projects',
  'summary.notes': 'Notes',
  'summary.none': 'none',
  'summary.dutyCoverage': '{with} of {of} clauses name a unit',
  'summary.units': '{count} units',
  'summary.ledMost': 'leading most',
  'summary.joinedMost': 'named most',
  'summary.more': '…{count} more; --json and --html show all',
  'summary.next': 'See each in its sentence: gangmu read {file} --html page.html; as ledgers: --xlsx ledgers.xlsx',

  'explain.title': 'Rules and refiners',
  'explain.byRule': 'Found by each rule',
  'explain.byRefiner': 'Dropped by each refiner',
  'explain.entries': 'One by one',
  'explain.found': 'found',
  'explain.dropped': 'dropped',
  'explain.nothing': '(none)',
  'finding.outline': 'outline',
  'finding.target': 'target',
  'finding.implied-target': 'implied target',
  'finding.measure': 'measure',
  'finding.duty': 'duty',
  'finding.pilot': 'pilot',
  'finding.named-region': 'named region',
  'finding.project': 'project',
  'finding.task': 'task',
  'finding.note': 'note',
  'place.page': 'p. {page}',
  'place.line': 'line {line}',
  'place.paragraph': 'paragraph {paragraph}',
  'place.none': 'outside numbered headings',

  'tag.target': 'target',
  'tag.implied': 'implied',
  'tag.pilot': 'pilot',
  'tag.duty': 'duty',
  'tag.region': 'region',
  'tag.note': 'note',
  'tag.project': 'project',
  'tag.measure': 'measure',
  'tab.target': 'Targets',
  'tab.implied': 'Implied',
  'tab.pilot': 'Pilots',
  'tab.duty': 'Duties',
  'tab.region': 'Regions',
  'tab.note': 'Notes',
  'tab.project': 'Projects',
  'tab.measure': 'Measures',
  'row.quote': 'Quote',
  'row.place': 'Place',
  'row.rule': 'Rule',
  'row.code': 'Code',
  'row.known': 'Same unit',
  'row.leads': 'leads',
  'row.go': 'to the sentence',
  'row.inherited': '{field} inherited',
  'page.all': 'All',
  'page.outline': 'Outline',
  'page.rows': 'Rows',
  'page.filter': 'Filter by kind',
  'page.find': 'Find /',
  'page.print': 'Print',
  'page.keys': 'Row by row: up and down; leave: Esc',
  'page.count': '{shown} of {all} rows',
  'page.countAll': '{all} rows',
  'page.empty': 'No row fits. Choose another kind or clear the search.',
  'page.outside': '{characters} characters outside the plan',
  'page.footer': '{name} (SHA-256 {sha}…) · read by rules by gangmu {version} on {day} · every underline has its row',
};
