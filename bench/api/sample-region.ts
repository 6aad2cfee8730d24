import type { ItemRow, NewRow, PlanRow, PlanVersionRow, PostRow, UnitRow } from '@gangmu/delivery';
import { OPEN } from '@gangmu/delivery';
import { readPlan } from '@gangmu/reader';
import { AIMS, DEPARTMENTS, PARTS, PLACES, RARE, THINGS, VERBS, WAYS } from './vocabulary.ts';

let made = 0;
/** In the form of a UUIDv7: those made later sort later. */
export const nextId = (): string =>
  `0198a0de-${(++made >>> 16).toString(16).padStart(4, '0')}-7000-8000-${(made & 0xffff).toString(16).padStart(12, '0')}`;

/** The rows of one region with one plan, as the record takes them. */
export interface SampleRegion {
  readonly unit: readonly NewRow<UnitRow>[];
  readonly post: readonly NewRow<PostRow>[];
  readonly plan: NewRow<PlanRow>;
  readonly planVersion: NewRow<PlanVersionRow>;
  readonly item: readonly NewRow<ItemRow>[];
}

/** Mixes a number well enough that neighbours differ; the same rows in every run. */
export function mixed(n: number): number {
  let x = (n + 0x9e3779b9) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return (x ^ (x >>> 16)) >>> 0;
}

const pick = <T>(list: ArrayLike<T>, i: number, turn: number): T => list[mixed(i * 31 + turn) % list.length] as T;
const CLAUSES = 200;
const YEARS = [2026, 2027, 2028];

/** A programme that about one row in a thousand names. */
const rareName = (i: number): string => (mixed(i) % 7 === 0 ? `“${pick(RARE, i, 21)}${pick(RARE, i, 22)}”工程，` : '');

function sentence(i: number): { readonly title: string; readonly quote: string; readonly measures: readonly string[] } {
  const title = `${pick(VERBS, i, 1)}${pick(PLACES, i, 2)}${pick(THINGS, i, 3)}`;
  const measures = [0, 1, 2].map((k) => `${pick(VERBS, i, 4 + k)}${pick(THINGS, i, 7 + k)}，${pick(WAYS, i, 10 + k)}`);
  const quote = `${title}。${rareName(i)}${measures.join('；')}。到2028年，完成投资${1 + (mixed(i) % 900)}亿元，${pick(AIMS, i, 13)}，${pick(AIMS, i, 14)}。`;
  return { title, quote, measures };
}

/** A plan of so many clauses, a multiple of eight, in eight parts. */
export function planText(clauses: number): string {
  const each = clauses / 8;
  const sentences = Array.from({ length: clauses }, (_, i) => {
    const head = i % each === 0 ? `${'一二三四五六七八'[i / each]}、${PARTS[i / each]}\n` : '';
    return `${head}${i + 1}. ${sentence(i).quote}（牵头单位：区${pick(DEPARTMENTS, i, 15)}）\n`;
  });
  return `澄湖区产业创新行动计划（2026-2028年）\n${sentences.join('')}`;
}

/** One region with a plan of `items` rows: four in five tasks, the rest indicators and pilots. */
export function sampleRegion(items: number): SampleRegion {
  const unit = DEPARTMENTS.map((name, position) => ({
    id: nextId(),
    name: `区${name}`,
    shortName: name,
    kind: 'department' as const,
    parentId: null,
    position,
    ...OPEN,
  })); // prettier-ignore
  const post = unit.map(({ id }, position) => ({
    id: nextId(),
    title: `${DEPARTMENTS[position]}负责人`,
    role: 'leader' as const,
    unitId: id,
    officeId: null,
    position,
    ...OPEN,
  })); // prettier-ignore
  const [planId, versionId] = [nextId(), nextId()];
  const text = planText(CLAUSES);
  return {
    unit,
    post,
    plan: {
      id: planId,
      title: '澄湖区产业创新行动计划（2026-2028年）',
      role: 'own',
      periodFrom: 2026,
      periodTo: 2028,
      superiorPlanId: null,
      currentVersionId: versionId,
    },
    planVersion: {
      id: versionId,
      planId,
      number: 1,
      fileName: '计划.docx',
      format: 'docx',
      size: 50_000,
      sha256: 'a'.repeat(64),
      text,
      places: [],
      tables: [],
      reading: readPlan(text),
      status: 'confirmed',
    },
    item: Array.from({ length: items }, (_, i) => itemOf(i, { planId, versionId, unit, post })),
  }; // prettier-ignore
}

function itemOf(
  i: number,
  of: Pick<SampleRegion, 'unit' | 'post'> & { readonly planId: string; readonly versionId: string },
): NewRow<ItemRow> {
  const { title, quote, measures } = sentence(i);
  const share = mixed(i * 7 + 3) % 100;
  const kind = share < 80 ? 'task' : share < 95 ? 'indicator' : 'pilot';
  const unitAt = (turn: number) => pick(of.unit, i, turn).id;
  const joint = [...new Set([unitAt(16), unitAt(17), unitAt(18)])].slice(0, 1 + (mixed(i) % 3));
  return {
    id: nextId(),
    planId: of.planId,
    versionId: of.versionId,
    kind,
    position: i + 1,
    clausePath: `一/${(i % CLAUSES) + 1}`,
    clause: String((i % CLAUSES) + 1),
    part: PARTS[Math.floor((i * PARTS.length) / 5000) % PARTS.length] ?? null,
    start: 0,
    end: 0,
    quote,
    source: null,
    title,
    measures,
    target:
      kind === 'indicator'
        ? {
            indicator: title,
            op: '>=',
            value: String(share * 10),
            value2: null,
            unit: '亿元',
            basis: 'level',
            period: 'by:2028',
          }
        : null,
    stretch: share % 5 === 0 ? String(share * 12) : null,
    pilotLevel: kind === 'pilot' ? '省级' : null,
    namedUnits: [pick(DEPARTMENTS, i, 15), pick(DEPARTMENTS, i, 16)],
    assignment: {
      leaderPostId: share % 10 === 1 ? null : pick(of.post, i, 19).id,
      leadUnitId: share % 10 === 2 ? null : unitAt(15),
      jointUnitIds: joint,
      groupIds: [],
      officeId: null,
      officerPostId: share % 10 === 3 ? null : pick(of.post, i, 20).id,
    },
    goals:
      share % 10 === 4
        ? []
        : YEARS.map((year) => ({ year, words: `${pick(WAYS, i, year)}，完成年度投资计划`, value: String(share) })),
    milestones:
      share % 10 === 5
        ? []
        : ([1, 2, 3, 4] as const).map((quarter) => ({
            year: 2026,
            quarter,
            words: `${pick(WAYS, i, quarter)}，${pick(VERBS, i, quarter)}${pick(THINGS, i, quarter)}`,
            value: null,
            share: String(quarter * 25),
            approved: true,
          })),
    dueOn: share % 10 === 6 ? null : `202${6 + (share % 3)}-${String(1 + (mixed(i) % 12)).padStart(2, '0')}-28`,
    carries: [],
    named: share % 4 === 0,
    innovation: share % 6 === 0,
    innovationSource: null,
    status: 'open',
    remark: null,
  }; // prettier-ignore
}
