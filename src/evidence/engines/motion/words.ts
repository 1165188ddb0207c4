import { text, type Text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

const movers: Readonly<Record<string, Text>> = {
  animation: text('动画', 'animation'),
  marquee: text('滚动文字', 'running text'),
  blink: text('闪烁的文字', 'blinking text'),
  picture: text('动图', 'moving picture'),
  film: text('自动播放的视频', 'film that plays by itself'),
  script: text('自动变化的内容', 'content that changes by itself'),
};

const ends: Readonly<Record<string, Text>> = {
  leave: text('把读者转到别的页面', 'sends its reader elsewhere'),
  reload: text('自动刷新', 'loads itself anew'),
  fields: text('收走没填完的表单', 'takes the unfinished form away'),
};

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'motion-can-be-stopped': {
    criteria: ['2.2.2'],
    impact: 'serious',
    says({ how = '' }, outcome) {
      const what = movers[how] ?? text('运动的内容', 'motion');
      return outcome === 'failed'
        ? text(
            `${what['zh-CN']}自动开始，超过 5 秒还不停，页面上没有办法让它停下；注意力容易被拉走的人读不了旁边的内容`,
            `This ${what.en} begins by itself, goes on for more than five seconds and nothing on the page stops it: some people cannot read beside it`,
          )
        : text(
            `${what['zh-CN']}自动开始，超过 5 秒。它是必不可少的吗（如正在加载的标志、时钟），或者读者有别的办法让它停下？`,
            `This ${what.en} begins by itself and lasts more than five seconds. Is it essential, such as a sign of loading or a clock, or can it be stopped in another way?`,
          );
    },
  },
  'flashes-seldom': {
    criteria: ['2.3.1'],
    impact: 'critical',
    says: ({ flashes = 0 }) =>
      text(
        `这里一秒钟闪 ${flashes} 次，面积也大，可能引发癫痫发作`,
        `This flashes ${flashes} times a second over a large area and may cause seizures`,
      ),
  },
  'refresh-waits-for-nobody': {
    criteria: ['2.2.1'],
    impact: 'critical',
    says: ({ seconds = 0 }) =>
      text(
        `页面在 ${seconds} 秒后自动刷新或跳走，读得慢的人还没读完就被打断，也不能延长`,
        `After ${seconds} seconds the page reloads or leaves by itself: slow readers are interrupted and cannot get more time`,
      ),
  },
  'time-can-be-had': {
    criteria: ['2.2.1'],
    impact: 'critical',
    says({ what = '', seconds = 0 }, outcome) {
      const does = ends[what] ?? text('自动结束', 'ends');
      return outcome === 'failed'
        ? text(
            `页面在 ${seconds} 秒后${does['zh-CN']}，事先没有办法延长或关闭这个时限`,
            `After ${seconds} seconds the page ${does.en}, and nothing before lets one extend that time or turn it off`,
          )
        : text(
            `页面在 ${seconds} 秒后${does['zh-CN']}。页面上的按钮能在到时前延长或取消它吗？`,
            `After ${seconds} seconds the page ${does.en}. Does the control on the page extend or cancel it in time?`,
          );
    },
  },
  'message-stays': {
    criteria: ['2.2.1'],
    impact: 'serious',
    says: ({ words: said = '', seconds = 0 }) =>
      text(
        `“${said}”在 ${seconds} 秒后自己消失，读得慢的人来不及读，也叫不回来`,
        `“${said}” vanishes by itself after ${seconds} seconds: slow readers cannot finish it nor call it back`,
      ),
  },
  'device-need-not-move': {
    criteria: ['2.5.4'],
    impact: 'serious',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '页面对摇动或倾斜设备作出反应，却不能关闭；手抖的人会误触发，设备固定在轮椅上的人用不了',
            'The page reacts to shaking or tilting and this cannot be switched off: tremor sets it off, and a mounted device cannot be shaken',
          )
        : text(
            '页面对摇动或倾斜设备作出反应。不动设备，用按钮也能做到同样的事吗？',
            'The page reacts to shaking or tilting. Does a control do the same without moving the device?',
          ),
  },
  'sound-can-be-stopped': {
    criteria: ['1.4.2'],
    impact: 'serious',
    says: ({ seconds = 0 }, outcome) =>
      outcome === 'failed'
        ? text(
            `声音自动播放，${Number(seconds) > 3 ? `长 ${seconds} 秒` : '循环不停'}，页面上没有办法停下或静音；读屏软件的声音被它盖住`,
            `Sound plays by itself, ${Number(seconds) > 3 ? `${seconds} seconds long` : 'again and again'}, with no way to stop or mute it: it drowns a screen reader`,
          )
        : text(
            '声音自动播放，读不出它有多长。超过 3 秒吗？能停下吗？',
            'Sound plays by itself, and its length cannot be read. Does it last longer than three seconds, and can it be stopped?',
          ),
  },
};
