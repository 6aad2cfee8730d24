import type { Plan, Publication } from '@gangmu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useRegion } from '../../app/region.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { compareWords } from '../../messages/compare-words.ts';
import { useWords } from '../../messages/language.tsx';
import { api } from '../../queries/api.ts';
import { publicationsKey } from '../../queries/publications-query.ts';
import { queryClient } from '../../queries/query-client.ts';

/** Who else may read the version in force: the levels above, the levels below. */
export function PublishBox({
  plan,
  publications,
}: {
  readonly plan: Plan;
  readonly publications: readonly Publication[];
}) {
  const t = useWords(compareWords);
  const { regionId, may } = useRegion();
  const now = publications.find((one) => one.planId === plan.id);
  const publish = useMutation({
    mutationFn: (wish: { upwards: boolean; downwards: boolean; versionId: string }) =>
      api.publications.publish({ params: { regionId }, body: { ...wish, version: now?.version ?? null } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: publicationsKey(regionId) }),
  });
  const { upwards = false, downwards = false, versionId = plan.currentVersionId ?? '' } = now ?? {};
  const number = plan.versions.find((one) => one.id === versionId)?.number;
  const older = now && (upwards || downwards) && versionId !== plan.currentVersionId;
  return (
    <Section title={t.publishOwn}>
      <p className="gm-quiet">{t.publishHint}</p>
      <p className="gm-publish">
        {number === undefined ? null : <span>{t.version(number)}</span>}
        {(['upwards', 'downwards'] as const).map((way) => (
          <Checkbox
            key={way}
            disabled={!may('plan.write') || publish.isPending}
            checked={way === 'upwards' ? upwards : downwards}
            onChange={({ target }) => publish.mutate({ upwards, downwards, versionId, [way]: target.checked })}
          >
            {t[way]}
          </Checkbox>
        ))}
        {older && may('plan.write') ? (
          <Button
            size="small"
            onClick={() => publish.mutate({ upwards, downwards, versionId: plan.currentVersionId ?? '' })}
          >
            {t.publishNewer}
          </Button>
        ) : null}
      </p>
      {publish.error ? <Trouble error={publish.error} inline /> : null}
    </Section>
  );
}
