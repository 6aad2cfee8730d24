import type { Item } from '@gangmu/contract';
import { Link } from 'react-router';
import { useRegion } from '../../app/region.tsx';
import { Section } from '../../components/section.tsx';
import { importEntryWords } from '../../messages/import-entry-words.ts';
import { itemWords } from '../../messages/item-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useReaderView } from '../../queries/use-reader-view.ts';

const AROUND = 60;

/** The sentence in the paragraph it stands in, in the face of documents; one click from its page. */
export function SourceSentence({ item }: { readonly item: Item }) {
  return item.source ? <SourceRow item={item} source={item.source} /> : <PlanSentence item={item} />;
}

/** A row that came with a ledger: its file, sheet and cell, and what stood there. */
function SourceRow({ item, source }: { readonly item: Item; readonly source: NonNullable<Item['source']> }) {
  const t = useWords(importEntryWords);
  const { base, may } = useRegion();
  return (
    <Section
      title={t.fromRow}
      aside={
        may('import') ? <Link to={`${base}/plans/${item.planId}/import/${source.importId}`}>{t.seeImport}</Link> : null
      }
    >
      <blockquote className="gm-sentence">
        <p className="gm-sentence-text">{item.quote}</p>
        <footer>
          {source.fileName}　{t.fromCell(source.sheet, source.cell)}
        </footer>
      </blockquote>
    </Section>
  );
}

function PlanSentence({ item }: { readonly item: Item }) {
  const t = useWords(itemWords);
  const { regionId, base, may } = useRegion();
  const { data } = useReaderView(regionId, item.planId, item.versionId, may('plan.read'));
  const mine = data && data.version.id === item.versionId ? data : undefined;
  const text = mine?.text ?? null;
  const [before, inside, after] = text === null ? ['', item.quote, ''] : around(text, item.start, item.end);
  const place = mine?.places.findLast((one) => one.offset <= item.start)?.place;
  return (
    <Section
      title={t.source}
      aside={
        <span className="gm-quiet">
          {place?.page ? `${t.page(place.page)}　` : null}
          {may('plan.read') ? (
            <Link to={`${base}/plans/${item.planId}/versions/${item.versionId}?at=${item.start}`}>{t.inPage}</Link>
          ) : null}
        </span>
      }
    >
      <blockquote className="gm-sentence">
        <p className="gm-sentence-text">
          <span className="gm-sentence-around">{before}</span>
          <mark>{inside}</mark>
          <span className="gm-sentence-around">{after}</span>
        </p>
      </blockquote>
    </Section>
  );
}

/** The rest of the paragraph on both sides, cut where it is long. */
function around(text: string, start: number, end: number): readonly [string, string, string] {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const before = text.slice(Math.max(from, start - AROUND), start);
  const after = text.slice(end, Math.min(to, end + AROUND));
  return [
    start - AROUND > from ? `…${before}` : before,
    text.slice(start, end),
    end + AROUND < to ? `${after}…` : after,
  ];
}
