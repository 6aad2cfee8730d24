/**
 * Writers of pdf files confuse ideographs with the radicals that look the same. Kangxi radicals (U+2F00–2FD5) have a
 * compatibility mapping; the supplement (U+2E80–2EF3) has none, so here it is, by Unicode's list of equivalent
 * ideographs.
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻' +
  '⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺹耂⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣' +
  '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const table = new Map<string, string>();
const signs = [...SUPPLEMENT];
for (let i = 0; i + 1 < signs.length; i += 2) table.set(signs[i] as string, signs[i + 1] as string);

/** Where the compatibility mapping leads to a form that simplified Chinese does not write, and dashes of one glyph. */
const EXCEPTIONS: Readonly<Record<string, string>> = { '⼾': '户', '⾭': '青', '⸺': '——', '―': '—' };

/** `⼈⺠⻓⸺` → `人民长——`, and Latin ligatures to letters (ﬁ). Nothing else: NFKC on all text would change ￥（）①. */
export function mapRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5\u2e3a\u2015\ufb00-\ufb06]/gu, (sign) => {
    const exception = EXCEPTIONS[sign];
    if (exception !== undefined) return exception;
    return sign >= '\u2f00' ? sign.normalize('NFKC') : (table.get(sign) ?? sign);
  });
}
