import type { ThemeConfig } from 'antd';

/** The colours and type of the product, once; CSS has the same as custom properties in global.css. */
export const theme: ThemeConfig = {
  cssVar: { key: 'gm' },
  token: {
    colorPrimary: '#1F4E8C',
    colorLink: '#1F4E8C',
    colorInfo: '#1F4E8C',
    colorError: '#B3261E',
    colorWarning: '#8A5A00',
    colorSuccess: '#2B6E3F',
    colorText: '#1B2430',
    colorTextSecondary: '#5B6672',
    colorTextTertiary: '#5B6672',
    colorTextPlaceholder: '#67717C',
    // Settings that one may only read are read all the same.
    colorTextDisabled: '#7A848F',
    colorBorder: '#CDD3CE',
    colorBorderSecondary: '#E3E6E3',
    colorBgLayout: '#F7F8F6',
    colorSplit: '#E3E6E3',
    borderRadius: 3,
    borderRadiusLG: 4,
    fontSize: 14,
    lineHeight: 1.6,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    controlHeight: 32,
    controlItemBgActive: '#EEF3F9',
    controlItemBgActiveHover: '#E3EBF5',
    motion: false,
    colorBgMask: 'rgba(27, 36, 48, 0.24)',
    boxShadowSecondary: '0 4px 16px rgba(27, 36, 48, 0.12), 0 0 0 1px #E3E6E3',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 400 },
    Modal: { titleFontSize: 16 },
    Table: { headerBg: '#F7F8F6', headerSplitColor: 'transparent', cellPaddingBlockSM: 6 },
  },
};
