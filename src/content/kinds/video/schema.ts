import { z } from 'zod';
import type { KindDefinition } from '#contracts/kind.ts';
import { Video } from '#model/recording.ts';
import { text } from '#lib/text.ts';

/** 视频：一定要有字幕或文字稿；手语版和口述影像版有了就放上。封面写在 image。 */
export default {
  name: { ...text('视频', 'Video'), ug: 'سىن', bo: 'བརྙན་ཟློས།' },
  fields: z.strictObject({
    video: Video.describe(
      '视频文件和它的文字：file、captions 或 transcript / the file with its words: file, captions or transcript',
    ),
  }),
  dated: true,
  inFeed: true,
  cardFields: ['video'],
  structured: ({ title, summary, date, media, fields }, about) => {
    const video = Video.parse(fields['video']);
    const said = video.transcript ?? media.find(({ file }) => file === video.captions)?.words?.join(' ');
    return {
      '@type': 'VideoObject',
      url: about.address,
      name: title,
      description: summary,
      uploadDate: `${(date ?? '').replace(' ', 'T')}:00+08:00`,
      contentUrl: about.addressOf(`/${video.file}`),
      ...(video.duration === undefined ? {} : { duration: isoDuration(video.duration) }),
      ...(video.captions === undefined
        ? {}
        : {
            caption: {
              '@type': 'MediaObject',
              contentUrl: about.addressOf(`/${video.captions}`),
              encodingFormat: 'text/vtt',
            },
          }),
      ...(said === undefined ? {} : { transcript: said }),
      accessibilityFeature: [
        ...(video.captions === undefined ? [] : ['captions']),
        'transcript',
        ...(video.signLanguage === undefined ? [] : ['signLanguage']),
        ...(video.audioDescription === undefined ? [] : ['audioDescription']),
      ],
      publisher: { '@type': 'Organization', name: about.organisation },
    };
  },
} satisfies KindDefinition;

/** `1:02:03` as ISO 8601: `PT1H2M3S`. */
function isoDuration(written: string): string {
  const [seconds = 0, minutes = 0, hours = 0] = written.split(':').map(Number).toReversed();
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds}S`;
}
