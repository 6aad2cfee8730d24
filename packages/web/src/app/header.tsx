import { Dropdown } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useLanguage, useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';
import { api } from '../queries/api.ts';
import { queryClient } from '../queries/query-client.ts';
import { AsOfControl } from './as-of-control.tsx';
import { useCurrentPlan } from './current-plan.tsx';
import { HeaderSearch } from './header-search.tsx';
import { useShownPlace } from './place.tsx';
import { useRegion } from './region.tsx';

/** region › plan › place, search, as-of date, person, language: one line, the only header. */
export function Header() {
  const t = useWords(shellWords);
  const { me, mine, base, may } = useRegion();
  const { plan, plans } = useCurrentPlan();
  const place = useShownPlace();
  const { ledger } = useParams();
  const { language, choose } = useLanguage();
  const navigate = useNavigate();
  const signOut = async () => {
    await api.session.signOut().catch(() => null);
    queryClient.clear();
    navigate('/sign-in');
  };
  const toPlan = (id: string) =>
    navigate(`${base}/plans/${id}/${ledger || !place.ofPlan ? 'ledgers/tasks' : 'schedule'}`);
  return (
    <header className="gm-header">
      <div className="gm-trail">
        {me.regions.length > 1 ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: me.regions.map((one) => ({ key: one.code, label: one.name })),
              onClick: ({ key }) => navigate(`/${key}`),
            }}
          >
            <button type="button" className="gm-trail-choice">
              {mine.name} ▾
            </button>
          </Dropdown>
        ) : (
          <span className="gm-trail-region">{mine.name}</span>
        )}
        {place.ofPlan && plan ? (
          <>
            <span className="gm-trail-sign">›</span>
            <Dropdown
              trigger={['click']}
              menu={{
                items: plans.filter((one) => one.currentVersionId).map((one) => ({ key: one.id, label: one.title })),
                onClick: ({ key }) => toPlan(key),
              }}
            >
              <button type="button" className="gm-trail-choice gm-trail-plan" title={plan.title}>
                {plan.title} ▾
              </button>
            </Dropdown>
          </>
        ) : null}
        <span className="gm-trail-sign">›</span>
        <h1 className="gm-trail-place">{place.title}</h1>
      </div>
      {may('ledger.read') ? <HeaderSearch /> : null}
      {place.dated ? <AsOfControl /> : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', label: mine.posts.map((post) => post.title).join('、'), disabled: true },
            { key: 'account', label: t.account },
            { key: 'language', label: t.switchLanguage },
            { type: 'divider' },
            { key: 'out', label: t.signOut },
          ],
          onClick: ({ key }) => {
            if (key === 'account') navigate(`${base}/account`);
            if (key === 'language') choose(language === 'zh' ? 'en' : 'zh');
            if (key === 'out') void signOut();
          },
        }}
      >
        <button type="button" className="gm-person">
          {mine.personName}
        </button>
      </Dropdown>
      <button type="button" className="gm-language" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
        {t.switchLanguage}
      </button>
    </header>
  );
}
