import { useCallback } from 'react';
import { NavLink, useNavigate, useParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { shellWords } from '../../messages/shell-words.ts';
import { type Directory, useDirectory } from '../../queries/use-directory.ts';
import { GroupsTab } from './groups-tab.tsx';
import { ORGANISATION_ACTIONS } from './organisation-actions.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PostsTab } from './posts-tab.tsx';
import { UnitsTab } from './units-tab.tsx';
import './organisation.css';
import { Tabs } from '../../components/tabs.tsx';

const TABS = { units: UnitsTab, posts: PostsTab, people: PeopleTab, groups: GroupsTab } as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as readonly Tab[];

/** What a tab gets: the organisation, and which of its rows stands open in the panel, by the address. */
export interface TabProps {
  readonly directory: Directory;
  readonly openId: string | null;
  readonly onOpen: (id: string | null, replace?: boolean) => void;
}

export function OrganisationPage() {
  const t = useWords(organisationWords);
  const { regionId, base } = useRegion();
  const navigate = useNavigate();
  const { tab, id } = useParams();
  const shown = NAMES.find((one) => one === tab) ?? 'units';
  const { directory, data, error, refetch } = useDirectory(regionId);
  usePlace(useWords(shellWords).organisation);
  const onOpen = useCallback(
    (next: string | null, replace = false) =>
      void navigate(`${base}/organisation/${shown}${next ? `/${next}` : ''}`, { replace }),
    [navigate, base, shown],
  );
  const open = <T extends { readonly closedOn: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => row.closedOn === null).length;
  const counts: Partial<Record<Tab, number>> = data
    ? { units: open(data.units), posts: open(data.posts), groups: open(data.groups) }
    : {};
  const Shown = TABS[shown];
  return (
    <div className="gm-organisation">
      <div className="gm-bar">
        <Tabs>
          {NAMES.map((name) => (
            <NavLink
              key={name}
              className={shown === name ? 'gm-tab active' : 'gm-tab'}
              to={`${base}/organisation/${name}`}
            >
              {t[name]} <small>{counts[name]}</small>
            </NavLink>
          ))}
        </Tabs>
        <div className="gm-bar-end">
          {data ? ORGANISATION_ACTIONS.map((Action) => <Action key={Action.name} directory={directory} />) : null}
          <div className="gm-bar-end" id="organisation-action" />
        </div>
      </div>
      {error && !data ? <Trouble error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : <Loading />}
      {data ? (
        <div className="gm-organisation-body">
          <Shown key={shown} directory={directory} openId={id ?? null} onOpen={onOpen} />
        </div>
      ) : null}
    </div>
  );
}
