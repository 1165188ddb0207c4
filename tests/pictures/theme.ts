import type { Mode } from '#tests/browser/modes.ts';
import type { Picture, Tile, View } from '#tests/pictures/picture.ts';

const desktop = { width: 1280, height: 1040 };
const phone = { width: 360, height: 800 };

const modes: readonly (Pick<View, 'reading'> & { says: string; mode: Mode })[] = [
  { says: '浅色', mode: 'light' },
  { says: '深色', mode: 'dark' },
  { says: '系统高对比度', mode: 'more-contrast' },
  { says: '强制颜色', mode: 'forced-colours' },
  { says: '米色底黑字', mode: 'scheme-cream' },
  { says: '白底蓝字', mode: 'scheme-blue' },
  { says: '黑底黄字', mode: 'scheme-yellow-on-black' },
  { says: '黄底黑字', mode: 'scheme-black-on-yellow' },
  { says: '简洁版', mode: 'simple' },
];

const inYunling = { root: 'yunling/www' };

/** The main page kinds, each in every scheme, on a desk and in the hand. */
const mainPages = {
  home: '',
  column: 'news/',
  article: 'news/rehab-room-opens/',
  service: 'services/disability-certificate/',
  dataset: 'statistics/home-adaptation-2021-2025/',
  search: `search/?q=${encodeURIComponent('康复')}`,
};

const schemes = Object.entries(mainPages).flatMap(([name, page]): Picture[] => {
  const tiles = (size: typeof desktop): Tile[] =>
    modes.map(({ says, mode }) => ({
      says,
      view: { ...inYunling, ...size, mode, page: mode === 'simple' ? `simple/${page}` : page },
    }));
  const largest: Tile = { says: '文字放大到 200%', view: { ...inYunling, ...phone, page, reading: 'size-200' } };
  return [
    { name: `${name}-desktop`, columns: 3, tileWidth: 340, tiles: tiles(desktop) },
    { name: `${name}-phone`, columns: 5, tileWidth: 196, tiles: [...tiles(phone), largest] },
  ];
});

const kinds: Readonly<Record<string, string>> = {
  政策文件: 'policies/child-rehab-rules/',
  政策解读: 'readings/child-rehab-explained/',
  信息公开目录: 'catalogue/',
  信息公开年报: 'annual-reports/2025/',
  机构职能: 'departments/rehabilitation/',
  领导信息: 'leaders/director/',
  公示: 'publicity/wheelchair-subsidy-2026-4/',
  应急信息: 'emergency/rainstorm-2026-11/',
  招聘岗位: 'job-posts/massage-therapist/',
  培训: 'training/blind-massage/',
  服务机构: 'institutions/',
  辅助器具: 'devices/quad-cane/',
  体育赛事成绩: 'athletes/athletics-open-2026/',
  咨询留言: 'messages/wheelchair-repair/',
  征集调查: 'surveys/hotline-hours/',
  在线访谈: 'interviews/school-year/',
  专题: 'topics/going-out/',
  视频: 'videos/bus-boarding/',
};
const tilesOfKinds = (size: typeof desktop): Tile[] =>
  Object.entries(kinds).map(([says, page]) => ({ says, view: { ...inYunling, ...size, page } }));

const openSettings: View['act'] = async (tab) => {
  await tab.click('button.reading-entrance');
  await tab.waitForSelector('#reading-panel:not([hidden])');
};

const states: readonly Tile[] = [
  { says: '阅读设置', view: { ...inYunling, ...desktop, page: 'news/', act: openSettings } },
  {
    says: '下级栏目',
    view: {
      ...inYunling,
      ...desktop,
      page: '',
      act: (tab) => tab.click('#columns-list > li:nth-child(2) > button'),
    },
  },
  { says: '维吾尔文网站，从右到左', view: { root: 'tangnur/www', page: '', ...desktop } },
  {
    says: '没有找到',
    view: { ...inYunling, ...desktop, page: `search/?q=${encodeURIComponent('没有的词语')}` },
  },
  { says: '页面不存在', view: { ...inYunling, ...desktop, page: 'nothing/' } },
  { says: '网站地图', view: { ...inYunling, ...desktop, page: 'site-map/' } },
];
const phoneStates: readonly Tile[] = [
  { says: '阅读设置', view: { ...inYunling, ...phone, page: 'news/', act: openSettings } },
  { says: '全部栏目', view: { ...inYunling, ...phone, page: '', act: (tab) => tab.click('.columns-toggle') } },
  { says: '维吾尔文网站', view: { root: 'tangnur/www', page: '', ...phone } },
  {
    says: '没有找到',
    view: { ...inYunling, ...phone, page: `search/?q=${encodeURIComponent('没有的词语')}` },
  },
  { says: '页面不存在', view: { ...inYunling, ...phone, page: 'nothing/' } },
];

export const themePictures: readonly Picture[] = [
  ...schemes,
  { name: 'kinds-desktop', columns: 3, tileWidth: 340, tiles: tilesOfKinds(desktop) },
  { name: 'kinds-phone', columns: 6, tileWidth: 176, tiles: tilesOfKinds(phone) },
  { name: 'states-desktop', columns: 3, tileWidth: 340, tiles: states },
  { name: 'states-phone', columns: 5, tileWidth: 196, tiles: phoneStates },
];
