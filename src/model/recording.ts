import { z } from 'zod';

/** A file of one of these types, named in the front matter. The content stage turns the path into one inside the site's folder. */
const file = (types: readonly string[], hint: string) =>
  z
    .string()
    .regex(new RegExp(String.raw`\.(?:${types.join('|')})$`, 'i'))
    .describe(hint);

const videoTypes = ['mp4', 'webm'];
const soundTypes = ['mp3', 'ogg'];

/** How long it takes: `1:30` or `1:02:03`. */
const Duration = z
  .string()
  .regex(/^(?:\d{1,2}:)?\d{1,2}:[0-5]\d$/)
  .describe('时长，分:秒，加引号，如 "1:30" / how long it takes, minutes:seconds in quotes: "1:30"');

const transcript = z
  .string()
  .trim()
  .min(1)
  .describe('文字稿：说了什么、看到了什么，一段一行 / what is said and seen, a paragraph a line');

/** A video in an entry's fields. Who cannot hear it reads its captions or its transcript, so that one of them must be there. */
export const Video = z
  .strictObject({
    file: file(videoTypes, '视频文件，mp4 或 webm，如 media/talk.mp4 / a video: media/talk.mp4'),
    captions: file(['vtt'], '字幕文件 WebVTT，如 media/talk.vtt / captions: media/talk.vtt').exactOptional(),
    transcript: transcript.exactOptional(),
    signLanguage: file(
      videoTypes,
      '手语版视频，如 media/talk-sign.mp4 / the same in sign language: media/talk-sign.mp4',
    ).exactOptional(),
    audioDescription: file(
      [...videoTypes, ...soundTypes],
      '口述影像版，如 media/talk-described.mp3 / the same with audio description: media/talk-described.mp3',
    ).exactOptional(),
    duration: Duration.exactOptional(),
  })
  .refine((video) => video.captions !== undefined || video.transcript !== undefined, {
    error:
      '加上字幕 captions: media/文件.vtt，或者文字稿 transcript: 说了什么。 / Add captions: media/file.vtt, or transcript: what is said.',
  });
export type Video = z.infer<typeof Video>;

/** A sound in an entry's fields. */
export const Sound = z.strictObject({
  file: file(soundTypes, '声音文件，mp3 或 ogg，如 media/notice.mp3 / a sound: media/notice.mp3'),
  transcript,
  duration: Duration.exactOptional(),
});
export type Sound = z.infer<typeof Sound>;
