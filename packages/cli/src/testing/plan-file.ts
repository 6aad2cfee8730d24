import type { SourceDocument } from '@gangmu/plan';
import { readPlan } from '@gangmu/reader';
import type { PlanFile } from '../input/read-file-as-plan.ts';

/** A plan file made from a text, for tests of what is written out. */
export function planFile(text: string, more: Partial<SourceDocument> = {}): PlanFile {
  const document: SourceDocument = {
    kind: 'source-document',
    name: '计划.txt',
    format: 'txt',
    text,
    places: [],
    tables: [],
    headings: [],
    ...more,
  };
  const reading = readPlan(text, { tables: document.tables, headings: document.headings });
  return { path: document.name, sha256: '0'.repeat(64), document, reading, trace: [] };
}

/** A short plan of our own with one of everything. */
export const SMALL_PLAN = `白榆市林果产业振兴三年行动计划（2027—2029年）
白政发〔2027〕3号
一、总体要求
坚持适地适树，到2029年全市林果产值达到46亿元、优质果率达到85%左右。
二、重点任务
（一）建好基地
1.改造低产果园。推广矮化密植，每年改造低产果园3万亩以上，带动果农2.6万户。
（市林业局牵头，市财政局、各镇街按职责分工负责）
2.建设冷藏库。建成产地冷藏库25座，创建国家级林果示范区。
（责任单位：市农业农村局、市林业局）
三、保障措施
3.强化调度。建立月调度机制，问题整改全部清零。
（责任单位：市政府办公室）
`;

/** What a hostile document tries in a page or a workbook. */
export const HOSTILE_PLAN = `</title><script>alert(1)</script>三年行动计划（2027—2029年）
一、<img src=x onerror=alert(2)>总体要求
1.=HYPERLINK("http://evil.example","点我")。到2029年，"><svg onload=alert(3)>产值达到46亿元。
（责任单位：市林业局<b>、</style><script src="//evil.example/x.js"></script>市财政局）
2.+SUM(A1:A9)建设&amp;冷藏库。建成\u0000\u0007冷藏库25座\ud800，'onmouseover='alert(4)。
@cmd|' /C calc'!A0
-2+3
（责任单位：市农业农村局）
`;
