import { words } from './words.ts';

/**
 * The words of pilots: what a plan does (wins, runs, builds) × what it is called (试点, 示范…, …区, a title
 * that somebody above confers). Slogans (高地, 样板, 标杆) are no titles.
 */

/** To win a title: 争创, 创建. What follows need not hold a pilot word if it names a level or a conferred title. */
export const WIN_VERBS = ['争创', '申创', '申建', '创成', '创建'] as const;
/** To apply for: only with a pilot word or a level. */
export const APPLY_VERBS = [
  '申报',
  '进入',
  '申请',
  '争取',
  '获批',
  '入选',
  '纳入',
  '列入',
  '承接',
  '承担',
  '获评',
  '争当',
  '认定',
] as const;
/** To run a pilot. */
export const RUN_VERBS = words(
  '开展 推进 深化 实施 探索 推行 推动 启动 组织 落实 参与 加快 做好 抓好 扩大 试行 布局 谋划 推广 拓宽 拓展 加大 加强',
  '扎实做好 持续做好 落地 选树 引领 锚定 用好 优化 完善 继续 稳妥',
);
/** To help: a deed only where nothing else is said to be done: 支持…试点. */
export const HELP_VERBS = ['支持'] as const;
/** To build a place that bears a title. */
export const BUILD_VERBS = [
  '建设',
  '打造',
  '建成',
  '构建',
  '共建',
  '设立',
  '创办',
  '发展',
  '筹建',
  '规划建设',
  '培育',
] as const;
/** Places, bodies and works that 示范 or 试点 is put before. */
const PLACES = words(
  '城市群 城市 产业园 园区 片区 街区 社区 区域 小区 景区 校区 区 园 基地 县域 县城 县 市 省 镇',
  '乡村 乡 村庄 村 街道 街 带 点 项目 工程 企业 平台 中心 学校 院校 高校 医院 机构 线路 线 公路',
  '路 学科专业 学科 专业 单位 户 场景 场所 牧场 农场 场 合作社 走廊 廊道 集群 港 机场 岛 工厂 车间',
  '湾区 河湖 家庭 应用 团队 班组 窗口 站 小镇 楼宇 商圈 图书馆 职业学校 行动',
);
const places = `(?:${[...PLACES].sort((a, b) => b.length - a.length).join('|')})`;

/** After the word it is spoken of, not set out to do: 试点经验, 示范引领. */
const SPOKEN =
  '(?!经验|成果|成效|模式|基础|引领|带动|效应|效果|作用|推广(?!工作)|辐射|意义|标准|标杆|样板|典型|期|名单|政策|做法|方案|实施方案|期间|阶段|成熟|先行先试|性强)';

/** What a pilot's name ends in. */
export const PILOT_TITLE = new RegExp(
  `(?:试点示范|示范试点|试点|试验示范|示范性|示范)(?:${places}(?:试点|创建)?)?${SPOKEN}|` +
    `(?:先行示范|先行|先导|领航|引领|试验|实验|综试|创新改革|制度创新|创新发展|改革创新|先行启动)区${SPOKEN}|` +
    `(?:改革试验|先行先试试验|压力测试)${SPOKEN}(?![场室田])|` +
    `(?:典范|模范|文明|卫生|园林|森林|创新型|海绵|无废|低碳|零碳|宜居|智慧|健康|平安|双拥模范|枢纽|节水型|生态)(?:城市|城|县|区|市)(?!群)|(?:软件|历史文化|文化|设计)名[城镇村]|之都|之乡|自由?贸易?试验区\\p{Script=Han}{2,6}片区|国家物流枢纽|近?零碳(?:产业)?园区|5A级(?:旅游)?景区|骨干冷链物流基地|中心城市|重点城市`,
  'gu',
);

/** Titles strong enough to be won or built without further words: not 智慧城市 alone, but 国家…城市. */
export const STRONG_TITLE = /试点|示范|先行区|先导区|领航区|试验区|实验区|综试区|试验$|测试$/u;
/** A level of government in the name, by which a title is known to be conferred. */
export const LEVEL_WORD = /国家|全国|中国(?!式|特色)|省级|省部|部级|市级|自治区级|^省[、及和]/u;
/** Ends of what can be won: 争创…基地. */
export const WON_END =
  /(?:城市|名城|城|县|区|市|镇|乡|村|社区|街道|基地|园区|园|学校|中学|中职学校|医院|景区|之乡|之都|岛|奖|称号|荣誉|试点|示范|商场|餐厅|酒店|饭店|机关|校园|街|河湖)$/u;
