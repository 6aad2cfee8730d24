import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider, useLanguage } from '../messages/language.tsx';
import { queryClient } from '../queries/query-client.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

function Themed() {
  const { language } = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <Themed />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
