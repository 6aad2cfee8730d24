import { defineWords, many } from './words.ts';

export const publishedWords = defineWords({
  place: ['已发布的台账', 'Published ledgers'],
  below: ['下级发布给本级的计划', 'Plans published by the levels below'],
  own: ['本地区向上级发布的计划', 'Plans this region has published upwards'],
  none: [
    '还没有发布给你看的计划。下级在“对照”页发布后，台账出现在这里。',
    'Nothing is published to you yet. A ledger stands here once the level below publishes it on its page Compare.',
  ],
  since: [(day: string) => `${day} 发布`, (day: string) => `published ${day}`],
  toLedger: ['看台账', 'See the ledgers'],
  back: ['返回', 'Back'],
  readOnly: [
    (region: string) => `${region}发布，只读；不含人员、电话、备注和留言`,
    (region: string) => `Published by ${region}, read-only; without people, phones, remarks and comments`,
  ],
  count: [(n: number) => `共 ${n} 条`, (n: number) => `${many(n, 'row')} in all`],
  shown: [(n: number, all: number) => `已载入 ${n} / ${all}`, (n: number, all: number) => `${n} of ${all} loaded`],
  more: ['再看 100 条', '100 more'],
  empty: ['这个台账里没有事项。', 'There are no items in this ledger.'],
  version: [(n: number) => `第 ${n} 版`, (n: number) => `Version ${n}`],
  quote: ['原文', 'In the document'],
  schedule: ['年度目标与季度节点', 'Goals and quarters'],
  unplanned: ['未排定', 'Not planned'],
});
