import { NavLink, useParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';
import { shellWords } from '../../messages/shell-words.ts';
import { TAB_RIGHTS } from './administration-rights.ts';
import { ADMINISTRATION_TABS } from './administration-tabs.tsx';
import '../organisation/organisation.css';
import './administration.css';
import { Tabs } from '../../components/tabs.tsx';

/** Accounts, roles, policies, audit, settings, backups: each administrator sees the own part only. */
export function AdministrationPage() {
  const t = useWords(administrationWords);
  const { language } = useLanguage();
  const { base, may } = useRegion();
  const { tab } = useParams();
  usePlace(useWords(shellWords).administration);
  const tabs = ADMINISTRATION_TABS.filter((one) => TAB_RIGHTS[one.name].some(may));
  const shown = tabs.find((one) => one.name === tab) ?? tabs[0];
  if (!shown) return <Empty says={t.noRight} />;
  return (
    <div className="gm-organisation">
      <div className="gm-bar">
        <Tabs>
          {tabs.map(({ name, says }) => (
            <NavLink
              key={name}
              className={shown.name === name ? 'gm-tab active' : 'gm-tab'}
              to={`${base}/administration/${name}`}
            >
              {says[language === 'zh' ? 0 : 1]}
            </NavLink>
          ))}
        </Tabs>
        <div className="gm-bar-end" id="administration-action" />
      </div>
      <shown.Tab key={shown.name} />
    </div>
  );
}
