const SURNAMES = [...'林沈陆顾宋叶郑韩冯许曹邓萧田董袁潘蒋余杜程苏魏吕丁任姚卢钟姜崔谭'];
const FIRST = [...'知文景明思远清嘉亦安若立承书怀望'];
const SECOND = [...'行舟川宁然之言和平岚泽溪松柏原青'];

/** The nth invented name; no two of the first 4,096 are alike. */
export function inventedName(n: number): string {
  const surname = SURNAMES[n % SURNAMES.length];
  const first = FIRST[(n * 7 + Math.floor(n / SURNAMES.length)) % FIRST.length];
  const second = SECOND[(n * 3 + Math.floor(n / (SURNAMES.length * 4))) % SECOND.length];
  return `${surname}${first}${second}`;
}

/** A telephone number that no exchange gives out. */
export const inventedPhone = (n: number): string => `0990-555${String(1000 + (n % 9000))}`;
