import { words } from './words.ts';

/** What the name of a unit looks like: its last words, the words of a group, and what is never a unit. */

/** Endings after which a unit's name is complete. */
const UNIT_ENDINGS = words(
  '局 委 厅 办 部 署 院 会 府 室 处 社 中心 公司 集团 管委 分局 支队 大队 总队 海关 法院 银行',
  '税务 专班 指挥部 领导小组 小组 工作组 协会 商会 学会 联盟 大学 学院 学校 医院 高校 院所 研究所',
  '派出所 事务所 科协 残联 妇联 文联 侨联 社科联 工商联 作协 记协 团委 团市委 团省委 团区委 团县委',
  '总工会 工委 科 站 队 所 馆 校 台 库 司 行 厂 矿 段 企业 机构 部门 单位 系统 党委 党组 支部',
  '市委 园区 法庭 公安 人行 农行 电信 移动 联通 铁塔 邮政 烟草 供电 供销 消防 气象',
);

/** Endings of places that are answerable as such. */
const PLACE_ENDINGS = words(
  '区 县 市 州 盟 旗 镇 乡 街 街道 镇街 乡镇 村 社区 新城 片区 园 岛 港 基地 农场 林场 牧场 省',
  '政府 兵团 师 团',
);

/** A unit complete enough that a blank or a line end behind it parts it from the next. */
export const UNIT_END = new RegExp(
  `(?:${[...UNIT_ENDINGS].sort((a, b) => b.length - a.length).join('|')})(?:\\([^()]*\\))?$`,
  'u',
);
export const PLACE_END = new RegExp(
  `(?:${[...PLACE_ENDINGS].sort((a, b) => b.length - a.length).join('|')})(?:\\([^()]*\\))?$`,
  'u',
);

/** How a unit's name begins: the level it belongs to, or a group. */
export const UNIT_START =
  /^(?:[省市区县州盟旗各驻镇乡]|国[家务资网]|中[央共国]|全[省市区县]|有关|相关|其他|属地|人民银行|人行|团[省市区县]|自治区|兵团|工委|街道|沿线|武警|武装)/u;

/** Words that make a name stand for many units. */
export const GROUP_WORD = /各|有关|相关|其他|属地|涉及|成员单位|^[省市区县州][直级](?:部门|单位|机关)/u;

const SURNAMES =
  '张|王|李|赵|刘|陈|杨|黄|周|吴|徐|孙|马|朱|胡|郭|何|高|林|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|田|董|袁|潘|于|蒋|蔡|余|杜|叶|程|苏|魏|吕|丁|任|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|金|石|廖|贾|夏|韦|付|方|白|邹|孟|熊|秦|邱|江|尹|薛|闫|段|雷|侯|龙|史|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|覃|武|戴|莫|孔|向|汤|欧阳|司马|上官|诸葛';
/** 张某, 欧阳某: a short name that may be a person's. */
export const SURNAME = new RegExp(`^(?:${SURNAMES})`, 'u');

/** A person or an office held by one: never stored. */
export const PERSON_WORD = new RegExp(
  '(?:省长|市长|区长|县长|镇长|乡长|州长|书记|秘书长|局长|主任|主席|部长|常委)\\p{Script=Han}{2,3}$|' +
    '(?:省长|市长|区长|县长|镇长|乡长|州长|书记|主任|局长|厅长|部长|处长|科长|主席|秘书长|组长|院长|校长|行长|总经理|' +
    '董事长|常委|调研员|同志|领导|负责人|责任人|联系人)$|' +
    `^(?:${SURNAMES}).{0,8}(?:省长|市长|区长|县长|书记|主任|局长)`,
  'u',
);

/** Not a unit: a date, a figure, a sentence. */
export const NOT_UNIT =
  /^(?:责任|牵头|配合|主办|协办)?(?:单位|部门)$|^\d{1,2}(?!\d?个?[区县市]|\d.{1,12}(?:单位|部门)$)|(?!^)\D\d|%|:|[一二三四五六七八九十]月|年底|长期|持续|推进情况|各司其职|确保|下同|如下|加快|实现|提升|不再|具体任务|分工$|所有|负总责|^(?:排名|排在|列首位|黑体|加粗|并|要|将(?!乐)|应当|须|请|在|到|把|被|与|按|依法|以下|其中|其他任务|全年|每年|立即|年度|今年|无|暂无|支持|开展(?!.*单位$)|聚合|共建|进一步|扩大|降低|加大|提高|及时|推动|推进(?!办|中心)|完成|鼓励)/u;

/** A remark in brackets, not a part of the name. */
export const REMARK =
  /单位为|为牵头|黑体|加粗|下同|排名|排在|第一位|首位|不再|列第|按职责|分工|逐一|如下|以下|具体|加\*|带\*/u;
