import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { entranceWords, roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { shellWords } from '../../messages/shell-words.ts';
import { PasswordForm } from './password-form.tsx';
import { TokenSettings } from './token-settings.tsx';
import { TotpSettings } from './totp-settings.tsx';
import './account.css';

/** My posts, my password, my second step. */
export function AccountPage() {
  const t = useWords(entranceWords);
  const roles = useWords(roleWords);
  const { me, mine, held } = useRegion();
  usePlace(useWords(shellWords).account);
  return (
    <div className="gm-narrow gm-account">
      {me.mustChangePassword ? <p className="gm-now">{t.mustChange}</p> : null}
      {me.mustSetUpTotp && !me.mustChangePassword ? <p className="gm-now">{t.mustSetUpTotp}</p> : null}
      <section>
        <h2>{t.posts}</h2>
        <ul>
          {mine.posts.map((post) => (
            <li key={post.id}>
              {post.title} <span className="gm-quiet">{roles[post.role]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.changePassword}</h2>
        <PasswordForm />
      </section>
      {me.mustChangePassword ? null : (
        <section>
          <h2>{t.totp}</h2>
          <TotpSettings on={me.totp} />
        </section>
      )}
      {held ? null : <TokenSettings />}
    </div>
  );
}
