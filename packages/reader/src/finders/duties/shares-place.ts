import { regionFormAt } from '../../lexicon/regions.ts';
import { SURNAME } from '../../lexicon/unit-words.ts';
import type { Piece } from './split-units.ts';

const SHORT_PLACE = /^\p{Script=Han}{2,3}$/u;
const ZONE = /^(?:高新|经开|保税|空港|临空|临港)$/u;
/** The last of the list, which bears the ending for all: 天河区政府. */
const WHOLE_PLACE =
  /^\p{Script=Han}{2,5}?(?:区|县|市|旗|镇|乡|街道)(?:人民政府|政府|管委会|党工委)?(?=$|[按负分等牵配落共])/u;
const NO_PLACE = /^(?:各|有关|相关|其他|[省市区县州])/u;

/**
 * Whether a short piece is a place that shares the ending of a later one: 南沙 in `南沙、天河区政府`. What may be
 * a person's name is taken only if it is a known place with that ending.
 */
export function sharesPlace(text: string, pieces: readonly Piece[], at: number, name: string): boolean {
  if (!SHORT_PLACE.test(name)) return false;
  for (let next = at + 1; next < pieces.length; next++) {
    const piece = pieces[next] as Piece;
    if (piece.after !== '、') return false;
    const words = text.slice(piece.start, piece.end);
    if (WHOLE_PLACE.test(words) && !NO_PLACE.test(words))
      return !SURNAME.test(name) || ZONE.test(name) || isKnownPlace(name);
    if (!SHORT_PLACE.test(words)) return false;
  }
  return false;
}

function isKnownPlace(name: string): boolean {
  return ['区', '县', '市'].some((ending) => regionFormAt(`${name}${ending}`, 0)?.text === `${name}${ending}`);
}
