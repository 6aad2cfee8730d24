import { placeAt } from '@gangmu/formats';
import type { Placed, Reading, SourceDocument } from '@gangmu/plan';
import { fill, type Messages } from '../messages/messages.ts';

/** The numbered heading a finding stands under, from the top: `二/(一)/6`; the words for none at the edges. */
export function clausePath({ node }: Pick<Placed, 'node'>, reading: Reading, messages: Messages): string {
  return (node === null ? undefined : reading.outline[node]?.path) ?? messages['place.none'];
}

/** Where an offset stands in the original: 第3页, or cell, or line; empty where the format knows nothing. */
export function originalPlace(offset: number, document: SourceDocument, messages: Messages): string {
  const place = placeAt(document, offset);
  if (!place) return '';
  const cell = [place.sheet, place.cell].filter((part) => part !== undefined).join('!');
  if (place.page !== undefined) return fill(messages['place.page'], { page: place.page });
  if (cell !== '') return cell;
  if (place.paragraph !== undefined) return fill(messages['place.paragraph'], { paragraph: place.paragraph });
  return place.line === undefined ? '' : fill(messages['place.line'], { line: place.line });
}
