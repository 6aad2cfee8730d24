import { useWords } from '../messages/language.tsx';
import { paperWords } from '../messages/paper-words.ts';
import { useCurrentPlan } from './current-plan.tsx';
import { useShownPlace } from './place.tsx';
import { useRegion } from './region.tsx';
import { useAsOf } from './use-as-of.ts';
import './paper-head.css';

const inStyle = (text: string): string => JSON.stringify(text).replaceAll('<', '\\3c ');

/** What a page says of itself on paper, where its header does not stand: plan, place, region and day. */
export function PaperHead() {
  const t = useWords(paperWords);
  const { mine } = useRegion();
  const { plan } = useCurrentPlan();
  const place = useShownPlace();
  const [asOf] = useAsOf();
  const day = (place.dated ? asOf : null) ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const whose = t.whose(mine.name, day);
  return (
    <div className="gm-paper-head">
      {place.ofPlan && plan ? <h2>{plan.title}</h2> : null}
      <p>
        {place.title}　{whose}
      </p>
      {/* In the sheet's margin, where only the browser can count pages; an older one leaves it empty. */}
      <style>{`@page {
  margin: 12mm 12mm 14mm;
  @bottom-left { content: ${inStyle(whose)}; font-size: 9pt; color: #5b6672 }
  @bottom-right { content: ${inStyle(t.pageBefore)} counter(page) ${inStyle(t.pageBetween)} counter(pages) ${inStyle(t.pageAfter)}; font-size: 9pt; color: #5b6672 }
}`}</style>
    </div>
  );
}
