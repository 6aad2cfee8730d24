import type { Comparison, ComparisonChecks } from '@gangmu/contract';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareTargetWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { stateWords } from '../../messages/shell-words.ts';
import { api } from '../../queries/api.ts';
import { FigureSentence } from './figure-sentence.tsx';
import { usePart } from './use-comparison.ts';

/** 层层加码 and what one plan says twice with different figures. */
export function ChecksTab({ comparison }: { readonly comparison: Comparison }) {
  const t = useWords(compareTargetWords);
  const state = useWords(stateWords);
  const { regionId } = useRegion();
  const { data, error, refetch } = usePart(regionId, comparison.id, 'checks', (signal) =>
    api.comparisons.checks({ params: { regionId, comparisonId: comparison.id } }, { signal }),
  );
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="gm-compare-list">
      <Section title={t.repeats} aside={<span className="gm-quiet">{state.count(data.repeats.length)}</span>}>
        {data.repeats.length === 0 ? <p className="gm-quiet">{t.noRepeats}</p> : null}
        <div className="gm-pairs">
          {data.repeats.map((repeat) => (
            <article key={`${repeat.side}${repeat.first.at}-${repeat.second.at}`} className="gm-pair">
              <p className="gm-pair-says">
                <b className="gm-now">{repeat.side === 'own' ? t.inOwn : t.inSuperior}</b>　{repeat.reason}
              </p>
              <FigureSentence figure={repeat.first} />
              <FigureSentence figure={repeat.second} />
            </article>
          ))}
        </div>
      </Section>
      <Section title={t.raises} aside={<span className="gm-quiet">{state.count(data.raises.length)}</span>}>
        <p className="gm-quiet">{data.raises.length === 0 ? t.noRaises : t.raisesHint}</p>
        <div className="gm-pairs">
          {data.raises.map((raise) => (
            <RaiseRow key={raise.levels.map((one) => one.figure.at).join('-')} raise={raise} />
          ))}
        </div>
      </Section>
    </div>
  );
}

function RaiseRow({ raise }: { readonly raise: ComparisonChecks['raises'][number] }) {
  const t = useWords(compareTargetWords);
  const step = (by: string) => (raise.stepsIn === 'points' ? t.points(by) : t.percent(by));
  return (
    <article className="gm-pair gm-raise">
      <p className="gm-pair-says">
        <b>{raise.levels.at(-1)?.figure.indicator}</b>
        {raise.leap ? <span className="gm-now">　{t.leap}</span> : null}
      </p>
      {raise.levels.map((level, index) => (
        <div key={level.figure.at}>
          <p className="gm-raise-figure">
            {level.region}　<b>{level.value}</b>
            <span className="gm-unit">{raise.unit}</span>
            {index > 0 ? <span className="gm-raise-step">{step(raise.steps[index - 1] ?? '')}</span> : null}
          </p>
          <FigureSentence figure={level.figure} />
        </div>
      ))}
    </article>
  );
}