/** Ends that are a title only where a level is named: 省级…中心, 国家级…平台. */
export const WON_END_WITH_LEVEL =
  /(?:工厂|车间|枢纽|中心|平台|企业|项目|工程|实验室|集群|院校|学院|单位|家庭|线路|廊道|机场|港|工地|牧场|农场|林场|食堂|团队|品牌)$/u;
/** What is striven for without being a title. */
export const NOT_WON =
  /一流|体系$|机制$|氛围|环境$|优势|佳绩|局面|条件|政策$|经验$|成果$|先进$|样板|标杆|高地|品牌$|活动$|行动$|精品|台账|千兆|^(?:试点|示范)(?:任务|工作)|业绩|岗位|价值$|需求|问题|相关部委|落地|^(?:在|向|对|与|或|有关|的|以)/u;

/** Verbs behind which a counted object is a pilot as well as a target. */
export const COUNTING_VERB = /^(?:创建|争创|申创|建设|建成)/u;
/** A number before or behind a name: 3个…, …示范村20个. */
export const COUNT_BEHIND = /^ ?\d{1,6}(?:-\d{1,6})? ?(?:个|家|所|处|条|座|项|片|批|镇|村|对|支|名)/u;

/** What may stand between the verb and the name. */
export const BEFORE_NAME =
  /^(?:成为|一批|一系列|若干|更多|新的|新一批|新获得|获得|命名|更高水平的?|高水平|高标准|高质量|首批|第[一二三四五六七八九十]+批|好|了|为|以(?!色|太)|全面|深入|积极|持续|在全[国省市区县]率先|率先|开展|推进|实施|建设|打造|创建|做好|深化|探索|稳步|有序|稳妥|推动|纳入|列入|设立|实行|试行|配合|成(?![果都长效渝立品])|的)+/u;
export const COUNT_BEFORE_NAME =
  /^.{0,24}?(?:\d+(?:-\d+)?|[一二三四五六七八九十百两]+) ?(?:个|家|所|处|条|座|项|片|批|镇|村|对|支|名)(?:左右|以上|以内|多)?(?=\p{Script=Han}|“)/u;

/** A list that shares one head: 国家级、省级制造业创新中心. */
export const OWN_HEAD = /^(?:国家|全国|中国|省级|市级|国际|世界|“)/u;
/** What existed before: 自贸试验区 is spoken of, not set out to be built. */
export const EXISTING = /^(?:中国.{0,8})?自由?贸易?(?:试验)?区$|综合保税区$/u;
/** Whom a title is given to one by one; to be counted, not to be built. */
export const MANY_BEARERS = /(?:企业|单位|户|家庭|合作社|场|班组|岗|平台|团队)$/u;

/** What only says that there are pilots, without what is tried: 深化改革试点. */
export const NAMELESS = /^(?:各类|各项|相关|有关|重大|重点|国家|改革|创新|政策|专项|综合|工作){1,4}试点(?:示范)?$/u;
/** 扩大…试点范围, 加大…试点力度: the pilot itself is widened. */
export const WIDENED = /^(?:工作)?(?:范围|领域|力度|规模|覆盖面|覆盖范围|区域)/u;
export const WIDENING = /^(?:扩大|拓宽|拓展|加大|加强|优化|深化)/u;

/** Nouns with 试点 before them: what follows is not tried, it is where or how. */
const TRIAL_NOUN =
  '地区|城市|单位|期|工作|方案|范围|区域|企业|项目|成果|经验|[省市县区镇乡村街]|学校|医院|任务|政策|推广|示范|改革|内容|阶段|先行|名单|机构|园|社区|产品|银行|品种|以来|中|的|主体|领域|业务|对象|成熟|基础|引路|牵头|后|结束|情况|效果|成效|作用|带动|要求|条件|目标|点|运[行用]|办法|实施';
/** 试点 as a verb: 试点开展…, 试点推行…, and at the head of what is done, 在…试点X, 选取…试点X. */
export const PILOT_VERB = new RegExp(
  '(?<=率先|先行)试点(?=\\p{Script=Han}{4})|' +
    '试点(?=开展|推行|实施(?!方案|意见|细则|办法)|建设|探索|推进|设立|在|以|整合|打造|推广|应用|引入|运行|发放|建立|启用|实行|搭建|布局|试行|将|对|运用|办理|发行|组建|创建|使用)(?:开展|推行|实施|探索|推进|试行|实行|推广)?|' +
    `(?<=^(?:(?:在|选取|选择|遴选)[^,]{2,20})?)试点(?!${TRIAL_NOUN})(?=[\\p{Script=Han}“].{3})`,
  'gu',
);

export const NATIONAL = /国家|全国|中国(?!式|特色)|国字号/u;
export const PROVINCIAL = /省级|全省|自治区级|^省[、及和]/u;
export const MUNICIPAL = /市级|全市/u;
