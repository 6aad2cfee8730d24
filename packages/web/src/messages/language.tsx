import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, speak, type WordPairs, type WordsOf } from './words.ts';

const KEPT = 'gangmu.language';
const stored = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

/** What the client of the API asks for; the same as on the screen. */
export const currentLanguage = stored;

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'zh',
  choose: () => {},
});

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(stored);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export const useLanguage = () => useContext(LanguageContext);

/** `const t = useWords(shellWords); t.search` */
export function useWords<T extends WordPairs>(group: T): WordsOf<T> {
  const { language } = useLanguage();
  return speak(group, language);
}
