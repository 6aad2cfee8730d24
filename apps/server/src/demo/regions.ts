import type { RegionRow } from '@gangmu/delivery';

export interface DemoRegion {
  readonly name: string;
  readonly code: string;
  readonly level: RegionRow['level'];
  readonly parent: string | null;
  /** Files of examples/plans and what they are to this region. */
  readonly plans: readonly { readonly file: string; readonly role: 'own' | 'superior' | 'other' }[];
  /** The superior region whose published plan it takes over; others have its file among their own. */
  readonly takes?: string;
  /** A second edition of the own plan, uploaded and waiting to be accepted. */
  readonly revised?: string;
  /** Whether its year is played: assigned, scheduled, approved, adjusted. */
  readonly lively: boolean;
}

/** The fictional province with the places whose plans we wrote (examples/README.md); parents before children. */
export const DEMO_REGIONS: readonly DemoRegion[] = [
  {
    name: '云岭省',
    code: '990000',
    level: 'province',
    parent: null,
    plans: [{ file: 'yunling-province.txt', role: 'own' }],
    lively: false,
  },
  {
    name: '临江市',
    code: '990200',
    level: 'prefecture',
    parent: '云岭省',
    plans: [
      { file: 'linjiang-city-technology.txt', role: 'other' },
      { file: 'linjiang-city.txt', role: 'own' },
    ],
    takes: '云岭省',
    lively: false,
  },
  {
    name: '澄湖区',
    code: '990202',
    level: 'county',
    parent: '临江市',
    plans: [
      { file: 'chenghu-district.txt', role: 'own' },
      { file: 'linjiang-city.txt', role: 'superior' },
    ],
    revised: 'chenghu-district-revised.txt',
    lively: true,
  },
  {
    name: '沙洲区',
    code: '990203',
    level: 'county',
    parent: '临江市',
    plans: [{ file: 'shazhou-district.txt', role: 'own' }],
    lively: false,
  },
  {
    name: '南浦区',
    code: '990204',
    level: 'county',
    parent: '临江市',
    plans: [{ file: 'nanpu-district.txt', role: 'own' }],
    lively: false,
  },
];
