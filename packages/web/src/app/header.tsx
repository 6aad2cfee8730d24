import { useNavigate, useParams } from 'react-router';
import { DropDown, DropItem } from '../components/drop-down.tsx';
import { unsaved } from '../components/unsaved.ts';
import { useLanguage, useWords } from '../messages/language.tsx';
import { useMarks } from '../messages/marks.ts';
import { shellWords } from '../messages/shell-words.ts';
import { signOut } from '../queries/sign-out.ts';
import { AsOfControl } from './as-of-control.tsx';
import { useCurrentPlan } from './current-plan.tsx';
import { HeaderSearch } from './header-search.tsx';
import { useShownPlace } from './place.tsx';
import { useRegion } from './region.tsx';

/** region › plan › place, search, as-of date, person, language: one line, the only header. */
export function Header() {
  const marks = useMarks();
  const t = useWords(shellWords);
  const { me, mine, base, may } = useRegion();
  const { plan, plans } = useCurrentPlan();
  const place = useShownPlace();
  const { ledger } = useParams();
  const { language, choose } = useLanguage();
  const navigate = useNavigate();
  const toPlan = (id: string) =>
    navigate(`${base}/plans/${id}/${ledger || !place.ofPlan ? 'ledgers/tasks' : 'schedule'}`);
  return (
    <header className="gm-header">
      <div className="gm-trail">
        {me.regions.length > 1 ? (
          <DropDown className="gm-trail-choice" label={`${mine.name} ▾`}>
            {(close) =>
              me.regions.map((one) => (
                <DropItem
                  key={one.code}
                  on={one.code === mine.code}
                  onChoose={() => {
                    close();
                    navigate(`/${one.code}`);
                  }}
                >
                  {one.name}
                </DropItem>
              ))
            }
          </DropDown>
        ) : (
          <span className="gm-trail-region">{mine.name}</span>
        )}
        {place.ofPlan && plan ? (
          <>
            <span className="gm-trail-sign gm-trail-of-plan">›</span>
            <DropDown className="gm-trail-choice gm-trail-plan" title={plan.title} label={`${plan.title} ▾`}>
              {(close) =>
                plans
                  .filter((one) => one.currentVersionId)
                  .map((one) => (
                    <DropItem
                      key={one.id}
                      on={one.id === plan.id}
                      onChoose={() => {
                        close();
                        toPlan(one.id);
                      }}
                    >
                      {one.title}
                    </DropItem>
                  ))
              }
            </DropDown>
          </>
        ) : null}
        <span className="gm-trail-sign">›</span>
        <h1 className="gm-trail-place">{place.title}</h1>
      </div>
      {may('ledger.read') ? <HeaderSearch /> : null}
      {place.dated ? <AsOfControl /> : null}
      <DropDown className="gm-person" align="right" label={mine.personName}>
        {(close) => (
          <>
            <p className="gm-drop-note">{mine.posts.map((post) => post.title).join(marks.list)}</p>
            {(
              [
                [t.account, () => navigate(`${base}/account`)],
                [t.switchLanguage, () => choose(language === 'zh' ? 'en' : 'zh')],
                [t.signOut, () => unsaved.want(() => void signOut())],
              ] as const
            ).map(([says, act]) => (
              <DropItem
                key={says}
                onChoose={() => {
                  close();
                  act();
                }}
              >
                {says}
              </DropItem>
            ))}
          </>
        )}
      </DropDown>
      <button type="button" className="gm-language" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
        {t.switchLanguage}
      </button>
    </header>
  );
}
