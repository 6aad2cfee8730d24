/** What offices call each other; the demo's units carry it as people type it. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['发展改革', '发改'],
  ['工业和信息化', '工信'],
  ['住房城乡建设', '住建'],
  ['人力资源社会保障', '人社'],
  ['文化和旅游', '文旅'],
  ['卫生健康', '卫健'],
  ['市场监管', '市监'],
  ['应急管理', '应急'],
  ['交通运输', '交通'],
  ['城市管理', '城管'],
  ['自然资源和规划', '资规'],
  ['投资促进', '投促'],
  ['行政审批', '审批'],
  ['退役军人事务', '退役军人'],
];

/** 区发展改革局 → 发改局, 市公安局澄湖分局 → 公安分局; null for a name that is short as it stands. */
export function shortName(name: string): string | null {
  const office = /^[省市区县](?:人民)?(?<of>政府|委)办公[室厅]$/u.exec(name)?.groups?.of;
  if (office) return `${name[0]}${office === '委' ? '委办' : '府办'}`;
  const { field, form } =
    /^[省市区县]委?(?<field>\p{Script=Han}{2,10}?)(?<form>委员会|局\p{Script=Han}{2,4}分局|分局|局|委|厅|中心)$/u.exec(
      name,
    )?.groups ?? {};
  if (!field || !form) return null;
  const said = FIELDS.reduce((text, [long, short]) => text.replace(long, short), field);
  return `${said}${form.endsWith('分局') ? '分局' : form}`;
}

/** By name, only where no other unit would be called the same, or is. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const said = names.flatMap((name): readonly (readonly [string, string])[] => {
    const short = shortName(name);
    return short ? [[name, short]] : [];
  });
  return new Map(
    said.filter(([, short]) => !names.includes(short) && said.filter(([, one]) => one === short).length === 1),
  );
}
