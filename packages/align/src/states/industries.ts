/** One industry or condition by all the words that show it. */
export type Industry = readonly string[];

/** Industries and conditions that a region has or has not; any word of a row in a plan shows that it has it. */
const INDUSTRIES: readonly Industry[] = [
  ['海洋', '海水', '海域', '海工', '海岸', '渔港', '近海', '深远海', '涉海', '海上'],
  ['渔业', '水产', '养殖', '渔船'],
  ['港口', '航运', '码头', '航道', '港航'],
  ['口岸', '边境', '边贸', '沿边'],
  ['钢铁', '炼钢', '钢材', '特钢', '精品钢'],
  ['有色金属', '电解铝', '铜冶炼', '有色'],
  ['煤炭', '煤矿', '煤化工', '采煤'],
  ['石化', '炼化', '乙烯', '石油'],
  ['稀土', '稀有金属'],
  ['核电', '核能', '核技术'],
  ['风电', '风能', '风力发电'],
  ['光伏', '太阳能'],
  ['氢能', '氢燃料', '制氢', '加氢'],
  ['储能', '新能源电池', '锂电'],
  ['水电', '抽水蓄能'],
  ['特高压', '外送通道', '跨省输电', '省间电力'],
  ['航空', '飞机', '通航', '低空', '无人机'],
  ['航天', '卫星', '火箭', '空天'],
  ['轨道交通', '高铁装备', '动车'],
  ['船舶', '造船', '游艇'],
  ['汽车', '整车', '零部件'],
  ['集成电路', '芯片', '半导体'],
  ['生物医药', '医疗器械', '制药', '中医药'],
  ['纺织', '服装', '印染'],
  ['陶瓷', '水泥', '建材', '玻璃'],
  ['烟草', '卷烟'],
  ['茶', '茶叶'],
  ['种业', '育种', '良种', '种子'],
  ['畜牧', '草原', '奶业', '牧区'],
  ['林业', '林场', '国有林'],
  ['冰雪', '滑雪'],
  ['水网', '调水', '引水', '水利枢纽'],
  ['自贸', '自由贸易试验区'],
  ['综合保税区', '保税'],
];

/** The industries a text speaks of, each with its first word there. */
export function industriesIn(text: string): readonly { readonly industry: Industry; readonly word: string }[] {
  return INDUSTRIES.flatMap((industry) => {
    const word = industry.find((name) => text.includes(name));
    return word === undefined ? [] : [{ industry, word }];
  });
}

/** The industries of which a plan has no word. */
export function absentIndustries(text: string): ReadonlySet<Industry> {
  return new Set(INDUSTRIES.filter((industry) => !industry.some((name) => text.includes(name))));
}
