import type { Comparison, Plan, PublishedPlan } from '@gangmu/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useCurrentPlan } from '../../app/current-plan.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useMarks } from '../../messages/marks.ts';
import { api } from '../../queries/api.ts';
import { publicationsKey, publicationsQuery } from '../../queries/publications-query.ts';
import { queryClient } from '../../queries/query-client.ts';
import { plansKey } from '../../queries/use-plans.ts';
import { PublishBox } from './publish-box.tsx';
import { useStart } from './use-start.ts';

interface Offer {
  readonly key: string;
  readonly title: string;
  readonly says: string;
  readonly number: number;
  /** A version of this region, or what a superior level has published and is not here yet. */
  readonly versionId: string | null;
  readonly published: PublishedPlan | null;
}

/** Which superior plan to compare with: what a superior level has published, or a file that stands here. */
export function CompareChooser({
  plan,
  comparisons,
}: {
  readonly plan: Plan;
  readonly comparisons: readonly Comparison[];
}) {
  const marks = useMarks();
  const t = useWords(compareWords);
  const { regionId, base, may } = useRegion();
  const { plans } = useCurrentPlan();
  const publications = useQuery(publicationsQuery(regionId));
  const start = useStart(plan.id);
  const [asked, setAsked] = useState<Offer | null>(null);
  const begin = useMutation({
    mutationFn: async (offer: Offer) => {
      const ownVersionId = plan.currentVersionId ?? '';
      let superiorVersionId = offer.versionId;
      if (!superiorVersionId && offer.published) {
        const { regionId: fromRegion, versionId } = offer.published;
        const body = { regionId: fromRegion, versionId };
        superiorVersionId = (await api.publications.take({ params: { regionId }, body })).versionId;
        await queryClient.invalidateQueries({ queryKey: plansKey(regionId) });
        await queryClient.invalidateQueries({ queryKey: publicationsKey(regionId) });
      }
      await start.mutateAsync({ ownVersionId, superiorVersionId: superiorVersionId ?? '' });
    },
  });
  if (!publications.data && !publications.error) return <Loading />;
  const above = (publications.data?.others ?? []).filter((one) => one.stands === 'above');
  const here = plans
    .filter((one) => one.role === 'superior')
    .flatMap((one) => one.versions.map((version) => ({ plan: one, version })));
  const offers: readonly Offer[] = [
    ...above
      .filter((one) => !one.taken)
      .map((one) => ({
        key: one.versionId,
        title: `${one.region}　${one.title}`,
        says: [t.published(one.publishedAt.slice(0, 10)), ...(one.earlier ? [t.newerOffered] : [])].join(marks.comma),
        number: one.number,
        versionId: null,
        published: one,
      })),
    ...here.map(({ plan: one, version }) => ({
      key: version.id,
      title: one.title,
      says: above.some((taken) => taken.taken?.versionId === version.id) ? t.takenCopy : t.uploaded,
      number: version.number,
      versionId: version.id,
      published: null,
    })),
  ];
  return (
    <div className="gm-narrow gm-compare-choose">
      <Section title={t.chooseTitle}>
        <p className="gm-quiet">{plan.currentVersionId ? t.chooseHint : t.unconfirmed}</p>
        {publications.error ? <Trouble error={publications.error} inline /> : null}
        {offers.length === 0 ? <p className="gm-quiet">{t.noSuperior}</p> : null}
        <ul className="gm-compare-offers">
          {offers.map((offer) => {
            const done = comparisons.find(
              (one) => one.superiorVersionId === offer.versionId && one.ownVersionId === plan.currentVersionId,
            );
            return (
              <li key={offer.key}>
                <div>
                  <p className="gm-serif">{offer.title}</p>
                  <p className="gm-quiet">
                    {t.version(offer.number)}　{offer.says}
                  </p>
                </div>
                <span className="gm-compare-offer-acts">
                  {done ? <Link to={`${base}/plans/${plan.id}/compare/${done.id}`}>{t.open}</Link> : null}
                  {may('comparison.write') && plan.currentVersionId ? (
                    <Button
                      type={done ? 'default' : 'primary'}
                      size="small"
                      disabled={begin.isPending}
                      onClick={() => {
                        setAsked(offer);
                        begin.mutate(offer);
                      }}
                    >
                      {done ? t.again : t.start}
                    </Button>
                  ) : null}
                </span>
              </li>
            );
          })}
        </ul>
        {begin.isPending && asked ? <Comparing title={asked.title} /> : null}
        {begin.error ? <Trouble error={begin.error} inline /> : null}
        {may('plan.write') ? (
          <p>
            <Link to={`${base}/plans`}>{t.upload}</Link>
          </p>
        ) : null}
      </Section>
      {plan.role === 'own' && plan.currentVersionId ? (
        <PublishBox plan={plan} publications={publications.data?.own ?? []} />
      ) : null}
    </div>
  );
}

/** How long it takes so far: a fast one never shows. */
function Comparing({ title }: { readonly title: string }) {
  const t = useWords(compareWords);
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const begun = Date.now();
    const tick = () => setSeconds(Math.round((Date.now() - begun) / 1000));
    const first = setTimeout(tick, 300);
    const timer = setInterval(tick, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  if (seconds === null) return null;
  return (
    <div className="gm-loading" role="status" aria-live="polite">
      <span className="gm-loading-line" />
      {t.comparing(title, seconds)}
    </div>
  );
}
