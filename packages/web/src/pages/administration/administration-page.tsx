import { NavLink, useParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Empty } from '../../components/empty.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { useWords } from '../../messages/language.tsx';
import { shellWords } from '../../messages/shell-words.ts';
import { AccountsTab } from './accounts-tab.tsx';
import { AuditTab } from './audit-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import '../organisation/organisation.css';

/** Accounts, audit, settings: each administrator sees the own part only. */
export function AdministrationPage() {
  const t = useWords(administrationWords);
  const { base, may } = useRegion();
  const { tab } = useParams();
  usePlace(useWords(shellWords).administration);
  const tabs = [
    ...(may('account.read') ? (['accounts'] as const) : []),
    ...(may('audit.read') ? (['audit'] as const) : []),
    ...(may('settings.read') ? (['settings'] as const) : []),
  ];
  const shown = tabs.find((one) => one === tab) ?? tabs[0];
  if (!shown) return <Empty says={t.noRight} />;
  return (
    <div className="gm-organisation">
      <div className="gm-bar">
        <nav className="gm-tabs">
          {tabs.map((name) => (
            <NavLink
              key={name}
              className={shown === name ? 'gm-tab active' : 'gm-tab'}
              to={`${base}/administration/${name}`}
            >
              {t[name]}
            </NavLink>
          ))}
        </nav>
        <div className="gm-bar-end" id="administration-action" />
      </div>
      {shown === 'accounts' ? <AccountsTab /> : null}
      {shown === 'audit' ? <AuditTab /> : null}
      {shown === 'settings' ? <SettingsTab /> : null}
    </div>
  );
}
