/**
 * Marked names that every plan of the country uses for something of its own: to share one is no sign of one matter.
 * A programme of a region (“沃土计划”) is not among them.
 */
export const SLOGANS: ReadonlySet<string> = new Set(
  (
    '放管服 揭榜挂帅 一网通办 一网统管 互联网+ 互联网+政务服务 互联网+监管 双随机、一公开 双随机 最多跑一次 最后一公里 卡脖子 十四五 十五五 双碳 ' +
    '双循环 一带一路 一件事 三农 三生 四新 新基建 一企一策 一事一议 一张网 一盘棋 一张图 店小二 好差评 专精特新 赛马 走出去 引进来 ' +
    '人工智能+ 数据要素× 智改数转 拿地即开工 12345'
  ).split(' '),
);
