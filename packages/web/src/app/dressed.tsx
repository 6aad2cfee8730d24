import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext } from 'react';
import { useLanguage } from '../messages/language.tsx';
import { theme } from './theme.ts';

const Worn = createContext(false);

/**
 * Colours, type and words for what Ant Design draws inside. It stands around the pages and dialogs that need it
 * (`lazyDressed`), not around the whole: a page without the library comes without its program.
 */
export function Dressed({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  if (useContext(Worn)) return children;
  return (
    <Worn value={true}>
      <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </Worn>
  );
}
