import { BASIS_CELLS, type CellTarget, type Comparator, type Period, type PromisedBasis } from '@gangmu/plan';
import { halfWidth } from './fold.ts';

const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|>|不少于|不低于|高于|达到|达|超过|突破|至少|力争达到|力争|实现|(?:提高|提升|增加|增长)[到至])/u, '>='],
  [/^(?:≤|<=|<|不超过|不高于|控制在|低于|少于|降至|降到|(?:下降|降低)[到至])/u, '<='],
  [/^(?:约|大约|左右|~)/u, '~'],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:以上|及以上|或以上)$/u, '>='],
  [/(?:以内|以下|之内)$/u, '<='],
  [/左右$/u, '~'],
];
const BASES: readonly (readonly [RegExp, PromisedBasis])[] = [
  [/^(?:新增|新建|新引进|累计新增)/u, 'increment'],
  [/^(?:年均增长|增长|增幅|增速)(?![到至])/u, 'growth'],
  [/^(?:提高|提升)(?![到至])/u, 'rise'],
  [/^(?:下降|降低)(?![到至])/u, 'fall'],
  [/^变化/u, 'change'],
];
const BASIS_OF = new Map(
  Object.entries(BASIS_CELLS).flatMap(([basis, says]) => (says === '' ? [] : [[says, basis as PromisedBasis]])),
);
const SENSE = new RegExp(`^(?<when>(?:到)?20\\d\\d年|每年)?(?<base>${[...BASIS_OF.keys()].join('|')})?$`, 'u');

/** `≥80家（到2027年，新增）`, `到2027年达到80家`, `80家以上`, `8%左右`, `3-5个`; null for words without one figure. */
export function readTarget(text: string): CellTarget | null {
  let plain = halfWidth(text).replace(/[\s,]/gu, '');
  let period: Period = 'none';
  let basis: PromisedBasis = 'level';
  const sense = /\((?<sense>[^()]{1,30})\)$/u.exec(plain)?.groups?.sense;
  if (sense !== undefined) {
    // The comma between the words of the sense has gone with the commas of the figures.
    const { when = '', base = '' } = SENSE.exec(sense)?.groups ?? {};
    if (`${when}${base}` !== sense) return null;
    period = periodOf(when) ?? 'none';
    basis = BASIS_OF.get(base) ?? 'level';
    plain = plain.slice(0, -sense.length - 2);
  }
  const lead = /^(?:(?:到|至)20\d\d年(?:底|末)?|20\d\d年|每年)/u.exec(plain)?.[0];
  if (lead) {
    period = periodOf(lead) ?? period;
    plain = plain.slice(lead.length);
  }
  for (const [words, found] of BASES)
    if (words.test(plain)) {
      basis = found;
      plain = plain.replace(words, '');
      break;
    }
  let op: Comparator = '=';
  const before = BEFORE.find(([words]) => words.test(plain));
  if (before) [op, plain] = [before[1], plain.replace(before[0], '')];
  const after = AFTER.find(([words]) => words.test(plain));
  if (after) [op, plain] = [after[1], plain.replace(after[0], '')];
  const { value, value2, unit } =
    /^(?<value>-?\d{1,15}(?:\.\d{1,6})?)(?:[-~—–至到](?<value2>\d{1,15}(?:\.\d{1,6})?))?(?<unit>[^\d()。;；,，]{0,12})$/u.exec(
      plain,
    )?.groups ?? {};
  if (value === undefined) return null;
  return { op, value, value2: value2 ?? null, unit: unit ?? '', basis, period };
}

function periodOf(words: string): Period | null {
  if (words === '每年') return 'annual';
  const year = /20\d\d/u.exec(words)?.[0];
  if (!year) return null;
  return /^(?:到|至)/u.test(words) ? `by:${Number(year)}` : `in:${Number(year)}`;
}
