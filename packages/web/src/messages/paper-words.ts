import { defineWords } from './words.ts';

/** What stands on paper around a page. */
export const paperWords = defineWords({
  whose: [
    (region: string, day: string) => `${region}　截至 ${day}`,
    (region: string, day: string) => `${region}, as of ${day}`,
  ],
  pageBefore: ['第 ', 'Page '],
  pageBetween: [' 页，共 ', ' of '],
  pageAfter: [' 页', ' '],
});
