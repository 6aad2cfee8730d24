import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Plans of a whole province, made of our own examples: the same every time, no two alike. */
export interface VariedPlans {
  readonly province: string;
  readonly city: (index: number) => string;
  readonly district: (city: number, index: number) => string;
}

/** 40 characters that names are made of. */
const LETTERS = '安宝昌德恩丰广和吉嘉康乐隆明宁平清泉荣瑞盛顺泰通文武熙祥兴雅扬永裕源泽昭正治中舟';

/** `folder` holds the example plans. Every city and district leaves out a tenth of its clauses and has other figures. */
export function variedPlans(folder: string): VariedPlans {
  const text = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8');
  const city = text('linjiang-city');
  const districts = ['chenghu-district', 'shazhou-district', 'nanpu-district'].map(text);
  return {
    province: text('yunling-province'),
    city: (index) => varied(city, index, index),
    district: (of, index) => varied(districts[index % districts.length] as string, of * 10 + index, of),
  };
}

function varied(plan: string, seed: number, city: number): string {
  return plan
    .split('\n')
    .filter((line, at) => !/^\d{1,2}\./u.test(line) || (at * 7 + seed) % 10 !== 0)
    .join('\n')
    .replaceAll('临江', `${LETTERS[city % LETTERS.length]}江`)
    .replace(/(\d+)(?=[家个项名公套])/gu, (number) => String(Math.max(1, Math.round(Number(number) * factor(seed)))));
}

/** 0.6 to 1.4 in steps, by the seed alone. */
function factor(seed: number): number {
  return 0.6 + ((seed * 37) % 17) / 20;
}
