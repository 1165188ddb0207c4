import { wordsIn } from '#theme/texts.ts';

export const words = wordsIn({
  'zh-CN': {
    duration: '时长 {duration}',
    captions: '有字幕',
    transcript: '有文字稿',
    signLanguage: '有手语版',
    audioDescription: '有口述影像版',
  },
  en: {
    duration: 'Duration {duration}',
    captions: 'Captions',
    transcript: 'Transcript',
    signLanguage: 'Sign language',
    audioDescription: 'Audio description',
  },
  ug: {
    duration: 'ۋاقتى {duration}',
    captions: 'ئاستى خېتى بار',
    transcript: 'يېزىقچە نۇسخىسى بار',
    signLanguage: 'ئىشارەت تىلى نۇسخىسى بار',
    audioDescription: 'ئاۋازلىق تەسۋىر نۇسخىسى بار',
  },
  bo: {
    duration: 'དུས་ཡུན། {duration}',
    captions: 'བརྙན་ཡིག་ཡོད།',
    transcript: 'ཡི་གེའི་ཟིན་བྲིས་ཡོད།',
    signLanguage: 'ལག་བརྡའི་པར་གཞི་ཡོད།',
    audioDescription: 'སྒྲས་འགྲེལ་བའི་པར་གཞི་ཡོད།',
  },
});
